import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { codesCsv, csvColumns } from './csv.ts';
import { content, testSource } from './testing/output-source.ts';

const text = codesCsv(testSource());
const rows: Record<string, string>[] = parse(text, {
  bom: true,
  columns: true,
  record_delimiter: '\r\n',
});
const row = (code: string) => rows.find((item) => item['code'] === code)!;

describe('the CSV of all codes', () => {
  it('is RFC 4180: every row has every column and ends with CR LF', () => {
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(rows).toHaveLength(content.entries.length);
    for (const item of rows) expect(Object.keys(item)).toEqual([...csvColumns]);
  });

  it('opens in Excel with correct Chinese, since it starts with a byte order mark', () => {
    expect([...Buffer.from(text).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text.indexOf('\uFEFF', 1)).toBe(-1);
  });

  it('has message and description character by character', () => {
    for (const { entry } of content.entries)
      expect([row(entry.code)['message'], row(entry.code)['description']]).toEqual([
        entry.message ?? '',
        entry.description ?? '',
      ]);
  });

  it('answers the three questions for every code in both languages', () => {
    for (const { entry } of content.entries) {
      const item = row(entry.code);
      expect(item['retry']).toBe(entry.handling.retry.answer);
      expect(item['retry_write']).toBe(entry.handling.retry.write ?? item['retry']);
      expect(item['applied']).toBe(entry.handling.applied.answer);
      expect(item['fixed_by']).toBe(entry.handling.fixedBy.who.join(' '));
      for (const question of ['fixed_by', 'retry', 'applied']) {
        expect(item[`${question}_zh`]).toMatch(/\p{Script=Han}/u);
        expect(item[`${question}_note_zh`]).toMatch(/\p{Script=Han}/u);
        expect(item[`${question}_en`]).toMatch(/[a-z]/);
        expect(item[`${question}_note_en`]).toMatch(/[a-z]/);
      }
    }
  });

  it('has plain text without Markdown, and a link that opens', () => {
    expect(text).not.toContain('`');
    expect(row('1000210004')['link']).toBe('https://codes.example.com/1000210004');
  });

  it('keeps quotation marks, commas and line breaks within a cell', () => {
    const odd = 'a "b", c\nd';
    const again = codesCsv(testSource({ entries: (entry) => ({ ...entry, message: odd }) }));
    const [first] = parse(again, { bom: true, columns: true, record_delimiter: '\r\n' }) as [
      Record<string, string>,
    ];
    expect(first['message']).toBe(odd);
  });

  it('lets no text start a formula in a spreadsheet', () => {
    const again = codesCsv(testSource({ entries: (entry) => ({ ...entry, message: '=1+1' }) }));
    expect(again).not.toMatch(/(^|,)"?=1/m);
  });

  it('keeps the columns of the first release in their places', () => {
    expect(csvColumns.slice(0, 30).join(' ')).toBe(
      'code message description title_zh title_en meaning_zh meaning_en topic ' +
        'fixed_by fixed_by_zh fixed_by_en fixed_by_note_zh fixed_by_note_en ' +
        'retry retry_zh retry_en retry_note_zh retry_note_en ' +
        'applied applied_zh applied_en applied_note_zh applied_note_en ' +
        'status replaced_by origin added changed constant link',
    );
  });
});
