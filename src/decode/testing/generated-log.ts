import { randomFrom } from '../../catalog/testing/random.ts';

/** What is true of a generated log: the counts that reading it must give. */
export interface LogTruth {
  lines: number;
  successes: number;
  /** Responses by code, known and unknown ones. */
  codes: Map<string, number>;
}

/** A generated log: its text in blocks of whole records, and the truth about each block. */
export interface LogBlock {
  text: string;
  truth: LogTruth;
}

const knownCodes = [
  '1000210001',
  '1000210002',
  '1000210003',
  '1000210004',
  '1000210006',
  '1000220004',
  '1000220010',
  '1000220058',
  '1000310010',
  '1005300003',
];
const unknownCodes = ['1000219987', '1002209901'];
const messages: Record<string, string> = {
  '1000210001': 'timestamp check failed!',
  '1000210002': 'sign check failed',
  '1000210004': 'tokeninfo check failed!',
  '1000220004': 'mobile check failed!',
  '1000220058': 'external_code already exist!',
  '1000310010': 'system error!',
};
const paths = [
  '/employee/add',
  '/employee/update',
  '/department/batchSynchronize',
  '/token/create',
  '/enterprise/assign/single',
];
const names = ['张伟', '王芳', '李娜', '刘洋', '陈静'];

/**
 * Writes a log of an application that calls the platform: requests, responses in several styles,
 * stack traces, and all the numbers that are no codes. The counts come from what is written, not
 * from reading it.
 *
 * @param seed one seed, one log
 * @param size the least number of characters
 * @param start the time of the first line in milliseconds
 */
export function generateLog(seed: number, size: number, start = Date.UTC(2026, 10, 2)): LogBlock {
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const hex = (length: number) =>
    Array.from({ length: length / 8 }, () =>
      (below(2 ** 31) * 2).toString(16).padStart(8, '0'),
    ).join('');
  const digits = (length: number) => Array.from({ length }, () => below(10)).join('');
  const truth: LogTruth = { lines: 0, successes: 0, codes: new Map() };
  const count = (code: string) => truth.codes.set(code, (truth.codes.get(code) ?? 0) + 1);
  const parts: string[] = [];
  let written = 0;
  let now = start;
  const write = (...lines: string[]) => {
    for (const line of lines) {
      parts.push(line, '\n');
      written += line.length + 1;
    }
    truth.lines += lines.length;
  };
  const stamp = () =>
    new Date(now).toISOString().replace('T', ' ').replace('Z', '').replace('.', ',');
  const thread = () => `[http-nio-8080-exec-${below(40)}]`;

  while (written < size) {
    now += below(400);
    const trace = hex(16);
    const path = pick(paths);
    const head = `${stamp()} INFO  ${thread()} c.e.welfare.gateway.OpenClient [${trace}]`;
    const known = pick(knownCodes);
    const message = messages[known] ?? 'parameter check failed!';
    const kind = random();
    if (kind < 0.42) {
      write(
        `${head} >>> POST ${path} appid=10000${digits(3)}&access_token=${hex(32)}&timestamp=${Math.floor(now / 1000)}&version=1.0.0&sign=${hex(40)} body={"userid":"U${digits(6)}","name":"${pick(names)}","mobile":"13${digits(9)}","dept_code":"S${digits(3)}"}`,
      );
    } else if (kind < 0.8) {
      truth.successes++;
      write(
        `${head} <<< 200 ${path} ${below(900)}ms x-trace-id=${hex(16)} {"code":0,"msg":"OK","data":{"batch_number":"${digits(18)}","total":${below(50)},"assigned":0,"level_code":"0"}}`,
      );
    } else if (kind < 0.88) {
      count(known);
      write(
        `${head} <<< 200 ${path} ${below(900)}ms x-trace-id=${hex(16)} {"code":${known},"msg":"${message}","data":null}`,
      );
    } else if (kind < 0.9) {
      count(known);
      write(
        `${stamp()} ERROR ${thread()} c.e.welfare.order.AssignService [${trace}] assign failed, orderNo=${digits(10)}, external_code=${pick(knownCodes)}, code=${known}, msg=${message} (${known})`,
        `com.gat.open.sdk.exception.OpenSdkException: code=${known}, msg=${message}`,
        `\tat com.gat.open.sdk.client.OpenClient.request0(OpenClient.java:${below(400)})`,
        `\tat c.e.welfare.order.AssignService.assign(AssignService.java:${below(400)})`,
        `Caused by: com.gat.open.sdk.exception.OpenSdkException: ${known} ${message}`,
        `\t... ${below(90)} more`,
      );
    } else if (kind < 0.91) {
      count(known);
      write(
        `${stamp()} DEBUG ${thread()} c.e.welfare.gateway.OpenClient [${trace}] response:`,
        '{',
        `  "code": ${known},`,
        `  "msg": "${message}",`,
        '  "data": null',
        '}',
      );
    } else if (kind < 0.92) {
      const unknown = pick(unknownCodes);
      count(unknown);
      write(
        `${head} <<< 200 ${path} {"code":${unknown},"msg":"redirect url not found!","data":null}`,
      );
    } else if (kind < 0.93) {
      count(known);
      count(known);
      truth.successes++;
      write(
        `${head} batch results [{"code":${known},"msg":"${message}"},{"code":0,"msg":"OK"},{"code":${known},"msg":"${message}"}]`,
      );
    } else if (kind < 0.96) {
      write(
        `10.0.${below(255)}.${below(255)} - - [02/Nov/2026:08:15:04 +0800] "GET /orders/${pick(knownCodes)}?ts=${Math.floor(now / 1000)} HTTP/1.1" 200 ${below(9999)} "-" "okhttp/4.9.3" 0.0${below(99)}`,
      );
    } else if (kind < 0.98) {
      write(
        `${stamp()} WARN  ${thread()} c.e.welfare.pay.Reconcile [${trace}] amount=${pick(knownCodes)} tel=${pick(knownCodes)} 订单号：${pick(knownCodes)} id 1${pick(knownCodes)} ${pick(knownCodes)}7 v1.${pick(knownCodes)} ${hex(8)}${pick(knownCodes)} exit code=0 status=0`,
      );
    } else {
      write(
        `${stamp()} INFO  ${thread()} c.e.welfare.job.Sync [${trace}] synchronised ${below(5000)} employees, offset=${below(9)}0, lag=0, took ${below(9000)} ms, 下次执行时间 2026-11-03 00:00:00`,
      );
    }
  }
  return { text: parts.join(''), truth };
}

/** The codes of the reference that generated logs use. */
export const generatedKnownCodes: readonly string[] = ['0', ...knownCodes];
