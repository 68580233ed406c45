import { describe, expect, test } from 'vitest';
import { checkTimestamp, readResponseTime, readTime } from './timestamp.ts';

const china = 8 * 60;
const moment = 1700000000;

describe('a time is read as people have it', () => {
  test.each([
    ['1700000000', moment, 'seconds'],
    ['  1700000000\n', moment, 'seconds'],
    ['timestamp=1700000000&sign=x', moment, 'seconds'],
    ['"timestamp": 1700000000123,', moment + 0.123, 'milliseconds'],
    ['2020-01-01 00:00:00 INFO POST /a?appid=1&timestamp=1700000000&b=2', moment, 'seconds'],
    ['1700000000123456', moment + 0.123456, 'microseconds'],
    ['1700000000123456789', moment + 0.123456, 'nanoseconds'],
    ['20231115061320', moment, 'compact'],
    ['2023-11-14T22:13:20Z', moment, 'date'],
    ['2023-11-14T22:13:20.500+00:00', moment + 0.5, 'date'],
    ['2023-11-15T06:13:20+0800', moment, 'date'],
    ['2023-11-14T17:43:20-04:30', moment, 'date'],
    ['2023-11-15 06:13:20,123 INFO [main] started', moment + 0.123, 'date'],
    ['2023/11/15 6:13', moment - 20, 'date'],
    ['2023年11月15日 06:13:20', moment, 'date'],
    ['Tue, 14 Nov 2023 22:13:20 GMT', moment, 'http-date'],
    ['[14 Nov 2023 22:13:20 +0000]', moment, 'http-date'],
    ['Wed Nov 15 06:13:20 CST 2023', moment, 'java-date'],
    ['Tue Nov 14 22:13:20 UTC 2023', moment, 'java-date'],
  ])('%s', (text, seconds, form) => {
    const reading = readTime(text, china);
    expect(reading?.form).toBe(form);
    expect(reading?.seconds).toBeCloseTo(seconds, 5);
  });

  test('a date without a zone says which one was assumed', () => {
    expect(readTime('2023-11-15 06:13:20', china)?.assumedOffset).toBe(china);
    expect(readTime('2023-11-14T22:13:20Z', china)?.assumedOffset).toBeUndefined();
  });

  test('the Date header of a pasted response is found', () => {
    const response =
      'HTTP/1.1 200 OK\nX-Time: 1600000000\nDate: Tue, 14 Nov 2023 22:13:20 GMT\n\n{}';
    expect(readResponseTime(response, china)?.seconds).toBe(moment);
    expect(readResponseTime('< date: Tue, 14 Nov 2023 22:13:20 GMT', china)?.seconds).toBe(moment);
    expect(readResponseTime('Tue, 14 Nov 2023 22:13:20 GMT', china)?.seconds).toBe(moment);
  });

  test.each([
    '',
    'now',
    '12345',
    '17000000001',
    '2023-13-45 99:99:99',
    '30 Foo 2023 00:00:00',
    '202313450000',
    'id-1700000000-x',
    'null',
  ])('no time is made up out of %j', (text) => {
    expect(readTime(text, china)).toBeUndefined();
  });

  test('a long text without a time is read quickly and gives none', () => {
    expect(readTime('1'.repeat(100_000), china)).toBeUndefined();
    expect(readTime('a-1 '.repeat(100_000), china)).toBeUndefined();
  });
});

describe('a time is held against the clock', () => {
  const against = (text: string, clock: number) => checkTimestamp(readTime(text, china)!, clock);

  test.each([
    [moment, 0, true],
    [moment - 300, 300, true],
    [moment + 300, -300, true],
    [moment + 301, -301, false],
    [moment - 301, 301, false],
  ])('clock %i: difference %i, within five minutes %s', (clock, difference, within) => {
    expect(against('1700000000', clock)).toEqual({ difference, within, findings: [] });
  });

  test('milliseconds instead of seconds, with the right value', () => {
    expect(against('1700000000999', moment)).toMatchObject({
      within: true,
      findings: [{ id: 'wrong-unit', form: 'milliseconds', corrected: '1700000000' }],
    });
  });

  test('a date instead of a number', () => {
    expect(against('20231115061320', moment).findings).toEqual([
      { id: 'not-epoch', corrected: '1700000000' },
    ]);
  });

  test.each([
    [8 * 3600, 8],
    [8 * 3600 + 290, 8],
    [-8 * 3600, -8],
    [5.5 * 3600, 5.5],
  ])('%i seconds off: a zone of %d hours', (shift, hours) => {
    expect(against(String(moment + shift), moment).findings).toEqual([{ id: 'zone', hours }]);
  });

  test('a difference that is no zone is not taken for one', () => {
    expect(against(String(moment + 8 * 3600 + 301), moment).findings).toEqual([]);
    expect(against(String(moment + 24 * 3600), moment).findings).toEqual([]);
  });
});
