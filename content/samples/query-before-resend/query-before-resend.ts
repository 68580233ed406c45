type Order = { external_code: string; [name: string]: string };
type Outcome = 'accepted' | 'refused' | 'unknown';

const script = [-1, 0, -1, 1000220059, 0, 1000310010, -1, 1000220062];

const pause = async (_seconds: number): Promise<void> => {};

async function codeOf(path: string, params: Order): Promise<number> {
  const code = script.shift() ?? noAnswer;
  console.log(`${path} ${params.external_code} -> ${code === noAnswer ? 'no answer' : code}`);
  return code;
}

// #region
// [zh] codeOf 返回应答的 code；超时、断线等没有应答时返回 noAnswer
// [en] codeOf returns the code of the answer, or noAnswer after a time-out
const noAnswer = -1;
const unclear = [noAnswer, 1000220064, 1000310010, 1000410010, 1000220057, 1000220058];

async function assign(order: Order): Promise<Outcome> {
  const query = { external_code: order.external_code };
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const code = await codeOf('/enterprise/assign/single', order);
    if (code === 0) return 'accepted';
    if (!unclear.includes(code)) return 'refused';
    await pause(5);
    const found = await codeOf('/enterprise/assign/single/query', query);
    if (found === 0) return 'accepted';
    // [zh] 只有查不到这个号，才能用同一个号再发一次
    // [en] Only a number that is not found may be sent again, unchanged
    if (found !== 1000220059) return 'unknown';
  }
  return 'unknown';
}
// #endregion

for (const external_code of ['10000001A100', '10000001A101', '10000001A102', '10000001A103'])
  console.log(external_code, await assign({ userid: 'u100', amount: '1.00', external_code }));

export {};
