import { describe, expect, it } from 'vitest';
import { mask } from './mask.ts';

const secret = 'aB3xY9mN4pQ7rS2t';

describe('mask', () => {
  it.each([
    `access_token=${secret}&code=1`,
    `accessToken: ${secret}, code=1`,
    `{"access_token":"${secret}","code":1}`,
    `{"access_token" : "${secret}"}`,
    `{\\"access_token\\":\\"${secret}\\",\\"code\\":1}`,
    `{\\\\\\"appsecret\\\\\\":\\\\\\"${secret}\\\\\\"}`,
    `{&quot;sign&quot;:&quot;${secret}&quot;}`,
    `access_token%3D${secret}%26code%3D1`,
    `%22sign%22%3A%22${secret}%22`,
    `sign=${secret}`,
    `SIGN = ${secret}`,
    `appsecret=${secret}`,
    `appSecret=${secret}`,
    `app_secret='${secret}'`,
    `client-secret: ${secret}`,
    `msg_signature=${secret}`,
    `password=${secret}`,
    `auth_code=${secret}`,
    `authCode=${secret}`,
    `token ${secret} token=${secret}`,
    `access_token ${secret}`,
    `x-access-token: ${secret}`,
    `Authorization: Bearer ${secret}`,
    `Authorization: Basic ${secret}==`,
    `authorization=${secret}`,
    `"Authorization":["Bearer ${secret}"]`,
    `Authorization: Digest username="x", response="${secret}"`.replaceAll('"', ''),
    `-H 'Authorization: Bearer ${secret}'`,
    `Cookie: JSESSIONID=${secret}; theme=dark`,
    `Set-Cookie: sid=${secret}; Path=/`,
    `bearer ${secret}`,
    `jsessionid=${secret}`,
    `https://user:${secret}@example.com/`,
    `eyJhbGciOiJIUzI1NiJ9.${secret}.${secret}`,
    `[access_token] => ${secret}`,
  ])('hides the secret in %s', (line) => {
    const shown = mask(line);
    expect(shown).not.toContain(secret);
    expect(shown).toContain('***');
  });

  it('hides a secret wherever else it stands in the line', () => {
    expect(mask(`access_token=${secret} cache hit for ${secret}`)).toBe(
      'access_token=*** cache hit for ***',
    );
  });

  it.each([
    ['call 13812345678 now', 'call 138****5678 now'],
    ['mobile=13812345678', 'mobile=138****5678'],
    ['+8613812345678', '+86138****5678'],
    ['138-1234-5678', '138****5678'],
    ['手机号：13812345678', '手机号：138****5678'],
    ['"phone":"+1 415 555 0100"', '"phone":***'],
    ['zhang.wei@example.com', '***@example.com'],
    ['mail=zhang.wei%40example.com', 'mail=***%40example.com'],
    ['身份证号 11010519491231002X', '身份证号 ***'],
    ['"card_no":"E12345678"', '"card_no":***'],
    ['id 110105194912310028.', 'id ***.'],
  ])('hides personal data in %s', (line, shown) => {
    expect(mask(line).replaceAll('"***"', '***')).toBe(shown);
  });

  it.each([
    '{"code":1000210002,"msg":"sign check failed","data":null}',
    '{"code":1000210004,"msg":"tokeninfo check failed!"}',
    '2026-11-02 08:15:04,123 ERROR code=1000210002 orderNo=2026110208150412345',
    'timestamp=1793578504 trace=4be1f00c9a7d2231',
    'mobile check failed!',
    'design=1000210002 resign_time=2026-11-02',
    'there is no token for this appid now!',
  ])('leaves %s as it is', (line) => {
    expect(mask(line)).toBe(line);
  });

  it('leaves out colours and control characters', () => {
    expect(mask('\u001b[31mERROR\u001b[0m code=1\u0000\r')).toBe('ERROR code=1');
  });
});
