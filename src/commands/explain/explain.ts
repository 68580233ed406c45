import { open, stat, type FileHandle } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Locale } from '../../catalog/locale.ts';
import { readFile, type Reader, type Source } from '../../decode/read-file.ts';
import { createScannerFor } from '../../decode/reference-scanner.ts';
import type { DecodeReport } from '../../decode/report.ts';
import { decodeReportToCsv } from '../../decode/report-csv.ts';
import { decodeReportToMarkdown } from '../../decode/report-markdown.ts';
import { countText } from '../../decode/report-text.ts';
import type { Scanner } from '../../decode/scanner.ts';
import { lookup } from '../../search/lookup.ts';
import type { ExplainData } from './explain-data.ts';
import { explainWords } from './explain-words.ts';
import { terminalText } from './terminal.ts';

/** What a run of `explain` has around it. */
export interface Surrounding {
  environment: Record<string, string | undefined>;
  input: AsyncIterable<Uint8Array>;
  write(text: string): void;
  complain(text: string): void;
  isColoured: boolean;
  /** Ends `--follow`. */
  signal?: AbortSignal;
}

/** Exit codes. */
const fine = 0;
const found = 1;
const misused = 2;

/** What is taken for the name of a file even where there is none. */
const namesFile = /^\S+\.(?:log|txt|out|err|gz|tgz|zip|tar|zst|json|har|csv)(?:\.\d+)?$/i;
const mostRows = 10;
const followPause = 1000;
const piece = 1 << 20;

/**
 * Explains a code, a message or logs in a terminal. Uses no network.
 *
 * @param args what follows the name of the program
 * @returns the exit code: 0 where nothing is wrong, 1 where failures are in a log or nothing was
 * found, 2 for wrong usage and unreadable files
 */
export async function explain(
  args: readonly string[],
  data: () => ExplainData,
  around: Surrounding,
): Promise<number> {
  const { environment } = around;
  const wanted = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  let locale: Locale = /^zh/i.test(wanted) ? 'zh' : 'en';
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch {
    around.complain(`${explainWords[locale].usage}\n`);
    return misused;
  }
  const { values, positionals } = parsed;
  const { lang } = values;
  if (lang !== undefined && lang !== 'zh' && lang !== 'en') {
    around.complain(`${explainWords[locale].badLanguage}\n`);
    return misused;
  }
  locale = lang ?? locale;
  const words = explainWords[locale];
  if (values.help) {
    around.write(`${words.usage}\n`);
    return fine;
  }
  if (positionals.length === 0 || (values.json && values.csv)) {
    around.complain(`${words.usage}\n`);
    return misused;
  }
  const areFiles = await Promise.all(positionals.map((name) => name === '-' || isFile(name)));
  const meansFiles =
    areFiles.includes(true) ||
    values.json ||
    values.csv ||
    values.follow ||
    positionals.every((name) => namesFile.test(name));
  if (!meansFiles) return answer(positionals.join(' '), data(), locale, around);
  const missing = positionals.filter((_, place) => !areFiles[place]);
  for (const name of missing) around.complain(`${words.noFile(name)}\n`);
  if (missing.length > 0) return misused;
  if (values.follow && (positionals.length > 1 || positionals[0] === '-')) {
    around.complain(`${words.oneFile}\n`);
    return misused;
  }
  const form = values.json ? 'json' : values.csv ? 'csv' : 'text';
  return decode(positionals, data(), locale, form, values.follow ?? false, around);
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      json: { type: 'boolean' },
      csv: { type: 'boolean' },
      follow: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

async function isFile(name: string): Promise<boolean> {
  try {
    return (await stat(name)).isFile();
  } catch {
    return false;
  }
}

/** What the box of the site answers. */
function answer(query: string, data: ExplainData, locale: Locale, around: Surrounding): number {
  const words = explainWords[locale];
  const index = data.index[locale];
  const { results, total, unknown } = lookup(index, query, mostRows);
  const show = (text: string) => around.write(`${terminalText(text, around.isColoured)}\n`);
  for (const { code, nearest } of unknown) {
    show(words.unknown(code));
    if (nearest.length > 0) show(words.nearest(nearest.join(', ')));
  }
  const [first] = results;
  if (first && results.length === 1 && first.kind !== 'nearest') {
    show(data.pages[locale][index.codes.indexOf(first.code)]!.trimEnd());
    return fine;
  }
  for (const { code, title, message } of results)
    show([`**${code}**`, title, message && `\`${message}\``].filter(Boolean).join('  '));
  if (total > results.length) show(words.more(countText(total - results.length, locale)));
  if (results.length === 0 && unknown.length === 0) show(words.nothing);
  return results.length > 0 ? fine : found;
}

/** A file of the disk as a source of slices. */
function sourceOf(file: FileHandle, size: number): Source {
  return {
    size,
    slice: (start, end) => ({
      async arrayBuffer() {
        const buffer = new ArrayBuffer(Math.max(0, Math.min(end, size) - start));
        const { bytesRead } = await file.read(new Uint8Array(buffer), 0, buffer.byteLength, start);
        return bytesRead < buffer.byteLength ? buffer.slice(0, bytesRead) : buffer;
      },
    }),
  };
}

function readerInto(scanner: Scanner): Reader {
  return {
    startFile: (name) => scanner.startFile(name),
    take: (bytes) => scanner.push(bytes),
    endFile: (problem) => scanner.endFile(problem),
    read: () => undefined,
    get goesOn() {
      return !scanner.isBinary;
    },
    isStopped: false,
  };
}

async function decode(
  names: readonly string[],
  data: ExplainData,
  locale: Locale,
  form: 'text' | 'json' | 'csv',
  follows: boolean,
  around: Surrounding,
): Promise<number> {
  const scanner = createScannerFor(data.summaries);
  if (follows) return await follow(names[0]!, scanner, data, locale, around);
  let isUnreadable = false;
  for (const name of names) {
    if (name === '-') {
      scanner.startFile(explainWords[locale].pipe);
      for await (const bytes of around.input) scanner.push(bytes);
      scanner.endFile();
      continue;
    }
    let file: FileHandle | undefined;
    try {
      file = await open(name);
      await readFile(name, sourceOf(file, (await file.stat()).size), readerInto(scanner));
    } catch {
      around.complain(`${explainWords[locale].noFile(name)}\n`);
      isUnreadable = true;
    } finally {
      await file?.close();
    }
  }
  const report = scanner.finish();
  around.write(reportText(report, data, locale, form, around.isColoured));
  if (isUnreadable) return misused;
  return report.failures > 0 || report.partlyFailed ? found : fine;
}

function reportText(
  report: DecodeReport,
  { summaries, site }: ExplainData,
  locale: Locale,
  form: 'text' | 'json' | 'csv',
  isColoured: boolean,
): string {
  if (form === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  if (form === 'csv') return decodeReportToCsv(report, summaries, locale);
  const markdown = decodeReportToMarkdown(report, summaries, locale, (code) => `${site}${code}`);
  return `${terminalText(markdown.trimEnd(), isColoured)}\n`;
}

/** Reads a file from its beginning and what is added to it, and tells of codes as they come. */
async function follow(
  name: string,
  scanner: Scanner,
  { summaries }: ExplainData,
  locale: Locale,
  around: Surrounding,
): Promise<number> {
  const titles = new Map(summaries.map(({ code, title }) => [code, title[locale]]));
  const told = new Map<string, number>();
  const tell = ({ codes }: DecodeReport) => {
    for (const { code, count } of codes) {
      if (told.get(code) === count) continue;
      told.set(code, count);
      const line = explainWords[locale].counted(
        code,
        countText(count, locale),
        titles.get(code) ?? '',
      );
      around.write(`${line}\n`);
    }
  };
  scanner.startFile(name);
  let at = 0;
  while (!around.signal?.aborted) {
    const file = await open(name);
    const { size } = await file.stat();
    if (size < at) at = 0;
    const buffer = new Uint8Array(piece);
    const isQuiet = at === size;
    while (at < size) {
      const { bytesRead } = await file.read(buffer, 0, piece, at);
      if (bytesRead === 0) break;
      scanner.push(buffer.subarray(0, bytesRead));
      at += bytesRead;
    }
    await file.close();
    if (isQuiet) scanner.settle();
    tell(scanner.report());
    try {
      await pause(followPause, undefined, around.signal ? { signal: around.signal } : {});
    } catch {
      break;
    }
  }
  const report = scanner.finish();
  tell(report);
  return report.failures > 0 ? found : fine;
}
