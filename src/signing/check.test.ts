import { createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkSignature, expectedSignature, type CheckInput } from './check.ts';
import { parseRequest } from './request/parse.ts';
import type { Hash } from './protocol.ts';
import { findSlipsHere } from './slips/find-here.ts';
import { accessToken, secret, vector, vectors } from './testing/vectors.ts';

const sha1 = (text: string | Buffer) => createHash('sha1').update(text).digest('hex');
const check = (request: string, sign: string, more: Partial<CheckInput> = {}) =>
  checkSignature(parseRequest(request), { secret, sign, ...more }, findSlipsHere);

/** What the check names first, such as `encoded` or `encoded+secret-misplaced`. */
async function named(request: string, sign: string, more: Partial<CheckInput> = {}) {
  const verdict = await check(request, sign, more);
  if (verdict.kind !== 'explained') return verdict.kind;
  const slips = verdict.explanations[0]?.map(({ slip }) => slip) ?? [];
  return [...slips, ...verdict.shape].join('+');
}

describe.each(vectors)('worked example $id', ({ request, text, digests }) => {
  test('gives the string to sign and the digests of the facts sheet', async () => {
    const expected = await expectedSignature(parseRequest(request), secret);
    expect(expected.text).toBe(text);
    expect(expected.digests).toMatchObject(digests);
  });

  test('is found right in every hash', async () => {
    for (const hash of ['SHA-1', 'SHA-256', 'SHA-512'] as Hash[]) {
      const sign = createHash(hash.replace('-', '').toLowerCase()).update(text).digest('hex');
      expect(await check(request, sign)).toEqual({ kind: 'match', hash });
      expect(await check(request, sign, { agreedHash: hash })).toEqual({ kind: 'match', hash });
    }
  });
});

test.each([
  ['values encoded before signing', '8cd305da6fce7d63399ca2e07a39afc5cdb57f53', 'encoded'],
  ['a 13-digit timestamp', '68c4e0475d4958f699bd7aca88d172ccd4c8524b', 'milliseconds'],
  ['the secret appended', '0b2dd9f598520e66105e17e78b3e0bf0da103773', 'secret-misplaced'],
  ['the secret left out', '0eaab620bc8e67e8b4b57fda4ea0e80338fc851a', 'secret-left-out'],
])('the published slip on E3 is named: %s', async (_, sign, slip) => {
  expect(await named(vector('E3').request, sign)).toBe(slip);
});

describe('a digest made by hand is traced to its slip', () => {
  const form = vector('E3').request;
  const right = vector('E3').text;
  const json = vector('E5').request;
  const rightJson = vector('E5').text;
  const head = `access_token=${accessToken}&appid=10000001`;
  const tail = 'timestamp=1700000000&version=1.0.0';
  const withEmpty = `${form}&remark=&note=+a%2Bb+&thirdType=1`;
  const rightWithEmpty = `${head}&appsecret=${secret}&dept_code=S100&grant_type=client_credential&name=部门测试&note= a+b &parent_code=S000&thirdType=1&${tail}`;

  test.each<[string, string, string, string]>([
    ['empty values left out', withEmpty, rightWithEmpty, 'match'],
    [
      'empty values signed',
      withEmpty,
      rightWithEmpty.replace('&thirdType', '&remark=&thirdType'),
      'empty-signed',
    ],
    ['values trimmed for signing', withEmpty, rightWithEmpty.replace(' a+b ', 'a+b'), 'trimmed'],
    ['plus for a space', withEmpty, rightWithEmpty.replace(' a+b ', '+a+b+'), 'plus'],
    ['space for a plus', withEmpty, rightWithEmpty.replace(' a+b ', ' a b '), 'plus'],
    [
      'an empty sign included',
      form,
      right.replace('&timestamp', '&sign=&timestamp'),
      'sign-included',
    ],
    [
      'capitals sorted as small letters',
      `${form}&nameType=1&name_type=2`,
      right.replace('&parent', '&name_type=2&nameType=1&parent'),
      'order',
    ],
    ['not sorted', `https://x.example/a?b=1&a=2`, `b=1&a=2&appsecret=${secret}`, 'order'],
    [
      'the secret glued to the end',
      form,
      right.replace(`&appsecret=${secret}`, '') + secret,
      'secret-misplaced',
    ],
    [
      'the secret under another name',
      form,
      right.replace(`&appsecret=${secret}`, '') + `&key=${secret}`,
      'secret-misplaced',
    ],
    ['a line break after the secret', form, right.replace(secret, `${secret}\n`), 'secret-blank'],
    [
      'JSON signed without _body',
      json,
      rightJson.slice(rightJson.indexOf('access_token')),
      'body-missing',
    ],
    [
      'JSON written with spaces',
      json,
      rightJson.replace('":"', '": "').replace('":"', '": "').replace(',"', ', "'),
      'body-rewritten',
    ],
    [
      'JSON written over several lines',
      json,
      rightJson.replace(/\[[^[\]]*\]/, (body) => JSON.stringify(JSON.parse(body), null, 2)),
      'body-rewritten',
    ],
    [
      'JSON fields as parameters',
      `https://x.example/a?appid=1\n{"b":"2","c":[1]}`,
      `appid=1&appsecret=${secret}&b=2&c=[1]`,
      'body-spread',
    ],
    ['a parameter that was not signed', form, right.replace('&version=1.0.0', ''), 'not-signed'],
    [
      'a parameter that was not sent',
      `https://x.example/a?appid=1`,
      `appid=1&appsecret=${secret}&version=1.0.0`,
      'not-sent',
    ],
    ['a time taken twice', form, right.replace('1700000000', '1699999999'), 'clock-read-twice'],
    [
      'milliseconds of any size',
      form,
      right.replace('1700000000', '1700000000987'),
      'milliseconds',
    ],
    ['a trailing ampersand', form, `${right}&`, 'joined'],
    [
      'a bare ampersand in a value',
      'https://x.example/a?name=R&D&appid=1',
      `appid=1&appsecret=${secret}&name=R&D`,
      'unencoded-ampersand',
    ],
    [
      'the second of two values',
      'https://x.example/a?a=1&a=2',
      `a=2&appsecret=${secret}`,
      'repeated',
    ],
    [
      'values encoded twice on the way',
      'https://x.example/a?name=%25E9%2583%25A8',
      `appsecret=${secret}&name=部`,
      'encoded-twice',
    ],
  ])('%s', async (_, request, text, slip) => {
    expect(await named(request, sha1(text))).toBe(slip);
  });

  test('HMAC with the secret as key', async () => {
    const text = right.replace(`&appsecret=${secret}`, '');
    expect(await named(form, createHmac('sha1', secret).update(text).digest('hex'))).toBe('hmac');
  });

  test('GBK instead of UTF-8', async () => {
    const [before, after] = right.split('部门测试') as [string, string];
    const gbk = Buffer.from('b2bfc3c5b2e2cad4', 'hex');
    const bytes = Buffer.concat([Buffer.from(before), gbk, Buffer.from(after)]);
    expect(await named(form, sha1(bytes))).toBe('charset');
  });

  test.each([
    ['of C#', Buffer.from(right, 'utf16le')],
    ['of Java, with a mark', Buffer.from(`\ufeff${right}`, 'utf16le').swap16()],
  ])('UTF-16 %s', async (_, bytes) => {
    expect(await named(form, sha1(bytes))).toBe('charset');
  });

  test('an enterprise_code that was signed but not sent', async () => {
    const text = rightJson.replace('&grant', '&enterprise_code=ENT1&grant');
    const unsent = [{ name: 'enterprise_code', value: 'ENT1' }];
    expect(await named(json, sha1(text))).toBe('unexplained');
    expect(await named(json, sha1(text), { unsent })).toBe('not-sent');
  });

  test('upper-case hex, Base64, and another hash than the agreed one', async () => {
    expect(await named(form, sha1(right).toUpperCase())).toBe('upper-case');
    expect(await named(form, Buffer.from(sha1(right), 'hex').toString('base64'))).toBe('base64');
    const sha256 = createHash('sha256').update(right).digest('hex');
    expect(await named(form, sha256, { agreedHash: 'SHA-1' })).toBe('wrong-hash');
  });

  test('two slips at once', async () => {
    const encoded = right.replace('部门测试', '%E9%83%A8%E9%97%A8%E6%B5%8B%E8%AF%95');
    const text = `${encoded.replace(`&appsecret=${secret}`, '')}&appsecret=${secret}`;
    expect(await named(form, sha1(text))).toBe('encoded+secret-misplaced');
  });
});

describe('what no slip explains is not blamed on one', () => {
  test('another secret', async () => {
    const sign = vector('E3').digests['SHA-1'];
    expect(await named(vector('E3').request, sign, { secret: `f${secret}` })).toBe('unexplained');
  });

  test.each([
    ['', undefined],
    ['hello', undefined],
    ['d41d8cd98f00b204e9800998ecf8427e', 16],
  ])('a sign %j, which is no digest of the three hashes', async (sign, length) => {
    expect(await check(vector('E3').request, sign)).toEqual({ kind: 'unknown-shape', length });
  });

  test('what a log has besides the request is not called unsigned', async () => {
    const { request, digests } = vector('E4');
    const [, form = ''] = request.split('\n');
    const log = `INFO {${decodeURIComponent(form).replaceAll('&', ', ')}, took=3}`;
    const noticed = { ...parseRequest(log), notices: [{ id: 'left-out' as const }] };
    expect(noticed.kind).toBe('log');
    const input = { secret, sign: digests['SHA-1'] };
    expect(await checkSignature(noticed, input, findSlipsHere)).toEqual({
      kind: 'incomplete',
      missing: ['left-out'],
    });
  });

  test('a search that is no longer wanted ends', async () => {
    const request = parseRequest(vector('E3').request);
    const input = { secret, sign: '0'.repeat(40) };
    const verdict = await checkSignature(request, input, findSlipsHere, AbortSignal.abort());
    expect(verdict).toMatchObject({ kind: 'unexplained', complete: false });
  });

  test('a request without parameters or secret still has an answer', async () => {
    const request = parseRequest('');
    expect((await expectedSignature(request, '')).text).toBe('appsecret=');
    const input = { secret: '', sign: '0'.repeat(40) };
    const verdict = await checkSignature(request, input, findSlipsHere);
    expect(verdict).toMatchObject({ kind: 'unexplained', complete: true });
  });
});
