import { describe, expect, it } from 'vitest';
import { randomFrom } from '../catalog/testing/random.ts';
import { generatedKnownCodes, generateLog } from './testing/generated-log.ts';
import type { DecodeReport } from './report.ts';
import { createScanner } from './scanner.ts';

const known = ['0', '1000210001', '1000210002', '1000210004', '1000220058', '1000310010'];
const now = Date.UTC(2026, 10, 23);
const encoder = new TextEncoder();

function decode(text: string | Uint8Array, chunk = 1 << 20): DecodeReport {
  const bytes = typeof text === 'string' ? encoder.encode(text) : text;
  const scanner = createScanner(known, { now });
  for (let at = 0; at < bytes.length; at += chunk) scanner.push(bytes.subarray(at, at + chunk));
  return scanner.finish();
}

/** `{ code: count }` of a text, success as `0`. */
function counts(text: string | Uint8Array): Record<string, number> {
  const { success, codes } = decode(text);
  return Object.fromEntries(
    [...(success ? [success] : []), ...codes].map((c) => [c.code, c.count]),
  );
}

describe('what counts as a code', () => {
  it.each([
    '{"code":1000210002,"msg":"sign check failed","data":null}',
    '{"code": "1000210002"}',
    "{'code': 1000210002}",
    '{\\"code\\":1000210002}',
    'code=1000210002',
    'code = 1000210002;',
    'errcode=1000210002&msg=x',
    'resp.errorCode: 1000210002',
    'result_code=1000210002',
    'status=1000210002',
    'gatRet=1000210002',
    '错误码：1000210002',
    '错误码1000210002，请检查',
    '【1000210002】sign check failed',
    'OpenSdkException: 1000210002 sign check failed',
    'call failed [1000210002] sign check failed',
    'sign check failed (1000210002)',
    'ERR-1000210002',
    'ERROR_1000210002: sign check failed',
    '<code>1000210002</code>',
    '<ns:code>1000210002</ns:code>',
    '[code] => 1000210002',
    "'code' => 1000210002,",
    '["code"]=> int(1000210002)',
    '{:code=>1000210002}',
    'OpenResp(code=1000210002, msg=sign check failed)',
    '{Code:1000210002 Msg:sign check failed}',
    'code: Some(1000210002)',
    '{"code":{"$numberInt":"1000210002"},"msg":"sign check failed"}',
    'resp.code=1000210002LL',
    '/cb?code=1000210002&x=1',
    'GET /cb?body=%7B%22code%22%3A1000210002%2C%22msg%22 HTTP/1.1',
    'GET /cb?body=%7B%22code%22%3A%221000210002%22%2C HTTP/1.1',
    'code%3D1000210002%26msg',
    '{&quot;code&quot;:1000210002}',
    '\u001b[36mcode=\u001b[0m1000210002',
    '\u001b[31m1000210002\u001b[0m',
    'first\\n1000210002 sign check failed',
    '{code=1.000210002E9, msg=sign check failed}',
    '"code":1000210002.0,',
    'const SIGN_CHECK_FAILED: i64 = 1_000_210_002;',
    'code=1_000_210_002L',
    '"code":"1,000,210,002"',
    '/token/create,1000210002,12',
    'retryable codes=[1000210002]',
    'the code is 1000210002.',
    '| code | 1000210002 |',
    '1000210002',
    '1000210002 sign check failed',
    '1000210002 人员不存在',
    '1000210002 次数：5',
  ])('is found in %s', (line) => {
    expect(counts(line)).toEqual({ '1000210002': 1 });
  });

  it.each([
    '11000210002',
    '10002100021',
    '1000210002.5',
    '1.1000210002',
    'abc1000210002',
    '1000210002abc',
    '1000210002_1',
    'total 1,000,210,002',
    'values: 1,000,210,002',
    'code=1,000,210,002,003',
    'code=11,000,210,002',
    'code=1_000_210_002_003',
    'v1_000_210_002',
    'orderNo=1_000_210_002',
    '4be1-1000210002-77',
    '010-1000210002',
    '+1000210002',
    '+86 1000210002',
    '(010)1000210002',
    '$1000210002',
    '¥1000210002',
    '￥1000210002',
    '€1000210002',
    '1000210002@qq.com',
    'GET /orders/1000210002 HTTP/1.1',
    'https://example.com/1000210002/',
    'ORD-1000210002',
    'order_1000210002',
    '1000210002 bytes',
    '1000210002ms',
    '1000210002 元',
    '1000210002%',
    'orderNo=1000210002',
    '"orderId":"1000210002"',
    'order no: 1000210002',
    'order #1000210002',
    '订单号：1000210002',
    '订单1000210002',
    '手机号 1000210002',
    'external_code=1000210002',
    '"external_code":"1000210002"',
    'dept_code=1000210002',
    'corp_code: 1000210002',
    'enterpriseCode=1000210002',
    'auth code: 1000210002',
    'timestamp=1000210002',
    '"timestamp":1000210002',
    'ts: 1000210002',
    'mobile=1000210002',
    'phone 1000210002',
    'userid=1000210002',
    'user 1000210002 not found',
    'id=1000210002',
    'id 1000210002',
    '"amount":1000210002',
    '"orderIds":["1000210002","1000210004"]',
    'ids=[1000210002, 1000210004]',
    'user:5:1000210002',
    '@1000210002',
  ])('is not found in %s', (line) => {
    expect(counts(line)).toEqual({});
  });

  it.each([
    ['"code":1000219999', 1],
    ['code=1000219999', 1],
    ['errcode: 1000219999', 1],
    ['错误码 1000219999', 1],
    ['code 1000219999', 1],
    ['OpenSdkException: 1000219999', 0],
    ['call failed 1700000000', 0],
    ['timestamp=1700000000', 0],
    ['promo_code=1000219999', 0],
    ['"code":4294967296', 0],
    ['"code":9999999999', 0],
    ['"code":13800138000', 0],
  ])('is unknown only in the place of a code: %s', (line, count) => {
    const { codes } = decode(line);
    expect(codes.map(({ count, known }) => [count, known])).toEqual(count ? [[count, false]] : []);
  });

  it.each([
    '{"code":0,"msg":"OK"}',
    '{"code":"0"}',
    '{"code": 0}',
    '{\\"code\\":0,',
    'code=0 msg=OK',
    'errcode=0, errmsg=ok',
    '返回码：0',
    '<code>0</code>',
    '{code=0.0, msg=OK}',
    '{Code:0 Msg:OK}',
    '{"code":{"$numberInt":"0"},"msg":"OK"}',
    '{"code":{"$numberLong":"0"},"msg":"OK"}',
    'create order code=0 msg=OK',
    'GET /cb?body=%7B%22code%22%3A0%2C',
    '\u001b[36mcode=\u001b[0m0 OK',
  ])('is a success in %s', (line) => {
    expect(counts(line)).toEqual({ '0': 1 });
  });

  it.each([
    '"code":00',
    '"code":0.5',
    'code=0x10',
    'code=01',
    'exit code=0',
    'exit code: 0',
    '"exit code":0',
    'http_code=0',
    'statusCode=0',
    'Process finished with exit code 0',
    'postcode=0',
    'dept_code=0',
    'level_code: 0',
    'status=0',
    'errno=0',
    'encode=0',
    'offset=0',
    'code=0',
    'errcode=0',
    'ErrorException(code: 0): message',
    '{ code: 0, signal: null }',
    'exited, code=0',
  ])('is no success in %s', (line) => {
    expect(counts(line)).toEqual({});
  });
});

describe('a batch of which rows failed', () => {
  const rows =
    '"failures": [ { "userid": "7", "reason": "mobile check failed!" }, { "reason": "x" } ]';

  it.each([
    ['on one line', `{"code": 0, "msg": "OK", "data": { ${rows} } }`],
    ['in escapes', JSON.stringify({ body: `{"code": 0, "msg": "OK", "data": { ${rows} } }` })],
    [
      'over several lines',
      `{\n  "code": 0,\n  "msg": "OK",\n  "data": {\n    ${rows.replaceAll('{', '{\n      ')}\n  }\n}`,
    ],
  ])('is told of with the number of rows, written %s', (_, response) => {
    const { partlyFailed, successes } = decode(`2026-11-02 08:15:04 response:\n${response}\n`);
    expect(successes).toBe(1);
    expect(partlyFailed).toMatchObject({ responses: 1, rows: 2 });
  });
});

describe('what counts as one response', () => {
  it.each([
    [
      'the message repeats the code',
      '{"code":1000210002,"msg":"error 1000210002, see 1000210002"}',
      1,
    ],
    ['an array lists two responses', '[{"code":1000210002},{"code":1000210002}]', 2],
    ['a line tells of two attempts', 'attempt 1 code=1000210002, attempt 2 code=1000210002', 2],
    ['two names hold it', '{"code":1000210002,"errcode":1000210002}', 1],
    ['the body is a JSON string', '{"code":1000210002,"body":"{\\"code\\":1000210002}"}', 1],
    ['the body follows in another style', 'code=1000210002 body={"code":1000210002,"msg":"x"}', 1],
    [
      'rows of a batch name it again',
      '{"code":1000210002,"data":[{"code":1000210002},{"code":1000210002}]}',
      1,
    ],
    [
      'the rows come first',
      '{"data":[{"code":1000210002},{"code":1000210002}],"code":1000210002}',
      1,
    ],
    [
      'an envelope holds an array',
      '{"level":"info","list":[{"code":1000210002},{"code":1000210002}]}',
      2,
    ],
    ['raw and parsed stand together', 'raw={"code":1000210002} parsed=Resp{code=1000210002}', 1],
  ])('when %s', (_, line, count) => {
    expect(counts(line)).toEqual({ '1000210002': count });
  });

  it('takes rows of a successful response for parts of it', () => {
    expect(counts('{"code":0,"data":[{"code":0},{"code":0}]}')).toEqual({ '0': 1 });
    expect(counts('{"code":1000210002,"data":{"code":0}}')).toEqual({ '1000210002': 1 });
    expect(counts('Resp(code=0, msg=OK (x), data=Row(code=0)) Resp(code=0)')).toEqual({ '0': 2 });
    expect(counts('[{"code":0,"msg":"a(b"},{"code":0,"msg":"c)"}]')).toEqual({ '0': 2 });
    expect(counts('{"code":0,"data":[{"code":1000210002},{"code":0}]}')).toEqual({
      '0': 1,
      '1000210002': 1,
    });
  });

  it('counts a failure, its exception and its causes once', () => {
    const text = [
      '2026-11-02 08:15:04 ERROR call failed code=1000210002',
      'com.example.OpenSdkException: code=1000210002, msg=sign check failed',
      '\tat com.example.OpenClient.request0(OpenClient.java:120)',
      'Caused by: com.example.OpenSdkException: code=1000210002, msg=sign check failed',
      'Caused by: com.example.OpenSdkException: code=1000210002, msg=sign check failed',
      '\t... 12 more',
      '2026-11-02 08:15:05 ERROR call failed code=1000210002',
    ].join('\n');
    expect(counts(text)).toEqual({ '1000210002': 2 });
    expect(counts(text.replaceAll(/^2026-11-02 \S+ /gm, ''))).toEqual({ '1000210002': 2 });
  });

  it('counts a pretty-printed response once and a pretty-printed list by its rows', () => {
    const one =
      '{\n  "code": 1000210002,\n  "msg": "failed: 1000210002",\n  "data": {\n    "code": 1000210002\n  }\n}\n';
    expect(counts(one)).toEqual({ '1000210002': 1 });
    expect(counts(one + one)).toEqual({ '1000210002': 2 });
    expect(counts(`2026-11-02 08:15:04 failed code=1000210002\n${one}`)).toEqual({
      '1000210002': 1,
    });
    const row = '  {\n    "code": 1000210002\n  },\n  {\n    "code": 0\n  }';
    expect(counts(`[\n${row},\n${row}\n]\n`)).toEqual({ '0': 2, '1000210002': 2 });
    expect(
      counts('{\n  "code": 0,\n  "data": [\n    { "code": 0 },\n    { "code": 0 }\n  ]\n}\n'),
    ).toEqual({ '0': 1 });
  });

  it('counts every line of a log without times', () => {
    expect(
      counts('code=1000210002\ncode=1000210002\r\n{"code":1000210002}\n{"code":1000210002}'),
    ).toEqual({
      '1000210002': 4,
    });
    expect(counts('OpenSdkException: code=1000210002\n'.repeat(3))).toEqual({ '1000210002': 3 });
  });

  it('counts bodies that follow one line with a time', () => {
    const body = '{"id":"a1","code":1000210002}\n{"id":"b2","code":1000210002}\n';
    expect(counts(`2026-11-02 08:15:04 responses:\n${body}`)).toEqual({ '1000210002': 2 });
  });

  it('counts every row of a table below a title with a time', () => {
    const rows = Array.from(
      { length: 50 },
      (_, row) => `/path${row % 7}x${'y'.repeat(row)}\t1000210002`,
    );
    expect(counts(`# exported 2026-11-02 08:15:04\n${rows.join('\n')}`)).toEqual({
      '1000210002': 50,
    });
  });
});

describe('times', () => {
  const timesOf = (text: string) => {
    const { first, last } = decode(text).codes[0]!;
    return [first.time?.at, last.time?.at].map((at) => at && new Date(at).toISOString());
  };

  it('finds the first and the last by time, not by place', () => {
    expect(
      timesOf(
        '2026-11-02 09:00:00 code=1000210002\n2026-11-02 08:00:00 code=1000210002\n2026-11-02 08:30:00 code=1000210002',
      ),
    ).toEqual(['2026-11-02T08:00:00.000Z', '2026-11-02T09:00:00.000Z']);
  });

  it('gives lines that continue a record the time of its first line', () => {
    expect(timesOf('2026-11-02 08:00:00 response:\n{\n  "code": 1000210002\n}')).toEqual([
      '2026-11-02T08:00:00.000Z',
      '2026-11-02T08:00:00.000Z',
    ]);
  });

  it('gives the order of appearance where there is no time', () => {
    const report = decode('x\ncode=1000210002\nx\ncode=1000210002');
    expect(report.codes[0]).toMatchObject({
      first: { line: 2, time: null },
      last: { line: 4, time: null },
    });
    expect(report.timeline).toMatchObject({ unit: 'line', form: null });
  });

  it('draws one timeline for all codes, and its buckets add up to the counts', () => {
    const { text } = generateLog(3, 200_000);
    const { timeline, codes, success } = decode(text);
    expect(timeline!.buckets).toBeLessThanOrEqual(48);
    for (const { buckets, count } of [...codes, success!]) {
      expect(buckets).toHaveLength(timeline!.buckets);
      expect(buckets.reduce((sum, value) => sum + value, 0)).toBe(count);
    }
  });

  it('says so when forms of time that cannot be compared stand together', () => {
    expect(
      decode('2026-11-02 08:00:00 code=1000210002\n2026-11-02T08:00:00Z code=1000210002').timeline
        ?.form,
    ).toBe('mixed');
  });
});

describe('a whole log', () => {
  const scan = (bytes: Uint8Array, cut: () => number) => {
    const scanner = createScanner(generatedKnownCodes, { now });
    scanner.startFile('app.log');
    for (let at = 0; at < bytes.length;) {
      const size = cut();
      scanner.push(bytes.subarray(at, at + size));
      at += size;
    }
    return scanner.finish();
  };

  it('is counted exactly, whatever numbers stand in it', () => {
    const { text, truth } = generateLog(1, 2_000_000);
    const report = scan(encoder.encode(text), () => 65_536);
    expect(report.lines).toBe(truth.lines);
    expect(report.successes).toBe(truth.successes);
    expect(Object.fromEntries(report.codes.map(({ code, count }) => [code, count]))).toEqual(
      Object.fromEntries([...truth.codes].sort((a, b) => b[1] - a[1])),
    );
  });

  it('gives the same report however it is cut', () => {
    const bytes = encoder.encode(generateLog(2, 60_000).text);
    const whole = scan(bytes, () => bytes.length);
    const random = randomFrom(5);
    for (const most of [1, 7, 100, 5000])
      expect(scan(bytes, () => 1 + Math.floor(random() * most))).toEqual(whole);
  });

  it('is read from several files, and no record reaches over their border', () => {
    const scanner = createScanner(known, { now });
    scanner.startFile('a.log');
    scanner.push(encoder.encode('2026-11-02 08:00:00 code=1000210002\ncode=10002100'));
    scanner.startFile('b.log');
    scanner.push(encoder.encode('02 x\n\tcode=1000210002\n'));
    const report = scanner.finish();
    expect(report.files.map(({ name, lines }) => [name, lines])).toEqual([
      ['a.log', 2],
      ['b.log', 2],
    ]);
    expect(report.codes.map(({ count, last }) => [count, last.file])).toEqual([[2, 0]]);
  });

  it('can be looked at before it ends', () => {
    const scanner = createScanner(known, { now });
    scanner.push(encoder.encode(`${'code=1000210002\n'.repeat(300)}code=1000210002`));
    expect(scanner.report().codes[0]!.count).toBe(299);
    expect(scanner.finish().codes[0]!.count).toBe(301);
  });

  it('keeps what was read of a file that breaks off, but not half a number', () => {
    const scanner = createScanner(known, { now });
    scanner.startFile('a.gz');
    scanner.push(encoder.encode('code=1000210004\norder 1, code=1000210002'));
    scanner.endFile({ kind: 'truncated' });
    const report = scanner.finish();
    expect(report.codes.map(({ code }) => code)).toEqual(['1000210004']);
    expect(report.files[0]!.problem).toEqual({ kind: 'truncated' });
  });

  it('survives JSON', () => {
    const report = decode(generateLog(4, 20_000).text);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

describe('samples', () => {
  it('are up to three different lines with secrets masked', () => {
    const text = Array.from(
      { length: 5 },
      (_, n) =>
        `n${'abcde'[n]!} access_token=aaaabbbbccccdddd${n} mobile=13812345678 code=1000210002`,
    ).join('\n');
    expect(decode(text).codes[0]!.samples.map(({ line, text }) => `${line}: ${text}`)).toEqual([
      '1: na access_token=‹text 17› mobile=‹number 11› code=1000210002',
      '2: nb access_token=‹text 17› mobile=‹number 11› code=1000210002',
      '3: nc access_token=‹text 17› mobile=‹number 11› code=1000210002',
    ]);
  });

  it('show the first line of the record where the code stands further down', () => {
    const [sample] = decode('2026-11-02 08:00:00 POST /token/create\n{\n  "code": 1000210002\n}')
      .codes[0]!.samples;
    expect(sample).toEqual({
      file: 0,
      line: 3,
      text: '"code": 1000210002',
      head: '2026-11-02 08:00:00 POST /token/create',
    });
  });

  it('are cut around the code in long lines', () => {
    const [sample] = decode(`${'x '.repeat(5000)}code=1000210002 ${'y '.repeat(5000)}`).codes[0]!
      .samples;
    expect(sample!.text.length).toBeLessThan(600);
    expect(sample!.text).toMatch(/^….*code=1000210002.*…$/);
  });
});

describe('a batch that was accepted and of which rows failed', () => {
  it('is told from a success, with its reasons counted and the values in them hidden', () => {
    const { success, partlyFailed } = decode(
      [
        '2026-11-02 08:00:00 {"code":0,"msg":"OK","data":{"failures":[{"service_data":"13812345678","reason":"mobile 13812345678 exists"},{"service_data":"b","reason":"dept not exists"}]}}',
        '2026-11-02 08:00:01 {"log":"{\\"code\\":0,\\"failures\\":[{\\"reason\\":\\"dept not exists\\"}]}"}',
        '2026-11-02 08:00:02 {"code":0,"msg":"OK","data":{"failures":[]}}',
      ].join('\n'),
    );
    expect(success!.count).toBe(3);
    expect(partlyFailed).toEqual({
      responses: 2,
      rows: 3,
      reasons: [
        { text: 'dept not exists', count: 2 },
        { text: 'mobile ‹number 11› exists', count: 1 },
      ],
    });
  });
});

describe('unusual input', () => {
  it('names an empty file and a binary one', () => {
    const scanner = createScanner(known, { now });
    scanner.startFile('empty.log');
    scanner.startFile('logo.png');
    scanner.push(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13));
    scanner.startFile('data.bin');
    scanner.push(Uint8Array.from({ length: 5000 }, (_, at) => (at * 37 + (at >> 4)) % 256));
    const { files } = scanner.finish();
    expect(files.map(({ problem }) => problem)).toEqual([
      { kind: 'empty' },
      { kind: 'binary', what: 'image' },
      { kind: 'binary', what: 'other' },
    ]);
  });

  it('reads a line of many megabytes without a newline', () => {
    const piece = `{"code":1000210002,"msg":"${'x'.repeat(90)}"},{"code":0},{"orderNo":"1000210002"},`;
    const times = 40_000;
    const report = decode(`[${piece.repeat(times)}{}]`, 70_001);
    expect(report.lines).toBe(1);
    expect(report.successes).toBe(times);
    expect(report.codes.map(({ code, count }) => [code, count])).toEqual([['1000210002', times]]);
  }, 20_000);

  it('gives the same report of long lines however they are cut', () => {
    const line = `[${`{"code":1000210002,"n":"${'7'.repeat(30)}"},`.repeat(9000)}{}]`;
    const text = `${line}\n${'9'.repeat(700_000)}1000210002\n${'a'.repeat(600_000)} code=1000210004\n`;
    const whole = decode(text);
    expect(whole.codes.map(({ code, count }) => [code, count])).toEqual([
      ['1000210002', 9000],
      ['1000210004', 1],
    ]);
    expect(decode(text, 4099)).toEqual(whole);
  });

  it('reads UTF-16 and GBK, and text that is broken', () => {
    const utf16 = new Uint8Array(
      Uint16Array.from([...'\ufeff错误码：1000210002\ncode=0 OK\n'].map((c) => c.charCodeAt(0)))
        .buffer,
    );
    expect(counts(utf16)).toEqual({ '0': 1, '1000210002': 1 });
    expect(decode(utf16).files[0]!.encoding).toBe('utf-16le');
    // 错误码：1000210002 签名
    const gbk = Uint8Array.from([
      0xb4,
      0xed,
      0xce,
      0xf3,
      0xc2,
      0xeb,
      0xa3,
      0xba,
      ...encoder.encode('1000210002 '),
      0xc7,
      0xa9,
      0xc3,
      0xfb,
    ]);
    expect(decode(gbk)).toMatchObject({
      files: [{ encoding: 'gb18030' }],
      codes: [{ code: '1000210002', samples: [{ text: '错误码：1000210002 签名' }] }],
    });
    expect(
      counts(Uint8Array.from([0xe9, 0x94, ...encoder.encode(' code=1000210002 '), 0xff])),
    ).toEqual({
      '1000210002': 1,
    });
  });

  it('passes over the hole that a truncated log begins with', () => {
    const bytes = new Uint8Array(100_001 + 15);
    bytes.set(encoder.encode('code=1000210002'), 100_001);
    expect(counts(bytes)).toEqual({ '1000210002': 1 });
    expect(decode(bytes, 977)).toEqual(decode(bytes));
  });

  it('keeps a limited number of unknown codes apart and counts the rest', () => {
    const lines = Array.from({ length: 2100 }, (_, n) => `code=${1_500_000_000 + n}`);
    const report = decode(lines.join('\n'));
    expect(report.codes).toHaveLength(2000);
    expect(report.further).toBe(100);
    expect(report.failures).toBe(2100);
  });
});
