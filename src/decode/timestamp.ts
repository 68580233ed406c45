import { textOf } from '../catalog/codes-in-text/interned-text.ts';
import { isDigit, isLetter } from '../catalog/codes-in-text/ascii.ts';
import { isTimeName } from '../catalog/codes-in-text/number-name.ts';

/**
 * How a time is written: `zoned` with a time zone or as an epoch, `local` without zone, `yearless`
 * as in syslog, `clock` without date.
 */
export type TimeForm = 'zoned' | 'local' | 'yearless' | 'clock';

/** The time of a log line. */
export interface LogTime {
  form: TimeForm;
  /**
   * Milliseconds for comparing. Of a zoned time the instant; of others the wall clock read as if
   * it were UTC, so that they compare among themselves.
   */
  at: number;
  /** Minutes east of UTC of a zoned time, otherwise 0. */
  zone: number;
}

const minute = 60_000;
const day = 86_400_000;

/** Milliseconds of the beginning of a day; proleptic Gregorian, as `Date.UTC` has it. */
function dayStart(year: number, month: number, date: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) * day;
}

const pad = (value: number, width = 2) => String(value).padStart(width, '0');

/**
 * Writes a time out as the log has it: in the log's own zone, with no more parts than the log
 * gives. `2026-11-02 08:15:04.123 +08:00`, `2026-11-02 08:15:04`, `11-02 08:15:04`, `08:15:04`.
 */
export function formatTime({ form, at, zone }: LogTime): string {
  const date = new Date(at + zone * minute);
  if (Number.isNaN(date.getTime())) return '';
  const millis = date.getUTCMilliseconds();
  const clock = `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}:${pad(date.getUTCSeconds())}${millis ? `.${pad(millis, 3)}` : ''}`;
  if (form === 'clock') return clock;
  const monthDay = `${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
  if (form === 'yearless') return `${monthDay} ${clock}`;
  const written = `${pad(date.getUTCFullYear(), 4)}-${monthDay} ${clock}`;
  if (form === 'local') return written;
  if (zone === 0) return `${written} Z`;
  const size = Math.abs(zone);
  return `${written} ${zone < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

const monthNames = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
const monthByName = new Map(
  monthNames.map((name, index) => [
    (name.charCodeAt(0) << 16) | (name.charCodeAt(1) << 8) | name.charCodeAt(2),
    index + 1,
  ]),
);

/** Words before a date that say that it is not the time of the line: `expires at 2026-11-02`. */
const otherTimes = new Set(
  'at until till by before after since from to on expires expired between and than'.split(' '),
);
const levels = /^(?:trace|debug|info|notice|warn|warning|error|severe|critical|fatal)$/i;
const furthestTime = 256;
const earliestEpoch = 946_684_800;
const latestEpoch = 4_102_444_800;

const two = (bytes: Uint8Array, at: number) => (bytes[at]! - 48) * 10 + bytes[at + 1]! - 48;
const isTwo = (bytes: Uint8Array, at: number) => isDigit(bytes[at]!) && isDigit(bytes[at + 1]!);

function monthAt(bytes: Uint8Array, at: number): number {
  if (at < 0) return 0;
  const key = ((bytes[at]! | 32) << 16) | ((bytes[at + 1]! | 32) << 8) | (bytes[at + 2]! | 32);
  return monthByName.get(key) ?? 0;
}

/**
 * Finds the time of a log line. Reads ISO 8601 with and without zone, `yyyy-MM-dd HH:mm:ss,SSS`
 * with `-`, `/`, `.` or nothing between the parts of the date, `[02/Nov/2026:08:15:04 +0800]`,
 * `Nov  2 08:15:04`, `Mon Nov  2 08:15:04 CST 2026`, `Mon, 02 Nov 2026 08:15:04 GMT`,
 * `Nov 02, 2026 8:15:04 AM`, `E1102 08:15:04.123456`, a clock alone at the start of a line, and
 * epoch seconds, milliseconds, microseconds or nanoseconds at the start of a line or in a field
 * named for the time.
 */
export class TimeReader {
  /** Whether the current line has a time; `form`, `at` and `zone` hold it. */
  found = false;
  /** The first byte of the time in the buffer. */
  start = 0;
  form: TimeForm = 'local';
  at = 0;
  zone = 0;
  readonly #now: number;
  #lastClock = -1;
  #clockDays = 0;

  /** @param now the present in milliseconds, for the year of times that have none */
  constructor(now: number) {
    this.#now = now;
  }

  /** Forgets what was learnt from the file before. */
  startFile(): void {
    this.found = false;
    this.#lastClock = -1;
    this.#clockDays = 0;
  }

  /**
   * Tries the digits at `start`, one or two followed by a colon, as the hour of the line's time.
   *
   * @param lineStart first byte of the line
   * @param lineEnd first byte after the line
   */
  readClock(
    bytes: Uint8Array,
    lineStart: number,
    lineEnd: number,
    start: number,
    width: number,
  ): void {
    const isObject = bytes[lineStart] === 123;
    if (!isObject && start - lineStart > furthestTime) return;
    let at = start + width;
    if (at + 3 > lineEnd || !isTwo(bytes, at + 1)) return;
    let hour = width === 2 ? two(bytes, start) : bytes[start]! - 48;
    const minutes = two(bytes, at + 1);
    at += 3;
    let seconds = 0;
    let millis = 0;
    const hasSeconds = at + 3 <= lineEnd && bytes[at] === 58 && isTwo(bytes, at + 1);
    if (hasSeconds) {
      seconds = two(bytes, at + 1);
      at += 3;
      if (at < lineEnd && (bytes[at] === 46 || bytes[at] === 44) && isDigit(bytes[at + 1]!)) {
        let scale = 100;
        for (at++; at < lineEnd && isDigit(bytes[at]!); at++) {
          millis += (bytes[at]! - 48) * scale;
          scale = scale > 1 ? scale / 10 : 0;
        }
      }
    }
    if (hour > 23 || minutes > 59 || seconds > 60 || (at < lineEnd && isDigit(bytes[at]!))) return;
    const half = halfOfDay(bytes, at, lineEnd);
    if (half) {
      if (hour > 12) return;
      hour = (hour % 12) + (half === 'pm' ? 12 : 0);
      at += bytes[at] === 32 ? 3 : 2;
    }
    const clock = ((hour * 60 + minutes) * 60 + seconds) * 1000 + millis;

    const date = this.#dateBefore(bytes, lineStart, start, at, lineEnd);
    if (!date) {
      if (hasSeconds && width === 2 && bytes[at] !== 58 && startsLine(bytes, lineStart, start))
        this.#setClock(clock, start);
      return;
    }
    if (!hasSeconds && date.year === 0) return;
    if (!this.#isLineTime(bytes, lineStart, date.start)) return;
    this.found = true;
    this.start = date.start;
    this.zone = 0;
    if (date.year === 0) {
      this.form = 'yearless';
      const thisYear = new Date(this.#now).getUTCFullYear();
      const guess = dayStart(thisYear, date.month, date.day) + clock;
      this.at =
        guess > this.#now + day ? dayStart(thisYear - 1, date.month, date.day) + clock : guess;
      return;
    }
    const zone = zoneAt(bytes, at, lineEnd);
    this.at = dayStart(date.year, date.month, date.day) + clock;
    if (zone === undefined) {
      this.form = 'local';
    } else {
      this.form = 'zoned';
      this.zone = zone;
      this.at -= zone * minute;
    }
  }

  /** Tries the digits from `start` to `end` as an epoch time. */
  readEpoch(
    bytes: Uint8Array,
    lineStart: number,
    lineEnd: number,
    start: number,
    end: number,
  ): void {
    const width = end - start;
    const perSecond =
      width === 10 ? 1 : width === 13 ? 1e3 : width === 16 ? 1e6 : width === 19 ? 1e9 : 0;
    if (perSecond === 0) return;
    let value = 0;
    for (let at = start; at < end; at++) value = value * 10 + bytes[at]! - 48;
    let seconds = value / perSecond;
    if (seconds < earliestEpoch || seconds > latestEpoch) return;
    const next = end < lineEnd ? bytes[end]! : 32;
    if (isLetter(next) || next === 95) return;
    if (!startsLine(bytes, lineStart, start)) {
      const name = fieldBefore(bytes, lineStart, start);
      if (!name || !isTimeName(name)) return;
      if (bytes[lineStart] !== 123 && start - lineStart > furthestTime) return;
    }
    if (width === 10 && next === 46) {
      let scale = 0.1;
      for (let at = end + 1; at < lineEnd && at < end + 4 && isDigit(bytes[at]!); at++, scale /= 10)
        seconds += (bytes[at]! - 48) * scale;
    }
    this.found = true;
    this.start = start;
    this.form = 'zoned';
    this.zone = 0;
    this.at = Math.round(seconds * 1000);
  }

  /** A clock alone: after midnight it counts on, so that later lines stay later. */
  #setClock(clock: number, start: number): void {
    if (this.#lastClock >= 0 && clock < this.#lastClock - day / 2) this.#clockDays++;
    this.#lastClock = clock;
    this.found = true;
    this.start = start;
    this.form = 'clock';
    this.zone = 0;
    this.at = this.#clockDays * day + clock;
  }

  #dateBefore(
    bytes: Uint8Array,
    lineStart: number,
    clockStart: number,
    clockEnd: number,
    lineEnd: number,
  ) {
    let at = clockStart;
    const gap = bytes[at - 1];
    if (at - 4 < lineStart) return undefined;
    if (gap === 58) {
      // 02/Nov/2026:08:15:04
      if (at - 12 < lineStart || bytes[at - 6] !== 47 || bytes[at - 10] !== 47) return undefined;
      return checked(yearAt(bytes, at - 5), monthAt(bytes, at - 9), two(bytes, at - 12), at - 12);
    }
    if (gap === 84 || gap === 95 || gap === 45) at -= 1;
    else
      while (
        at > lineStart &&
        (bytes[at - 1] === 32 || bytes[at - 1] === 44) &&
        clockStart - at < 3
      )
        at--;
    if (at === clockStart) return undefined;
    const floor = Math.max(lineStart, at - 20);
    const last = bytes[at - 1]!;
    if (last === 165 && at - 3 > floor && bytes[at - 3] === 230 && bytes[at - 2] === 151)
      return chineseDate(bytes, floor, at - 3);
    if (!isDigit(last)) return undefined;
    let from = at;
    while (from > floor && isDigit(bytes[from - 1]!)) from--;
    const width = at - from;
    const before = from > floor ? bytes[from - 1]! : 0;
    if (width === 8) {
      return checked(yearAt(bytes, from), two(bytes, from + 4), two(bytes, from + 6), from);
    }
    if (width === 4 && isMonthSpace(before)) {
      if (isLetter(before) && (from - 1 === lineStart || !isLetter(bytes[from - 2]!)))
        // E1102 08:15:04
        return checked(0, two(bytes, from), two(bytes, from + 2), from - 1);
      // Nov 02, 2026 8:15:04  or  02 Nov 2026 08:15:04
      let place = from;
      while (place > floor && (bytes[place - 1] === 32 || bytes[place - 1] === 44)) place--;
      const year = yearAt(bytes, from);
      if (place === from) return undefined;
      if (isDigit(bytes[place - 1]!)) {
        const start = place - (isDigit(bytes[place - 2]!) ? 2 : 1);
        const month = bytes[start - 1] === 32 ? monthAt(bytes, start - 4) : 0;
        return checked(year, month, number(bytes, start, place), start - 4);
      }
      const start = dayBefore(bytes, floor, place - 3);
      return start < 0
        ? undefined
        : checked(year, monthAt(bytes, place - 3), number(bytes, start, place - 4), start);
    }
    if (width > 2) return undefined;
    const date = number(bytes, from, at);
    if (before === 32) {
      // Nov  2 08:15:04, perhaps with the year behind
      let place = from;
      while (place > floor && bytes[place - 1] === 32) place--;
      const month = place - 3 >= floor ? monthAt(bytes, place - 3) : 0;
      if (!month) return undefined;
      return checked(yearBehind(bytes, clockEnd, lineEnd), month, date, place - 3);
    }
    if (before !== 45 && before !== 47 && before !== 46) return undefined;
    let start = from - 1;
    let month = 0;
    if (isDigit(bytes[start - 1]!)) {
      const end = start;
      start -= isDigit(bytes[start - 2]!) ? 2 : 1;
      month = number(bytes, start, end);
    } else return undefined;
    if (bytes[start - 1] !== before || start - 5 < floor) return undefined;
    return checked(yearAt(bytes, start - 5), month, date, start - 5);
  }

  /** Whether a date that begins at `start` is the time of its line and not one that it speaks of. */
  #isLineTime(bytes: Uint8Array, lineStart: number, start: number): boolean {
    if (start <= lineStart) return true;
    const before = bytes[start - 1]!;
    if (isDigit(before) || isLetter(before)) return false;
    const name = fieldBefore(bytes, lineStart, start);
    if (name !== undefined) return isTimeName(name) || levels.test(name);
    if (bytes[lineStart] === 123) return false;
    if (before !== 32) return true;
    let at = start - 1;
    while (at > lineStart && start - at < 12 && isLetter(bytes[at - 1]!)) at--;
    if (at === start - 1) return true;
    return !otherTimes.has(textOf(bytes, at, start - 1).toLowerCase());
  }
}

const isMonthSpace = (byte: number) => byte === 32 || byte === 44 || isLetter(byte);

/** The four digits at `at` as a year, 0 if they are none. */
function yearAt(bytes: Uint8Array, at: number): number {
  if (at < 0 || !isTwo(bytes, at) || !isTwo(bytes, at + 2)) return -1;
  return two(bytes, at) * 100 + two(bytes, at + 2);
}

function number(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + bytes[at]! - 48;
  return value;
}

/** A date, if there is such a day; year 0 stands for a date without year. */
function checked(year: number, month: number, date: number, start: number) {
  if (!(year === 0 || (year >= 1970 && year <= 2199))) return undefined;
  return month >= 1 && month <= 12 && date >= 1 && date <= 31
    ? { year, month, day: date, start }
    : undefined;
}

/** Where the one or two digits before the blank at `end - 1` begin; -1 if there are none. */
function dayBefore(bytes: Uint8Array, floor: number, end: number): number {
  if (end - 2 < floor || bytes[end - 1] !== 32 || !isDigit(bytes[end - 2]!)) return -1;
  return end - 3 >= floor && isDigit(bytes[end - 3]!) ? end - 3 : end - 2;
}

/** `2026年11月2日` that ends before the mark at `end`. */
function chineseDate(bytes: Uint8Array, floor: number, end: number) {
  const dateStart = digitsBefore(bytes, floor, end);
  const monthEnd = dateStart - 3;
  if (
    dateStart === end ||
    monthEnd < floor ||
    bytes[monthEnd] !== 230 ||
    bytes[monthEnd + 1] !== 156
  )
    return undefined;
  const monthStart = digitsBefore(bytes, floor, monthEnd);
  const yearEnd = monthStart - 3;
  if (monthStart === monthEnd || yearEnd - 4 < floor || bytes[yearEnd] !== 229) return undefined;
  return checked(
    yearAt(bytes, yearEnd - 4),
    number(bytes, monthStart, monthEnd),
    number(bytes, dateStart, end),
    yearEnd - 4,
  );
}

function digitsBefore(bytes: Uint8Array, floor: number, end: number): number {
  let at = end;
  while (at > floor && isDigit(bytes[at - 1]!)) at--;
  return at;
}

/** The year of `Mon Nov  2 08:15:04 CST 2026`; 0 if none follows the clock. */
function yearBehind(bytes: Uint8Array, clockEnd: number, lineEnd: number): number {
  let at = clockEnd;
  if (bytes[at] !== 32) return 0;
  at++;
  if (isLetter(bytes[at] ?? 0)) {
    while (at < lineEnd && at - clockEnd < 6 && isLetter(bytes[at]!)) at++;
    if (bytes[at] !== 32) return 0;
    at++;
  }
  if (at + 4 > lineEnd || (at + 4 < lineEnd && isDigit(bytes[at + 4]!))) return 0;
  const year = yearAt(bytes, at);
  return year >= 1970 && year <= 2199 ? year : 0;
}

function halfOfDay(bytes: Uint8Array, clockEnd: number, lineEnd: number): 'am' | 'pm' | undefined {
  const at = bytes[clockEnd] === 32 ? clockEnd + 1 : clockEnd;
  if (at + 2 > lineEnd || (bytes[at + 1]! | 32) !== 109) return undefined;
  if (at + 2 < lineEnd && isLetter(bytes[at + 2]!)) return undefined;
  const letter = bytes[at]! | 32;
  return letter === 97 ? 'am' : letter === 112 ? 'pm' : undefined;
}

/** The zone behind a clock in minutes east of UTC: `Z`, `+08:00`, ` +0800`, `+08`, ` UTC`, ` GMT`. */
function zoneAt(bytes: Uint8Array, clockEnd: number, lineEnd: number): number | undefined {
  let at = clockEnd;
  if (at >= lineEnd) return undefined;
  if (bytes[at] === 90 && !(at + 1 < lineEnd && isLetter(bytes[at + 1]!))) return 0;
  if (bytes[at] === 32) at++;
  if (at + 3 > lineEnd) return undefined;
  const mark = bytes[at];
  if (at + 3 <= lineEnd && (mark === 85 || mark === 71)) {
    const isUtc = bytes[at + 1] === 84 && bytes[at + 2] === 67;
    const isGmt = bytes[at + 1] === 77 && bytes[at + 2] === 84;
    if ((isUtc || isGmt) && !(at + 3 < lineEnd && isLetter(bytes[at + 3]!))) return 0;
  }
  if ((mark !== 43 && mark !== 45) || !isTwo(bytes, at + 1)) return undefined;
  const hours = two(bytes, at + 1);
  let minutes = 0;
  const next = bytes[at + 3] === 58 ? at + 4 : at + 3;
  if (next + 2 <= lineEnd && isTwo(bytes, next)) minutes = two(bytes, next);
  else if (at !== clockEnd) return undefined;
  const end = minutes > 0 || (next + 2 <= lineEnd && isTwo(bytes, next)) ? next + 2 : at + 3;
  if (hours > 14 || minutes > 59 || (end < lineEnd && isDigit(bytes[end]!))) return undefined;
  return (mark === 45 ? -1 : 1) * (hours * 60 + minutes);
}

/** Whether only brackets, quotation marks and blanks stand between the line's start and `start`. */
function startsLine(bytes: Uint8Array, lineStart: number, start: number): boolean {
  if (start - lineStart > 3) return false;
  for (let at = lineStart; at < start; at++) {
    const byte = bytes[at];
    if (byte !== 91 && byte !== 34 && byte !== 40 && byte !== 32) return false;
  }
  return true;
}

/** The name of the field whose value begins at `start`; undefined where it is no field. */
function fieldBefore(bytes: Uint8Array, lineStart: number, start: number): string | undefined {
  let at = start;
  while (at > lineStart && (bytes[at - 1] === 34 || bytes[at - 1] === 92 || bytes[at - 1] === 32))
    at--;
  if (at <= lineStart || (bytes[at - 1] !== 61 && bytes[at - 1] !== 58)) return undefined;
  at--;
  while (at > lineStart && (bytes[at - 1] === 34 || bytes[at - 1] === 92 || bytes[at - 1] === 32))
    at--;
  let from = at;
  while (from > lineStart && at - from < 32) {
    const byte = bytes[from - 1]!;
    if (!isLetter(byte) && !isDigit(byte) && byte !== 95 && byte !== 64 && byte !== 46) break;
    from--;
  }
  return textOf(bytes, from, at);
}
