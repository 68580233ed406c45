import { isDigit } from '../catalog/codes-in-text/ascii.ts';
import {
  showsResponse,
  successIndex,
  type CodeIndexes,
  type FoundCode,
} from '../catalog/codes-in-text/find-codes.ts';
import { nameKind, type NameKind } from '../catalog/codes-in-text/number-name.ts';
import type { Mask } from '../catalog/mask.ts';
import { leastCode, mostCode } from '../catalog/codes-in-text/code-range.ts';

/** The head of a table stands in one of the first lines: tools frame it or say what they export. */
const lastHeadLine = 5;
const longestHead = 4096;
const mostColumns = 256;
/** Comma, tab, semicolon and bar. */
const delimiters = [44, 9, 59, 124];
const quote = 34;
const isBlank = (byte: number | undefined) => byte === 32 || byte === 9;

const utf8 = new TextDecoder();

/** Whether a head names a column as the message of a response. */
const namesMessage = (name: string) => /^(?:err_?|error_?|ret_?)?(?:msg|message)$/i.test(name);

const isPlainName = (name: string) => /^[^":;,]+$/.test(name);

const plainName = (cell: string) =>
  cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();

/**
 * Reads the rows of a table with a head (CSV, TSV, what a database client prints): what a number
 * means is said by the name of its column. A zero in the column of the code is a success only with
 * a sign of a response: a column for the message, a word of success in the row, or a known code in
 * an earlier row.
 */
export class TableRows {
  readonly #codes: CodeIndexes;
  #line = 0;
  #delimiter = 0;
  /** What each column holds; empty where the file is no table with a column for the code. */
  #kinds: NameKind[] = [];
  #names: string[] = [];
  #isSigned = false;

  constructor(codes: CodeIndexes) {
    this.#codes = codes;
  }

  startFile(): void {
    this.#line = 0;
    this.#kinds = [];
    this.#names = [];
    this.#isSigned = false;
  }

  /**
   * Takes a line of the file.
   *
   * @param hits what was found in it; what stands in the column of the code is added, numbers in
   * columns that are named for something else are taken out
   */
  read(bytes: Uint8Array, start: number, end: number, hits: FoundCode[]): void {
    if (this.#kinds.length > 0) this.#readRow(bytes, start, end, hits);
    else if (this.#line < lastHeadLine) {
      this.#line++;
      if (end - start < longestHead) this.#readHead(bytes, start, end);
    }
  }

  #readHead(bytes: Uint8Array, start: number, end: number): void {
    for (const delimiter of delimiters) {
      const names: string[] = [];
      for (let at = start; at <= end && names.length <= mostColumns;) {
        const to = cellEnd(bytes, at, end, delimiter);
        names.push(plainName(utf8.decode(bytes.subarray(at, to))));
        at = to + 1;
      }
      if (names.length < 2 || names.length > mostColumns) continue;
      const areNames = names.every((name) => /^[\p{L}@_#][^={}]{0,60}$|^$/u.test(name));
      const kinds = names.map((name) => nameKind(name, true));
      if (!areNames) continue;
      const isHead = this.#line === 1 && names.length > 2 && names.every(isPlainName);
      if (!isHead && !kinds.includes('code')) continue;
      this.#delimiter = delimiter;
      this.#names = names;
      if (!kinds.includes('code')) continue;
      this.#kinds = kinds;
      this.#isSigned = names.some(namesMessage);
      return;
    }
  }

  #readRow(bytes: Uint8Array, start: number, end: number, hits: FoundCode[]): void {
    let at = start;
    for (const kind of this.#kinds) {
      let to = cellEnd(bytes, at, end, this.#delimiter);
      const next = to + 1;
      while (at < to && (isBlank(bytes[at]) || bytes[at] === quote)) at++;
      while (to > at && (isBlank(bytes[to - 1]) || bytes[to - 1] === quote)) to--;
      if (kind === 'code') this.#readCell(bytes, at, to, start, end, hits);
      else if (kind === 'other') {
        const place = hits.findIndex((hit) => hit.at === at && to - at <= 10);
        if (place >= 0) hits.splice(place, 1);
      }
      if (next > end) return;
      at = next;
    }
  }

  /**
   * A mask for a row, which shows each cell as the value of its column; `undefined` where the row
   * has not the columns of the head.
   */
  maskOfRow(mask: Mask, bytes: Uint8Array, start: number, end: number): Mask | undefined {
    const names = this.#names;
    const ends: number[] = [];
    for (let at = start; names.length > 0 && at <= end && ends.length <= names.length;) {
      ends.push(cellEnd(bytes, at, end, this.#delimiter));
      at = ends.at(-1)! + 1;
    }
    if (ends.length !== names.length || names.length < 2) return undefined;
    return (_, code) =>
      ends
        .map((to, column) => {
          const from = column === 0 ? start : ends[column - 1]! + 1;
          return maskedCell(mask, utf8.decode(bytes.subarray(from, to)), names[column]!, code);
        })
        .join(String.fromCharCode(this.#delimiter));
  }

  /** Reads the number of the cell from `at` to `to` of the row from `start` to `end`. */
  #readCell(
    bytes: Uint8Array,
    at: number,
    to: number,
    start: number,
    end: number,
    hits: FoundCode[],
  ): void {
    let value = 0;
    for (let place = at; place < to; place++) {
      if (!isDigit(bytes[place]!)) return;
      value = value * 10 + bytes[place]! - 48;
    }
    const isZero = to - at === 1 && value === 0;
    if (!isZero && (to - at !== 10 || value < leastCode || value > mostCode)) return;
    const known = isZero ? successIndex : this.#codes.known(value);
    if (isZero) {
      const isSigned = this.#isSigned || showsResponse(utf8.decode(bytes.subarray(start, end)));
      if (!isSigned) return;
    } else if (known >= 0) this.#isSigned = true;
    if (hits.some((hit) => hit.at === at)) return;
    const code = known < 0 ? this.#codes.unknown(value) : known;
    hits.push({ code, isField: true, style: 'prose', name: '', at, start: at, needsSign: false });
    hits.sort((a, b) => a.at - b.at);
  }
}

function maskedCell(mask: Mask, cell: string, name: string, code: string | undefined): string {
  const trimmed = cell.trim();
  const isQuoted = trimmed.length > 1 && trimmed.startsWith('"') && trimmed.endsWith('"');
  const value = isQuoted ? trimmed.slice(1, -1) : trimmed;
  const [open = '', close = ''] = value === '' ? [cell] : cell.split(value);
  const field = mask(JSON.stringify({ [name]: value.replaceAll('""', '"') }), code);
  const shown = /^\{".*?":"(.*)"\}$/s.exec(field)?.[1] ?? '';
  return open + shown + close;
}

/** Where the cell that begins at `at` ends: a delimiter that is not quoted, or the row's end. */
function cellEnd(bytes: Uint8Array, at: number, end: number, delimiter: number): number {
  let place = at;
  while (place < end && isBlank(bytes[place]) && bytes[place] !== delimiter) place++;
  if (bytes[place] === quote) {
    place++;
    while (place < end && (bytes[place] !== quote || bytes[place + 1] === quote))
      place += bytes[place] === quote ? 2 : 1;
  }
  while (place < end && bytes[place] !== delimiter) place++;
  return Math.min(place, end);
}
