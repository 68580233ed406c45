import { isDigit, isLetter } from './ascii.ts';
import { textOf } from './interned-text.ts';
import { nameKind, type NameKind } from './number-name.ts';

/** How the name of a field is written: a log that repeats one response does so in another style. */
export type Style = 'equals' | 'colon' | 'quoted' | 'escaped' | 'tag' | 'prose';

/** What stands before a number in a line. */
export interface Place {
  kind: NameKind;
  style: Style;
  /** The name as written; empty where there is none. */
  name: string;
  /** Whether a separator such as `=` or `:` stands between the name and the number. */
  keyed: boolean;
  /** Where the opening marks before the number begin; the number itself where there are none. */
  start: number;
}

/** How many bytes before a number are looked at. */
const lookBehind = 192;
/** How many bytes of a list before a number are looked at, to find the name of the list. */
const listLookBehind = 512;
const longestName = 64;

const utf8 = new TextDecoder();

const isNameByte = (byte: number) =>
  isLetter(byte) ||
  isDigit(byte) ||
  byte === 95 ||
  byte === 36 ||
  byte === 64 ||
  byte === 46 ||
  byte === 45;

const isPlainNameByte = (byte: number) => isLetter(byte) || byte === 95;

/** Where the mark of one character that ends at `end` begins; `end` if it is none of `marks`. */
function markBefore(bytes: Uint8Array, floor: number, end: number, marks: ReadonlySet<number>) {
  if (
    end - 3 >= floor &&
    marks.has((bytes[end - 3]! << 16) | (bytes[end - 2]! << 8) | bytes[end - 1]!)
  )
    return end - 3;
  return end;
}

const threeBytes = (marks: string) =>
  new Set(
    [...marks].map((mark) => {
      const [a = 0, b = 0, c = 0] = new TextEncoder().encode(mark);
      return (a << 16) | (b << 8) | c;
    }),
  );
const wideOpeners = threeBytes('【「『《（“‘［　');
const wideClosers = threeBytes('】」』》）”’］　');
const wideSeparators = threeBytes('：＝→');

/** Where a colour sequence (`ESC [ … m`) that ends at `end` begins; `end` if there is none. */
export function colourBefore(bytes: Uint8Array, floor: number, end: number): number {
  if (end - 3 < floor || bytes[end - 1] !== 109) return end;
  let at = end - 2;
  while (at > floor && end - at < 24 && (isDigit(bytes[at]!) || bytes[at] === 59)) at--;
  return at > floor && bytes[at] === 91 && bytes[at - 1] === 27 ? at - 1 : end;
}

/** Where an encoded mark that ends at `end` begins: `%22`, `%20`, `&quot;`, `&#34;`, `\n`. */
function encodedMarkBefore(bytes: Uint8Array, floor: number, end: number): number {
  if (end - 3 >= floor && bytes[end - 3] === 37 && bytes[end - 2] === 50) {
    const low = bytes[end - 1];
    if (low === 48 || low === 50 || low === 55) return end - 3;
  }
  if (bytes[end - 1] === 59 && end - 5 >= floor) {
    if (bytes[end - 5] === 38 && bytes[end - 4] === 35 && bytes[end - 3] === 51) return end - 5;
    if (bytes[end - 2] === 116 && bytes[end - 6] === 38 && bytes[end - 5] === 113) return end - 6;
  }
  const last = bytes[end - 1];
  if ((last === 110 || last === 116 || last === 114) && end - 2 >= floor && bytes[end - 2] === 92)
    return end - 2;
  return end;
}

/** Passes backwards over blanks, quotation marks, brackets and colours. */
function skipMarks(
  bytes: Uint8Array,
  floor: number,
  end: number,
  isMark: (byte: number) => boolean,
  wide: ReadonlySet<number>,
): number {
  let at = end;
  while (at > floor) {
    const byte = bytes[at - 1]!;
    if (
      byte === 91 &&
      at - cdata.length >= floor &&
      cdata.every((mark, place) => bytes[at - cdata.length + place] === mark)
    ) {
      at -= cdata.length;
      continue;
    }
    if (isMark(byte)) {
      at--;
      continue;
    }
    let next = at;
    if (byte === 109) next = colourBefore(bytes, floor, at);
    else if (byte > 127) next = markBefore(bytes, floor, at, wide);
    if (next === at) next = encodedMarkBefore(bytes, floor, at);
    if (next === at) break;
    at = next;
  }
  return at;
}

const isBlank = (byte: number) => byte === 32 || byte === 9 || byte === 10 || byte === 13;
const isQuote = (byte: number) => byte === 34 || byte === 39 || byte === 96 || byte === 92;
const isOpener = (byte: number) =>
  isBlank(byte) ||
  isQuote(byte) ||
  byte === 91 ||
  byte === 40 ||
  byte === 60 ||
  byte === 42 ||
  byte === 35;
const isCloser = (byte: number) =>
  isBlank(byte) || isQuote(byte) || byte === 93 || byte === 41 || byte === 42;

/** Names of types and wrappers that may stand between a separator and its value: `int(100)`. */
const wrappers = new Set(
  `int integer long string number Some Optional Just Integer Long String Number NumberLong NumberInt
  int32 int64 Int32 Int64 uint32 uint64 i32 i64 u32 u64 float float64 double Double Decimal BigInt
  BigDecimal BigInteger json.Number str value`.split(/\s+/),
);
const cdata = [60, 33, 91, 67, 68, 65, 84, 65, 91];
/** Names of the part of a field that holds its value; what the field is called stands before. */
const valueNames =
  /^(?:\$?(?:value|val|v|numberLong|numberInt|numberDouble)|(?:int|long|string|double)Value)$/i;
const nameOfField =
  /(?:\b(?:name|key|id|field|k|param|property)["'\\]*\s*[=:]\s*["'\\]*([A-Za-z_.-]{2,40}|\p{Script=Han}{2,12})(?:["'\\]+(?=[\s,;]))?|([A-Za-z_.-]{2,40})["'\\]*\s*:\s*\{|<([A-Za-z_.:-]{2,40})\s[^<>]{0,60}?)[\s,;]*["'\\]*$/u;
/** An open tag with attributes, as in `<field name="code">` or `<code xsi:type="xsd:int">`. */
const openTag = /<([A-Za-z_][\w.:-]{0,40})\s+[^<>]{1,120}$/;
const attributeName = /\b(?:name|key|id|field)\s*=\s*["']([A-Za-z_.-]{2,40})["']/;
const linkWords = new Set(['is', 'was', 'are', 'of']);
const chineseLink = /(?:为|是|返回)$/;

/** `n`, `r`, `t`, which behind a backslash are controls. */
const isControlLetter = (byte: number) => byte === 110 || byte === 114 || byte === 116;

/** The name that ends at `end`, and where it begins. */
function nameBefore(
  bytes: Uint8Array,
  floor: number,
  end: number,
): { name: string; start: number } {
  let at = end;
  if (at > floor && bytes[at - 1]! > 127) {
    while (at > floor && end - at < longestName && bytes[at - 1]! > 127) at--;
    return { name: utf8.decode(bytes.subarray(at, end)), start: at };
  }
  while (at > floor && end - at < longestName && isNameByte(bytes[at - 1]!)) at--;
  let start = at;
  if (at > floor && bytes[at - 1] === 37) start += 2;
  else if (at > floor && bytes[at - 1] === 92 && isControlLetter(bytes[at]!)) start += 1;
  let colour = start;
  while (colour < end && isDigit(bytes[colour]!)) colour++;
  if (bytes[colour] === 109 && colourBefore(bytes, floor, colour + 1) <= colour) start = colour + 1;
  while (start < end && (bytes[start] === 45 || bytes[start] === 46)) start++;
  return { name: textOf(bytes, start, end), start };
}

/** From an element of a list back to the bracket that opens it; -1 where it is no list. */
function listStart(bytes: Uint8Array, floor: number, end: number): number {
  let at = end;
  while (at > floor) {
    const byte = bytes[at - 1]!;
    if (byte === 91) return at - 1;
    if (isDigit(byte) || isBlank(byte) || byte === 44 || byte === 34 || byte === 39 || byte === 92)
      at--;
    else return -1;
  }
  return end - at >= listLookBehind / 2 ? at : -1;
}

/**
 * Reads what stands before a number.
 *
 * @param bytes the log, UTF-8
 * @param lineStart first byte of the line; nothing before it is read
 * @param start first digit of the number
 */
export function placeBefore(bytes: Uint8Array, lineStart: number, start: number): Place {
  return quotedPlace(bytes, lineStart, start) ?? readPlace(bytes, lineStart, start, false);
}

/** The place behind `"name":` or `"name":"`, as most numbers have it; the general way is slower. */
function quotedPlace(bytes: Uint8Array, floor: number, number: number): Place | undefined {
  const start = bytes[number - 1] === 34 ? number - 1 : number;
  const end = start - 2;
  if (bytes[end + 1] !== 58 || bytes[end] !== 34) return undefined;
  let at = end;
  while (at > floor && end - at < longestName && isPlainNameByte(bytes[at - 1]!)) at--;
  if (at === end || at <= floor || bytes[at - 1] !== 34) return undefined;
  const name = textOf(bytes, at, end);
  if (valueNames.test(name)) return undefined;
  return { kind: nameKind(name, true), style: 'quoted', name, keyed: true, start };
}

function readPlace(bytes: Uint8Array, lineStart: number, start: number, inList: boolean): Place {
  const floor = Math.max(lineStart, start - lookBehind);
  let at = skipMarks(bytes, floor, start, isOpener, wideOpeners);
  if (at > floor && bytes[at] === 40 && isLetter(bytes[at - 1]!)) {
    const wrapper = nameBefore(bytes, floor, at);
    if (wrappers.has(wrapper.name))
      at = skipMarks(bytes, floor, wrapper.start, isOpener, wideOpeners);
  }
  const valueStart = at;
  if (!inList && at > floor && bytes[at - 1] === 44) {
    const list = listStart(bytes, Math.max(lineStart, start - listLookBehind), at);
    if (list >= 0 && bytes[list] !== 91)
      return { kind: 'other', style: 'prose', name: '', keyed: false, start: valueStart };
    if (list >= 0) return { ...readPlace(bytes, lineStart, list, true), start: valueStart };
  }

  let style = 'prose' as Style;
  let seps = 0;
  while (at > floor && seps < 3) {
    const byte = bytes[at - 1]!;
    let next = at;
    if (byte === 61 || byte === 58) {
      next = at - 1;
      style = byte === 61 || style === 'equals' ? 'equals' : 'colon';
    } else if (byte === 62 && at - 2 >= floor) {
      const before = bytes[at - 2];
      if (before === 61 || before === 45) {
        next = at - 2;
        style = 'equals';
      } else if (seps === 0) {
        next = at - 1;
        style = 'tag';
      }
    } else if (byte > 127) {
      next = markBefore(bytes, floor, at, wideSeparators);
      if (next !== at) style = 'colon';
    } else if (at - 3 >= floor && bytes[at - 3] === 37 && bytes[at - 2] === 51) {
      const low = byte | 32;
      if (low === 100 || low === 97) {
        next = at - 3;
        style = low === 100 ? 'equals' : 'colon';
      }
    }
    if (next === at) break;
    at = next;
    seps++;
    if (style === 'tag') break;
  }

  const sepStart = at;
  at = skipMarks(bytes, floor, at, isCloser, wideClosers);
  const quote = at < sepStart ? closingQuote(bytes, at, sepStart) : undefined;
  const found = nameBefore(bytes, floor, at);
  let { name } = found;
  let nameStart = found.start;
  if (style === 'tag' && !opensTag(bytes, floor, nameStart)) {
    const open = openTag.exec(utf8.decode(bytes.subarray(floor, sepStart)));
    style = open ? 'tag' : 'prose';
    name = open ? (attributeName.exec(open[0])?.[1] ?? open[1]!) : '';
  } else if (style !== 'prose' && valueNames.test(name)) {
    const outer = nameOfField.exec(utf8.decode(bytes.subarray(floor, nameStart)));
    name = outer?.[1] ?? outer?.[2] ?? outer?.[3] ?? name;
  }
  if (name.charCodeAt(0) > 127) {
    name = name.replace(chineseLink, '');
  } else if (linkWords.has(name) && style !== 'tag' && !quote) {
    const further = nameBefore(
      bytes,
      floor,
      skipMarks(bytes, floor, nameStart, isBlank, wideClosers),
    );
    name = further.name;
    nameStart = further.start;
  }
  if (style === 'prose') {
    const kind = proseKind(bytes, floor, nameStart, name);
    return { kind, style, name, keyed: false, start: valueStart };
  }
  if (quote) style = quote;
  let kind: NameKind;
  if (style === 'colon') {
    kind =
      numeric.test(name) && valueStart === start
        ? 'other'
        : proseKind(bytes, floor, nameStart, name);
  } else {
    kind = nameKind(name, true);
    if (kind === 'code' && statusBefore(bytes, floor, nameStart)) kind = 'status';
  }
  return { kind, style, name, keyed: true, start: valueStart };
}

const numeric = /^[\d.]+$/;

/** Whether the name is that of an XML element: `<code>`, `<ns:code>`. */
function opensTag(bytes: Uint8Array, floor: number, nameStart: number): boolean {
  if (nameStart <= floor) return false;
  if (bytes[nameStart - 1] === 60) return true;
  if (bytes[nameStart - 1] !== 58) return false;
  const { start } = nameBefore(bytes, floor, nameStart - 1);
  return start > floor && bytes[start - 1] === 60;
}

/** `exit code=1` and `"http code": 200` are not codes of a response. */
function statusBefore(bytes: Uint8Array, floor: number, nameStart: number): boolean {
  const before = wordBefore(bytes, floor, nameStart);
  return before !== '' && nameKind(`${before}_code`, false) === 'status';
}

/** Whether a quotation mark, plain, escaped or encoded, stands in a stretch. */
function closingQuote(
  bytes: Uint8Array,
  from: number,
  to: number,
): 'quoted' | 'escaped' | undefined {
  let quote: 'quoted' | undefined;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte === 92) return 'escaped';
    if (byte === 34 || byte === 39 || byte === 37 || byte === 38) quote = 'quoted';
  }
  return quote;
}

/** The word before `end`, with one blank between, unless it is itself a value. */
function wordBefore(bytes: Uint8Array, floor: number, end: number): string {
  if (end - 1 <= floor || bytes[end - 1] !== 32) return '';
  const { name, start } = nameBefore(bytes, floor, end - 1);
  const before = start > floor ? bytes[start - 1] : 32;
  return before === 61 || before === 58 ? '' : name;
}

/** Running text splits a name into words: `order code: 100`, `exit code 1`. */
function proseKind(bytes: Uint8Array, floor: number, nameStart: number, name: string): NameKind {
  const kind = nameKind(name, false);
  if (kind !== 'code' || !/^codes?$/i.test(name)) return kind;
  const before = wordBefore(bytes, floor, nameStart);
  if (!before || !/^[A-Za-z]+$/.test(before)) return kind;
  const whole = nameKind(`${before}_${name}`, false);
  return whole === 'neutral' ? kind : whole;
}
