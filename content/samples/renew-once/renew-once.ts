// #region
// [zh] send 见示例「签名、发送、读响应」：
// [zh] https://reference.example/guides/handle-errors/
// [en] send is the sample “Sign, send, read the answer”:
// [en] https://reference.example/en/guides/handle-errors/
import { noAnswer, send, type Answer, type Params } from '../openapi/openapi.ts';

const tokenCodes = [1000210004, 1000210013];
// [zh] 新令牌拿不到或仍被拒绝时，隔这么久才再获取，免得用完每小时的次数
// [en] After a failed or useless renewal, wait this long: the calls per hour are limited
const pauseSeconds = 120;
const none = { value: '', renewAt: 0 };

// [zh] 多个进程共用一个 appid 时，把这些放进共享缓存，获取令牌时加锁
// [en] Where processes share an appid, keep these in a shared cache and renew under a lock
let token = none;
let pausedUntil = 0;
let failure: Answer = { code: noAnswer };
let renewal: Promise<void> | undefined;

const now = () => Date.now() / 1000;

function pauseAfter({ code }: Answer): void {
  failure = { code: code === 0 ? noAnswer : code };
  pausedUntil = now() + pauseSeconds;
}

async function renew(): Promise<void> {
  const created = await send('/token/create', { grant_type: 'client_credential' });
  const { access_token, expires_in } = created.data ?? {};
  if (created.code !== 0 || !access_token) return pauseAfter(created);
  const lifetime = Math.max(Number(expires_in) || 0, pauseSeconds);
  token = { value: access_token, renewAt: now() + lifetime * 0.8 };
}

// [zh] refused 是刚被拒绝的令牌。提前获取失败时，旧令牌继续用；并发的调用只获取一次
// [en] refused is the token just refused. If early renewal fails, the old token stays in
// [en] use; concurrent calls share one renewal
async function accessToken(refused?: string): Promise<string> {
  if (token.value === refused) token = none;
  if (now() >= token.renewAt && now() >= pausedUntil)
    await (renewal ??= renew().finally(() => (renewal = undefined)));
  return token.value;
}

export async function call(path: string, params: Params): Promise<Answer> {
  const used = await accessToken();
  if (!used) return failure;
  const answer = await send(path, { ...params, access_token: used });
  if (!tokenCodes.includes(answer.code)) return answer;
  // [zh] 只重新获取一次、重发一次；send 每次取新的时间戳并重新签名
  // [en] Renew once, send once more; send takes a new timestamp and signs again
  const renewed = await accessToken(used);
  if (!renewed) return answer;
  const second = await send(path, { ...params, access_token: renewed });
  if (tokenCodes.includes(second.code)) pauseAfter(second);
  return second;
}
// #endregion

for (let turn = 0; turn < 4; turn += 1) {
  const answer = await call('/employee/get', { userid: 'u100' });
  console.log(`answer ${answer.code}`);
}
