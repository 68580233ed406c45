// #region
// [zh] call 见示例「令牌被拒绝时只重新获取一次」：
// [zh] https://reference.example/guides/handle-errors/
// [en] call is the sample “Renew a refused token once”:
// [en] https://reference.example/en/guides/handle-errors/
import { call } from '../renew-once/renew-once.ts';

// [zh] 批量接口是异步的：data 是批次号，结果稍后才查得到
// [en] Batch calls are asynchronous: data is the batch number, the result appears later
async function batchResult(batchNumber: string): Promise<string> {
  const { code, data } = await call('/getByBatchNumber', { batch_num: batchNumber });
  if (code !== 0) return `no result, code ${code}`;
  // [zh] 只重发失败的行。行的内容在 service_data 里，可能有个人信息，不写进日志
  // [en] Resend failed rows only. service_data holds the row, perhaps with personal data:
  // [en] keep it out of logs
  const failures = Array.isArray(data?.failures) ? data.failures : [];
  for (const failure of failures) console.log(`row failed: ${failure?.reason ?? 'no reason'}`);
  const counts = [data?.total_count, data?.success_count, data?.failure_count];
  if (!counts.every(Number.isInteger)) return 'no counts yet, query again later';
  const [total, succeeded, failed] = counts;
  const open = total - succeeded - failed;
  const more = open > 0 ? `, ${open} open: query again later` : '';
  return `${total} rows: ${succeeded} succeeded, ${failed} failed${more}`;
}
// #endregion

for (const batchNumber of process.argv.slice(2))
  console.log(`${batchNumber}: ${await batchResult(batchNumber)}`);
