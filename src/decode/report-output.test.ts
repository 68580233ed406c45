import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readContent } from '../catalog/content.ts';
import { inlineHtml } from '../catalog/markdown.ts';
import type { DecodeReport } from './report.ts';
import { decodeReportToCsv } from './report-csv.ts';
import { decodeReportToMarkdown } from './report-markdown.ts';
import {
  bucketText,
  problemText,
  shareText,
  sizeText,
  timeRange,
  widthText,
} from './report-text.ts';
import { sampleLog } from './sample-log.ts';
import { createScanner } from './scanner.ts';
import { summariesOf } from './summary.ts';

const entries = readContent('content').content.entries.map(({ entry }) => entry);
const summaries = summariesOf(entries);
const now = Date.UTC(2026, 10, 23);

function decode(text: string, name = 'app.log'): DecodeReport {
  const scanner = createScanner(
    summaries.map(({ code }) => code),
    { now },
  );
  scanner.startFile(name);
  scanner.push(new TextEncoder().encode(text));
  return scanner.finish();
}
const toUrl = (code: string) => `https://errors.example/${code}`;

describe('the summaries for the decoder', () => {
  it('hold title, message, handling and the first step of every code, without links', () => {
    expect(summaries).toHaveLength(entries.length);
    for (const { title, step, fixedBy, code } of summaries) {
      for (const text of [title.zh, title.en, step.zh, step.en]) {
        expect(text).not.toBe('');
        expect(inlineHtml(text)).not.toMatch(/<a |<em>|<strong>/);
      }
      expect(fixedBy.length > 0 || code === '0').toBe(true);
    }
  });

  it('give a sample log that the decoder counts', () => {
    const report = decode(sampleLog(summaries));
    expect(report.codes.map(({ count, known }) => [count, known])).toEqual([
      [3, true],
      [1, true],
      [1, true],
    ]);
    expect(report.successes).toBe(1);
  });
});

it('the report says what holds for reads and for writes where they differ', () => {
  const report = decode('{"code":1000310010,"msg":"system error"}\n');
  const text = decodeReportToMarkdown(report, summaries, 'en', toUrl);
  expect(text).toContain('Reads: may help · Writes: check first');
});

describe('the report as Markdown', () => {
  const report = decode(
    '2026-11-02 08:15:04 {"code":1000210002,"msg":"sign | `check` failed"} access_token=aaaabbbbccccdddd\n2026-11-02 08:20:00 code=1000219999\n2026-11-02 08:20:01 {"code":0}\n',
  );

  it.each(['zh', 'en'] as const)('tells in %s what is in the log', (locale) => {
    const markdown = decodeReportToMarkdown(report, summaries, locale, toUrl);
    const summary = summaries.find(({ code }) => code === '1000210002')!;
    expect(markdown).toContain('[1000210002](https://errors.example/1000210002)');
    expect(markdown).toContain(summary.title[locale]);
    expect(markdown).toContain(summary.step[locale]);
    expect(markdown).toContain('2026-11-02 08:15:04 – 2026-11-02 08:20:01');
    expect(markdown).toContain('| 1000219999 |');
    expect(markdown).toContain('50%');
    expect(markdown).not.toContain('aaaabbbbccccdddd');
    const rows = markdown.split('\n').filter((line) => line.startsWith('| '));
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(10);
  });

  it('keeps a sample in its block, whatever backticks it holds', () => {
    const markdown = decodeReportToMarkdown(
      decode('````\n``` code=1000210002'),
      summaries,
      'en',
      toUrl,
    );
    expect(markdown).toContain('````text\n``` code=1000210002\n````');
  });

  it('says that there is no code where there is none', () => {
    expect(decodeReportToMarkdown(decode('x'), summaries, 'zh', toUrl)).toContain(
      '没有找到错误码。',
    );
  });
});

describe('the report as CSV', () => {
  const rowsOf = (text: string) =>
    parse<Record<string, string>>(decodeReportToCsv(decode(text), summaries, 'en'), {
      columns: true,
      bom: true,
    });

  it('has a row per code, and successes as code 0', () => {
    const rows = rowsOf('code=1000210002\ncode=1000210002\ncode=1000219999, "x"\ncode=0 OK');
    expect(
      rows.map((row) => [row['code'], row['in_reference'], row['count'], row['share_of_failures']]),
    ).toEqual([
      ['1000210002', 'yes', '2', '0.6667'],
      ['1000219999', 'no', '1', '0.3333'],
      ['0', 'yes', '1', ''],
    ]);
    expect(rows[0]).toMatchObject({
      first: 'line 1',
      last: 'line 2',
      message: 'sign check failed',
    });
    expect(rows[1]!['sample']).toBe('code=1000219999, "x"');
  });

  it('defuses a line that a spreadsheet would take for a formula', () => {
    expect(rowsOf('=cmd() code=1000210002')[0]!['sample']).toBe("'=cmd() code=1000210002");
  });
});

describe('the words of the report', () => {
  it('give sizes and shares as people read them', () => {
    expect(
      [0, 999, 1000, 1_234_567, 999_999_999, 1.5e9].map((size) => sizeText(size, 'en')),
    ).toEqual(['0 B', '999 B', '1 KB', '1.2 MB', '1 GB', '1.5 GB']);
    expect([0, 1, 1e-9, 0.12345].map((share) => shareText(share, 1, 'en'))).toEqual([
      '0%',
      '100%',
      '<0.1%',
      '12.3%',
    ]);
    expect(shareText(0, 0, 'en')).toBe('0%');
  });

  it('name every problem of a file in a sentence', () => {
    const file = { name: 'a.log', bytes: 0, lines: 0, encoding: 'utf-8' as const };
    for (const locale of ['zh', 'en'] as const) {
      for (const kind of [
        'empty',
        'truncated',
        'corrupt',
        'unreadable',
        'folder',
        'cancelled',
      ] as const)
        expect(problemText({ ...file, problem: { kind } }, locale)).toMatch(/a\.log.*[。.]$/);
      for (const what of ['zip', 'image', 'other'] as const)
        expect(problemText({ ...file, problem: { kind: 'binary', what } }, locale)).toMatch(
          /a\.log.*[。.]$/,
        );
      expect(problemText({ ...file, problem: null }, locale)).toBeUndefined();
    }
  });

  it('say where a bucket begins and how wide it is', () => {
    const timed = decode(
      '2026-11-02T08:15:04+08:00 code=1000210002\n2026-11-02T12:15:04+08:00 code=1000210002',
    ).timeline!;
    expect(bucketText(timed, 0, 'en')).toBe('2026-11-02 08:15:00');
    expect(widthText(timed, 'en')).toBe('15 min');
    const untimed = decode('code=1000210002\n'.repeat(9)).timeline!;
    expect(bucketText(untimed, 0, 'zh')).toBe('第 1 行');
    expect(widthText(untimed, 'zh')).toBe('1 行');
  });

  it('give the range of all times, successes included', () => {
    const range = timeRange(
      decode('2026-11-02 08:00:00 code=1000210002\n2026-11-02 09:00:00 code=0 OK'),
    )!;
    expect(range.last.time!.at - range.first.time!.at).toBe(3_600_000);
    expect(timeRange(decode('code=1000210002'))).toBeUndefined();
  });
});
