import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkSignature, chooseReading } from '../check.ts';
import { parseRequest } from '../request/parse.ts';
import { readRequests } from '../request/readings.ts';
import { sentSignature } from '../request/request.ts';
import { readCases } from '../testing/cases.ts';
import { findSlipsHere } from './find-here.ts';
import type { SlipId } from './variant.ts';

/** The slips that tell of a cause in the words of the collection. */
const slipsOf: Record<string, SlipId[]> = {
  charset: ['charset'],
  plus: ['plus', 'decoded'],
  'decoded before signing': ['decoded'],
  trimmed: ['trimmed'],
  order: ['order'],
  repeated: ['repeated', 'repeated-all'],
  'value written differently': ['value-rewritten'],
  'empty-signed (null)': ['empty-signed'],
  'empty-signed (undefined)': ['empty-signed'],
  'newline at the end of the string': ['text-changed'],
  'BOM at the start of the string': ['text-changed'],
  quotes: ['text-changed'],
  'text twice': ['text-changed'],
  path: ['text-changed'],
  'not-signed': ['not-signed'],
  'body-rewritten': ['body-rewritten'],
  twice: ['hashed-twice'],
  secret: ['secret-changed'],
  'encoded-twice': ['encoded-twice'],
};
/** What only the reader can tell: a parameter that is nowhere in the paste, any order, three slips. */
const untold = ['null-word-not-sent', 'route-param', 'random-order', 'three'];

const cases = [...readCases('causes'), ...readCases('faults')].flatMap((one) => {
  const named =
    typeof one.expect === 'object' && 'named' in one.expect ? one.expect.named : undefined;
  return named === undefined || untold.some((name) => one.file.includes(`/${name}.`))
    ? []
    : [{ ...one, named }];
});

test.each(cases)('$file: $named is named', async ({ text, secret, named }) => {
  const { request } = await chooseReading(readRequests(text).readings, secret);
  const sign = sentSignature(request)!;
  const verdict = await checkSignature(request, { secret, sign }, findSlipsHere);
  expect(verdict.kind).toBe('explained');
  if (verdict.kind !== 'explained') return;
  const found = verdict.explanations.filter((causes) => causes.length === 1).flat();
  expect(found.map(({ slip }) => slip)).toEqual(
    expect.arrayContaining([expect.toSatisfy((slip: SlipId) => slipsOf[named]!.includes(slip))]),
  );
});

describe('a digest made by hand is traced to what was signed', () => {
  type Parameters = Record<string, string>;
  const secret = '0123456789abcdef0123456789abcdef';
  const common: Parameters = {
    appid: '10000001',
    timestamp: '1700000000',
    access_token: 'token',
    version: '1.0.0',
    grant_type: 'client_credential',
  };
  const business: Parameters = {
    dept_code: 'S100',
    name: '研发二部',
    active: 'true',
    amount: '12',
    price: '3.50',
    note: 'a%20b',
    memo: '',
  };
  const all = { ...common, ...business };
  const address = (parameters: Parameters) =>
    `https://x.example/a?${new URLSearchParams(parameters).toString()}`;
  const text = (parameters: Parameters) =>
    Object.entries({ appsecret: secret, ...parameters })
      .filter(([, value]) => value !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `${name}=${value}`)
      .join('&');
  const camel = (parameters: Parameters) =>
    Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [
        name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
        value,
      ]),
    );
  const ascii = (json: string) =>
    json.replace(
      /[^\x00-\x7f]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  const body = `{"name":"研发/\\"二\\"部","list":[{"price":1.50,"on":true,"x":null}],"a":"<b>&'"}`;
  const parsed = JSON.parse(body) as { list: { price: number; on: boolean }[] };
  const form = address(all);
  const json = `${address(common)}\n\n${body}`;
  const repeated = `${form}&tag=x&tag=y`;
  const withBody = (_body: string) => text({ ...common, _body });

  const cases: [what: string, request: string, signed: string, slip: SlipId][] = [
    ['ASCII', form, text(all).replace(/[^\x00-\x7f]/g, '?'), 'charset'],
    ['only common parameters', form, text(common), 'not-signed'],
    ['only business parameters', form, text(business), 'not-signed'],
    ['only the body', json, text({ _body: body }), 'not-signed'],
    ['camelCase', form, text(camel(all)), 'name-case'],
    ['camelCase but for common names', form, text({ ...common, ...camel(business) }), 'name-case'],
    ['null', form, text({ ...all, memo: 'null' }), 'empty-signed'],
    ['None', form, text({ ...all, memo: 'None' }), 'empty-signed'],
    ['True', form, text({ ...all, active: 'True' }), 'value-rewritten'],
    ['1 for true', form, text({ ...all, active: '1' }), 'value-rewritten'],
    ['12.0', form, text({ ...all, amount: '12.0' }), 'value-rewritten'],
    ['3.5 for 3.50', form, text({ ...all, price: '3.5' }), 'value-rewritten'],
    [
      'every number a float',
      form,
      text({ ...all, amount: '12.0', price: '3.5' }),
      'value-rewritten',
    ],
    ['JSON with 1.5 for 1.50', json, withBody(JSON.stringify(parsed)), 'body-rewritten'],
    [
      'JSON indented, with 1.5 for 1.50',
      json,
      withBody(JSON.stringify(parsed, null, 2)),
      'body-rewritten',
    ],
    ['JSON in ASCII', json, withBody(ascii(body)), 'body-rewritten'],
    [
      'JSON in ASCII, indented by 4',
      json,
      withBody(ascii(JSON.stringify(parsed, null, 4)).replace('1.5', '1.50')),
      'body-rewritten',
    ],
    [
      'JSON of PHP',
      json,
      withBody(ascii(JSON.stringify(parsed).replaceAll('/', '\\/'))),
      'body-rewritten',
    ],
    ['JSON without null', json, withBody(body.replace(',"x":null', '')), 'body-rewritten'],
    [
      'JSON in the order of names',
      json,
      withBody(`{"a":"<b>&'","list":[{"on":true,"price":1.50,"x":null}],"name":"研发/\\"二\\"部"}`),
      'body-rewritten',
    ],
    ['a time 299 s earlier', form, text({ ...all, timestamp: '1699999701' }), 'clock-read-twice'],
    ['a time 37 s later', form, text({ ...all, timestamp: '1700000037' }), 'clock-read-twice'],
    ['a line end behind it', form, `${text(all)}\n`, 'text-changed'],
    [
      'both of two values',
      repeated,
      text(all).replace('&timestamp', '&tag=x&tag=y&timestamp'),
      'repeated-all',
    ],
    ['two values joined', repeated, text({ ...all, tag: 'x,y' }), 'repeated-all'],
  ];

  test.each(cases)('%s', async (_, request, signed, slip) => {
    const sign = createHash('sha1').update(signed).digest('hex');
    const verdict = await checkSignature(parseRequest(request), { secret, sign }, findSlipsHere);
    const explanations = verdict.kind === 'explained' ? verdict.explanations : [];
    expect(explanations.map((causes) => causes.map((cause) => cause.slip))).toContainEqual([slip]);
  });

  test('two causes with one digest are both said', async () => {
    const sign = createHash('sha1')
      .update(text({ ...all, note: 'a b' }))
      .digest('hex');
    const verdict = await checkSignature(parseRequest(form), { secret, sign }, findSlipsHere);
    expect(verdict).toMatchObject({
      explanations: [[{ slip: 'encoded-twice' }], [{ slip: 'decoded' }]],
    });
  });
});
