import { createHash } from 'node:crypto';

type Params = Record<string, string>;

function stringToSign(params: Params, secret: string): string {
  const all: Params = { ...params, appsecret: secret };
  const names = Object.keys(all).sort();
  return names.map((name) => `${name}=${all[name]}`).join('&');
}

function sign(params: Params, secret: string): string {
  return createHash('sha1').update(stringToSign(params, secret)).digest('hex');
}

const secret = '0123456789abcdef0123456789abcdef';

// #region
// [zh] 只序列化一次：签名和发送用同一个字符串
// [en] Serialise once: sign and send the same string
const body = JSON.stringify([{ dept_code: 'S100', parent_code: 'S000' }]);
const query = {
  access_token: 'aaaabbbbccccddddeeeeffff00001111',
  appid: '10000001',
  grant_type: 'client_credential',
  timestamp: '1700000000',
  version: '1.0.0',
};
console.log(stringToSign({ ...query, _body: body }, '***'));
console.log(sign({ ...query, _body: body }, secret));
// [zh] 发送：query 和 sign 放在 URL 里，body 原样作为 application/json 请求体
// [en] Send query and sign in the URL, body as it is, as application/json
// #endregion
