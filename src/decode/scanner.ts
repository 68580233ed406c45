import { Batches } from './batches.ts';
import { TextInput } from './encoding.ts';
import { undoEscapes } from '../catalog/codes-in-text/escapes.ts';
import {
  CodeFinder,
  hasDeepEscapes,
  showsResponse,
  successIndex,
  type FoundCode,
} from '../catalog/codes-in-text/find-codes.ts';
import { createMask, type Mask } from '../catalog/mask.ts';
import { indentOf, prefixHash, shapeOf, type LineShape } from './line-shape.ts';
import { isDigit } from '../catalog/codes-in-text/ascii.ts';
import { RecordResponses, type LineKind } from './record-responses.ts';
import { JsonInput } from './json-records.ts';
import type { DecodeReport, FileProblem, FileReport } from './report.ts';
import { headText, sampleText } from './sample.ts';
import { CodeStats } from './stats.ts';
import { TableRows } from './table-rows.ts';
import { tellingsOf } from './tellings.ts';
import { LineResponses } from './line-responses.ts';
import { TimeReader } from '../catalog/times/line-time.ts';
import type { LogTime } from '../catalog/times/time.ts';

/** Settings of a scanner. */
export interface ScannerOptions {
  /** The present in milliseconds, for the year of times that have none. Default: now. */
  now?: number;
  /** Messages and descriptions of the reference, which samples may show. */
  messages?: readonly string[];
}

/** Reads logs piece by piece and counts the codes of their responses. */
export interface Scanner {
  /** Begins a file; the one before is ended. */
  startFile(name: string): void;
  /** Takes the next bytes of the file, cut anywhere. They may be reused after the call. */
  push(chunk: Uint8Array): void;
  /** Ends the file. With a problem its last line counts as cut off. */
  endFile(problem?: FileProblem): void;
  /** Whether the rest of the file need not be read, because it is no text. */
  readonly isBinary: boolean;
  /**
   * Counts what is held back, for want of knowing how the file or the record goes on, where more of
   * it may come much later.
   */
  settle(): void;
  /** What was counted so far. */
  report(): DecodeReport;
  /** Ends the last file and gives the whole report. */
  finish(): DecodeReport;
}

const pieceSize = 1 << 20;
/** Longer lines are read in pieces of this size. */
const longestPiece = 1 << 18;
/** Bytes behind a piece that are there when it is read. */
const lookAhead = 4096;
/** Bytes before a piece that stay there. */
const lookBack = 4096;
const headLength = 300;

const signWidth = 400;
/** Rows of a table up to this length are shown cell by cell. */
const longestRow = 2048;

const utf8 = new TextDecoder();
const latin1 = new TextDecoder('latin1');
const encoder = new TextEncoder();

/**
 * The lines of a text whose escapes were undone. Where a value begins with the first of several
 * objects below each other, that object is a line as the others are.
 */
function linesOf(undone: string): string[] {
  const lines = undone.split('\n');
  const [first = '', second = ''] = lines;
  const start = first.indexOf('"{') + 1;
  const isListed = start > 0 && first.endsWith('}') && second.startsWith('{');
  return isListed ? [first.slice(0, start), first.slice(start), ...lines.slice(1)] : lines;
}

const isClosing = (byte: number) => byte === 125 || byte === 93;

/** Whether a line begins as the items of a list do: with a path, a bullet or a number. */
function isListItem(bytes: Uint8Array, at: number): boolean {
  const first = bytes[at];
  if (first === 47) return true;
  return (first === 45 || first === 42) && bytes[at + 1] === 32;
}

/**
 * Makes a scanner for logs of any size; its memory does not grow with the log, and how the bytes
 * are cut into chunks makes no difference.
 *
 * What counts as a code:
 * - Ten digits that stand by themselves. Digits that touch a letter, a digit, `_`, `/`, `@`, a
 *   currency sign or a decimal point are part of something else; after `-` or `_` they count only
 *   behind `ERR`, `ERROR`, `CODE` and the like; a number with a unit behind it is an amount.
 * - A code of the reference counts unless its place says that it is something else: the name of
 *   the field, or the word before it, is that of an order, a person, a time, an amount and so on.
 * - Any other number of the form of a code counts, as unknown, only in the place of a code: in a
 *   field named `code`, `errcode`, `resultCode`, `错误码` and the like, however the log writes it
 *   (`"code":`, `code=`, `<code>`, `[code] =>`, `code: `, `%22code%22%3A`, `1.0002E9`).
 * - Digits may stand in groups: `1_000_210_002`, and `1,000,210,002` in the place of a code.
 * - `0` is a success only as the whole value of such a field, and not as an exit or HTTP status.
 *
 * What counts as one response: `LineResponses` says it for one line and `RecordResponses` for a record, that
 * is a line with the lines that continue it. A line continues a record if it is indented, closes a
 * bracket, belongs to a stack trace, or has no time although the record has one. The time of a
 * record is that of its first line, or of an outermost field of an object over several lines. Where
 * a line is a JSON object or a row of a table, `tellingsOf` splits it: its texts may repeat one response.
 *
 * @param knownCodes the codes of the reference
 */
export function createScanner(knownCodes: Iterable<string>, options: ScannerOptions = {}): Scanner {
  return new LogScanner(knownCodes, options);
}

/** Where in its line a code stands, by which lines that begin alike are told. */
function placeOf(kind: LineKind, hit: FoundCode, bytes: Uint8Array, from: number, end: number) {
  const indent = kind === 'indented' ? indentOf(bytes, from, end) : 0;
  const isOneOfMany =
    kind === 'indented' || kind === 'plain' || kind === 'other' || kind === 'object';
  if (!isOneOfMany) return { indent, prefix: 0 };
  if (bytes[from + indent] === 123) return { indent, prefix: hit.style === 'escaped' ? 2 : 1 };
  if (isListItem(bytes, from + indent)) return { indent, prefix: 3 };
  return { indent, prefix: prefixHash(bytes, from, hit.start) };
}

/** How many responses a hit stands for: none where its code was found before it in the line. */
function countOf(
  hits: readonly FoundCode[],
  place: number,
  counts: Map<number, number> | undefined,
): number {
  const { code } = hits[place]!;
  for (let before = 0; before < place; before++) if (hits[before]!.code === code) return 0;
  return counts?.get(code) ?? (counts && code === successIndex ? 0 : 1);
}

/** Whether no zero of a line is sure to be the code of a response. */
function needSign(hits: readonly FoundCode[]): boolean {
  return hits.every(({ needsSign, code }) => needsSign || code !== successIndex);
}

/** Ends a record and gives its responses by code. */
function countsOf(record: RecordResponses): Map<number, number> {
  const counts = new Map<number, number>();
  record.flush((code, count) => counts.set(code, count));
  return counts;
}

class LogScanner implements Scanner {
  readonly #stats: CodeStats;
  readonly #time: TimeReader;
  readonly #finder: CodeFinder;
  /** Reads lines whose escapes are undone; their time was read before. */
  readonly #undoneFinder: CodeFinder;
  readonly #table: TableRows;
  readonly #mask: Mask;
  readonly #batches = new Batches();

  readonly #files: FileReport[] = [];
  #file: FileReport | undefined;
  #input: TextInput | undefined;
  #documents: JsonInput | undefined;
  #linesBefore = 0;

  #buffer = new Uint8Array(0);
  #filled = 0;
  /** First byte of the line in the buffer. */
  #lineStart = 0;
  /** First byte not yet read. */
  #next = 0;
  /** No newline stands before this byte. */
  #searched = 0;

  /** Of a line that is read in pieces: its shape, the codes found in it. */
  #longShape: LineShape | undefined;
  #longCodes = new Set<number>();
  readonly #lineTally = new LineResponses();

  readonly #record = new RecordResponses();
  #recordOpen = false;
  #recordIsTimed = false;
  /** Blanks before the outermost fields of a record that is an object over several lines; -1 at first. */
  #fieldIndent = -1;
  /** Whether such a field is the time of the record. */
  #hasTimeField = false;
  readonly #recordTime: LogTime = { form: 'local', at: 0, zone: 0 };
  #recordLine = 0;
  #recordHasException = false;
  /** The prefix of a record whose JSON goes on over lines that each repeat it, a logger's head. */
  #frameLength = 0;
  #frameHash = 0;
  /** Where the line goes on behind that prefix; 0 where it has none. */
  #frameOffset = 0;
  /** First line of the record: where it stands in the buffer, or its text once it has left it. */
  #headStart = -1;
  #headEnd = 0;
  #headText = '';

  constructor(knownCodes: Iterable<string>, { now = Date.now(), messages = [] }: ScannerOptions) {
    this.#stats = new CodeStats(knownCodes);
    this.#time = new TimeReader(now);
    this.#finder = new CodeFinder(this.#stats, this.#time);
    this.#undoneFinder = new CodeFinder(this.#stats);
    this.#table = new TableRows(this.#stats);
    this.#mask = createMask({
      isCode: (digits) => this.#stats.known(Number(digits)) >= 0,
      messages,
    });
  }

  get isBinary(): boolean {
    return this.#input?.binary !== undefined;
  }

  startFile(name: string): void {
    this.endFile();
    this.#file = { name, bytes: 0, lines: 0, encoding: 'utf-8', problem: null };
    this.#files.push(this.#file);
    const documents = new JsonInput((text) => this.#takeText(text));
    this.#documents = documents;
    this.#input = new TextInput((text) => documents.push(text));
    this.#time.startFile();
    this.#table.startFile();
    this.#filled = this.#next = this.#lineStart = this.#searched = 0;
  }

  push(chunk: Uint8Array): void {
    if (!this.#file) this.startFile('');
    this.#file!.bytes += chunk.length;
    this.#input!.push(chunk);
  }

  settle(): void {
    this.#input?.settle();
    this.#documents?.settle();
    if (this.#longShape) return;
    this.#flushRecord();
    this.#recordOpen = false;
  }

  endFile(problem?: FileProblem): void {
    const file = this.#file;
    const input = this.#input;
    if (!file || !input) return;
    input.end();
    this.#documents!.end();
    if (problem)
      while (this.#filled > this.#next && isDigit(this.#buffer[this.#filled - 1]!)) this.#filled--;
    if (this.#filled > this.#next || this.#longShape) {
      this.#buffer[this.#filled] = 10;
      this.#readRest(this.#filled);
    }
    this.#flushRecord();
    this.#recordOpen = false;
    if (this.#documents!.lines >= 0) file.lines = this.#documents!.lines;
    this.#linesBefore += file.lines;
    file.encoding = input.encoding;
    if (problem) file.problem = problem;
    else if (input.binary) file.problem = { kind: 'binary', what: input.binary };
    else if (file.bytes === 0) file.problem = { kind: 'empty' };
    this.#file = this.#input = undefined;
  }

  finish(): DecodeReport {
    this.endFile();
    return this.report();
  }

  report(): DecodeReport {
    const { success, failures: codes, further, axis: timeline } = this.#stats;
    return {
      files: this.#files.map((file) => ({ ...file })),
      bytes: this.#files.reduce((sum, { bytes }) => sum + bytes, 0),
      lines: this.#files.reduce((sum, { lines }) => sum + lines, 0),
      success,
      successes: success?.count ?? 0,
      partlyFailed: this.#batches.partlyFailed,
      failures: codes.reduce((sum, { count }) => sum + count, further),
      codes,
      further,
      timeline,
    };
  }

  #takeText(text: Uint8Array): void {
    for (let at = 0; at < text.length; at += pieceSize) {
      const piece = text.subarray(at, at + pieceSize);
      this.#makeRoom(piece.length);
      this.#buffer.set(piece, this.#filled);
      this.#filled += piece.length;
      this.#readLines();
    }
  }

  /** Drops what is no longer needed from the front of the buffer, and widens it if need be. */
  #makeRoom(size: number): void {
    if (this.#filled + size + 1 <= this.#buffer.length) return;
    const keep = this.#longShape
      ? Math.max(this.#lineStart, this.#next - lookBack)
      : Math.max(0, this.#lineStart - lookBack);
    if (keep > 0) {
      if (this.#headStart >= 0 && this.#headStart < keep) {
        this.#headText = this.#headOfRecord();
        this.#headStart = -1;
      }
      this.#buffer.copyWithin(0, keep, this.#filled);
      this.#filled -= keep;
      this.#next -= keep;
      this.#searched -= keep;
      this.#headStart -= keep;
      this.#headEnd -= keep;
      this.#lineStart = Math.max(0, this.#lineStart - keep);
    }
    const needed = this.#filled + size + 1;
    if (needed <= this.#buffer.length) return;
    const wider = new Uint8Array(
      Math.max(needed, Math.min(this.#buffer.length * 2, pieceSize * 2)),
    );
    wider.set(this.#buffer.subarray(0, this.#filled));
    this.#buffer = wider;
  }

  #readLines(): void {
    const bytes = this.#buffer;
    const filled = this.#filled;
    bytes[filled] = 10;
    while (this.#next < filled) {
      const newline = bytes.indexOf(10, Math.max(this.#next, this.#searched));
      this.#searched = newline;
      if (newline - this.#next > longestPiece + lookAhead) {
        this.#readPiece(this.#cut(this.#next + longestPiece));
      } else if (newline < filled) {
        this.#readRest(newline);
        this.#next = this.#lineStart = newline + 1;
      } else {
        return;
      }
    }
  }

  /** A place at or before `end` that cuts no word, if there is one near. */
  #cut(end: number): number {
    for (let at = end; at > end - lookAhead; at--) {
      const byte = this.#buffer[at - 1]!;
      if (byte === 44 || byte === 32 || byte === 123 || byte === 125 || byte === 38) return at;
    }
    let at = end;
    while (at > end - lookAhead && isDigit(this.#buffer[at - 1]!)) at--;
    return at > end - lookAhead ? at : end;
  }

  /** Reads a line to `newline`, or what is left of it. */
  #readRest(newline: number): void {
    const bytes = this.#buffer;
    const file = this.#file!;
    let end = newline;
    if (end > this.#next && bytes[end - 1] === 13) end--;
    file.lines++;
    if (this.#longShape) {
      this.#readPiece(end);
      this.#endLongLine();
      return;
    }
    const start = this.#lineStart;
    this.#time.found = false;
    this.#finder.read(bytes, start, start, end);
    const shape = shapeOf(bytes, start, end, this.#time.found ? this.#time.start : -1);
    const kind = this.#placeInRecord(shape, start, end);
    if (
      this.#finder.hasCandidate &&
      this.#finder.mayHaveEscapes &&
      hasDeepEscapes(bytes, start, end)
    ) {
      this.#finder.hits = [];
      this.#readUndone(kind, start, end);
      return;
    }
    if (kind === 'indented' && this.#record.has(successIndex))
      this.#batches.readOn(bytes, start, end);
    const { hits } = this.#finder;
    this.#table.read(bytes, start, end, hits);
    if (hits.length > 0) {
      this.#finder.hits = [];
      this.#takeHits(kind, hits, bytes, start, end);
    } else if (
      this.#record.awaitsSign &&
      showsResponse(latin1.decode(bytes.subarray(start, Math.min(end, start + signWidth))))
    ) {
      this.#record.sign();
    }
  }

  /** Reads a line again with its escapes undone; what becomes several lines are lines of one record. */
  #readUndone(kind: LineKind, from: number, to: number): void {
    const text = utf8.decode(this.#buffer.subarray(from, to));
    const record = new RecordResponses();
    const places = new Map<number, { indent: number; prefix: number }>();
    for (const { kind: kindOfPart, hits, bytes, end } of this.#partsOf(text, kind)) {
      this.#takeHits(kindOfPart, hits, bytes, 0, end, record);
      for (const hit of hits)
        if (!places.has(hit.code)) places.set(hit.code, placeOf(kindOfPart, hit, bytes, 0, end));
    }
    const isUnsigned = record.awaitsSign;
    record.sign();
    const counts = this.#countOnce(countsOf(record), () => text);
    for (const [code, count] of counts) {
      const { indent, prefix } = places.get(code)!;
      this.#record.add(kind, code, count, indent, prefix, isUnsigned);
    }
  }

  /** The lines that a text is when its escapes are undone, as far as they have codes. */
  *#partsOf(text: string, kind: LineKind) {
    for (const [place, part] of linesOf(undoEscapes(text)).entries()) {
      const bytes = encoder.encode(`${part}\n`);
      const end = bytes.length - 1;
      const shape = shapeOf(bytes, 0, end, -1);
      const isKept = shape === 'indented' || shape === 'trace' || shape === 'object';
      this.#undoneFinder.read(bytes, 0, 0, end);
      const { hits } = this.#undoneFinder;
      this.#undoneFinder.hits = [];
      const kindOfPart: LineKind = place === 0 ? kind : isKept ? shape : 'plain';
      if (hits.length > 0) yield { kind: kindOfPart, hits, bytes, end };
    }
  }

  /** Of responses that a record tells in several ways, counts each once. */
  #countOnce(counts: Map<number, number>, line: () => string): Map<number, number> {
    if ([...counts.values()].every((count) => count < 2)) return counts;
    const most = new Map<number, number>();
    for (const texts of tellingsOf(line()) ?? []) {
      const told = new Map<number, number>();
      for (const text of texts) {
        const record = new RecordResponses();
        for (const { kind, hits, bytes, end } of this.#partsOf(text, 'head'))
          this.#takeHits(kind, hits, bytes, 0, end, record, true);
        for (const [code, count] of countsOf(record)) told.set(code, (told.get(code) ?? 0) + count);
      }
      for (const [code, count] of told) most.set(code, Math.max(most.get(code) ?? 0, count));
    }
    return new Map(
      [...counts].map(([code, count]) => [code, Math.min(count, most.get(code) ?? count)]),
    );
  }

  /** Reads a piece of a line that is longer than the buffer. */
  #readPiece(end: number): void {
    const bytes = this.#buffer;
    if (!this.#longShape) this.#time.found = false;
    this.#finder.read(bytes, this.#lineStart, this.#next, end);
    const { hits } = this.#finder;
    this.#longShape ??= shapeOf(
      bytes,
      this.#lineStart,
      end,
      this.#time.found ? this.#time.start : -1,
    );
    this.#lineTally.feed(
      bytes,
      this.#next,
      end,
      hits.filter((hit) => hit.isField),
    );
    for (const hit of hits) {
      if (!this.#longCodes.has(hit.code))
        this.#takeSample(hit, 'head', bytes, this.#lineStart, end);
      this.#longCodes.add(hit.code);
    }
    this.#finder.hits = [];
    this.#next = end;
  }

  #endLongLine(): void {
    const kind = this.#placeInRecord(this.#longShape!, 0, 0);
    const counts = this.#lineTally.close();
    for (const code of this.#longCodes) {
      const count = counts.get(code) ?? (code === successIndex ? 0 : 1);
      if (count > 0) this.#record.add(kind, code, count, 0, 0, false);
    }
    this.#longCodes = new Set();
    this.#longShape = undefined;
  }

  /** Begins a new record with the line, or says what the line is in the one that is open. */
  #placeInRecord(shape: LineShape, start: number, end: number): LineKind {
    const bytes = this.#buffer;
    const isTimed = this.#recordIsTimed;
    if (shape === 'blank') return 'other';
    this.#frameOffset = 0;
    if (this.#recordOpen && shape === 'timed' && this.#frameLength > 0) {
      const payload = start + this.#frameLength;
      if (payload < end && prefixHash(bytes, start, payload) === this.#frameHash) {
        this.#frameOffset = this.#frameLength;
        if (!isClosing(bytes[payload]!)) return 'indented';
        this.#frameLength = 0;
        return 'other';
      }
    }
    if (this.#recordOpen && shape !== 'timed') {
      if (shape === 'indented' && !isTimed) this.#readTimeField(start, end);
      if (shape === 'indented' || shape === 'trace') return shape;
      if (shape === 'closer') return 'other';
      if (shape === 'object' && isTimed) return 'object';
      if (shape === 'exception' && !isTimed && !this.#recordHasException) {
        this.#recordHasException = true;
        return 'plain';
      }
      if (shape !== 'object' && isTimed && this.#record.takesPlain) {
        this.#record.countPlainLine();
        return 'plain';
      }
    }
    this.#flushRecord();
    const time = this.#time;
    this.#record.open();
    this.#recordOpen = true;
    this.#recordIsTimed = time.found;
    this.#fieldIndent = -1;
    this.#hasTimeField = false;
    this.#keepTime();
    this.#recordLine = this.#file!.lines;
    this.#recordHasException = shape === 'exception';
    this.#headStart = start;
    this.#headEnd = end;
    const last = end - 1;
    const opens = shape === 'timed' && (bytes[last] === 123 || bytes[last] === 91);
    this.#frameLength = opens ? last - start : 0;
    if (opens) this.#frameHash = prefixHash(bytes, start, last);
    return 'head';
  }

  #keepTime(): void {
    const kept = this.#recordTime;
    kept.form = this.#time.form;
    kept.at = this.#time.at;
    kept.zone = this.#time.zone;
  }

  /** Takes the time of a record without one from the first of its outermost fields that names it. */
  #readTimeField(start: number, end: number): void {
    const indent = indentOf(this.#buffer, start, end);
    if (this.#fieldIndent < 0) this.#fieldIndent = indent;
    if (!this.#time.found || this.#hasTimeField || indent !== this.#fieldIndent) return;
    this.#hasTimeField = true;
    this.#keepTime();
  }

  #flushRecord(): void {
    if (this.#record.isEmpty) return;
    const time = this.#recordIsTimed || this.#hasTimeField ? { ...this.#recordTime } : null;
    const place = { file: this.#files.length - 1, line: this.#recordLine, time };
    const line = this.#linesBefore + this.#recordLine;
    this.#record.flush((code, count) => this.#stats.add(code, count, place, line));
    this.#batches.end(this.#mask);
  }

  /**
   * Counts what was found in a line and takes samples of it.
   *
   * @param isRetold whether it was taken before, so that it is only counted
   */
  #takeHits(
    kind: LineKind,
    hits: readonly FoundCode[],
    bytes: Uint8Array,
    start: number,
    end: number,
    record = this.#record,
    isRetold = false,
  ): void {
    const counts = hits.length > 1 ? this.#countResponses(hits, bytes, start, end) : undefined;
    const from = kind === 'indented' && bytes === this.#buffer ? start + this.#frameOffset : start;
    for (let place = 0; place < hits.length; place++) {
      const count = countOf(hits, place, counts);
      if (count === 0) continue;
      const hit = hits[place]!;
      const { code } = hit;
      const isNew = !this.#record.has(code) && !record.has(code);
      const { indent, prefix } = placeOf(kind, hit, bytes, from, end);
      const isUnsigned = code === successIndex && needSign(hits);
      record.add(kind, code, count, indent, prefix, isUnsigned);
      if (isRetold) continue;
      if (code === successIndex) this.#batches.read(this.#mask, bytes, start, end);
      if (isNew) this.#takeSample(hit, kind, bytes, start, end);
    }
  }

  /** Responses by code in a line with several hits; `undefined` where each code has one. */
  #countResponses(
    hits: readonly FoundCode[],
    bytes: Uint8Array,
    start: number,
    end: number,
  ): Map<number, number> | undefined {
    const fields = hits.filter((hit) => hit.isField);
    if (fields.length < 2) return undefined;
    const codes = new Set(fields.map(({ code }) => code));
    if (codes.size === fields.length && !codes.has(successIndex)) return undefined;
    this.#lineTally.feed(bytes, start, end, fields);
    const counts = this.#lineTally.close();
    if (bytes !== this.#buffer) return counts;
    return this.#countOnce(counts, () => utf8.decode(bytes.subarray(start, end)));
  }

  #takeSample(hit: FoundCode, kind: LineKind, bytes: Uint8Array, start: number, end: number): void {
    if (!this.#stats.wantsSample(hit.code)) return;
    const { lines } = this.#file!;
    const code = this.#stats.codeAt(hit.code);
    this.#stats.addSample(hit.code, {
      file: this.#files.length - 1,
      line: lines + (this.#longShape ? 1 : 0),
      text: sampleText(this.#maskOf(bytes, start, end), bytes, start, end, hit.at, code),
      head: kind === 'head' ? null : headText(this.#mask, this.#headOfRecord(), headLength),
    });
  }

  /** The mask for a line: the cells of a table are values of their columns. */
  #maskOf(bytes: Uint8Array, start: number, end: number): Mask {
    if (bytes !== this.#buffer || end - start > longestRow) return this.#mask;
    return this.#table.maskOfRow(this.#mask, bytes, start, end) ?? this.#mask;
  }

  #headOfRecord(): string {
    if (this.#headStart < 0) return this.#headText;
    const end = Math.min(this.#headEnd, this.#headStart + headLength * 3);
    return utf8.decode(this.#buffer.subarray(this.#headStart, end));
  }
}
