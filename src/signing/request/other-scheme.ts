import { readDigest } from '../digest.ts';
import { sentSignature, type SentRequest } from './request.ts';

/** Marks of signatures that are made by other rules, each with the name that readers know. */
const schemes: readonly (readonly [string, RegExp])[] = [
  ['AWS Signature Version 4', /AWS4-HMAC-SHA256|X-Amz-Signature/i],
  [
    'Alibaba Cloud',
    /ACS3-HMAC-SHA256|SignatureMethod=HMAC-SHA|OSSAccessKeyId=|x-ca-signature|x-acs-signature/i,
  ],
  ['Tencent Cloud', /TC3-HMAC-SHA256|q-sign-algorithm=/i],
  ['Huawei Cloud', /SDK-HMAC-SHA256/],
  [
    'WeChat Pay',
    /WECHATPAY2-SHA256-RSA2048|WECHATPAY2-SM2-WITH-SM3|Wechatpay-Signature|\bmch_?id\b/i,
  ],
  ['Alipay', /\bsign_type["']?\s*[=:]\s*["']?RSA|ALIPAY-SHA256withRSA/i],
  ['OAuth 1.0', /\boauth_signature/],
  ['HTTP Message Signatures', /^signature-input:/im],
  ['HTTP Digest', /authorization:\s?digest\s/i],
  ['msg_signature', /\bmsg_signature\b/],
];

/**
 * The name of another scheme that a request is signed by, as its marks tell; `undefined` where it
 * has none, or has a `sign` of the form that this reference explains.
 */
export function otherScheme(text: string, request: SentRequest): string | undefined {
  const sign = sentSignature(request);
  const isOurs =
    sign !== undefined &&
    readDigest(sign) !== undefined &&
    request.parameters.some(({ name }) => name === 'appid');
  if (isOurs) return undefined;
  return schemes.find(([, mark]) => mark.test(text))?.[0];
}
