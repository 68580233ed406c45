import { isDigit, isLetter } from './ascii.ts';
import { colourBefore, placeBefore, type Place, type Style } from './before-number.ts';
import type { TimeReader } from '../times/line-time.ts';
import { textOf } from './interned-text.ts';

/** The index of success in the list of codes. */
export const successIndex = 0;

/** A code found in a line. */
export interface FoundCode {
  /** Its index among the codes. */
  code: number;
  style: Style;
  /** The name before it. */
  name: string;
  /** Where it stands in the buffer. */
  at: number;
  /** Whether it is the value of a code field; otherwise the line only mentions it. */
  isField: boolean;
  /** Where the opening marks before it begin. */
  start: number;
}

/** Gives the index of a ten-digit number among the codes. */
export interface CodeIndexes {
  /** The index if the reference has the code, otherwise -1. */
  known(code: number): number;
  /** The index for a code that the reference does not have. */
  unknown(code: number): number;
}

const codeWidth = 10;
/** A code begins with four digits for a system from 1000 on and fits a signed 32-bit integer. */
const leastCode = 1_000_000_000;
const mostCode = 2_147_483_647;

const errorPrefix = /(?:^|[^A-Za-z])(?:e|err|error|errcode|code)[-_]$/i;
const unitBehind =
  /^ ?(?:(?:bytes?|rows?|ms|us|ns|s|sec|seconds?|yuan|cny|rmb|usd|[kmg]i?b)(?![A-Za-z])|(?:毫秒|字节|[元次条个分秒人行])(?!\p{Script=Han}))/iu;
const phonePrefix = /\+\d{1,3} $/;

const utf8 = new TextDecoder();

/** `"code":` right before `at`, which most responses have; the general way is slower. */
function isQuotedCode(bytes: Uint8Array, floor: number, at: number): boolean {
  return (
    at - 7 >= floor &&
    bytes[at - 1] === 58 &&
    bytes[at - 2] === 34 &&
    bytes[at - 3] === 101 &&
    bytes[at - 4] === 100 &&
    bytes[at - 5] === 111 &&
    bytes[at - 6] === 99 &&
    bytes[at - 7] === 34
  );
}

const isWordByte = (byte: number) => isDigit(byte) || isLetter(byte) || byte === 95;

/** Finds the codes and the time of lines. The rules stand at `createScanner`. */
export class CodeFinder {
  /** The codes of the line so far, in order. */
  hits: FoundCode[] = [];
  readonly #codes: CodeIndexes;
  readonly #time: TimeReader;
  #bytes: Uint8Array = new Uint8Array(0);
  #lineStart = 0;
  #lineEnd = 0;

  constructor(codes: CodeIndexes, time: TimeReader) {
    this.#codes = codes;
    this.#time = time;
  }

  /**
   * Reads a line, or a piece of a long one, and adds to `hits`.
   *
   * @param bytes the buffer; one byte after `to` must be there
   * @param lineStart first byte of the line in the buffer
   * @param from first byte to read
   * @param to first byte after the piece
   */
  read(bytes: Uint8Array, lineStart: number, from: number, to: number): void {
    this.#bytes = bytes;
    this.#lineStart = lineStart;
    this.#lineEnd = to;
    if (from === lineStart) this.#time.readLine(bytes, from, to);
    const before = this.hits.length;
    this.#readDigits(from, to);
    this.#readNumbers(from, to);
    if (this.hits.length > before + 1) this.hits.sort((a, b) => a.at - b.at);
  }

  /** Looks for single digits that matter: the zero of a success, the exponent of a code. */
  #readDigits(from: number, to: number): void {
    const bytes = this.#bytes;
    for (let at = nextMarked(bytes, from, to); at < to; at = nextMarked(bytes, at + 1, to))
      if (!isDigit(bytes[at + 1]!)) this.#readDigit(bytes[at]!, at, at + 1);
  }

  /**
   * Looks for runs of ten digits and more. Such a run covers two neighbours among every fifth byte,
   * which words with digits in them seldom do.
   */
  #readNumbers(from: number, to: number): void {
    const bytes = this.#bytes;
    for (let at = nextLong(bytes, from, to); at < to;) {
      let start = at;
      while (start > from && isDigit(bytes[start - 1]!)) start--;
      while (at < to && isDigit(bytes[at]!)) at++;
      if (at - start >= codeWidth) this.#readLong(start, at);
      at = nextLong(bytes, at, to);
    }
  }

  #readDigit(digit: number, start: number, end: number): void {
    if (start === this.#lineStart) return;
    if (digit === 48) this.#readZero(start, end);
    else if (digit === 57 && (this.#bytes[start - 1]! | 32) === 101) this.#readExponent(start);
  }

  /** Reads a run of ten digits or more and returns whether it is a code. */
  #readLong(start: number, end: number): boolean {
    const found = this.hits.length;
    const width = end - start;
    if (width === codeWidth) this.#readNumber(start, end);
    else if (width === codeWidth + 2 && start > this.#lineStart && this.#bytes[start - 1] === 37)
      this.#readEscaped(start, end);
    return this.hits.length > found;
  }

  #readNumber(start: number, end: number): void {
    const bytes = this.#bytes;
    let code = 0;
    for (let at = start; at < end; at++) code = code * 10 + bytes[at]! - 48;
    const index = this.#codes.known(code);
    if (index < 0 && (code < leastCode || code > mostCode)) return;
    const isWhole = bytes[end] === 46 && bytes[end + 1] === 48 && !isWordByte(bytes[end + 2] ?? 0);
    if (!this.#beginsAlone(start) || !(isWhole || this.#endsAlone(end))) return;
    this.#judge(code, index, start, isWhole ? end + 2 : end, isWhole);
  }

  /** Ten digits behind a percent-encoded mark: `%221000…`. */
  #readEscaped(start: number, end: number): void {
    const bytes = this.#bytes;
    if (bytes[start] !== 50 || !(bytes[start + 1] === 50 || bytes[start + 1] === 48)) return;
    let code = 0;
    for (let at = start + 2; at < end; at++) code = code * 10 + bytes[at]! - 48;
    const index = this.#codes.known(code);
    if (index < 0 && (code < leastCode || code > mostCode)) return;
    if (this.#endsAlone(end)) this.#judge(code, index, start + 2, end, false);
  }

  /**
   * A code that a program wrote as a floating-point number: `1.000210002E9`. Only in a code field.
   *
   * @param end the exponent, a single 9
   */
  #readExponent(end: number): void {
    const bytes = this.#bytes;
    let start = end - 1;
    while (start > this.#lineStart && end - start < 12 && isDigit(bytes[start - 1]!)) start--;
    if (start - 2 < this.#lineStart || bytes[start - 1] !== 46 || !isDigit(bytes[start - 2]!))
      return;
    const digits = end - 1 - start;
    if (digits < 1 || digits > 9 || isWordByte(bytes[end + 1] ?? 0)) return;
    let code = bytes[start - 2]! - 48;
    for (let at = 0; at < 9; at++) code = code * 10 + (at < digits ? bytes[start + at]! - 48 : 0);
    start -= 2;
    const index = this.#codes.known(code);
    if (index < 0 && (code < leastCode || code > mostCode)) return;
    if (this.#beginsAlone(start)) this.#judge(code, index, start, end + 1, true);
  }

  #judge(code: number, known: number, start: number, end: number, onlyField: boolean): void {
    if (known < 0 && !this.#maybeCodeBefore(start, false)) return;
    const place = this.#placeBefore(start);
    if (place.kind === 'other' || (onlyField && place.kind !== 'code')) return;
    const isField = place.kind === 'code';
    if (known < 0 && !isField && place.kind !== 'status') return;
    if (
      !isField &&
      unitBehind.test(utf8.decode(this.#bytes.subarray(end, Math.min(end + 16, this.#lineEnd))))
    )
      return;
    const index = known < 0 ? this.#codes.unknown(code) : known;
    this.hits.push({
      code: index,
      isField: isField || known < 0,
      style: place.style,
      name: place.name,
      at: start,
      start: place.start,
    });
  }

  #readZero(start: number, end: number): void {
    const bytes = this.#bytes;
    if (start === this.#lineStart) return;
    if (!isQuotedCode(bytes, this.#lineStart, start) && !this.#maybeCodeBefore(start, true)) return;
    const isWhole = bytes[end] === 46 && bytes[end + 1] === 48 && !isWordByte(bytes[end + 2] ?? 0);
    if (!isWhole && !this.#endsAlone(end)) return;
    const place = this.#placeBefore(start);
    if (place.kind !== 'code' || !place.keyed) return;
    this.hits.push({
      code: successIndex,
      isField: true,
      style: place.style,
      name: place.name,
      at: start,
      start: place.start,
    });
  }

  /**
   * Sorts out at little cost the many numbers with no name before them that ends as `code`,
   * `codes`, `errno` or a word such as `is` does.
   */
  #maybeCodeBefore(start: number, isField: boolean): boolean {
    const bytes = this.#bytes;
    const floor = Math.max(this.#lineStart, start - 24);
    let at = start - 1;
    while (at > floor && isMark(bytes[at]!)) at--;
    let byte = bytes[at]!;
    if (isField && !isSeparator(byte) && !isEncoded(byte)) return false;
    while (at > floor && (isMark(byte) || isSeparator(byte))) byte = bytes[--at]!;
    const letter = byte | 32;
    return isNameEnd(letter) || isEncoded(byte);
  }

  #placeBefore(start: number): Place {
    if (isQuotedCode(this.#bytes, this.#lineStart, start))
      return { kind: 'code', style: 'quoted', name: 'code', keyed: true, start };
    return placeBefore(this.#bytes, this.#lineStart, start);
  }

  /** Whether nothing touches a number in front that makes it part of something else. */
  #beginsAlone(start: number): boolean {
    const bytes = this.#bytes;
    const floor = this.#lineStart;
    if (start === floor) return true;
    const before = bytes[start - 1]!;
    if (isDigit(before)) return false;
    if (isLetter(before)) {
      if (before === 109 && colourBefore(bytes, floor, start) !== start) return true;
      if (start - 2 < floor) return false;
      const escape = bytes[start - 2];
      if (escape === 92) return before === 110 || before === 114 || before === 116;
      const low = before | 32;
      return (
        escape === 51 &&
        start - 3 >= floor &&
        bytes[start - 3] === 37 &&
        (low === 100 || low === 97)
      );
    }
    switch (before) {
      case 32: {
        if (start - 3 < floor || !isDigit(bytes[start - 2]!)) return true;
        return !phonePrefix.test(textOf(bytes, Math.max(floor, start - 5), start));
      }
      case 41: // (010)1000210002
        return start - 2 < floor || !isDigit(bytes[start - 2]!);
      case 45: // -
      case 95: // _
        return errorPrefix.test(textOf(bytes, Math.max(floor, start - 10), start));
      case 46: {
        const further = start - 2 >= floor ? bytes[start - 2]! : 32;
        return !isWordByte(further) && further !== 41;
      }
      case 36: // $
      case 37: // %
      case 43: // +
      case 47: // /
      case 64: // @
        return false;
      case 165: // ¥ and ￥
        return !(
          bytes[start - 2] === 194 ||
          (bytes[start - 2] === 191 && bytes[start - 3] === 239)
        );
      case 172: // €
        return !(bytes[start - 2] === 130 && bytes[start - 3] === 226);
      default:
        return true;
    }
  }

  /** Whether nothing touches a number behind that makes it part of something else. */
  #endsAlone(end: number): boolean {
    const bytes = this.#bytes;
    const next = bytes[end]!;
    if (isWordByte(next)) return false;
    const further = end < this.#lineEnd ? bytes[end + 1]! : 10;
    switch (next) {
      case 46:
        return !isWordByte(further);
      case 45: {
        let at = end + 1;
        while (at < end + 40 && isLetter(bytes[at] ?? 0)) at++;
        return !isDigit(bytes[at] ?? 0);
      }
      case 37:
        return isHex(further) && isHex(bytes[end + 2] ?? 0);
      case 64:
        return false;
      default:
        return true;
    }
  }
}

const isHex = (byte: number) => isDigit(byte) || ((byte | 32) >= 97 && (byte | 32) <= 102);

/** Bytes that may end a mark written in several: encoded, a colour, Chinese. */
const isEncoded = (byte: number) =>
  byte > 127 ||
  byte === 59 ||
  byte === 109 ||
  byte === 50 ||
  (byte | 32) === 97 ||
  (byte | 32) === 100;
const isSeparator = (byte: number) => byte === 61 || byte === 58 || byte === 62;
const isMark = (byte: number) =>
  byte === 32 ||
  byte === 9 ||
  byte === 34 ||
  byte === 39 ||
  byte === 40 ||
  byte === 41 ||
  byte === 91 ||
  byte === 92 ||
  byte === 93 ||
  byte === 96;
/** Last letters of `code`, `codes`, `errno`, `is`, `of`. */
const isNameEnd = (letter: number) =>
  letter === 101 || letter === 115 || letter === 111 || letter === 102;

/** Bit 1: may stand before the zero of a success; bit 2: before the exponent of a code. */
const marks = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte | 32) === 101
    ? 2
    : !isDigit(byte) && (isEncoded(byte) || isSeparator(byte) || isMark(byte))
      ? 1
      : 0,
);
/** The digits that belong to these bits. */
const digits = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === 48 ? 1 : byte === 57 ? 2 : 0,
);

/** The next digit behind one of its marks. This loop sees every byte of a log. */
function nextMarked(bytes: Uint8Array, from: number, to: number): number {
  const before = marks;
  const marked = digits;
  let mark = before[bytes[from - 1]!]!;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if ((mark & marked[byte]!) !== 0) return at;
    mark = before[byte]!;
  }
  return to;
}

const isDigitByte = Uint8Array.from({ length: 256 }, (_, byte) => (isDigit(byte) ? 1 : 0));

/** A byte of the next run of digits that may be ten long, at most ten bytes into it; or `to`. */
function nextLong(bytes: Uint8Array, from: number, to: number): number {
  const digit = isDigitByte;
  const step = codeWidth / 2;
  let before = 0;
  for (let at = from + step - 1; at < to; at += step) {
    const current = digit[bytes[at]!]!;
    if ((before & current) !== 0) return at;
    before = current;
  }
  return to;
}
