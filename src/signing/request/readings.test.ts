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
  ['a query from a file', "curl 'https://h/a?appid=1&sign=00' --url-query b@c.txt", 'from-file'],
  ['a variable', 'curl "https://h/a?appid=1&timestamp=$TS&sign=00" -d b=1', 'variable'],
  ['a placeholder', 'GET https://h/a?appid=1&timestamp={{$timestamp}}&sign=00', 'variable'],
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

describe('of a HAR the signed request is read, whatever else was loaded', () => {
  const sign = '0b2dd9f598520e66105e17e78b3e0bf0da103773';
  const entry = (url: string, text?: string) => ({
    request: {
      method: text ? 'POST' : 'GET',
      url,
      postData: text ? { mimeType: form, text } : undefined,
    },
  });
  const form = 'application/x-www-form-urlencoded';
  const har = (...entries: object[]) =>
    JSON.stringify({ log: { version: '1.2', entries } }, null, 2);
  const file = (name: string) => entry(`https://cdn.example.com/${name}.js?v=1`);
  const signed = entry(
    `https://api.example.com/a?appid=1&timestamp=1700000000&sign=${sign}`,
    'name=a%20b',
  );

  test('among other requests', () => {
    const { readings } = readRequests(har(file('a'), signed, file('b')));
    const sent = readings[0]!.parameters.map(({ name, value }) => `${name}=${value}`);
    expect(sent).toEqual(['appid=1', 'timestamp=1700000000', `sign=${sign}`, 'name=a b']);
    expect(readings[0]!.notices).toEqual([]);
  });

  test('at the end of a large file, nothing cut', () => {
    const files = Array.from({ length: 40_000 }, (_, at) => file(`chunk-${at}`));
    const [reading] = readRequests(har(...files, signed)).readings;
    expect(reading!.address).toBe('https://api.example.com/a');
    expect(reading!.notices).toEqual([]);
  });

  test('whatever else stands in it', () => {
    const broken = {
      request: { url: `https://x.example/?sign=${sign}`, postData: { params: [null, {}] } },
    };
    expect(readRequests(har(null as never, {}, { request: null }, broken)).readings).not.toEqual(
      [],
    );
  });

  test('and further signed ones are offered', () => {
    const { others } = readRequests(har(signed, file('a'), signed));
    expect(others).toHaveLength(1);
    expect(readRequests(others[0]!).readings[0]!.address).toBe('https://api.example.com/a');
  });
});

test.each([
  [
    'RestTemplate',
    (address: string, body: string) =>
      `17:00:01.100 DEBUG o.s.w.c.RestTemplate : HTTP POST ${address}\n17:00:01.101 DEBUG o.s.w.c.RestTemplate : Writing [${body}] as "application/json"`,
  ],
  [
    'requests',
    (address: string, body: string) =>
      `requests.post("${address}", data=${JSON.stringify(body)}.encode("utf-8"))`,
  ],
])('a signature without the body of a logged POST is not called right: %s', async (_, log) => {
  const address = 'https://h.example/a?appid=1&timestamp=1700000000';
  const sign = await signed(readRequests(address).readings[0]!, 's');
  const { request, isProved } = await read(log(`${address}&sign=${sign}`, '{"a":"b"}'), 's');
  expect(isProved).toBe(false);
  expect(request.body).toContain('{"a":"b"}');
});

const common = 'appid=1&timestamp=1700000000';
const inQuery = (sign: string) => `https://h.example/a?${common}&sign=${sign}`;

test.each([
  [
    'requests',
    (sign: string) => `requests.post('${inQuery(sign)}', data={'name': 'b', 'age': '7'})`,
  ],
  [
    'jQuery',
    (sign: string) => `$.ajax({ url: "${inQuery(sign)}", data: { name: "b", age: "7" } })`,
  ],
  ['a log', (sign: string) => `url: ${inQuery(sign)}\nbody: name=b&age=7\ncost: 12`],
])('a signature without the form beside an address is not called right: %s', async (_, log) => {
  const sign = await signed(readRequests(`https://h.example/a?${common}`).readings[0]!, 's');
  expect((await read(log(sign), 's')).isProved).toBe(false);
});

test.each([
  ['its answer', (sign: string) => `POST ${inQuery(sign)}\n{"code":1000210005,"msg":"x"} cost=12`],
  ['its time', (sign: string) => `ts=2026-11-28T18:00:00Z level=info url="${inQuery(sign)}"`],
])(
  'what a log says besides does not keep a signature from being called right: %s',
  async (_, log) => {
    const sign = await signed(readRequests(`https://h.example/a?${common}`).readings[0]!, 's');
    expect((await read(log(sign), 's')).isProved).toBe(true);
  },
);

test.each([
  'appid为1，timestamp为1700000000，sign为SIGN',
  'appid 是 1；timestamp 是 1700000000；sign 是 SIGN',
])('Chinese prose is read: %s', async (prose) => {
  const sign = await signed(readRequests(`https://h.example/a?${common}`).readings[0]!, 's');
  expect((await read(prose.replace('SIGN', sign), 's')).isProved).toBe(true);
});

test('the encoded values of a logged form are no values of their own', async () => {
  const raw = { kind: 'list', parameters: [], notices: [] } as SentRequest;
  const list = ['appid=1', 'timestamp=1700000000', 'name=%E9%83%A8'].map((pair) => pair.split('='));
  for (const [name, value] of list)
    raw.parameters.push({ name: name!, value: value!, place: 'list', hasEquals: true });
  const sign = await signed(raw, 's');
  const log = `POST data: appid=1&timestamp=1700000000&name=%E9%83%A8&sign=${sign} (4 fields)`;
  expect((await read(log, 's')).isProved).toBe(false);
});

test('a line of an access log says that the body of a POST is not there', () => {
  const line = '"POST /a?appid=1&sign=00 HTTP/1.1" 200 68 "-" "okhttp/4.9.3"';
  expect(
    missingParts(readRequests(`10.0.3.7 - - [28/Nov/2026:17:00:01] ${line}`).readings[0]!),
  ).toEqual(['missing-body']);
});

test.each([
  ['http', '{"a": "\\u90e8", "n": 1}'],
  ['xh', '{"a":"部","n":1}'],
])('%s is read as it writes JSON', (program, body) => {
  const [request] = readRequests(
    `${program} POST https://h.example/a appid==1 timestamp==1700000000 sign==00 a=部 n:=1 X-Id:7`,
  ).readings;
  expect(request!.parameters.map(({ name }) => name)).toEqual(['appid', 'timestamp', 'sign']);
  expect(request!.body).toBe(body);
});

test('what was undone in a paste is named', async () => {
  const secret = 'made-up';
  const plain = 'appid=1&timestamp=1700000000&name=x';
  const sign = await signed(readRequests(plain).readings[0]!, secret);
  const { request, isProved } = await read(`${plain}&sign=${sign}`, secret);
  expect(isProved).toBe(true);
  expect(request.reading).toBeUndefined();
  const other = await read(
    `https://api.example.com/a?${plain}¬e=1&sign=${await signed(readRequests(`${plain}&note=1`).readings[0]!, secret)}`,
    secret,
  );
  expect(other).toMatchObject({ isProved: true, request: { reading: 'entities' } });
});
