// #region
import { setTimeout as pause } from 'node:timers/promises';
import type { Params } from '../openapi/openapi.ts';
// [zh] call 见示例「令牌被拒绝时只重新获取一次」：
// [zh] https://reference.example/guides/handle-errors/
// [en] call is the sample “Renew a refused token once”:
// [en] https://reference.example/en/guides/handle-errors/
import { call } from '../renew-once/renew-once.ts';

type Order = Params & { external_code: string; userid: string; amount: string };
type Outcome = 'accepted' | 'refused' | 'unknown';

// [zh] 比 send 的超时更长，让还在路上的请求先有结果
// [en] Longer than the time-out of send, so that a call still under way has ended
const waitSeconds = 90;
const numberExists = 1000220058;
const numberNotFound = 1000220059;
// [zh] 只有这些错误码确定没有执行；其他错误码、没有应答，都要先查询
// [en] Only these are certain: nothing was done. After any other code, or no answer, query
const refused = [
  1000200050, 1000200051, 1000200052, 1000210001, 1000210002, 1000210003, 1000210004,
  1000210005, 1000210006, 1000210009, 1000210012, 1000210013, 1000220001, 1000220002,
  1000220006, 1000220050, 1000220052, 1000220055, 1000220056, 1000220060, 1000220061,
  1000220062, 1000220096, 1000220102, 1000240002,
];

// [zh] 查询的响应没有状态：单号可能属于另一笔业务，也可能还没有完成
// [en] The response has no status: it may be another order, or one not completed yet
function isDone(found: any, order: Order): boolean {
  return (
    found?.userid === order.userid &&
    Number(found.amount) === Number(order.amount) &&
    Boolean(found.complete_time)
  );
}

// [zh] 只用于从未发送过的单号。unknown：先问清楚，不要重发，也不要换单号
// [en] Only for a number never sent before. unknown: ask; neither resend nor take a new number
async function assign(order: Order): Promise<Outcome> {
  const { external_code } = order;
  for (const attempt of [1, 2]) {
    const { code } = await call('/enterprise/assign/single', order);
    if (code === 0) return 'accepted';
    // [zh] 第一次没有结果，第二次被拒绝也不能证明第一次没有执行
    // [en] If the first call was unclear, a refusal of the second proves nothing about it
    if (attempt === 1 && refused.includes(code)) return 'refused';
    await pause(waitSeconds * 1000);
    const query = await call('/enterprise/assign/single/query', { external_code });
    if (query.code === 0) return isDone(query.data, order) ? 'accepted' : 'unknown';
    // [zh] 查不到才重发：同一个单号、接口和 appid，只重发一次
    // [en] Resend only if it is not found: same number, endpoint and appid, once
    if (query.code !== numberNotFound || code === numberExists) return 'unknown';
  }
  return 'unknown';
}
// #endregion

for (const external_code of process.argv.slice(2))
  console.log(external_code, await assign({ userid: 'u100', amount: '1.00', external_code }));
