import { createHash } from 'node:crypto';

export type Params = Record<string, string>;
export type Answer = { code: number; data?: any };

// [zh] 测试环境；正式环境是 https://openapi.guanaitong.com
// [en] The test environment; production is https://openapi.guanaitong.com
const host = 'https://openapi.guanaitong.tech';
const timeoutSeconds = 60;
const { APPID = '', APPSECRET = '' } = process.env;

// [zh] 没有应答：超时、断线、HTTP 状态不是 200，或响应不是带整数 code 的 JSON
// [en] No answer: time-out, lost connection, status other than 200, no JSON with a code
export const noAnswer = -1;

function sign(params: Params): string {
  const all: Params = { ...params, appsecret: APPSECRET };
  const names = Object.keys(all).sort();
  const text = names.map((name) => `${name}=${all[name]}`).join('&');
  return createHash('sha1').update(text).digest('hex');
}

async function post(path: string, params: Params): Promise<Answer> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const sent = { ...params, appid: APPID, timestamp };
  const response = await fetch(host + path, {
    method: 'POST',
    body: new URLSearchParams({ ...sent, sign: sign(sent) }),
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutSeconds * 1000),
  });
  const answer = await response.json();
  if (response.status !== 200 || !Number.isInteger(answer.code)) return { code: noAnswer };
  return answer;
}

// [zh] 日志只写路径、单号和 code；参数里有令牌和签名
// [en] Logs path, order number and code: the parameters hold token and signature
export async function send(path: string, params: Params): Promise<Answer> {
  const answer = await post(path, params).catch(() => ({ code: noAnswer }));
  const target = [path, params.external_code].filter(Boolean).join(' ');
  console.log(target, '->', answer.code === noAnswer ? 'no answer' : answer.code);
  return answer;
}
