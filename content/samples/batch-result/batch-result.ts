type Failure = { service_data: string; reason: string };
type Answer = { code: number; data: { failures?: Failure[] } };

async function send(path: string, params: Record<string, string>): Promise<Answer> {
  console.log(`${path} ${params.batch_num}`);
  const failures = ['u102', 'u107'].map((userid) => ({
    service_data: JSON.stringify({ userid }),
    reason: '<reason>',
  }));
  return { code: 0, data: { failures } };
}

const batchNumber = 'batch-100';

// #region
// [zh] 批量接口是异步的：data 是批次号，失败的行稍后才查得到
// [en] Batch calls are asynchronous: data is the batch number, failed rows appear later
const answer = await send('/getByBatchNumber', { batch_num: batchNumber });
if (answer.code !== 0) throw new Error(`${batchNumber}: code ${answer.code}`);

const failures = answer.data.failures ?? [];
for (const { service_data, reason } of failures)
  console.log(`${reason}: ${service_data}`);
console.log(`${failures.length} rows failed`);
// #endregion

export {};
