import { open, type FileHandle } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Locale } from '../../catalog/locale.ts';
import { readFile, type Reader, type Source } from '../../decode/read-file.ts';
import { createScannerFor } from '../../decode/reference-scanner.ts';
import type { DecodeReport } from '../../decode/report.ts';
import { decodeReportToCsv } from '../../decode/report-csv.ts';
import { decodeReportToMarkdown } from '../../decode/report-markdown.ts';
import { countText } from '../../decode/report-text.ts';
import type { Scanner } from '../../decode/scanner.ts';
import type { ExplainData } from './explain-data.ts';
import { explainWords } from './explain-words.ts';
import { fine, found, misused, type Surrounding } from './surrounding.ts';
import { printable, terminalText } from './terminal.ts';

const followPause = 1000;
const piece = 1 << 20;

/** A file of the disk as a source. */
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
    stream() {
      let at = 0;
      return new ReadableStream({
        type: 'bytes',
        async pull(controller) {
          const request = controller.byobRequest!;
          const view = request.view as Uint8Array;
          const { bytesRead } = await file.read(view, 0, view.length, at);
          at += bytesRead;
          if (bytesRead === 0) controller.close();
          request.respond(bytesRead);
        },
      });
    },
  };
}

/** A pipe as a source of slices, which must be taken one behind the other; the first may be again. */
class PipeSource implements Source {
  readonly size = Infinity;
  readonly #chunks: AsyncIterator<Uint8Array>;
  /** What was read and may be taken again. */
  #held = new Uint8Array(0);
  /** Where it begins in the pipe. */
  #start = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  slice(start: number, end: number) {
    return { arrayBuffer: () => this.#read(start, end) };
  }

  async #read(start: number, end: number): Promise<ArrayBuffer> {
    const parts = [this.#held.subarray(start - this.#start)];
    let size = parts[0]!.length;
    while (size < end - start) {
      const { done, value } = await this.#chunks.next();
      if (done) break;
      parts.push(new Uint8Array(value));
      size += value.length;
    }
    this.#held = new Uint8Array(size);
    this.#start = start;
    let at = 0;
    for (const part of parts) {
      this.#held.set(part, at);
      at += part.length;
    }
    return this.#held.slice(0, end - start).buffer;
  }
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

/**
 * Counts the codes of logs and writes the report.
 *
 * @returns the exit code
 */
export async function decode(
  names: readonly string[],
  data: ExplainData,
  locale: Locale,
  form: 'text' | 'json' | 'csv',
  around: Surrounding,
): Promise<number> {
  const scanner = createScannerFor(data.summaries);
  let isUnreadable = false;
  for (const name of names) {
    if (name === '-') {
      await readFile(explainWords[locale].pipe, new PipeSource(around.input), readerInto(scanner));
      continue;
    }
    let file: FileHandle | undefined;
    try {
      file = await open(name);
      await readFile(name, sourceOf(file, (await file.stat()).size), readerInto(scanner));
    } catch {
      around.complain(`${explainWords[locale].noFile(printable(name))}\n`);
      isUnreadable = true;
    } finally {
      await file?.close();
    }
  }
  const report = scanner.finish();
  around.write(reportText(report, data, locale, form, around.isColoured));
  if (isUnreadable) return misused;
  if (report.failures > 0 || report.partlyFailed) return found;
  const isWhole = report.files.every(({ problem }) => !problem || problem.kind === 'empty');
  return isWhole ? fine : misused;
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

/**
 * Reads a file from its beginning and what is added to it, and tells of codes as they come.
 *
 * @returns the exit code, once it is stopped
 */
export async function follow(
  name: string,
  { summaries }: ExplainData,
  locale: Locale,
  around: Surrounding,
): Promise<number> {
  const scanner = createScannerFor(summaries);
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
