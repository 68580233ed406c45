import { describe, expect, test } from 'vitest';
import { chooseReading, missingParts } from '../check.ts';
import { correctRecipe, signedPairs, textToSign } from '../recipe.ts';
import { digestBytes, toHex } from '../digest.ts';
import { signName } from '../protocol.ts';
import { readCases, type PasteExpectation } from '../testing/cases.ts';
import { readRequests } from './readings.ts';
import type { SentRequest } from './request.ts';

const said = (request: SentRequest) => [...request.notices.map(({ id }) => id)];
const read = async (text: string, secret: string) =>
  chooseReading(readRequests(text).readings, secret);

describe('every paste of the collection is read whole and verified, or what is missing is said', () => {
  test.each([...readCases('paste'), ...readCases('faults')])(
    '$file',
    async ({ text, secret, expect: given }) => {
      const wanted: PasteExpectation = typeof given === 'string' ? {} : (given as PasteExpectation);
      const { request, isProved } = await read(text, secret);
      if (wanted.sign === 'match') expect(isProved, said(request).join()).toBe(true);
      else if (wanted.orSaid !== undefined && wanted.orSaid !== 'any')
        expect(isProved || said(request).includes(wanted.orSaid as never)).toBe(true);
      if (!isProved) return;
      if (wanted.body !== undefined) expect(request.body).toBe(wanted.body);
      const sent = new Map(request.parameters.map(({ name, value }) => [name, value]));
      sent.delete(signName);
      if (wanted.parameters) expect(Object.fromEntries(sent)).toEqual(wanted.parameters);
    },
  );
});

async function signed(request: SentRequest, secret: string): Promise<string> {
  const text = textToSign(signedPairs(request), secret, correctRecipe('SHA-1'));
  return toHex(await digestBytes(new TextEncoder().encode(text), 'SHA-1'));
}

describe('a command is found wherever it stands', () => {
  const command = "curl 'https://x.example/a?appid=1&timestamp=1700000000&sign=SIGN' -d 'b=x'";
  test.each([
    '# 说明 http://y.example/?a=1\n',
    '> ',
    '➜  ~ ',
    'PS C:\\Users\\wang> ',
    '[root@web01 ~]# ',
    'cd /opt/x && ',
    'T=1; ',
    '```bash\n',
    '请求：\n\n',
    '1. ',
    'sudo -u app ',
    'time ',
    'kubectl exec -it app -- ',
  ])('after %j', async (prefix) => {
    const [request] = readRequests(prefix + command).readings;
    expect(request?.kind).toBe('curl');
    expect(request?.parameters.map(({ name }) => name)).toEqual([
      'appid',
      'timestamp',
      'sign',
      'b',
    ]);
    const sign = await signed(request!, 's');
    const { isProved } = await read(prefix + command.replace('SIGN', sign), 's');
    expect(isProved).toBe(true);
  });

  test('of two commands the first is taken and the other offered', () => {
    const { readings, others } = readRequests(`${command}\n${command.replace('/a', '/c')}`);
    expect(readings[0]?.address).toBe('https://x.example/a');
    expect(others).toHaveLength(1);
    expect(others[0]).toContain('/c');
  });
});

test.each([
  [
    'curl -v',
    '> POST /a?appid=1&sign=00 HTTP/1.1\n> Host: h\n>\n< HTTP/1.1 200 OK\n<\n{}',
    'missing-body',
  ],
  ['a file', "curl 'https://h/a?appid=1&sign=00' -d @body.json", 'from-file'],
  ['a variable', 'curl "https://h/a?appid=1&timestamp=$TS&sign=00" -d b=1', 'variable'],
  ['a cut command', "curl 'https://h/a?appid=1&sign=00' -d 'b=1", 'open-quote'],
] as const)('%s: what is missing is said', (_, text, notice) => {
  expect(missingParts(readRequests(text).readings[0]!)).toContain(notice);
});

test.each([
  '\n',
  '\t',
  ' ',
  '\\',
  '[',
  '{',
  '"',
  "'",
  '&',
  '=',
  'a=',
  '/',
  ':/',
  '(',
  'GET /',
  'curl ',
])(
  '100,000 times %j is read without delay',
  (mark) => {
    for (const text of [mark.repeat(100_000), `a=1&${mark.repeat(100_000)}x`])
      expect(readRequests(text).readings.length).toBeGreaterThan(0);
  },
  4000,
);
