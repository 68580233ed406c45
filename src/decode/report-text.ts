import { fixersText, retryText } from '../catalog/answers.ts';
import { answerWords } from '../catalog/answer-words.ts';
import { reportWords } from './report-words.ts';
import { languageTags, type Locale } from '../catalog/locale.ts';
import type { DecodeReport, FileReport, Sighting, TimelineAxis } from './report.ts';
import type { CodeSummary } from './summary.ts';
import { formatTime } from '../catalog/times/time.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** A number format, made once, since making one is slow. */
function numberFormat(locale: Locale, style: 'decimal' | 'percent', digits: number) {
  const key = `${locale} ${style} ${digits}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(languageTags[locale], { style, maximumFractionDigits: digits });
    formats.set(key, format);
  }
  return format;
}

/** A number with the separators of a locale. */
export function countText(count: number, locale: Locale): string {
  return numberFormat(locale, 'decimal', 0).format(count);
}

/** A share as a percentage with one decimal; `<0.1%` where it would round to nothing. */
export function shareText(part: number, whole: number, locale: Locale): string {
  const share = whole === 0 ? 0 : part / whole;
  if (share > 0 && share < 0.0005) return '<0.1%';
  return numberFormat(locale, 'percent', 1).format(share);
}

/** `1.2 GB` and the like, in powers of 1,000. */
export function sizeText(bytes: number, locale: Locale): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  const digits = unit === 0 || value >= 99.95 ? 0 : 1;
  return `${numberFormat(locale, 'decimal', digits).format(value)} ${units[unit]}`;
}

/** When something was seen: its time, or its line where the log has no time there. */
export function sightingText(seen: Sighting, report: DecodeReport, locale: Locale): string {
  if (seen.time) return formatTime(seen.time);
  const words = reportWords[locale];
  const line = countText(seen.line, locale);
  const name = report.files[seen.file]?.name;
  return report.files.length > 1 && name ? words.lineOf(name, line) : words.line(line);
}

/** Where a bucket of the timeline begins. */
export function bucketText(axis: TimelineAxis, bucket: number, locale: Locale): string {
  const start = axis.start + axis.width * bucket;
  if (axis.unit === 'line') return reportWords[locale].line(countText(Math.max(1, start), locale));
  const form =
    axis.form === 'mixed' || axis.form === 'zoned' || axis.form === null ? 'local' : axis.form;
  return formatTime({ form, at: start, zone: 0 });
}

/** How much of the axis a bucket covers. */
export function widthText(axis: TimelineAxis, locale: Locale): string {
  const words = reportWords[locale];
  if (axis.unit === 'line') return words.bucketLines(countText(axis.width, locale));
  const seconds = axis.width / 1000;
  if (seconds >= 86_400) return `${seconds / 86_400}${words.units.day}`;
  if (seconds >= 3600) return `${seconds / 3600}${words.units.hour}`;
  if (seconds >= 60) return `${seconds / 60}${words.units.minute}`;
  return `${seconds}${words.units.second}`;
}

/** What is wrong with a file, as a sentence that begins with its name; `undefined` if nothing is. */
export function problemText({ name, problem }: FileReport, locale: Locale): string | undefined {
  if (!problem) return undefined;
  const words = reportWords[locale];
  const start = locale === 'zh' ? `「${name}」` : `“${name}” `;
  if (problem.kind !== 'binary') return start + words.problems[problem.kind];
  const { what } = problem;
  if (what === 'office') return start + words.office;
  const isArchive = ['zip', 'gzip', 'bzip2', 'xz', 'zstd', '7z', 'rar'].includes(what);
  return (
    start + (isArchive ? words.archive(words.binaries[what]) : words.binary(words.binaries[what]))
  );
}

/** The answers on how to handle a code, in the words of a locale. */
export function handlingText(summary: CodeSummary, locale: Locale) {
  const words = answerWords[locale];
  return {
    fixedBy: fixersText(summary.fixedBy, locale),
    retry: retryText({ answer: summary.retry, write: summary.retryWrite }, words),
    applied: words.appliedAnswers[summary.applied],
  };
}

/** The first and the last time of any response; `undefined` where the log has no times. */
export function timeRange(report: DecodeReport): { first: Sighting; last: Sighting } | undefined {
  const all = report.success ? [...report.codes, report.success] : report.codes;
  const timed = all.filter(({ first }) => first.time);
  if (timed.length === 0) return undefined;
  return {
    first: timed.reduce((a, b) => (b.first.time!.at < a.first.time!.at ? b : a)).first,
    last: timed.reduce((a, b) =>
      (b.last.time?.at ?? -Infinity) > (a.last.time?.at ?? -Infinity) ? b : a,
    ).last,
  };
}
