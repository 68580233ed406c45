import { stringify } from 'csv-stringify/browser/esm/sync';
import { excelCsv } from '../catalog/excel-csv.ts';
import type { Locale } from '../catalog/locale.ts';
import type { CodeReport, DecodeReport } from './report.ts';
import { sampleLines } from './report-markdown.ts';
import { handlingText, sightingText } from './report-text.ts';
import type { CodeSummary } from './summary.ts';

/** The columns of the CSV, in order. */
const decodeCsvColumns = [
  'code',
  'in_reference',
  'title',
  'message',
  'count',
  'share_of_failures',
  'first',
  'last',
  'fixed_by',
  'retry',
  'applied',
  'first_step',
  'sample',
] as const;

type Row = Record<(typeof decodeCsvColumns)[number], string>;

/**
 * The report as CSV: one row per code, successes as code 0 at the end.
 */
export function decodeReportToCsv(
  report: DecodeReport,
  summaries: readonly CodeSummary[],
  locale: Locale,
): string {
  const byCode = new Map(summaries.map((summary) => [summary.code, summary]));
  const rowOf = (code: CodeReport): Row => {
    const summary = byCode.get(code.code);
    const handling = summary && handlingText(summary, locale);
    const share = code.code === '0' ? '' : (code.count / report.failures).toFixed(4);
    return {
      code: code.code,
      in_reference: summary ? 'yes' : 'no',
      title: summary?.title[locale] ?? '',
      message: summary?.message ?? '',
      count: String(code.count),
      share_of_failures: share,
      first: sightingText(code.first, report, locale),
      last: sightingText(code.last, report, locale),
      fixed_by: handling?.fixedBy ?? '',
      retry: handling?.retry ?? '',
      applied: handling?.applied ?? '',
      first_step: summary?.step[locale] ?? '',
      sample: code.samples[0] ? sampleLines(code.samples[0]) : '',
    };
  };
  const rows = report.success ? [...report.codes, report.success] : report.codes;
  return stringify(rows.map(rowOf), {
    ...excelCsv,
    columns: [...decodeCsvColumns],
    header: true,
  });
}
