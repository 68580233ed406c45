import { describe, expect, test } from 'vitest';
import { parseRequest } from './parse.ts';
import { picker, randomRequest, seededRandom } from '../testing/random-request.ts';

const named = (pasted: string) =>
  parseRequest(pasted).parameters.map(({ name, value }) => [name, value]);
const noticeIds = (pasted: string) => parseRequest(pasted).notices.map(({ id }) => id);

describe('a request in any of its usual forms is read', () => {
  test('as an address, with its query decoded', () => {
    const request = parseRequest(
      'https://openapi.example.com/a/b?name=%E9%83%A8%E9%97%A8&note=a+b%2Bc&sign=abc',
    );
    expect(request).toMatchObject({ kind: 'url', address: 'https://openapi.example.com/a/b' });
    expect(request.parameters).toMatchObject([
      { name: 'name', value: '部门', encoded: '%E9%83%A8%E9%97%A8', place: 'query' },
      { name: 'note', value: 'a b+c', place: 'query' },
      { name: 'sign', value: 'abc' },
    ]);
    expect(request.notices).toEqual([]);
  });

  test('as an address with the body below it', () => {
    const request = parseRequest('https://openapi.example.com/a?appid=1\n\n[{"a":1}]');
    expect(request.body).toBe('[{"a":1}]');
    expect(named('https://openapi.example.com/a?appid=1\nname=x&code=2')).toEqual([
      ['appid', '1'],
      ['name', 'x'],
      ['code', '2'],
    ]);
  });

  test('as a path without a host', () => {
    expect(named('/department/add?a=1&b=2')).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
  });

  test('as a form body', () => {
    const request = parseRequest('appid=1&name=%E9%83%A8&remark=&sign=ab');
    expect(request.kind).toBe('form');
    expect(request.parameters.map(({ value }) => value)).toEqual(['1', '部', '', 'ab']);
  });

  test('as a form body that a terminal has wrapped', () => {
    expect(named('appid=1&name=%E9%8\n3%A8&sign=ab')).toEqual([
      ['appid', '1'],
      ['name', '部'],
      ['sign', 'ab'],
    ]);
  });

  test('as a cURL command line with its quoting', () => {
    const request = parseRequest(
      `$ curl -sS -XPOST 'https://openapi.example.com/a?appid=1' \\\n  -H "Content-Type: application/json" \\\n  --data-raw '[{"name":"it'\\''s"}]' | jq .`,
    );
    expect(request).toMatchObject({
      kind: 'curl',
      method: 'POST',
      address: 'https://openapi.example.com/a',
      body: `[{"name":"it's"}]`,
      notices: [],
    });
  });

  test.each([
    [`curl https://x.example/a -d a=1 -d 'b=2'`, { a: '1', b: '2' }],
    [`curl https://x.example/a --data-urlencode 'name=部门 a&b'`, { name: '部门 a&b' }],
    [`curl -G https://x.example/a -d a=1 --data-urlencode b=+`, { a: '1', b: '+' }],
    [`curl $'https://x.example/a?b=1' --data-binary $'name=\\u90e8\\x41'`, { b: '1', name: '部A' }],
    [`curl ^"https://x.example/a?b=1^&c=2^" ^\n  --data-raw ^"d=3^"`, { b: '1', c: '2', d: '3' }],
    [`curl --url "https://x.example/a?b=\\"1\\"" -o out.txt`, { b: '"1"' }],
    [`SECRET=x time curl https://x.example/a?b=1&c=2`, { b: '1', c: '2' }],
    [`curl https://x.example/a -F name=部门 -F b=2`, { name: '部门', b: '2' }],
  ])('%s', (command, parameters) => {
    expect(Object.fromEntries(named(command))).toEqual(parameters);
  });

  test('as a raw HTTP request', () => {
    const request = parseRequest(
      'POST /department/add?appid=1 HTTP/1.1\r\nHost: openapi.example.com\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 12\r\n\r\nname=%E9%83%A8\r\n',
    );
    expect(request).toMatchObject({
      kind: 'http',
      method: 'POST',
      address: 'https://openapi.example.com/department/add',
    });
    expect(request.parameters).toMatchObject([
      { name: 'appid', place: 'query' },
      { name: 'name', value: '部', place: 'form' },
    ]);
    expect(request.notices).toEqual([{ id: 'content-length', name: '12', excerpt: '14' }]);
  });

  test('as curl -v and as OkHttp print it', () => {
    expect(named('> POST /a?b=1 HTTP/1.1\n> Host: x.example\n> \nc=2')).toEqual([
      ['b', '1'],
      ['c', '2'],
    ]);
    expect(
      named(
        '--> POST https://x.example/a http/1.1\nContent-Type: application/x-www-form-urlencoded\n\nb=1&c=2\n--> END POST (7-byte body)',
      ),
    ).toEqual([
      ['b', '1'],
      ['c', '2'],
    ]);
  });

  test('as JSON with the parameters, numbers digit by digit', () => {
    const request = parseRequest(
      '{"appid":"1","timestamp":1700000000,"amount":1.50,"remark":null,"_body":"[1, 2]","sign":"ab"}',
    );
    expect(request).toMatchObject({ kind: 'json', body: '[1, 2]' });
    expect(request.parameters.map(({ name, value }) => [name, value])).toEqual([
      ['appid', '1'],
      ['timestamp', '1700000000'],
      ['amount', '1.50'],
      ['sign', 'ab'],
    ]);
  });

  test('as a list of lines, values raw', () => {
    const pasted = 'appid=1\nname=a+b%20\nremark = x\ntoken: y\nphone\t138\n_body={\n  "a": 1\n}\n';
    expect(named(pasted)).toEqual([
      ['appid', '1'],
      ['name', 'a+b%20'],
      ['remark', 'x'],
      ['token', 'y'],
      ['phone', '138'],
    ]);
    expect(parseRequest(pasted).body).toBe('{\n  "a": 1\n}');
  });

  test.each([
    [
      'an object that Java prints',
      `2023-11-14 22:13:20.123 INFO [main] HttpRequest{method='POST', url='https://x.example/a?appid=1&sign=ab', contentType='application/json', body='[{"n":"it's"}]'}`,
      { appid: '1', sign: 'ab' },
      `[{"n":"it's"}]`,
    ],
    [
      'an address and a labelled form body',
      '22:13:20 DEBUG c.g.o.s.Http - POST https://x.example/a?appid=1 body: name=%E9%83%A8&sign=ab',
      { appid: '1', name: '部', sign: 'ab' },
      undefined,
    ],
    [
      'a printed map',
      '22:13:20 INFO sign params={name=部门, 一部, appid=1, timestamp=1700000000, sign=ab}',
      { name: '部门, 一部', appid: '1', timestamp: '1700000000', sign: 'ab' },
      undefined,
    ],
    [
      'a printed map with the JSON body',
      '{_body=[{"a":1}], appid=1, sign=ab}',
      { appid: '1', sign: 'ab' },
      '[{"a":1}]',
    ],
    [
      'what HttpURLConnection logs',
      'FINEST: sun.net.www.MessageHeader@1 pairs: {POST /a?appid=1&sign=ab HTTP/1.1: null}{Accept: */*}',
      { appid: '1', sign: 'ab' },
      undefined,
    ],
  ])('as a log line: %s', (_, line, parameters, body) => {
    const request = parseRequest(line);
    expect(request.kind).toBe('log');
    expect(Object.fromEntries(request.parameters.map((p) => [p.name, p.value]))).toEqual(
      parameters,
    );
    expect(request.body).toBe(body);
  });
});

describe('what cannot be read is said, and the rest is still shown', () => {
  test('half a cURL command keeps what stands before the cut', () => {
    const request = parseRequest(`curl 'https://x.example/a?appid=1' -H 'Content-Type: app`);
    expect(request.parameters).toMatchObject([{ name: 'appid', value: '1' }]);
    expect(request.notices).toMatchObject([{ id: 'open-quote' }]);
  });

  test.each([
    [`curl 'https://x.example/a?b=1" -d c=2`, 'open-quote'],
    [`curl https://x.example/a?b=1 -d`, 'missing-value'],
    [`curl -d a=1`, 'missing-address'],
    [`curl https://x.example/a?b=1&c=2`, 'unquoted-ampersand'],
    [`curl https://x.example/a?b=1 -d @body.json`, 'from-file'],
    [`curl https://x.example/a?b=1 -F c=2`, 'multipart'],
    ['https://x.example/a?b=1#c&d=2', 'fragment'],
    ['a=100%&b=%zz&c=%4', 'bad-escape'],
    ['a=%B2%BF%C3%C5&b=1', 'not-utf-8'],
    ['a%=1&b=2', 'bad-name'],
    ['https://x.example/a?b=1&%E9%83=2', 'bad-name'],
    ['a=R&D&b=1', 'no-equals'],
    ['https://x.example/a?b=1&amp;c=2', 'html-escaped'],
    ['https://x.example/a?appid=1×tamp=1700000000', 'times-sign'],
    ['a=1&b=2&a=3', 'duplicate'],
    ['appid=1&appsecret=x', 'secret-sent'],
    ['https://x.example/a?_body=1&b=2', 'body-sent'],
    ['appid=1\nwhat is this\nsign=2', 'unread-line'],
    ['{"a":1,"a":2}', 'duplicate-key'],
    ['{"appid":"1","appid":"2"}', 'duplicate-key'],
    ['\ufeff[{"a":1}]', 'byte-order-mark'],
    ['\ufeffappid=1&sign=2', 'byte-order-mark'],
    ['\ufeff{"appid":"1","sign":"2"}', 'byte-order-mark'],
    ['https://x.example/a?b=1\n\n\ufeff[{"a":1}]', 'byte-order-mark'],
    ['POST /a?b=1 HTTP/1.1\nHost: x\n\n\ufeffc=2', 'byte-order-mark'],
    [`curl https://x.example/a?b=1 --data-raw '\ufeff{"a":1}'`, 'byte-order-mark'],
    ['{"a":1', 'bad-json'],
    ['[1] [2]', 'bad-json'],
    ['[{"a":1}]', 'only-body'],
    ['POST /a?b=1 HTTP/1.1\nHost: x\nc=2', 'missing-blank-line'],
    ['', 'empty'],
    [' \n\t ', 'empty'],
    ['good morning', 'unrecognised'],
  ])('%j: %s', (pasted, id) => {
    expect(noticeIds(pasted)).toContain(id);
  });

  test('a byte order mark before the JSON below an address is part of the body', () => {
    const request = parseRequest('https://x.example/a?b=1\n\n\ufeff[1]\n');
    expect(request.body).toBe('\ufeff[1]');
  });

  test('a byte order mark before a form is no part of a name', () => {
    expect(named('POST /a HTTP/1.1\nHost: x\n\n\ufeffc=2')).toEqual([['c', '2']]);
  });

  test('an escape that is none stays as it is', () => {
    expect(named('a=100%&b=%zz%20')).toEqual([
      ['a', '100%'],
      ['b', '%zz '],
    ]);
  });

  test('GBK escapes are read as GBK', () => {
    expect(named('a=%B2%BF%C3%C5&b=1')[0]).toEqual(['a', '部门']);
  });

  test('a broken JSON body is signed as it stands', () => {
    const request = parseRequest('https://x.example/a?appid=1\n{"a":1,');
    expect(request.body).toBe('{"a":1,');
  });

  test('a timestamp that HTML has eaten is restored', () => {
    expect(named('https://x.example/a?appid=1×tamp=1700000000')).toContainEqual([
      'timestamp',
      '1700000000',
    ]);
  });
});

test('a random request reads the same from cURL, raw HTTP, and address with body', () => {
  const random = picker(seededRandom(7));
  for (let count = 0; count < 100; count++) {
    const pasted = randomRequest(random);
    const request = parseRequest(pasted);
    expect(request.notices, pasted).toEqual([]);
    expect(request.parameters.some(({ name }) => name === 'timestamp')).toBe(true);
  }
});

test('no cut, no noise and no depth makes the reader throw', () => {
  const random = picker(seededRandom(3));
  const noise = [
    '"',
    "'",
    '\\',
    '$',
    '{',
    '}',
    '[',
    '&',
    '=',
    '%',
    '%E9',
    '\n',
    '\0',
    '\ud800',
    ' ',
    '^',
    'curl ',
    '×tamp',
    ':',
    ',',
  ];
  for (let count = 0; count < 300; count++) {
    const pasted = randomRequest(random);
    const at = Math.floor((pasted.length * count) / 300);
    const broken =
      pasted.slice(0, at) + random.pick(noise) + pasted.slice(at + random.pick([0, 1, 40, 9999]));
    expect(Array.isArray(parseRequest(broken).parameters)).toBe(true);
  }
  for (const unit of [...noise, '[{"a":', '{a=', 'body={', 'a=b,', "curl '", ' -d ', 'a=1&'])
    expect(Array.isArray(parseRequest(unit.repeat(20_000)).notices)).toBe(true);
});
