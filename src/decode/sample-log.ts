import type { CodeSummary } from './summary.ts';

/**
 * A short log to try the decoder with: some codes of the reference, a success, a stack trace, and
 * numbers that are no codes.
 *
 * @param summaries the codes of the reference
 */
export function sampleLog(summaries: readonly CodeSummary[]): string {
  const [a, b = a, c = b] = summaries.filter(({ code, message }) => code !== '0' && message);
  if (!a || !b || !c) return '';
  const response = ({ code, message }: CodeSummary) =>
    `{"code":${code},"msg":${JSON.stringify(message)},"data":null}`;
  return [
    '2026-11-02 08:15:04,118 INFO  [exec-7] OpenClient >>> POST /employee/add access_token=aaaabbbbccccddddeeeeffff00001111&timestamp=1793607304&sign=5e0579bbfe5663914583d47cda10fa42f1b57941 mobile=13800138000',
    `2026-11-02 08:15:04,301 INFO  [exec-7] OpenClient <<< 200 183ms ${response(a)}`,
    '2026-11-02 08:15:09,020 INFO  [exec-3] OpenClient <<< 200 95ms {"code":0,"msg":"OK","data":"100000001"}',
    `2026-11-02 08:16:31,774 ERROR [exec-9] OrderService orderNo=1234567890 failed: code=${b.code}, msg=${b.message}`,
    `com.example.OpenSdkException: code=${b.code}, msg=${b.message}`,
    '\tat com.example.OpenClient.send(OpenClient.java:120)',
    `2026-11-02 08:17:02,006 INFO  [exec-2] OpenClient <<< 200 201ms ${response(a)}`,
    `2026-11-02 08:21:45,550 WARN  [exec-4] OpenClient <<< 200 77ms ${response(c)}`,
    `2026-11-02 08:22:10,913 INFO  [exec-2] OpenClient <<< 200 188ms ${response(a)}`,
    '',
  ].join('\n');
}
