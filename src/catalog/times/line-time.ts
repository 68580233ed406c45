import { isDigit, isLetter, WordTable } from './bytes.ts';
import { TimeGrammar } from './grammar.ts';
import { day, dayStart, isDay, minute, type LogTime, type TimeForm } from './time.ts';
import { levels, months, otherTimeWords, timeNames, weekdays } from './words.ts';

const named = (words: Iterable<string>) =>
  new WordTable([...words].map((word) => [word, true] as const));
const timeNameTable = named(timeNames);
const levelTable = named(levels);
const otherTimeTable = named(otherTimeWords);
const startTable = named(['started']);
const weekdayTable = named(weekdays);
const monthTable = named(months.flat());

/** Bytes from the start of a line of plain text in which its time begins. */
const furthestTime = 256;
/** An element of XML has its namespaces and its source before its time. */
const furthestTimeOfElement = 1024;
const longestName = 40;
const longestWrapper = 12;
const earliestEpoch = 946_684_800;
const latestEpoch = 4_102_444_800;
/** The units of an epoch time in a second, by its number of digits. */
const unitsPerSecond: Readonly<Record<number, number>> = { 10: 1, 13: 1e3, 16: 1e6, 19: 1e9 };
/** A log may be a quarter of a year out of order; times without a year are read that way. */
const outOfOrder = 90 * day;

const quote = 34;
const backslash = 92;
const openBrace = 123;
const openBracket = 91;

/** What stands before a time: nothing that names it, the name of a time, or another name. */
type Naming = 'unnamed' | 'time' | 'other';

const isBlank = (byte: number | undefined) => byte === 32 || byte === 9;
const isQuote = (byte: number | undefined) => byte === quote || byte === 39 || byte === 96;
const isNameByte = (byte: number) =>
  isLetter(byte) ||
  isDigit(byte) ||
  byte >= 128 ||
  byte === 95 ||
  byte === 64 ||
  byte === 36 ||
  byte === 46 ||
  byte === 45;

/**
 * Finds the time of log lines: the first that the line begins with or states, and in a line that
 * is a JSON object the field for the time that is nested least, so that a time inside a message
 * is not taken for the time of the record. Times that a line only speaks of are not its own:
 * those behind words such as `until`, in fields of other names (`Expires:`), in the query of an
 * address and in names of files.
 *
 * One reader reads one log after the other; nothing is allocated for a line.
 */
export class TimeReader implements LogTime {
  /** Whether the current line has a time; `form`, `at` and `zone` hold it. */
  found = false;
  /** The first byte of the time in the buffer. */
  start = 0;
  form: TimeForm = 'local';
  at = 0;
  zone = 0;
  readonly #now: number;
  readonly #grammar = new TimeGrammar();
  #bytes: Uint8Array = new Uint8Array(0);
  #lineStart = 0;
  #lineEnd = 0;
  #lastClock = -1;
  #clockDays = 0;
  #lastYearless: number | undefined;

  /** @param now the present in milliseconds, for the year of times that have none */
  constructor(now: number) {
    this.#now = now;
  }

  /** Forgets what was learnt from the file before. */
  startFile(): void {
    this.found = false;
    this.#lastClock = -1;
    this.#clockDays = 0;
    this.#lastYearless = undefined;
    this.#grammar.dayOrder = 'month-first';
  }

  /**
   * Looks for the time of a line and sets `found`.
   *
   * @param bytes UTF-8
   * @param lineStart first byte of the line, or of the part of it that is one record
   * @param lineEnd first byte after it
   */
  readLine(bytes: Uint8Array, lineStart: number, lineEnd: number): void {
    this.found = false;
    this.#bytes = bytes;
    this.#lineStart = lineStart;
    this.#lineEnd = lineEnd;
    let first = lineStart;
    while (first < lineEnd && isBlank(bytes[first])) first++;
    if (bytes[first] === openBracket && bytes[first + 1] === openBrace) first++;
    if (bytes[first] !== openBrace) return this.#readPlain(lineStart, false);
    let next = first + 1;
    while (next < lineEnd && isBlank(bytes[next])) next++;
    if (bytes[next] === quote) this.#readObject(first);
    else this.#readPlain(first, true);
  }

  /** Reads a line of running text. In a printed object a time needs a name. */
  #readPlain(from: number, needsName: boolean): void {
    const bytes = this.#bytes;
    const isElement = bytes[from] === 60 && isLetter(bytes[from + 1]);
    const furthest = isElement ? furthestTimeOfElement : furthestTime;
    const limit = Math.min(this.#lineEnd, this.#lineStart + furthest);
    let at = from;
    let width: number;
    while (at < limit && !this.found) {
      const start = at;
      switch (kinds[bytes[at++]!]) {
        case aDigit:
          while (at < this.#lineEnd && kinds[bytes[at]!] === aDigit) at++;
          this.#tryNumber(start, at, needsName);
          break;
        case aLetter:
          while (at < limit && kinds[bytes[at]!] === aLetter) at++;
          width = at - start;
          if (width === 1 ? start === this.#lineStart : width > 2 && mayBeMonth(bytes, start))
            this.#tryDated(start, needsName);
          break;
        case aChineseMonth:
          if (this.#isMonth(start)) this.#tryDated(start, needsName);
      }
    }
  }

  #isMonth(at: number): boolean {
    return monthTable.find(this.#bytes, at, this.#lineEnd) === true;
  }

  /** Tries a run of digits as the beginning of a date, a clock or an epoch time. */
  #tryNumber(start: number, end: number, needsName: boolean): void {
    const width = end - start;
    const next = end < this.#lineEnd ? this.#bytes[end]! : 0;
    switch (width) {
      case 1:
      case 2:
        if (next === 58) this.#tryClock(start);
        else if (isDateMark(next) || isBlank(next) || next === 0xe6)
          this.#tryDated(start, needsName);
        return;
      case 4:
        if (isDateMark(next) || next === 0xe5) this.#tryDated(start, needsName);
        return;
      case 6:
        if (isBlank(next)) this.#tryDated(start, needsName);
        return;
      case 8:
        if (isBlank(next) || next === 84 || next === 45 || next === 95)
          this.#tryDated(start, needsName);
        return;
      case 14:
      case 17:
        if (this.#mayBeNumber(start)) this.#tryDated(start, needsName);
        return;
      case 10:
      case 13:
      case 16:
      case 19:
        if (this.#mayBeNumber(start)) this.#readEpoch(start, end);
    }
  }

  /** Whether a bare number may be the time: at the start of the line, or named for it. */
  #mayBeNumber(start: number): boolean {
    return this.#startsLine(start) || this.#namingBefore(start) === 'time';
  }

  #tryClock(start: number): void {
    if (!this.#startsLine(start)) return;
    if (this.#grammar.readClock(this.#bytes, start, this.#lineEnd)) this.#setClock(start);
  }

  #tryDated(start: number, needsName: boolean): void {
    const grammar = this.#grammar;
    if (!grammar.readDated(this.#bytes, start, this.#lineEnd)) return;
    const first = this.#weekdayBefore(start);
    if (!this.#isOwnTime(first, grammar.end, needsName)) return;
    this.#setDated(first);
  }

  /** The start of the name of a weekday before a date, or of the date where there is none. */
  #weekdayBefore(start: number): number {
    const bytes = this.#bytes;
    let end = start;
    while (
      end > this.#lineStart &&
      start - end < 3 &&
      (isBlank(bytes[end - 1]) || bytes[end - 1] === 44)
    )
      end--;
    let from = end;
    while (
      from > this.#lineStart &&
      end - from < 9 &&
      (isLetter(bytes[from - 1]) || bytes[from - 1]! > 127)
    )
      from--;
    const isWeekday =
      end < start &&
      from < end &&
      weekdayTable.find(bytes, from, end) === true &&
      weekdayTable.end === end;
    return isWeekday ? from : start;
  }

  /** Whether a time is that of its line and not one that the line speaks of. */
  #isOwnTime(start: number, end: number, needsName: boolean): boolean {
    const bytes = this.#bytes;
    if (bytes[end] === 46 && end + 1 < this.#lineEnd && isLetter(bytes[end + 1])) return false;
    if (start <= this.#lineStart) return true;
    const before = bytes[start - 1]!;
    if (this.#isColourBefore(start)) return true;
    if (isDigit(before) || isLetter(before) || isWordMark(before)) return false;
    const naming = this.#namingBefore(start);
    if (naming !== 'unnamed') return naming === 'time';
    if (needsName) return false;
    if (before !== 32) return true;
    let at = start - 1;
    while (at > this.#lineStart && start - at < 12 && isLetter(bytes[at - 1])) at--;
    const isOther =
      at < start - 1 &&
      otherTimeTable.find(bytes, at, start - 1) === true &&
      otherTimeTable.end === start - 1;
    // Rails: `Started GET "/" for 127.0.0.1 at 2026-11-27 08:15:04 +0800`.
    return !isOther || startTable.find(bytes, this.#lineStart, start) === true;
  }

  /** Whether a colour sequence, `ESC [ … m`, ends before `start`. */
  #isColourBefore(start: number): boolean {
    const bytes = this.#bytes;
    if (bytes[start - 1] !== 109) return false;
    let at = start - 2;
    while (at > this.#lineStart && start - at < 16 && (isDigit(bytes[at]) || bytes[at] === 59))
      at--;
    return bytes[at] === openBracket && at > this.#lineStart && bytes[at - 1] === 27;
  }

  /** Whether only brackets, quotation marks and blanks stand between the line's start and `start`. */
  #startsLine(start: number): boolean {
    if (start - this.#lineStart > 3) return false;
    for (let at = this.#lineStart; at < start; at++) {
      const byte = this.#bytes[at];
      if (byte !== openBracket && byte !== quote && byte !== 40 && byte !== 32) return false;
    }
    return true;
  }

  /** What the name before the value at `start` says of it: `time="…`, `Expires: …`, `"ts":…`. */
  #namingBefore(start: number): Naming {
    const bytes = this.#bytes;
    const floor = this.#lineStart;
    let at = start;
    while (at > floor && isOpening(bytes[at - 1]!)) at--;
    if (at <= floor) return 'unnamed';
    const isWide =
      at - 3 >= floor && bytes[at - 3] === 0xef && bytes[at - 2] === 0xbc && bytes[at - 1] === 0x9a;
    const mark = isWide ? 58 : bytes[at - 1];
    if (mark === 62 && at - 2 > floor && (bytes[at - 2] === 61 || bytes[at - 2] === 45)) at -= 2;
    else if (mark === 61 || mark === 58) at -= isWide ? 3 : 1;
    else return 'unnamed';
    const isClose = at === start - 1;
    while (
      at > floor &&
      (isQuote(bytes[at - 1]) || bytes[at - 1] === backslash || isBlank(bytes[at - 1]))
    )
      at--;
    let from = at;
    while (from > floor && at - from < longestName && isNameByte(bytes[from - 1]!)) from--;
    if (from === at || this.#isDigits(from, at)) return 'unnamed';
    const before = from > floor ? bytes[from - 1] : 0;
    // A parameter in the query of an address.
    if (before === 63 || before === 38) return 'other';
    if (isName(timeNameTable, bytes, from, at) || isName(levelTable, bytes, from, at))
      return 'time';
    // `grep` writes the name of the file and a colon before the line.
    return mark === 58 && isClose && this.#isFileName(from, at) ? 'unnamed' : 'other';
  }

  #isDigits(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (!isDigit(this.#bytes[at])) return false;
    return true;
  }

  #isFileName(from: number, to: number): boolean {
    const before = from > this.#lineStart ? this.#bytes[from - 1] : 0;
    if (before === 47 || before === backslash) return true;
    return from === this.#lineStart && this.#bytes.subarray(from, to).includes(46);
  }

  /** Reads a JSON object: of its fields for a time the one that is nested least. */
  #readObject(from: number): void {
    const bytes = this.#bytes;
    const end = this.#lineEnd;
    let depth = 0;
    let best = Infinity;
    let isFirstInArray = false;
    for (let at = from; at < end && best > 1; at++) {
      const byte = bytes[at]!;
      if (byte === quote) {
        const start = at + 1;
        at = stringEnd(bytes, start, end);
        const isElement = isFirstInArray;
        isFirstInArray = false;
        if (at >= end || depth >= best) continue;
        let next = at + 1;
        while (isBlank(bytes[next])) next++;
        if (bytes[next] === 58) {
          if (!isName(timeNameTable, bytes, start, at)) continue;
          do next++;
          while (isBlank(bytes[next]));
          if (this.#readValue(this.#valueStart(next))) best = depth;
        } else if (isElement && bytes[next] === 44 && !isDigit(bytes[next + 2])) {
          if (this.#readArrayEpoch(start, at)) best = depth;
        }
      } else if (byte === openBrace || byte === openBracket) {
        depth++;
        isFirstInArray = byte === openBracket;
      } else if (byte === 125 || byte === 93) depth--;
      else if (isFirstInArray && isDigit(byte)) {
        const start = at;
        while (at + 1 < end && isDigit(bytes[at + 1])) at++;
        isFirstInArray = false;
        if (depth < best && bytes[at + 1] === 44 && this.#readArrayEpoch(start, at + 1))
          best = depth;
      } else if (!isBlank(byte)) isFirstInArray = false;
    }
  }

  /**
   * The first byte of a value behind its quotation mark and what makes it a date: `ISODate("`,
   * `{"$numberLong":"`.
   */
  #valueStart(from: number): number {
    const bytes = this.#bytes;
    const isTyped =
      bytes[from] === openBrace && bytes[from + 1] === quote && bytes[from + 2] === 36;
    const colon = isTyped ? bytes.indexOf(58, from) : -1;
    const at = colon > 0 && colon - from < 20 ? colon + 1 : from;
    let start = at;
    while (start < at + longestWrapper && (isLetter(bytes[start]) || isBlank(bytes[start])))
      start++;
    start = start > at && bytes[start] === 40 ? start + 1 : at;
    return bytes[start] === quote ? start + 1 : start;
  }

  /** The first of an array may be an epoch time, as Loki writes it, but not one in the future. */
  #readArrayEpoch(start: number, end: number): boolean {
    if (!this.#readEpoch(start, end)) return false;
    if (this.at <= this.#now + day) return true;
    this.found = false;
    return false;
  }

  /** Reads the value of a field that is named for the time. */
  #readValue(start: number): boolean {
    const bytes = this.#bytes;
    let at = start;
    while (at < this.#lineEnd && isDigit(bytes[at])) at++;
    if (at - start in unitsPerSecond && !isDateMark(bytes[at]!)) return this.#readEpoch(start, at);
    if (at - start in unitsPerSecond && bytes[at] === 46) return this.#readEpoch(start, at);
    at = start;
    if (weekdayTable.find(bytes, at, this.#lineEnd)) {
      at = weekdayTable.end;
      while (bytes[at] === 44 || isBlank(bytes[at])) at++;
    }
    if (!this.#grammar.readDated(bytes, at, this.#lineEnd)) return false;
    this.#setDated(start);
    return true;
  }

  /** Reads the digits from `start` to `end` as an epoch time. */
  #readEpoch(start: number, end: number): boolean {
    const bytes = this.#bytes;
    const perSecond = unitsPerSecond[end - start];
    if (perSecond === undefined) return false;
    let value = 0;
    for (let at = start; at < end; at++) value = value * 10 + bytes[at]! - 48;
    let seconds = value / perSecond;
    if (seconds < earliestEpoch || seconds > latestEpoch) return false;
    const next = end < this.#lineEnd ? bytes[end]! : 32;
    if (isLetter(next) || next === 95) return false;
    if (perSecond === 1 && next === 46) {
      let scale = 0.1;
      for (
        let at = end + 1;
        at < this.#lineEnd && at < end + 4 && isDigit(bytes[at]);
        at++, scale /= 10
      )
        seconds += (bytes[at]! - 48) * scale;
    } else if (perSecond === 1) seconds += this.#nanosBehind(end) / 1e9;
    this.found = true;
    this.start = start;
    this.form = 'zoned';
    this.zone = 0;
    this.at = Math.round(seconds * 1000);
    return true;
  }

  /** `"epochSecond":1795738504,"nanoOfSecond":123000000`, as Log4j writes an instant. */
  #nanosBehind(end: number): number {
    const bytes = this.#bytes;
    if (bytes[end] !== 44) return 0;
    let at = end + 1;
    while (isBlank(bytes[at])) at++;
    if (bytes[at] !== quote || !isName(nanoTable, bytes, at + 1, at + 13)) return 0;
    at += 14;
    while (bytes[at] === 58 || isBlank(bytes[at])) at++;
    let nanos = 0;
    for (let width = 0; width < 9 && at < this.#lineEnd && isDigit(bytes[at]); width++, at++)
      nanos = nanos * 10 + bytes[at]! - 48;
    return nanos;
  }

  #setDated(start: number): void {
    const grammar = this.#grammar;
    const { year, month, zone } = grammar;
    if (grammar.orderShown) grammar.dayOrder = grammar.orderShown;
    const clock =
      ((grammar.hour * 60 + grammar.minute) * 60 + grammar.second) * 1000 +
      Math.trunc(grammar.nanos / 1e6);
    this.found = true;
    this.start = start;
    this.zone = 0;
    if (year === 0) {
      this.form = 'yearless';
      this.at = this.#yearlessTime(month, grammar.day, clock);
      return;
    }
    this.at = dayStart(year, month, grammar.day) + clock;
    this.form = zone === undefined ? 'local' : 'zoned';
    if (zone === undefined) return;
    this.zone = zone;
    this.at -= zone * minute;
  }

  /**
   * Puts a time without a year into the year in which it follows the one before, across New Year
   * too; the first of a file lies in the past.
   */
  #yearlessTime(month: number, date: number, clock: number): number {
    const last = this.#lastYearless;
    const timeIn = (year: number) => dayStart(year, month, date) + clock;
    let year = new Date(last ?? this.#now).getUTCFullYear();
    if (last === undefined) {
      while (!isDay(year, month, date) || timeIn(year) > this.#now + day) year--;
    } else {
      if (timeIn(year) < last - outOfOrder) year++;
      else if (timeIn(year - 1) >= last - outOfOrder) year--;
      while (!isDay(year, month, date)) year++;
    }
    return (this.#lastYearless = timeIn(year));
  }

  /** A clock alone: after midnight it counts on, so that later lines stay later. */
  #setClock(start: number): void {
    const { hour, minute: minutes, second, nanos } = this.#grammar;
    const clock = ((hour * 60 + minutes) * 60 + second) * 1000 + Math.trunc(nanos / 1e6);
    if (this.#lastClock >= 0 && clock < this.#lastClock - day / 2) this.#clockDays++;
    this.#lastClock = clock;
    this.found = true;
    this.start = start;
    this.form = 'clock';
    this.zone = 0;
    this.at = this.#clockDays * day + clock;
  }
}

const aDigit = 1;
const aLetter = 2;
const aChineseMonth = 3;

/** What a byte may begin, for a quick first look. */
const kinds = Uint8Array.from({ length: 256 }, (_, byte) =>
  isDigit(byte)
    ? aDigit
    : isLetter(byte)
      ? aLetter
      : byte >= 0xe4 && byte <= 0xe5
        ? aChineseMonth
        : 0,
);

/** Which of the first three letters of a month's name a byte may be: bits 1, 2 and 4. */
const monthLetters = new Uint8Array(256);
for (const [name = ''] of months)
  for (let index = 0; index < 3; index++) {
    monthLetters[name.charCodeAt(index)]! |= 1 << index;
    monthLetters[name.toUpperCase().charCodeAt(index)]! |= 1 << index;
  }

const mayBeMonth = (bytes: Uint8Array, at: number) =>
  (monthLetters[bytes[at]!]! & 1) !== 0 &&
  (monthLetters[bytes[at + 1]!]! & 2) !== 0 &&
  (monthLetters[bytes[at + 2]!]! & 4) !== 0;

const nanoTable = named(['nanoofsecond']);

const isDateMark = (byte: number) => byte === 45 || byte === 47 || byte === 46;

/** Marks that make a date part of a longer word, such as the name of a file. */
const isWordMark = (byte: number) =>
  byte === 46 || byte === 95 || byte === 45 || byte === 47 || byte === backslash || byte === 37;

const isOpening = (byte: number) =>
  isQuote(byte) || isBlank(byte) || byte === backslash || byte === openBracket || byte === 40;

/** Whether a name is one of a table, apart from marks around it and what it is a part of. */
function isName(table: WordTable<true>, bytes: Uint8Array, from: number, to: number): boolean {
  let start = to;
  while (start > from && bytes[start - 1] !== 46) start--;
  while (start < to && isMarkOfName(bytes[start]!)) start++;
  let end = to;
  while (end > start && isMarkOfName(bytes[end - 1]!)) end--;
  return start < end && table.find(bytes, start, end) === true && table.end === end;
}

const isMarkOfName = (byte: number) => byte === 95 || byte === 64 || byte === 36;

/** Where the JSON string that begins at `at` ends. */
function stringEnd(bytes: Uint8Array, at: number, end: number): number {
  while (at < end) {
    const byte = bytes[at]!;
    if (byte === quote) return at;
    at += byte === backslash ? 2 : 1;
  }
  return end;
}
