import { createHash } from 'node:crypto';

type Params = Record<string, string>;

const secret = '0123456789abcdef0123456789abcdef';

// #region
function signedForm(params: Params, secret: string): URLSearchParams {
  // [zh] 只有副本里有密钥
  // [en] Only the copy holds the secret
  const copy: Params = { ...params, appsecret: secret };
  const names = Object.keys(copy).sort();
  const text = names.map((name) => `${name}=${copy[name]}`).join('&');
  const sign = createHash('sha1').update(text).digest('hex');
  return new URLSearchParams({ ...params, sign });
}

const params = {
  appid: '10000001',
  grant_type: 'client_credential',
  timestamp: '1700000000',
};
const form = signedForm(params, secret);
if (form.has('appsecret')) throw new Error('appsecret must not be sent');
console.log(form.toString());
// #endregion
