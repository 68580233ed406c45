import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { hostileTexts } from '../catalog/testing/hostile-texts.ts';
import { renderedMarkdown } from '../catalog/testing/rendered.ts';
import { decodeReportToCsv } from './report-csv.ts';
import { decodeReportToMarkdown } from './report-markdown.ts';
import { createScanner } from './scanner.ts';
import type { CodeSummary } from './summary.ts';

const toUrl = (code: string) => `https://errors.example/${code}`;
const code = '1000210002';

/** A step has code between backticks only. */
const stepOf = (text: string) => (text.includes('`') ? 'Check it' : `Check ${text}`);

const summary = (text: string): CodeSummary => ({
  code,
  title: { zh: text, en: text },
  message: text,
  wordings: [text],
  fixedBy: ['code'],
  retry: 'after-fix',
  retryWrite: undefined,
  applied: 'no',
  step: { zh: '检查。', en: stepOf(text) },
});

function report(text: string) {
  const scanner = createScanner([code], { now: Date.UTC(2026, 10, 23) });
  scanner.startFile(text);
  scanner.push(new TextEncoder().encode(`{"code":${code},"msg":"${text}"}\n`));
  scanner.startFile(`${text}.bin`);
  scanner.push(Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0, 0));
  return scanner.finish();
}

const withoutHostile = renderedMarkdown(
  decodeReportToMarkdown(report('plain'), [summary('plain')], 'en', toUrl),
).elements;

describe.each(hostileTexts)('a log that is named and holds %s', (text) => {
  const decoded = report(text);

  it('gives Markdown with its text and nothing more', () => {
    const markdown = decodeReportToMarkdown(decoded, [summary(text)], 'en', toUrl);
    const shown = renderedMarkdown(markdown);
    expect(shown.elements).toEqual(withoutHostile);
    expect(shown.text).toContain(`${text} (`);
    expect(shown.text).toContain(`“${text}.bin”`);
    expect(shown.text).toContain(`${code} ${text}`);
    expect(shown.text).toContain(stepOf(text));
  });

  it('gives CSV with its text, and nothing that a spreadsheet would run', () => {
    const csv = decodeReportToCsv(decoded, [summary(text)], 'en');
    const rows = parse(csv, { bom: true }) as string[][];
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    const cells = rows.flat();
    expect(cells.filter((cell) => cell === text || cell === `'${text}`)).not.toEqual([]);
    expect(cells.filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([]);
  });
});
