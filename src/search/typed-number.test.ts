import { expect, it } from 'vitest';
import {
  codesWithPart,
  namesTheEnd,
  nearestEnds,
  numberAmongWords,
  typedNumber,
} from './typed-number.ts';

it.each([
  ['1000210002', '1000210002'],
  [' 1000 2 10002 ', '1000210002'],
  ['1,000,210,002', '1000210002'],
  ['1000\u200b210002', '1000210002'],
  ['#20058', '20058'],
  ['2OO58', '20058'],
  ['错误码：20058', '20058'],
  ['20058 怎么解决？', '20058'],
  ['what does error code 20058 mean?', '20058'],
  ['0', '0'],
  ['…0058', '0058'],
  ['尾号是 0058', '0058'],
  ['code ends in 0058', '0058'],
  ['starts with 1005', '1005'],
])('reads %s as one number', (query, digits) => {
  expect(typedNumber(query)?.digits).toBe(digits);
});

it.each(['sign', '10 users', '-1', '192.168.1.1', '1000210001 1000210002', '', 'O', '20058 签名'])(
  'does not read %j as one number',
  (query) => {
    expect(typedNumber(query)).toBeUndefined();
  },
);

it('finds the digits in front, then at the end, then inside', () => {
  const codes = ['1002200106', '1000220010', '2200100000', '1000022001'];
  const entries = (endFirst: boolean) =>
    codesWithPart(codes, '22001', endFirst).map(({ entry }) => entry);
  expect(entries(false)).toEqual([2, 3, 0, 1]);
  expect(entries(true)).toEqual([3, 2, 0, 1]);
  expect(codesWithPart(codes, '22001', false)[0]).toEqual({ entry: 2, start: 0 });
  expect(codesWithPart(['1000220010'], '22', false)).toEqual([]);
});

it.each(['…10004', '...10004', '*10004', '截图最后是 10004', '后四位 0004', 'ends with 10004'])(
  'takes the digits of %s for the last ones',
  (query) => {
    expect(namesTheEnd(query)).toBe(true);
  },
);

it.each(['10004', '10004…', '1.0004', 'code 10004', '开头是 1000'])(
  'does not take the digits of %s for the last ones',
  (query) => {
    expect(namesTheEnd(query)).toBe(false);
  },
);

it('offers codes whose end is one slip away from the digits', () => {
  const codes = ['1000210002', '1000220058', '1005300003'];
  expect(nearestEnds(codes, '20085')).toEqual(['1000220058']);
  expect(nearestEnds(codes, '21002')).toEqual(['1000210002']);
  expect(nearestEnds(codes, '2085')).toEqual([]);
});

it('finds the one number among words that may be a part of a code', () => {
  expect(numberAmongWords('客户看到20058，在生产环境')).toBe('20058');
  expect(numberAmongWords('customer sees 20058')).toBe('20058');
  expect(numberAmongWords('后面几位是 0058 external')).toBe('0058');
  for (const query of ['at 8080 or 20058', 'port 8080', 'id a20058', 'x'.repeat(300) + ' 20058'])
    expect(numberAmongWords(query)).toBeUndefined();
});
