type Params = Record<string, string>;
type Answer = { code: number };

const busy = 1000410010;
const script = [1000310010, 1000310010, 0, busy, busy, busy, busy, 1000200052];

const sleep = async (seconds: number): Promise<void> => console.log(`wait ${seconds} s`);

async function send(path: string, _params: Params): Promise<Answer> {
  const code = script.shift() ?? 0;
  console.log(`${path} -> ${code}`);
  return { code };
}

// #region
// [zh] 只用于查询类接口；写操作先查询结果
// [en] For reads only; before repeating a write, query its outcome
const temporary = [1000310010, 1000410010, 1000220064];

async function read(path: string, params: Params): Promise<Answer> {
  let answer = await send(path, params);
  for (const seconds of [1, 2, 4]) {
    if (!temporary.includes(answer.code)) break;
    await sleep(seconds);
    // [zh] send 每次取新的时间戳并重新签名
    // [en] send takes a new timestamp and signs anew
    answer = await send(path, params);
  }
  return answer;
}
// #endregion

for (let turn = 0; turn < 3; turn += 1)
  console.log(`answer ${(await read('/employee/get', { userid: 'u100' })).code}`);

export {};
