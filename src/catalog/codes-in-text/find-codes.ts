import type { TimeReader } from '../times/line-time.ts';
import { isDigit, isLetter } from './ascii.ts';
import { colourBefore, placeBefore, type Place, type Style } from './before-number.ts';
import { leastCode, mostCode } from './code-range.ts';
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
  /** A zero that counts only if a sign of a response stands elsewhere in its record. */
  needsSign: boolean;
}

/**
 * What shows that a zero is the code of a response: another field of it, or a word of success.
 * The words are those of the platform's responses.
 */
const signOfResponse =
  /(?:^|[^A-Za-z])(?:err_?|error_?|ret_?|result_?)?(?:msg|message|data)["'\\\]%\s]*(?:\d\d)?(?:=>|->|[:=>]|%3[ad])|(?:^|[^A-Za-z])(?:OK|success|succeeded)(?![A-Za-z])|成功/i;
/** What shows that a zero beside `code` is that of a process or of an exception. */
const signOfProcess =
  /(?:^|[^a-z])(?:exit(?:ed)?|signal|process|child|errno|syscall|killed|stdout|stderr|returncode)(?![a-z])|(?:Exception|Error)(?:Code)?\(/i;

/** Whether a text shows that a zero in it is the code of a response. */
export function showsResponse(text: string): boolean {
  return signOfResponse.test(text);
}
const signWidth = 200;

/** Gives the index of a ten-digit number among the codes. */
export interface CodeIndexes {
  /** The index if the reference has the code, otherwise -1. */
  known(code: number): number;
  /** The index for a code that the reference does not have. */
  unknown(code: number): number;
}

const codeWidth = 10;

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

/** Whether a letter touches a digit in front that is not the end of a mark: a colour, `%3d`, `%3a`. */
function isInsideWord(bytes: Uint8Array, at: number): boolean {
  const before = bytes[at - 1]! | 32;
  const mayEndMark = bytes[at - 2] === 51 && bytes[at - 3] === 37;
  return (before === 97 || before === 100) && isLetter(bytes[at - 1]!) && !mayEndMark;
}

const isWordByte = (byte: number) => isDigit(byte) || isLetter(byte) || byte === 95;

/** Finds the codes and the time of lines. The rules stand at `createScanner`. */
export class CodeFinder {
  /** The codes of the line so far, in order. */
  hits: FoundCode[] = [];
  /** Whether the line has a number that may be a code, were it not for escapes around it. */
  hasCandidate = false;
  /** Whether the line has marks that `hasDeepEscapes` looks at. */
  mayHaveEscapes = false;
  readonly #codes: CodeIndexes;
  readonly #time: TimeReader | undefined;
  #bytes: Uint8Array = new Uint8Array(0);
  #lineStart = 0;
  #lineEnd = 0;

  /** @param time reads the time of each line; without it none is read */
  constructor(codes: CodeIndexes, time?: TimeReader) {
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
    this.hasCandidate = this.mayHaveEscapes = false;
    if (from === lineStart) this.#time?.readLine(bytes, from, to);
    const before = this.hits.length;
    this.#readDigits(from, to);
    this.#readNumbers(from, to);
    if (this.hits.length > before + 1) this.hits.sort((a, b) => a.at - b.at);
  }

  /** Looks for single digits that matter: the zero of a success, the exponent of a code. */
  #readDigits(from: number, to: number): void {
    const bytes = this.#bytes;
    marksSeen = 0;
    for (let at = nextMarked(bytes, from, to); at < to; at = nextMarked(bytes, at + 1, to)) {
      if (bytes[at - 1] === 95 || bytes[at - 1] === 44) this.#readGroups(at - 2);
      else if (!isDigit(bytes[at + 1]!)) this.#readDigit(bytes[at]!, at, at + 1);
      else if (bytes[at - 1] === 43 && bytes[at] === 48 && bytes[at + 1] === 57)
        this.#readExponent(at + 1, at - 2);
      if (bytes[at - 1] === 91 && isLostColour(bytes, at - 1)) this.mayHaveEscapes = true;
    }
    if ((marksSeen & escapeMark) !== 0 || (marksSeen & entityMarks) === entityMarks)
      this.mayHaveEscapes = true;
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
    const before = this.#bytes[start - 1]!;
    if (digit === 48) this.#readZero(start, end);
    else if (digit === 57 && (before | 32) === 101) this.#readExponent(start, start - 1);
    else if (digit === 57 && before === 43) this.#readExponent(start, start - 2);
  }

  /** Reads a run of ten digits or more and returns whether it is a code. */
  #readLong(start: number, end: number): boolean {
    const found = this.hits.length;
    const width = end - start;
    this.hasCandidate = true;
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
    const suffix = isWhole ? 2 : this.#suffixAt(end);
    if (!this.#beginsAlone(start) || !(suffix > 0 || this.#endsAlone(end))) return;
    this.#judge(code, index, start, end + suffix, suffix > 0);
  }

  /** The length of a suffix by which a language marks the type of a number: `L`, `LL`, `n`, `i64`. */
  #suffixAt(end: number): number {
    const bytes = this.#bytes;
    let length = 0;
    switch (bytes[end]) {
      case 76: // L, LL
      case 108:
        length = bytes[end + 1] === bytes[end] ? 2 : 1;
        break;
      case 110: // n
        length = 1;
        break;
      case 95: // _i32
      case 105: // i32, i64
      case 117: {
        const at = bytes[end] === 95 ? end + 1 : end;
        const bits = (bytes[at + 1]! - 48) * 10 + bytes[at + 2]! - 48;
        if ((bytes[at] === 105 || bytes[at] === 117) && (bits === 32 || bits === 64))
          length = at + 3 - end;
      }
    }
    return length > 0 && !isWordByte(bytes[end + length] ?? 0) ? length : 0;
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
   * @param end the exponent, a 9
   * @param sign the `e` before it
   */
  #readExponent(end: number, sign: number): void {
    const bytes = this.#bytes;
    if ((bytes[sign]! | 32) !== 101) return;
    let start = sign;
    while (start > this.#lineStart && sign - start < 12 && isDigit(bytes[start - 1]!)) start--;
    if (start - 2 < this.#lineStart || bytes[start - 1] !== 46 || !isDigit(bytes[start - 2]!))
      return;
    const digits = sign - start;
    if (digits < 1 || digits > 9 || isWordByte(bytes[end + 1] ?? 0)) return;
    let code = bytes[start - 2]! - 48;
    for (let at = 0; at < 9; at++) code = code * 10 + (at < digits ? bytes[start + at]! - 48 : 0);
    start -= 2;
    const index = this.#codes.known(code);
    if (index < 0 && (code < leastCode || code > mostCode)) return;
    if (this.#beginsAlone(start)) this.#judge(code, index, start, end + 1, true);
  }

  /**
   * A code with its digits in groups of three: `1_000_210_002` as languages write literals, and
   * `1,000,210,002`, only in a code field.
   *
   * @param start the first digit, alone before the first mark
   */
  #readGroups(start: number): void {
    const bytes = this.#bytes;
    const end = start + codeWidth + 3;
    const mark = bytes[start + 1]!;
    if (start < this.#lineStart || end > this.#lineEnd || bytes[start - 1] === mark) return;
    let code = 0;
    for (let at = start; at < end; at++) {
      const isMarkPlace = (at - start) % 4 === 1;
      if (isMarkPlace ? bytes[at] !== mark : !isDigit(bytes[at]!)) return;
      if (!isMarkPlace) code = code * 10 + bytes[at]! - 48;
    }
    this.hasCandidate = true;
    const index = this.#codes.known(code);
    if (index < 0 && (code < leastCode || code > mostCode)) return;
    const isFurther = bytes[end] === mark && isDigit(bytes[end + 1]!);
    const suffix = this.#suffixAt(end);
    if (isFurther || !this.#beginsAlone(start) || !(suffix > 0 || this.#endsAlone(end))) return;
    this.#judge(code, index, start, end + suffix, mark === 44);
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
      needsSign: false,
    });
  }

  #readZero(start: number, end: number): void {
    const bytes = this.#bytes;
    if (start === this.#lineStart) return;
    this.hasCandidate = true;
    if (isInsideWord(bytes, start)) return;
    if (!isQuotedCode(bytes, this.#lineStart, start) && !this.#maybeCodeBefore(start, true)) return;
    const isWhole = bytes[end] === 46 && bytes[end + 1] === 48 && !isWordByte(bytes[end + 2] ?? 0);
    if (!isWhole && !this.#endsAlone(end)) return;
    // The end of an expression that a test looks for: `/"code":0/`.
    if (bytes[end] === 47 && !isLetter(bytes[end + 1]!)) return;
    const place = this.#placeBefore(start);
    if (place.kind !== 'code' || !place.keyed) return;
    const sign = this.#signOfZero(place, start, end);
    if (sign === 'process') return;
    this.hits.push({
      code: successIndex,
      isField: true,
      style: place.style,
      name: place.name,
      at: start,
      start: place.start,
      needsSign: sign === 'none',
    });
  }

  /** What the line says about a zero besides its name. */
  #signOfZero({ style, name }: Place, start: number, end: number): 'response' | 'process' | 'none' {
    const bytes = this.#bytes;
    if (
      bytes[end] === 44 &&
      bytes[end + 1] === 34 &&
      bytes[end + 2] === 109 &&
      bytes[end + 3] === 115
    )
      return 'response'; // ,"msg"
    const from = Math.max(this.#lineStart, start - signWidth);
    const around = utf8.decode(bytes.subarray(from, Math.min(this.#lineEnd, end + signWidth)));
    const isResponse = showsResponse(around);
    if (
      signOfProcess.test(around) &&
      !(isResponse && /^codes?$/i.test(name) && style !== 'colon' && style !== 'prose')
    )
      return 'process';
    if (isResponse || name > '\x7f') return 'response';
    const isWritten = style === 'quoted' || style === 'escaped' || style === 'tag';
    return isWritten && /^(?:.*[.:])?code$/i.test(name) ? 'response' : 'none';
  }

  /**
   * Sorts out at little cost the many numbers with no name before them that ends as `code`,
   * `codes`, `errno` or a word such as `is` does.
   */
  #maybeCodeBefore(start: number, isField: boolean): boolean {
    const bytes = this.#bytes;
    const floor = Math.max(this.#floorFor(start), start - 48);
    let at = start - 1;
    while (at > floor && isMark(bytes[at]!)) at--;
    let byte = bytes[at]!;
    if (
      isField &&
      !isSeparator(byte) &&
      !isEncoded(byte) &&
      !(isLetter(byte) && bytes[at + 1] === 40)
    )
      return false;
    while (at > floor && (isMark(byte) || isSeparator(byte))) byte = bytes[--at]!;
    const letter = byte | 32;
    return (
      isNameEnd(letter) ||
      isEncoded(byte) ||
      (isLetter(byte) && bytes[at + 1] === 40) ||
      isTypeEnd(bytes, at)
    );
  }

  #placeBefore(start: number): Place {
    if (isQuotedCode(this.#bytes, this.#lineStart, start))
      return { kind: 'code', style: 'quoted', name: 'code', keyed: true, start };
    return placeBefore(this.#bytes, this.#floorFor(start), start);
  }

  /** A value at the start of a line belongs to the name at the end of the line before, as in `"code" =>`. */
  #floorFor(start: number): number {
    const bytes = this.#bytes;
    const floor = this.#lineStart;
    if (floor === 0 || start - floor > 40) return floor;
    for (let at = floor; at < start; at++) if (bytes[at] === 58 || bytes[at] === 61) return floor;
    let end = floor - 1;
    while (end > 0 && isBreak(bytes[end - 1]!)) end--;
    const last = bytes[end - 1];
    if (last !== 62 && last !== 58 && last !== 61) return floor;
    const before = bytes.lastIndexOf(10, end - 1) + 1;
    return Math.max(before, end - 120, 0);
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

/** Whether a byte may begin an escape: `\`, `%`, `&`, `[` and `#`. */
const beginsEscape = (byte: number) =>
  byte === 92 || byte === 37 || byte === 38 || byte === 91 || byte === 35;

/** Whether the bracket at `at` begins a colour without its escape character: `[33m`. */
function isLostColour(bytes: Uint8Array, at: number): boolean {
  if (!isDigit(bytes[at + 1] ?? 0)) return false;
  let end = at + 2;
  while (end < at + 16 && (isDigit(bytes[end] ?? 0) || bytes[end] === 59)) end++;
  return bytes[end] === 109 && bytes[at - 1] !== 27;
}

/**
 * Whether a line has escapes that are undone before it is read: those in several layers, those by
 * number, and colours that lost their escape character. Single layers are read as they are.
 */
export function hasDeepEscapes(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (!beginsEscape(byte)) continue;
    const next = bytes[at + 1]!;
    const further = bytes[at + 2]!;
    if (byte === 92) {
      if (
        next === 117 ||
        next === 120 ||
        next === 110 ||
        next === 114 ||
        next === 48 ||
        next === 101 ||
        next === 92
      )
        return true;
    } else if (byte === 37) {
      if (next === 50 && further === 53) return true; // %25
      if (next === 48 && (further | 32) === 97) return true; // %0A
    } else if (byte === 38) {
      if (next === 35 || (next === 97 && further === 109)) return true; // &#, &amp;
    } else if (byte === 35) {
      if (next === 48 && further === 51 && bytes[at + 3] === 51) return true; // #033
    } else if (isLostColour(bytes, at)) {
      return true;
    }
  }
  return false;
}

const isBreak = (byte: number) => byte === 32 || byte === 9 || byte === 10 || byte === 13;

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
  byte === 10 ||
  byte === 13 ||
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
/** Whether the name of a type ends at `at`, as in `"code":{"$numberInt":"0"}`. */
const isTypeEnd = (bytes: Uint8Array, at: number) =>
  bytes[at - 1] === 110 &&
  ((bytes[at] === 116 && bytes[at - 2] === 73) || (bytes[at] === 103 && bytes[at - 2] === 111));
/** Last letters of `code`, `codes`, `errno`, `is`, `of`. */
const isNameEnd = (letter: number) =>
  letter === 101 || letter === 115 || letter === 111 || letter === 102;

const zeroMark = 1;
const exponentMark = 2;
const escapeMark = 4;
const bracketMark = 8;
/** `_` and `,`, which may part the digits of a number. */
const groupMark = 64;
/** `&` and `;`: an entity has both, the query of an address only the first. */
const entityMarks = 16 | 32;

const escapeMarks = new Map([
  [91, bracketMark],
  [92, escapeMark],
  [37, escapeMark],
  [35, escapeMark],
  [38, 16],
  [59, 32],
]);

/** What a byte may stand before: the zero of a success, the exponent of a code; or what it begins. */
const marks = Uint8Array.from({ length: 256 }, (_, byte) => {
  const isExponent = (byte | 32) === 101 || byte === 43;
  const isBefore = isEncoded(byte) || isSeparator(byte) || isMark(byte) || byte === 43;
  return (
    (isBefore && !isDigit(byte) ? zeroMark : 0) |
    (isExponent ? exponentMark : 0) |
    (byte === 95 || byte === 44 ? groupMark : 0) |
    (escapeMarks.get(byte) ?? 0)
  );
});
/** The marks behind which a digit matters; behind a bracket it may begin a colour. */
const digits = Uint8Array.from({ length: 256 }, (_, byte) =>
  isDigit(byte)
    ? groupMark | (byte === 48 ? zeroMark : bracketMark) | (byte === 57 ? exponentMark : 0)
    : 0,
);
/** All marks that were passed. */
let marksSeen = 0;

/** The next digit behind one of its marks. This loop sees every byte of a log. */
function nextMarked(bytes: Uint8Array, from: number, to: number): number {
  const before = marks;
  const marked = digits;
  let mark = before[bytes[from - 1]!]!;
  let seen = 0;
  let at = from;
  for (; at < to; at++) {
    const byte = bytes[at]!;
    if ((mark & marked[byte]!) !== 0) break;
    mark = before[byte]!;
    seen |= mark;
  }
  marksSeen |= seen;
  return at;
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
