import { reportWords } from './report-words.ts';
import type { Locale } from '../catalog/locale.ts';
import { inlineCode, markdownText } from '../catalog/markdown-text.ts';
import type { CodeReport, DecodeReport, SampleLine, Sighting } from './report.ts';
import {
  countText,
  handlingText,
  problemText,
  shareText,
  sightingText,
  sizeText,
  timeRange,
} from './report-text.ts';
import type { CodeSummary } from './summary.ts';

/** Codes that the Markdown shows one by one; the table has them all. */
const mostDetailed = 20;
const mostRows = 100;

/** A step of a summary: what is not code in it is text. */
const stepMarkdown = (step: string) =>
  step
    .split(/(`[^`]*`)/)
    .map((piece) => (piece.startsWith('`') ? piece : markdownText(piece)))
    .join('');

function block(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const longest = runs.reduce((most, run) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

/** A sample as text: the line, below the first line of its record where that is another one. */
export function sampleLines({ head, text }: SampleLine): string {
  return head ? `${head}\n${text}` : text;
}

/**
 * The report as Markdown, to paste into a ticket.
 *
 * @param summaries what the reference says about its codes
 * @param toUrl address of the page of a code
 */
export function decodeReportToMarkdown(
  report: DecodeReport,
  summaries: readonly CodeSummary[],
  locale: Locale,
  toUrl: (code: string) => string,
): string {
  const words = reportWords[locale];
  const { columns, colon } = words;
  const byCode = new Map(summaries.map((summary) => [summary.code, summary]));
  const count = (value: number) => countText(value, locale);
  const sighting = (seen: Sighting) => markdownText(sightingText(seen, report, locale));
  const item = (label: string, value: string) => `- ${label}${colon}${value}`;
  const lines = [`## ${words.reportTitle}`, ''];

  for (const file of report.files) {
    const size = `${sizeText(file.bytes, locale)}${words.join}${words.totals.lines} ${count(file.lines)}`;
    lines.push(item(words.fileColumns.name, `${inlineCode(file.name) || '-'} (${size})`));
    const problem = problemText(file, locale);
    if (problem) lines.push(`  - ${markdownText(problem.replaceAll(/\s+/g, ' '))}`);
  }
  const range = timeRange(report);
  if (range) {
    const ends = [range.first, range.last].map(sighting);
    lines.push(item(words.totals.time, ends.join(' – ')));
  }
  const all = report.failures + report.successes;
  lines.push(
    item(
      words.totals.failures,
      `${count(report.failures)} (${shareText(report.failures, all, locale)})`,
    ),
    item(words.totals.successes, count(report.successes)),
  );
  if (report.partlyFailed) {
    const { responses, rows, reasons } = report.partlyFailed;
    lines.push(`- ${words.partly(count(responses), count(rows))}`);
    for (const { text, count: times } of reasons)
      lines.push(`  - ${inlineCode(text)}${colon}${count(times)}`);
  }
  const form = report.timeline?.form;
  if (form && words.forms[form]) lines.push(`- ${words.forms[form]}`);
  lines.push('');
  if (report.codes.length === 0) return [...lines, words.doneNothing, ''].join('\n');

  const head = [
    columns.code,
    columns.title,
    columns.count,
    columns.share,
    columns.first,
    columns.last,
  ];
  lines.push(
    `| ${[...head, columns.fixedBy, columns.retry, columns.applied].join(' | ')} |`,
    '| --- | --- | ---: | ---: | --- | --- | --- | --- | --- |',
  );
  for (const code of report.codes.slice(0, mostRows)) {
    const summary = byCode.get(code.code);
    const handling = summary && handlingText(summary, locale);
    const cells = [
      summary ? `[${code.code}](${toUrl(code.code)})` : code.code,
      summary ? markdownText(summary.title[locale]) : words.unknownNote,
      count(code.count),
      shareText(code.count, report.failures, locale),
      sighting(code.first),
      sighting(code.last),
      handling?.fixedBy ?? '',
      handling?.retry ?? '',
      handling?.applied ?? '',
    ];
    lines.push(`| ${cells.join(' | ')} |`);
  }
  const unlisted = report.codes.length - mostRows;
  if (unlisted > 0) lines.push('', words.moreUnknown(count(unlisted)));
  if (report.further > 0) lines.push('', words.further(count(report.further)));

  const detail = (code: CodeReport) => {
    const summary = byCode.get(code.code);
    lines.push(
      '',
      `### ${code.code}${summary ? ` ${markdownText(summary.title[locale])}` : ''}`,
      '',
    );
    if (summary?.message) lines.push(`- ${inlineCode(summary.message)}`);
    if (summary) lines.push(item(words.step, stepMarkdown(summary.step[locale])));
    else lines.push(`- ${words.unknownNote}`);
    const samples = code.samples.map(sampleLines).join('\n');
    if (samples) lines.push('', block(samples));
  };
  for (const code of report.codes.slice(0, mostDetailed)) detail(code);
  lines.push('', words.generatedBy, '');
  return lines.join('\n');
}
