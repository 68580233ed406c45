import { describe, expect, it } from 'vitest';
import { codesInText, hasCodeForm, readDigits } from './codes-in-text.ts';

const reference = new Set(['0', '1000210001', '1000210002', '1000220058', '1005300003']);
const found = (text: string) => codesInText(text, (code) => reference.has(code));
const known = (text: string) => found(text).known.map((item) => item.code);
const unknown = (text: string) => found(text).unknown.map((item) => item.code);

describe('a known code', () => {
  it.each([
    '{"code":1000210002}',
    "{'code': '1000210002'}",
    String.raw`{\"code\":\"1000210002\"}`,
    '<code>1000210002</code>',
    'ERR1000210002: sign check failed',
    'GAT-1000210002',
    '错误码１０００２１０００２，请处理',
    '1000 2 10002',
    '1000-210-002',
    '1OOO21OOO2',
    'l000210002',
    'there is no 1000210002 in the table',
    'error no 1000210002',
    'it says 1000210002.',
    '1000210002.0',
    '(1000210002)',
    'Code\t1000210002\r\n',
    String.raw`{"log":"\u001b[32m\"code\"\u001b[39m: \u001b[33m1000210002\u001b[39m,\n"}`,
    '[33m1000210002[39m',
    'code%253D1000210002',
  ])('is read from %s', (text) => {
    expect(known(text)).toEqual(['1000210002']);
  });

  it.each([
    '100021000212345',
    '91000210002',
    '0.1000210002',
    '1000210002.5',
    '7f1000210002ab',
    'order_id=1000210002',
    'orderNo: 1000210002',
    'order no 1000210002',
    '{"external_code":"1000210002"}',
    '订单号1000210002',
    '手机号：1000210002',
    'timestamp=1000210002',
  ])('is not read from %s', (text) => {
    expect(known(text)).toEqual([]);
  });

  it('is given where it stands, once, in the order of the text', () => {
    const text = 'code 1005300003, then 1000 210 002, then 1005300003';
    expect(found(text).known.map((item) => [item.code, item.text])).toEqual([
      ['1005300003', '1005300003'],
      ['1000210002', '1000 210 002'],
    ]);
  });

  it('is not hidden by other numbers of the response', () => {
    expect(
      known('{"code":1000220058,"data":{"external_code":"1000210001","ts":1700000000}}'),
    ).toEqual(['1000220058']);
  });
});

describe('success', () => {
  it.each([
    '{"code":0,"msg":"OK"}',
    '{"code": "0"}',
    'code=0',
    'errcode：0',
    '返回码为 0',
    '<code>0</code>',
  ])('is read from %s', (text) => {
    expect(known(text)).toEqual(['0']);
  });

  it.each(['0', 'took 0 ms', 'exit code 0', 'retries=0', '{"count":0}', 'http code: 0', '第 0 页'])(
    'is not read from %s',
    (text) => {
      expect(known(text)).toEqual([]);
    },
  );
});

describe('an unknown code', () => {
  it.each([
    ['{"code":1000999999}', '1000999999'],
    ['errcode=1700000000', '1700000000'],
    ['错误码：1009999999', '1009999999'],
    ['failed with 1000999999', '1000999999'],
    ['{"code":404}', '404'],
    ['1000999999\n1000210002', '1000999999'],
  ])('is named: %s', (text, code) => {
    expect(unknown(text)).toEqual([code]);
  });

  it.each([
    'at 1700000000 the job ran',
    '{"ts":1700000000}',
    'mobile 13812345678',
    'code=9000000000',
    'error 404',
    'dept_code=1000999999',
    'see 1000999999',
  ])('is not made of a number that nothing calls one: %s', (text) => {
    expect(unknown(text)).toEqual([]);
  });
});

it('knows the form of a code by the numbering scheme', () => {
  expect(['1000000000', '2146999999'].every(hasCodeForm)).toBe(true);
  expect(['0999999999', '2147000000', '100021000', '10002100020'].some(hasCodeForm)).toBe(false);
});

it('reads letters as digits only where there are enough digits', () => {
  expect(readDigits('1O0l')).toBe('1001');
  expect(readDigits('1OOO21OOO2')).toBe('1000210002');
  expect(readDigits('lOl1')).toBeUndefined();
  expect(readDigits('12a')).toBeUndefined();
});
