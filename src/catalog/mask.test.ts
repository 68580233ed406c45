import { describe, expect, it } from 'vitest';
import { randomFrom } from './testing/random.ts';
import { createMask } from './mask.ts';

const message = 'sign check failed';
const shown = createMask({
  isCode: (digits) => digits === '1000210002',
  messages: [message, '签名校验失败'],
});

describe('a text with its values hidden', () => {
  it.each([
    ['access_token=aB3xY9mN4pQ7rS2t&code=1', 'access_token=‹text 16›&code=‹number 1›'],
    ['{"a":"it\\"s mine","b":7}', '{"a":"‹text 10›","b":‹number 1›}'],
    ['Authorization: Bearer abcdef, next', 'Authorization: ‹text 13›, next'],
    ['<sign>abc</sign><code>1000210002</code>', '<sign>‹text 3›</sign><code>1000210002</code>'],
    ['password is 12ab', 'password is ‹text 4›'],
    ['mobile 138 1234 5678', 'mobile ‹number 13›'],
    [
      'https://user:pw@example.com/token/get?sign=x',
      'https://‹text 7›@example.com/token/get?sign=‹text 1›',
    ],
    ['签名：abc，错误码：1000210002', '签名：‹text 3›，错误码：1000210002'],
    ['GET /orders/42a/items HTTP/1.1', 'GET /orders/‹text 3›/items HTTP/1.1'],
    ['zhang.wei@example.com wrote', '‹text 21› wrote'],
    [
      '"body":"{\\"token\\":\\"a b\\",\\"code\\":1000210002}"',
      '"body":"{"token":"‹text 3›","code":1000210002}"',
    ],
    [
      'u=https%253A%252F%252Fx%253Fcode%253D1000210002%2526msg',
      'u=‹text 5›:‹text 3›?code=1000210002&‹text 3›',
    ],
    ['\u001b[31mERROR\u001b[0m code=1000210002', 'ERROR code=1000210002'],
    ['passphrase=correct horse battery, code=0', 'passphrase=‹text 21›, code=0'],
  ])('is %s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    '{"code":1000210002,"msg":"sign check failed","data":null}',
    '{"code":1000210002,"msg":"sign: check failed"}',
    '2026-11-02 08:15:04,123 ERROR [main] com.example.OpenClient.send : call failed code=1000210002',
    '[02/Nov/2026:08:15:04 +0800] "POST /token/create HTTP/1.1"',
    'Caused by: com.example.OpenSdkException: sign check failed',
    '2026年11月2日 下午8:15:04 调用失败 签名校验失败',
    'code=1.000210002e+09 msg=sign check failed',
    'there is no token for this appid now!',
  ])('leaves %s as it is', (text) => {
    expect(shown(text)).toBe(text);
  });

  it('shows a code that the reference does not have only when asked for it', () => {
    expect(shown('failed 1000219999')).toBe('failed ‹number 10›');
    expect(shown('failed 1000219999', '1000219999')).toBe('failed 1000219999');
  });
});

describe('random secrets in every form that loggers write', () => {
  const random = randomFrom(7);
  const below = (limit: number) => Math.floor(random() * limit);
  const from = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet[below(alphabet.length)]!).join('');
  const digits = '0123456789';
  const lower = 'abcdefghijklmnopqrstuvwxyz';
  const letters = lower + lower.toUpperCase();
  const hex = '0123456789abcdef';
  const base64 = `${letters}${digits}+/`;
  const kinds: Record<string, () => string> = {
    md5: () => from(hex, 32),
    'upper md5': () => from(hex, 32).toUpperCase(),
    sha1: () => from(hex, 40),
    sha256: () => from(hex, 64),
    uuid: () => [8, 4, 4, 4, 12].map((length) => from(hex, length)).join('-'),
    base64: () => `${from(base64, 22)}==`,
    base64url: () => from(`${letters}${digits}-_`, 43),
    jwt: () =>
      `eyJ${from(letters + digits, 20)}.${from(letters + digits, 40)}.${from(letters + digits, 30)}`,
    'app secret': () => from(letters + digits, 16),
    'api key': () => `sk-${from(letters + digits, 24)}`,
    'aws key': () => `AKIA${from('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16)}1`,
    'github token': () => `ghp_${from(letters + digits, 36)}`,
    'session id': () => from(`${hex}${digits}`, 26).toUpperCase(),
    'mixed letters': () => `${from(letters, 8)}xQzJ${from(letters, 8)}`,
    password: () => `${from(letters, 6)}${below(10)}-${below(10)}!`,
    'short password': () => `Pw${below(90) + 10}x`,
    pin: () => from(digits, 6),
    'sms code': () => from(digits, 4),
    mobile: () => `13${from(digits, 9)}`,
    'spaced mobile': () => `138 ${from(digits, 4)} ${from(digits, 4)}`,
    'bank card': () => `6222${from(digits, 15)}`,
    'spaced card': () => `6222 ${from(digits, 4)} ${from(digits, 4)} ${from(digits, 4)}`,
    'id number': () => `110105${from(digits, 11)}X`,
    passport: () => `E${from(digits, 8)}`,
    mail: () => `${from(lower, 7)}@example.com`,
    'ip address': () => `10.${below(256)}.${below(256)}.${below(256)}`,
    'order number': () => from(digits, 19),
    'open id': () => `o${from(`${letters}${digits}_-`, 27)}`,
    'private key': () => `MIIEv${from(base64, 59)}`,
    'hex bytes': () => Array.from({ length: 12 }, () => `${below(10)}${from(hex, 1)}`).join(':'),
    passphrase: () => `${from(lower, 6)} ${from(lower, 7)} ${from(lower, 5)}`,
  };
  const names = [
    'access_token',
    'sign',
    'appSecret',
    'accessKeySecret',
    'x-api-key',
    'jsapi_ticket',
    'paySign',
    'session_key',
    'authCode',
    'whatever',
    'q',
    '签名',
    '密码',
    '密钥',
    'userName',
    'device',
    'Cookie',
    'Authorization',
    'pwd',
    'cardNo',
  ];
  const escaped = (text: string) => JSON.stringify(text).slice(1, -1);
  const forms: Record<string, (name: string, secret: string) => string> = {
    query: (name, secret) =>
      `GET /x?${name}=${encodeURIComponent(secret)}&code=1000210002&msg=${message}`,
    'key=value': (name, secret) => `${name}=${secret}, code=1000210002, msg=${message}`,
    colon: (name, secret) => `${name}: ${secret}\ncode: 1000210002, msg: ${message}`,
    json: (name, secret) => JSON.stringify({ [name]: secret, code: 1000210002, msg: message }),
    'pretty json': (name, secret) =>
      JSON.stringify({ [name]: secret, code: 1000210002, msg: message }, null, 2),
    nested: (name, secret) =>
      JSON.stringify({
        data: { [name]: [secret, { [name]: secret }] },
        code: 1000210002,
        msg: message,
      }),
    'json in json': (name, secret) =>
      JSON.stringify({
        time: 'x',
        log: JSON.stringify({ [name]: secret, code: 1000210002, msg: message }),
      }),
    'json in json in json': (name, secret) =>
      JSON.stringify({
        log: JSON.stringify({
          body: JSON.stringify({ [name]: secret, code: 1000210002, msg: message }),
        }),
      }),
    'escaped without outside': (name, secret) =>
      escaped(JSON.stringify({ [name]: secret, code: 1000210002, msg: message })),
    'unicode escapes': (name, secret) =>
      `{"body":"${JSON.stringify({ [name]: secret, code: 1000210002, msg: message }).replaceAll('"', '\\u0022')}"}`,
    'hex escapes': (name, secret) =>
      `"POST /cb" "${JSON.stringify({ [name]: secret, code: 1000210002, msg: message }).replaceAll('"', '\\x22')}"`,
    entities: (name, secret) =>
      JSON.stringify({ [name]: secret, code: 1000210002, msg: message }).replaceAll('"', '&quot;'),
    percent: (name, secret) =>
      `GET /cb?body=${encodeURIComponent(JSON.stringify({ [name]: secret, code: 1000210002, msg: message }))} HTTP/1.1`,
    'double percent': (name, secret) =>
      `GET /r?u=${encodeURIComponent(encodeURIComponent(`/x?${name}=${secret}&code=1000210002&msg=${message}`))}`,
    xml: (name, secret) =>
      `<xml><${name}>${secret}</${name}><code>1000210002</code><msg>${message}</msg></xml>`,
    cdata: (name, secret) =>
      `<xml><${name}><![CDATA[${secret}]]></${name}><code>1000210002</code><msg><![CDATA[${message}]]></msg></xml>`,
    attribute: (name, secret) => `<resp ${name}="${secret}" code="1000210002" msg="${message}"/>`,
    csv: (name, secret) =>
      `"2026-11-27 08:15:04","${JSON.stringify({ [name]: secret, code: 1000210002, msg: message }).replaceAll('"', '""')}"`,
    brackets: (name, secret) => `failed ${name}=[${secret}] code=[1000210002] msg=[${message}]`,
    parentheses: (name, secret) => `failed ${name}(${secret}) code(1000210002) msg(${message})`,
    arrow: (name, secret) => `failed ${name} -> ${secret}, code -> 1000210002, msg -> ${message}`,
    'java map': (name, secret) =>
      `headers={${name}=[${secret}], Accept=[*/*]} body={code=1000210002, msg=${message}}`,
    'go map': (name, secret) => `map[${name}:[${secret}]] map[code:1000210002 msg:${message}]`,
    'php array': (name, secret) =>
      `['${name}' => '${secret}', 'code' => 1000210002, 'msg' => '${message}']`,
    print_r: (name, secret) =>
      `Array\n(\n    [${name}] => ${secret}\n    [code] => 1000210002\n    [msg] => ${message}\n)`,
    'header line': (name, secret) => `${name}: Bearer ${secret}\ncode=1000210002 ${message}`,
    'full width': (name, secret) => `${name}：${secret}，错误码：1000210002，${message}`,
    colour: (name, secret) =>
      `\u001b[36m${name}\u001b[0m=\u001b[33m${secret}\u001b[0m, code=\u001b[31m1000210002\u001b[0m ${message}`,
    object: (name, secret) => `Req(${name}=${secret}, x=1) Resp(code=1000210002, msg=${message})`,
    curl: (name, secret) =>
      `curl -H '${name}: ${secret}' -d '{"code":1000210002,"msg":"${message}"}'`,
  };

  it.each(Object.keys(forms))('never come out, and code and message always do: %s', (form) => {
    for (const [kind, make] of Object.entries(kinds))
      for (const name of names) {
        const secret = make();
        const text = forms[form]!(name, secret);
        const result = shown(text);
        const told = `${kind}: ${text}\n→ ${result}`;
        expect(result.includes(secret) ? told : '').toBe('');
        for (const part of secret
          .split(/[\s@]/)
          .filter((piece) => piece.length > 5 && piece !== 'example.com'))
          expect(result.includes(part) ? told : '').toBe('');
        expect(result.includes('1000210002') ? '' : told).toBe('');
        expect(result.includes(message) ? '' : told).toBe('');
      }
  });
});
