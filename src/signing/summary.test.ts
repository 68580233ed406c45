import { expect, test } from 'vitest';
import { parseRequest } from './request/parse.ts';
import { readOwnResult, readUnsent, summarise } from './summary.ts';
import { vector } from './testing/vectors.ts';

test('parameters are parted into signed ones, in order, and others with the reason', () => {
  const request = parseRequest('b=1&sign=x&_a=&a=2&b=3&appsecret=y');
  const { signed, unsigned } = summarise(request);
  expect(signed.map(({ name, value }) => `${name}=${value}`)).toEqual(['a=2', 'appsecret=', 'b=1']);
  expect(unsigned.map(({ parameter, reason }) => `${parameter.name}: ${reason}`)).toEqual([
    'sign: sign',
    '_a: empty',
    'b: repeated',
    'appsecret: secret',
  ]);
});

test('a digest is told from the string that was signed', () => {
  const sign = vector('E1').digests['SHA-1'];
  expect(readOwnResult(` ${sign}\n`)).toEqual({ kind: 'digest', sign });
  expect(readOwnResult(`sign=${sign}`)).toEqual({ kind: 'digest', sign });
  expect(readOwnResult('8381edf7bcc441622d9c1e0a3910ee568a700d4d'.toUpperCase())?.kind).toBe(
    'digest',
  );
  expect(readOwnResult(`\n${vector('E1').text}\r\n`)).toEqual({
    kind: 'text',
    text: vector('E1').text,
  });
  expect(readOwnResult(' \n')).toBeUndefined();
});

test.each([
  ['sha1sum', (hex: string) => `${hex}  -`],
  ['sha1sum behind its command', (hex: string) => `$ printf %s "$s" | sha1sum\n${hex} *-`],
  ['openssl', (hex: string) => `SHA1(stdin)= ${hex}`],
  ['openssl with colons', (hex: string) => `SHA1(a)= ${hex.match(/../g)!.join(':')}`],
  ['Get-FileHash', (hex: string) => `SHA1            ${hex.toUpperCase()}       C:\\a.txt`],
  ['Get-FileHash as a list', (hex: string) => `Algorithm : SHA1\nHash      : ${hex.toUpperCase()}`],
  ['certutil', (hex: string) => `SHA1 hash of a.txt:\r\n${hex}\r\nCertUtil: -hashfile command`],
  ['a program that quotes', (hex: string) => `"${hex}"`],
])('a digest is found in what %s prints', (_, print) => {
  const sign = vector('E1').digests['SHA-1'];
  expect(readOwnResult(print(sign))).toEqual({ kind: 'digest', sign });
});

test('parameters that were signed but not sent are read one a line, other lines are noted', () => {
  expect(readUnsent('enterprise_code = ENT 1 \n\nversion: 1.0.0\nwhat is this')).toEqual({
    unsent: [
      { name: 'enterprise_code', value: 'ENT 1' },
      { name: 'version', value: '1.0.0' },
    ],
    notices: [{ id: 'unread-unsent', name: 'what is this' }],
  });
  const many = readUnsent(Array.from({ length: 11 }, (_, index) => `a${index}=1`).join('\n'));
  expect(many.unsent).toHaveLength(10);
  expect(many.notices).toEqual([{ id: 'too-many-unsent', name: '10' }]);
});
