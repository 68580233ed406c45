import { createHash } from 'node:crypto';

type Params = Record<string, string>;

// #region
// [zh] params：实际发送的全部参数，URL 编码之前的原始值
// [en] params: every parameter that is sent, raw, before URL encoding
function stringToSign(params: Params, secret: string): string {
  const all: Params = { ...params, appsecret: secret };
  delete all.sign;
  const names = Object.keys(all).sort();
  return names.map((name) => `${name}=${all[name]}`).join('&');
}

function sign(params: Params, secret: string): string {
  return createHash('sha1').update(stringToSign(params, secret)).digest('hex');
}

const params = {
  appid: '10000001',
  grant_type: 'client_credential',
  timestamp: '1700000000',
};
console.log(stringToSign(params, '***'));
console.log(sign(params, '0123456789abcdef0123456789abcdef'));
// #endregion
