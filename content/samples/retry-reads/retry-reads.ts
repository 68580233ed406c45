// #region
import { setTimeout as pause } from 'node:timers/promises';
import { noAnswer, type Answer, type Params } from '../openapi/openapi.ts';
// [zh] call 见示例「令牌被拒绝时只重新获取一次」：
// [zh] https://reference.example/guides/handle-errors/
// [en] call is the sample “Renew a refused token once”:
// [en] https://reference.example/en/guides/handle-errors/
import { call } from '../renew-once/renew-once.ts';

// [zh] 只用于查询类接口；写操作先查询结果
// [en] For reads only; before repeating a write, query its outcome
const temporary = [noAnswer, 1000310010, 1000410010, 1000220064];
const waitSeconds = 1;

async function read(path: string, params: Params): Promise<Answer> {
  let answer = await call(path, params);
  for (const factor of [1, 2, 4]) {
    if (!temporary.includes(answer.code)) break;
    await pause(factor * waitSeconds * 1000);
    answer = await call(path, params);
  }
  return answer;
}
// #endregion

for (const userid of process.argv.slice(2))
  console.log(`${userid}: code ${(await read('/employee/get', { userid })).code}`);
