import { describe, expect, test } from 'vitest';
import { readCases } from './testing/cases.ts';
import { checkTimestamp, countDigits, readResponseTime, readTime } from './timestamp.ts';

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
    ['1700000000123L', moment + 0.123, 'milliseconds'],
    ['1700000000n', moment, 'seconds'],
    ['1700000000s', moment, 'number'],
    ['timestamp=1700000000s&sign=x', moment, 'number'],
    ['1700000000123ms', moment + 0.123, 'milliseconds'],
    ['20231115061320', moment, 'compact'],
    ['[15/Nov/2023:06:13:20 +0800]', moment, 'date'],
    ['Wed Nov 15 2023 06:13:20 GMT+0800 (中国标准时间)', moment, 'date'],
    ['11/15/2023, 6:13:20 AM', moment, 'date'],
    ['Wed Nov 15 07:13:20 JST 2023', moment, 'date'],
    ['1700000000 (2023-11-15 06:13:20)', moment, 'seconds'],
    ['2023-11-14T22:13:20Z', moment, 'date'],
    ['2023-11-14T22:13:20.500+00:00', moment + 0.5, 'date'],
    ['2023-11-15T06:13:20+0800', moment, 'date'],
    ['2023-11-14T17:43:20-04:30', moment, 'date'],
    ['2023-11-15 06:13:20,123 INFO [main] started', moment + 0.123, 'date'],
    ['2023/11/15 6:13', moment - 20, 'date'],
    ['2023年11月15日 06:13:20', moment, 'date'],
    ['Tue, 14 Nov 2023 22:13:20 GMT', moment, 'date'],
    ['[14 Nov 2023 22:13:20 +0000]', moment, 'date'],
    ['Wed Nov 15 06:13:20 CST 2023', moment, 'date'],
    ['Tue Nov 14 22:13:20 UTC 2023', moment, 'date'],
  ])('%s', (text, seconds, form) => {
    const reading = readTime(text, china);
    expect(reading?.form).toBe(form);
    expect(reading?.seconds).toBeCloseTo(seconds, 5);
  });

  test.each([
    ['170000000', 9],
    ['timestamp=17000000000&sign=x', 11],
    ['2023-11-14', undefined],
    ['no time', undefined],
  ])('of %j, from which no time is read, the digits are counted', (text, count) => {
    expect(readTime(text, china)).toBeUndefined();
    expect(countDigits(text)).toBe(count);
  });

  test('a date without a zone says which one was assumed', () => {
    expect(readTime('2023-11-15 06:13:20', china)?.assumedOffset).toBe(china);
    expect(readTime('2023-11-14T22:13:20Z', china)?.assumedOffset).toBeUndefined();
  });

  test('the Date header of a pasted response is found', () => {
    const secondsIn = (text: string) => {
      const found = readResponseTime(text, china);
      return found.kind === 'time' ? found.reading.seconds : found.kind;
    };
    expect(
      secondsIn('HTTP/1.1 200 OK\nX-Time: 1600000000\nDate: Tue, 14 Nov 2023 22:13:20 GMT\n\n{}'),
    ).toBe(moment);
    expect(secondsIn('< date: Tue, 14 Nov 2023 22:13:20 GMT')).toBe(moment);
    expect(secondsIn('Tue, 14 Nov 2023 22:13:20 GMT')).toBe(moment);
    expect(secondsIn('HTTP/1.1 200 OK\nContent-Length: 1700000000')).toBe('none');
  });

  test('a time in another header is not taken for that of the response', () => {
    expect(readResponseTime('Expires: Tue, 14 Nov 2023 22:13:20 GMT', china)).toEqual({
      kind: 'other-header',
      name: 'Expires',
    });
  });

  test('a zone with several meanings is read as the likeliest and named', () => {
    expect(readTime('Wed Nov 15 06:13:20 CST 2023', china)).toMatchObject({
      seconds: moment,
      sharedZone: { name: 'CST', offsets: [480, -360] },
    });
    expect(readTime('Tue Nov 14 17:13:20 EST 2023', china)).toMatchObject({ seconds: moment });
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
    '13800138000',
    'timestamp=-5&x=1700000000',
    '2023111506132',
    '133444880000000000',
    '2023-02-30 06:13:20',
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
    [8 * 3600, 480],
    [8 * 3600 + 59, 480],
    [-8 * 3600, -480],
    [5.5 * 3600, 330],
  ])('%i seconds off: perhaps a zone of %d minutes', (shift, minutes) => {
    expect(against(String(moment + shift), moment).findings).toEqual([{ id: 'zone', minutes }]);
  });

  test.each([8 * 3600 + 61, 1.5 * 3600, 24 * 3600, 15 * 3600])(
    'a difference of %i seconds that is no zone is not taken for one',
    (shift) => {
      expect(against(String(moment + shift), moment).findings).toEqual([]);
      expect(against(String(moment - shift), moment).findings).toEqual([]);
    },
  );

  test('a fraction and other spellings of a number are read but not called right', () => {
    expect(against('1700000000.123456', moment).findings).toEqual([
      { id: 'fraction', corrected: '1700000000' },
    ]);
    expect(against('1,700,000,000', moment).findings).toEqual([
      { id: 'not-digits', corrected: '1700000000' },
    ]);
  });

  test('a number beside its date is the number', () => {
    expect(against('1700000000 (2023-11-14 22:13:20)', moment)).toEqual({
      difference: 0,
      within: true,
      findings: [],
    });
  });
});

describe('every time of the collection is read as it should be', () => {
  test.each(readCases('timestamp'))('$file: $text', ({ text, expect: { seconds } }) => {
    const reading = readTime(text, china);
    if (seconds === null) expect(reading).toBeUndefined();
    else expect(reading?.seconds).toBeCloseTo(seconds, 5);
  });
});
