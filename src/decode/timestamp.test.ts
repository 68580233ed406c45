import { describe, expect, it } from 'vitest';
import { CodeFinder } from '../catalog/codes-in-text/find-codes.ts';
import { formatTime, TimeReader } from './timestamp.ts';

const now = Date.UTC(2026, 10, 23);

/** The time of a line as the report shows it. */
function timeOf(line: string, reader = new TimeReader(now)): string | undefined {
  const bytes = new TextEncoder().encode(`${line}\n`);
  reader.found = false;
  new CodeFinder({ known: () => -1, unknown: () => 0 }, reader).read(bytes, 0, 0, bytes.length - 1);
  return reader.found ? formatTime(reader) : undefined;
}

describe('the time of a line', () => {
  it.each([
    ['2026-11-02T08:15:04Z WARN x', '2026-11-02 08:15:04 Z'],
    ['[2026-11-02T08:15:04.123Z] WARN x', '2026-11-02 08:15:04.123 Z'],
    ['2026-11-02T08:15:04.123456+08:00 x', '2026-11-02 08:15:04.123 +08:00'],
    ['2026-11-02T08:15:04-0330 x', '2026-11-02 08:15:04 -03:30'],
    ['2026-11-02 08:15:04 +0800 x', '2026-11-02 08:15:04 +08:00'],
    ['2026-11-02 08:15:04 UTC x', '2026-11-02 08:15:04 Z'],
    ['2026-11-02 08:15:04,123 ERROR', '2026-11-02 08:15:04.123'],
    ['2026-11-02 08:15:04.5 ERROR', '2026-11-02 08:15:04.500'],
    ['2026-11-02 08:15:04 - 12 items', '2026-11-02 08:15:04'],
    ['2026-11-02 08:15:04 -1000210002', '2026-11-02 08:15:04'],
    ['2026/11/02 08:15:04 [error] 12#12', '2026-11-02 08:15:04'],
    ['2026.11.02 8:15:04 x', '2026-11-02 08:15:04'],
    ['20261102 08:15:04 x', '2026-11-02 08:15:04'],
    ['2026-11-02 08:15 x', '2026-11-02 08:15:00'],
    ['2026年11月2日 08:15:04 x', '2026-11-02 08:15:04'],
    ['10.0.0.1 - - [02/Nov/2026:08:15:04 +0800] "GET /"', '2026-11-02 08:15:04 +08:00'],
    ['Nov  2 08:15:04 host app: x', '11-02 08:15:04'],
    ['<34>Nov 22 08:15:04 host app: x', '11-22 08:15:04'],
    ['Mon Nov  2 08:15:04 2026 x', '2026-11-02 08:15:04'],
    ['Mon Nov 02 08:15:04 CST 2026 x', '2026-11-02 08:15:04'],
    ['Mon, 02 Nov 2026 08:15:04 GMT x', '2026-11-02 08:15:04 Z'],
    ['Nov 02, 2026 8:15:04 PM com.example.Client call', '2026-11-02 20:15:04'],
    ['E1102 08:15:04.123456   12 client.go:12] x', '11-02 08:15:04.123'],
    ['08:15:04.123 [main] ERROR x', '08:15:04.123'],
    ['INFO: 2026/11/02 08:15:04 x', '2026-11-02 08:15:04'],
    [' INFO 2026-11-02 08:15:04 x', '2026-11-02 08:15:04'],
    ['app-1  | 2026-11-02T08:15:04Z x', '2026-11-02 08:15:04 Z'],
    ['"2026-11-02 08:15:04",x', '2026-11-02 08:15:04'],
    ['time="2026-11-02T08:15:04Z" level=error', '2026-11-02 08:15:04 Z'],
    ['{"level":"error","msg":"x","time":"2026-11-02T08:15:04Z"}', '2026-11-02 08:15:04 Z'],
    ['{"@timestamp":"2026-11-02T08:15:04.123Z"}', '2026-11-02 08:15:04.123 Z'],
    ['1793607304 x', '2026-11-02 08:15:04 Z'],
    ['[1793607304123] x', '2026-11-02 08:15:04.123 Z'],
    ['{"ts":1793607304.25,"msg":"x"}', '2026-11-02 08:15:04.250 Z'],
    ['{"level":50,"time":1793607304123}', '2026-11-02 08:15:04.123 Z'],
    ['2024-02-29 23:59:60 x', '2024-03-01 00:00:00'],
  ])('is read from %s', (line, time) => {
    expect(timeOf(line)).toBe(time);
  });

  it.each([
    'took 08:15:04 in all',
    '2026-13-02 08:15:04',
    '2026-11-32 08:15:04',
    '2026-11-02 24:15:04',
    '{"code":0,"data":{"entry_day":"2026-11-02 08:15:04"}}',
    'resign_time=2026-12-31 00:00:00 code=0',
    'token expires at 2026-11-02 08:15:04',
    '2026-11-02',
    'order 1793607304123',
    'mobile=1793607304',
    '12:34:56:78:9a:bc',
    '',
  ])('is not read from %s', (line) => {
    expect(timeOf(line)).toBeUndefined();
  });

  it('takes the year before for a month that is still to come', () => {
    const reader = new TimeReader(now);
    timeOf('Dec 31 23:00:00 host x', reader);
    expect(new Date(reader.at).getUTCFullYear()).toBe(2025);
    timeOf('Nov 22 23:00:00 host x', reader);
    expect(new Date(reader.at).getUTCFullYear()).toBe(2026);
  });

  it('lets a clock without date run on over midnight', () => {
    const reader = new TimeReader(now);
    timeOf('23:59:59 x', reader);
    const before = reader.at;
    timeOf('00:00:01 x', reader);
    expect(reader.at - before).toBe(2000);
    expect(formatTime(reader)).toBe('00:00:01');
  });
});
