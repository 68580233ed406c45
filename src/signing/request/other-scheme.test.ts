import { expect, test } from 'vitest';
import { otherScheme } from './other-scheme.ts';
import { readRequests } from './readings.ts';

const schemeOf = (text: string) => otherScheme(text, readRequests(text).readings[0]!);

test.each([
  [
    'AWS Signature Version 4',
    `curl 'https://s3.example.com/a' -H 'Authorization: AWS4-HMAC-SHA256 Credential=AKID/20261102/eu/s3/aws4_request, SignedHeaders=host, Signature=00ff'`,
  ],
  [
    'Alipay',
    'app_id=2021&method=alipay.trade.query&sign_type=RSA2&sign=ZmFrZSBzaWduYXR1cmUgb2YgYSBrZXk%3D&timestamp=2026-11-02+08%3A00%3A00',
  ],
  [
    'WeChat Pay',
    'GET /v3/certificates HTTP/1.1\nHost: api.example.com\nAuthorization: WECHATPAY2-SHA256-RSA2048 mchid="19",nonce_str="5K8",signature="uOV="',
  ],
  ['Alibaba Cloud', 'https://ecs.example.com/?Action=A&SignatureMethod=HMAC-SHA1&Signature=Ov%3D'],
  ['OAuth 1.0', 'POST /1/a HTTP/1.1\nAuthorization: OAuth oauth_nonce="a", oauth_signature="b%3D"'],
  ['msg_signature', 'https://me.example.com/callback?msg_signature=1a2b&timestamp=1&nonce=2'],
])('a request signed by %s is said to be that', (scheme, text) => {
  expect(schemeOf(text)).toBe(scheme);
});

test('a request signed as this reference explains is not said to be another, whatever else it names', () => {
  const sign = 'a'.repeat(40);
  expect(
    schemeOf(`appid=1&timestamp=1700000000&name=AWS4-HMAC-SHA256&sign=${sign}`),
  ).toBeUndefined();
  expect(schemeOf(`POST /a?appid=1&sign=${sign} HTTP/1.1\nHost: example.com\n\n`)).toBeUndefined();
});
