type Params = Record<string, string>;
type Answer = { code: number };

const script = [0, 1000210004, 0, 1000210004, 1000210004];
let created = 0;

const now = () => Math.floor(Date.now() / 1000);

async function createToken(): Promise<{ access_token: string; expires_in: number }> {
  created += 1;
  console.log(`/token/create -> token-${created}`);
  return { access_token: `token-${created}`, expires_in: 3600 };
}

async function send(path: string, _params: Params, token: string): Promise<Answer> {
  const code = script.shift() ?? 0;
  console.log(`${path} ${token} -> ${code}`);
  return { code };
}

// #region
const tokenCodes = [1000210004, 1000210013];
let token = { value: '', renewAt: 0 };
let renewal: Promise<void> | undefined;

async function renew(): Promise<void> {
  const { access_token, expires_in } = await createToken();
  token = { value: access_token, renewAt: now() + expires_in * 0.8 };
}

// [zh] refused 是刚被拒绝的令牌；并发的调用共用一次换新
// [en] refused is the token just refused; concurrent calls share one renewal
async function accessToken(refused = ''): Promise<string> {
  if (token.value === refused || now() >= token.renewAt)
    await (renewal ??= renew().finally(() => (renewal = undefined)));
  return token.value;
}

async function call(path: string, params: Params): Promise<Answer> {
  const used = await accessToken();
  const answer = await send(path, params, used);
  if (!tokenCodes.includes(answer.code)) return answer;
  // [zh] 只换新一次、重发一次；send 每次取新的时间戳并重新签名
  // [en] Renew once, send once more; send takes a new timestamp and signs anew
  return send(path, params, await accessToken(used));
}
// #endregion

for (let turn = 0; turn < 3; turn += 1) {
  const answer = await call('/employee/get', { userid: 'u100' });
  console.log(`answer ${answer.code}`);
}
