import { isDigit, isLetter, WordTable } from './bytes.ts';
import { isDay } from './time.ts';
import { halves, months, sharedZones, weekdays, zones } from './words.ts';

const monthTable = new WordTable(
  months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
const weekdayTable = new WordTable(weekdays.map((name) => [name, true] as const));
const halfTable = new WordTable(halves);
const zoneTable = new WordTable(
  Object.entries(zones).map(([name, offset]) => [name.toLowerCase(), offset] as const),
);
const sharedZoneTable = new WordTable(
  Object.keys(sharedZones).map((name) => [name.toLowerCase(), name] as const),
);

const dash = 45;
const dot = 46;
const slash = 47;
const colon = 58;
const comma = 44;

const firstYear = 1970;
const lastYear = 2199;
const longestZone = 14 * 60;

/** The year of two digits is in this century. */
const century = 2000;

/** Which comes first in a date that has the year last, such as 03/04/2026. */
export type DayOrder = 'day-first' | 'month-first';

/**
 * Reads one time that begins at a given byte of UTF-8 text. The grammar, with `|` for "or" and
 * brackets around what may be missing:
 *
 *     time   date gap [half] clock [half] [zone] [year]
 *     date   2026-11-27 | 2026/11/27 | 2026.11.27 | 2026年11月27日 | 20261127 | 2026-Nov-27
 *            27-Nov-2026 | 27/Nov/2026 | 27 Nov 2026 | Nov 27, 2026 | Nov 27 | 十一月 27, 2026
 *            27.11.2026 | 27-11-2026 | 11/27/2026 | 27/11/2026 | 17/06/09 | 171127 | 11-27 | 11月27日
 *            E1127 | E20261127
 *     gap    T | _ | - | : | blanks and tabs, perhaps with a comma, `@`, `at` or a weekday
 *     clock  8:15:04 | 08:15 | 081504 | 8时15分04秒 | with a fraction after a dot, comma or colon
 *     half   AM | p.m. | 上午 | 下午 | 晚上 …
 *     zone   Z | +08:00 | +0800 | +08 | GMT+0800 | UTC+8 | UTC | EST | CST …
 *
 * A date that does not exist, such as 31 February, is none. Which of 03/04/2026 is the month is
 * not written; `dayOrder` decides. The work for one time is bounded, and nothing is allocated.
 */
export class TimeGrammar {
  /** 0 where no year is written. */
  year = 0;
  /** 0 where no date is written. */
  month = 0;
  day = 0;
  hour = 0;
  minute = 0;
  second = 0;
  /** Of the second. */
  nanos = 0;
  hasSeconds = false;
  /** Minutes east of UTC; `undefined` where no zone is written, or one with several meanings. */
  zone: number | undefined;
  /** The short name of a zone that has several meanings, such as `CST`. */
  sharedZone: string | undefined;
  /** Whether day and month were told apart by `dayOrder` alone. */
  orderAssumed = false;
  /** The order that the text itself shows, as 27/11/2026 does. */
  orderShown: DayOrder | undefined;
  /** The first byte after the time. */
  end = 0;
  dayOrder: DayOrder = 'month-first';

  #bytes: Uint8Array = new Uint8Array(0);
  #limit = 0;
  #at = 0;
  /** Whether the part of the day was read before the clock. */
  #half: 'am' | 'pm' | 'noon' | undefined;
  #fullDigits = false;

  /**
   * Reads a date with its clock.
   *
   * @param at the first byte of the date: a digit, or the first letter of a month's name
   * @param limit the first byte that may not be read any more
   * @returns whether there is one; the fields hold it
   */
  readDated(bytes: Uint8Array, at: number, limit: number): boolean {
    this.#begin(bytes, at, limit);
    return this.#date() && this.#gap() && this.#clock() && this.#tail();
  }

  /** Reads a clock without a date, with two digits for the hour and with seconds. */
  readClock(bytes: Uint8Array, at: number, limit: number): boolean {
    this.#begin(bytes, at, limit);
    const isFull = isDigit(bytes[at + 1]) && bytes[at + 2] === colon;
    return isFull && this.#clock() && this.hasSeconds && this.#byteAt(this.#at) !== colon
      ? this.#tail()
      : false;
  }

  #begin(bytes: Uint8Array, at: number, limit: number): void {
    this.#bytes = bytes;
    this.#limit = limit;
    this.#at = at;
    this.#half = undefined;
    this.#fullDigits = false;
    this.year = this.month = this.day = 0;
    this.hour = this.minute = this.second = this.nanos = 0;
    this.hasSeconds = this.orderAssumed = false;
    this.zone = this.sharedZone = this.orderShown = undefined;
  }

  #byteAt(at: number): number {
    return at < this.#limit ? this.#bytes[at]! : 0;
  }

  #isDigitAt(at: number): boolean {
    return at < this.#limit && isDigit(this.#bytes[at]);
  }

  /** How many digits stand at `at`, at most `most` and one more. */
  #width(at: number, most = 19): number {
    let width = 0;
    while (width <= most && this.#isDigitAt(at + width)) width++;
    return width;
  }

  #number(at: number, width: number): number {
    let value = 0;
    for (let index = at; index < at + width; index++) value = value * 10 + this.#bytes[index]! - 48;
    return value;
  }

  /** Whether the character of three bytes stands at `at`. */
  #isMark(at: number, mark: readonly [number, number, number]): boolean {
    return (
      this.#byteAt(at) === mark[0] &&
      this.#byteAt(at + 1) === mark[1] &&
      this.#byteAt(at + 2) === mark[2]
    );
  }

  /** The width of a blank at `at` in bytes: space, tab, no-break space or narrow no-break space. */
  #blank(at: number): number {
    const byte = this.#byteAt(at);
    if (byte === 32 || byte === 9) return 1;
    if (byte === 0xc2 && this.#byteAt(at + 1) === 0xa0) return 2;
    return byte === 0xe2 && this.#isMark(at, narrowSpace) ? 3 : 0;
  }

  #skipBlanks(most: number): boolean {
    let width: number;
    for (let count = 0; count < most && (width = this.#blank(this.#at)) > 0; count++)
      this.#at += width;
    return true;
  }

  #setDate(year: number, month: number, date: number, end: number): boolean {
    if (year !== 0 && (year < firstYear || year > lastYear)) return false;
    if (!isDay(year, month, date)) return false;
    this.year = year;
    this.month = month;
    this.day = date;
    this.#at = end;
    return true;
  }

  #date(): boolean {
    const at = this.#at;
    const width = this.#width(at);
    if (width === 0) return this.#monthFirst() || this.#levelFirst();
    if (width === 8 || width === 14 || width === 17) {
      this.#fullDigits = true;
      const date = at + 8;
      return this.#setDate(
        this.#number(at, 4),
        this.#number(at + 4, 2),
        this.#number(at + 6, 2),
        date,
      );
    }
    if (width === 6)
      return this.#setDate(
        century + this.#number(at, 2),
        this.#number(at + 2, 2),
        this.#number(at + 4, 2),
        at + 6,
      );
    if (width === 4) return this.#yearFirst(at);
    return width <= 2 && this.#dayOrMonthFirst(at, width);
  }

  /** `2026-11-27`, `2026年11月27日`, `2026-Nov-27`. */
  #yearFirst(at: number): boolean {
    const year = this.#number(at, 4);
    const mark = this.#byteAt(at + 4);
    if (this.#isMark(at + 4, yearMark)) {
      let next = at + 7 + this.#blank(at + 7);
      const monthWidth = this.#width(next, 2);
      if (monthWidth < 1 || monthWidth > 2) return false;
      const month = this.#number(next, monthWidth);
      next += monthWidth;
      next += this.#blank(next);
      if (!this.#isMark(next, monthMark)) return false;
      next += 3;
      next += this.#blank(next);
      const dayWidth = this.#width(next, 2);
      const end = next + dayWidth + this.#blank(next + dayWidth);
      if (dayWidth < 1 || dayWidth > 2 || !this.#isDayMark(end)) return false;
      return this.#setDate(year, month, this.#number(next, dayWidth), end + 3);
    }
    if (mark !== dash && mark !== slash && mark !== dot) return false;
    let next = at + 5;
    const monthWidth = this.#width(next, 2);
    let month: number | undefined;
    if (monthWidth === 0) {
      month = monthTable.find(this.#bytes, next, this.#limit);
      if (month === undefined) return false;
      next = monthTable.end;
    } else if (monthWidth <= 2) {
      month = this.#number(next, monthWidth);
      next += monthWidth;
    } else return false;
    if (this.#byteAt(next) !== mark) return false;
    const dayWidth = this.#width(next + 1, 2);
    if (dayWidth < 1 || dayWidth > 2) return false;
    return this.#setDate(year, month, this.#number(next + 1, dayWidth), next + 1 + dayWidth);
  }

  #isDayMark(at: number): boolean {
    return this.#isMark(at, dayMark) || this.#isMark(at, dayMarkSpoken);
  }

  /** Dates that begin with one or two digits: `27-Nov-2026`, `27.11.2026`, `17/06/09`, `11-27`. */
  #dayOrMonthFirst(at: number, width: number): boolean {
    const first = this.#number(at, width);
    let next = at + width;
    if (this.#isMark(next, monthMark)) {
      const dayWidth = this.#width(next + 3, 2);
      const end = next + 3 + dayWidth;
      if (dayWidth < 1 || dayWidth > 2 || !this.#isDayMark(end)) return false;
      return this.#setDate(0, first, this.#number(next + 3, dayWidth), end + 3);
    }
    const mark = this.#byteAt(next);
    const isBlank = this.#blank(next) > 0;
    if (!isBlank && mark !== dash && mark !== slash && mark !== dot) return false;
    next += isBlank ? this.#blank(next) : 1;
    const secondWidth = this.#width(next, 2);
    if (secondWidth === 0) {
      const month = monthTable.find(this.#bytes, next, this.#limit);
      if (month === undefined) return false;
      next = monthTable.end;
      if (this.#byteAt(next) === dot || this.#byteAt(next) === comma) next++;
      if (isBlank ? this.#blank(next) === 0 : this.#byteAt(next) !== mark) return false;
      next++;
      const yearWidth = this.#width(next, 4);
      if (yearWidth === 4) return this.#setDate(this.#number(next, 4), month, first, next + 4);
      if (yearWidth !== 2 || (isBlank && this.#byteAt(next + 2) === colon))
        // 27 Nov 08:15:04
        return isBlank && this.#setDate(0, month, first, next - 1);
      return this.#setDate(century + this.#number(next, 2), month, first, next + 2);
    }
    if (isBlank || secondWidth > 2) return false;
    const second = this.#number(next, secondWidth);
    next += secondWidth;
    if (this.#byteAt(next) !== mark)
      // 11-27 08:15:04
      return (
        mark !== dot &&
        width === 2 &&
        secondWidth === 2 &&
        this.#blank(next) > 0 &&
        this.#setDate(0, first, second, next)
      );
    const yearWidth = this.#width(next + 1, 4);
    const end = next + 1 + yearWidth;
    if (yearWidth === 4) return this.#yearLast(first, second, this.#number(next + 1, 4), mark, end);
    if (yearWidth !== 2 || width !== 2 || secondWidth !== 2) return false;
    const third = this.#number(next + 1, 2);
    // 17/06/09, as log4j writes it; where that is no day, the year comes last.
    return (
      this.#setDate(century + first, second, third, end) ||
      this.#yearLast(first, second, century + third, mark, end)
    );
  }

  /** `27.11.2026` has the day first; with other marks the numbers tell, or else `dayOrder`. */
  #yearLast(first: number, second: number, year: number, mark: number, end: number): boolean {
    if (mark === dot || mark === dash)
      return this.#setDate(year, second, first, end) || this.#setDate(year, first, second, end);
    const monthFirst = isDay(year, first, second);
    const dayFirst = isDay(year, second, first);
    if (monthFirst !== dayFirst) this.orderShown = dayFirst ? 'day-first' : 'month-first';
    else this.orderAssumed = first !== second;
    return dayFirst && (!monthFirst || this.dayOrder === 'day-first')
      ? this.#setDate(year, second, first, end)
      : this.#setDate(year, first, second, end);
  }

  /** `Nov 27, 2026`, `Nov 27 2026`, `Nov  7`, `十一月 27, 2026`. */
  #monthFirst(): boolean {
    const month = monthTable.find(this.#bytes, this.#at, this.#limit);
    if (month === undefined) return false;
    this.#at = monthTable.end;
    if (this.#byteAt(this.#at) === dot) this.#at++;
    const before = this.#at;
    this.#skipBlanks(2);
    const width = this.#width(this.#at, 2);
    if (this.#at === before || width < 1 || width > 2) return false;
    const date = this.#number(this.#at, width);
    const end = this.#at + width;
    let next = end;
    if (this.#byteAt(next) === comma) next++;
    next += this.#blank(next);
    const hasYear = next > end && this.#width(next, 4) === 4;
    return hasYear
      ? this.#setDate(this.#number(next, 4), month, date, next + 4)
      : this.#setDate(0, month, date, end);
  }

  /** `E1127` and `E20261127`, as glog writes level and date. */
  #levelFirst(): boolean {
    const at = this.#at + 1;
    const byte = this.#byteAt(this.#at);
    if (byte < 65 || byte > 90) return false;
    const width = this.#width(at, 8);
    if (this.#blank(at + width) === 0) return false;
    if (width === 4) return this.#setDate(0, this.#number(at, 2), this.#number(at + 2, 2), at + 4);
    return (
      width === 8 &&
      this.#setDate(this.#number(at, 4), this.#number(at + 4, 2), this.#number(at + 6, 2), at + 8)
    );
  }

  #gap(): boolean {
    const start = this.#at;
    const mark = this.#byteAt(start);
    const isJoined = mark === 84 || mark === 116 || mark === 95 || mark === colon || mark === dash;
    if (isJoined && this.#isDigitAt(start + 1)) {
      this.#at++;
      return true;
    }
    if (mark === comma) this.#at++;
    this.#skipBlanks(3);
    if (this.#at > start) {
      if (this.#byteAt(this.#at) === 64) this.#at++;
      else if (this.#byteAt(this.#at) === 97 && this.#byteAt(this.#at + 1) === 116) {
        if (this.#blank(this.#at + 2) > 0) this.#at += 2;
      } else if (weekdayTable.find(this.#bytes, this.#at, this.#limit)) {
        this.#at = weekdayTable.end;
        if (this.#byteAt(this.#at) === comma) this.#at++;
      }
      this.#skipBlanks(3);
    } else if (mark >= 128 && weekdayTable.find(this.#bytes, start, this.#limit)) {
      this.#at = weekdayTable.end;
      this.#skipBlanks(2);
    }
    const half = halfTable.find(this.#bytes, this.#at, this.#limit);
    if (half) {
      this.#half = half;
      this.#at = halfTable.end;
      this.#skipBlanks(1);
    }
    // Digits may follow a date of digits at once; a date in Chinese ends with a mark of its own.
    const isMarked = start > 0 && this.#bytes[start - 1]! >= 128;
    return this.#at > start || isMarked || this.#fullDigits;
  }

  #clock(): boolean {
    const at = this.#at;
    const width = this.#width(at, 9);
    if (this.#fullDigits && (width === 6 || width === 9)) {
      this.hour = this.#number(at, 2);
      this.minute = this.#number(at + 2, 2);
      this.second = this.#number(at + 4, 2);
      this.hasSeconds = true;
      if (width === 9) this.nanos = this.#number(at + 6, 3) * 1e6;
      this.#at = at + width;
      if (width === 6) this.#fraction();
      return this.#isClock();
    }
    if (width < 1 || width > 2) return false;
    this.hour = this.#number(at, width);
    let next = at + width;
    if (this.#isMark(next, hourMark) || this.#isMark(next, hourMarkSpoken))
      return this.#chineseClock(next + 3);
    if (this.#byteAt(next) !== colon) return false;
    const minuteWidth = this.#width(next + 1, 2);
    if (minuteWidth < 1 || minuteWidth > 2) return false;
    this.minute = this.#number(next + 1, minuteWidth);
    next += 1 + minuteWidth;
    const secondWidth = this.#byteAt(next) === colon ? this.#width(next + 1, 2) : 0;
    if (secondWidth === 1 || secondWidth === 2) {
      this.second = this.#number(next + 1, secondWidth);
      this.hasSeconds = true;
      this.#at = next + 1 + secondWidth;
      this.#fraction();
    } else {
      if (minuteWidth === 1 || secondWidth > 0) return false;
      this.#at = next;
    }
    return this.#isClock();
  }

  #isClock(): boolean {
    // A leap second is read as the first of the next minute.
    if (this.hour > 23 || this.minute > 59 || this.second > 60) return false;
    return !this.#isDigitAt(this.#at);
  }

  /** `8时15分04秒`, after the mark of the hour. */
  #chineseClock(at: number): boolean {
    const minuteWidth = this.#width(at, 2);
    let next = at + minuteWidth;
    if (minuteWidth < 1 || minuteWidth > 2 || !this.#isMark(next, minuteMark)) return false;
    this.minute = this.#number(at, minuteWidth);
    next += 3;
    const secondWidth = this.#width(next, 2);
    this.#at = next;
    if (secondWidth === 0) return this.#isClock();
    if (secondWidth > 2 || !this.#isMark(next + secondWidth, secondMark)) return false;
    this.second = this.#number(next, secondWidth);
    this.hasSeconds = true;
    this.#at = next + secondWidth + 3;
    const millisWidth = this.#width(this.#at, 3);
    if (millisWidth >= 1 && millisWidth <= 3) {
      const end = this.#at + millisWidth;
      if (this.#isMark(end, milliMark) && this.#isMark(end + 3, secondMark)) {
        this.nanos = this.#number(this.#at, millisWidth) * 1e6;
        this.#at = end + 6;
      }
    }
    return this.#isClock();
  }

  /** A fraction after a dot or comma; after a colon, up to three digits are milliseconds. */
  #fraction(): void {
    const mark = this.#byteAt(this.#at);
    if (mark !== dot && mark !== comma && mark !== colon) return;
    const from = this.#at + 1;
    const width = this.#width(from, 12);
    if (width === 0) return;
    if (mark === colon) {
      if (width > 3) return;
      this.nanos = this.#number(from, width) * 1e6;
    } else {
      if (width > 12) return;
      const read = Math.min(width, 9);
      this.nanos = this.#number(from, read) * 10 ** (9 - read);
    }
    this.#at = from + width;
  }

  /** What may follow the clock: a part of the day, a zone, a year. */
  #tail(): boolean {
    const clockEnd = this.#at;
    this.#skipBlanks(1);
    const half = this.#half ?? halfTable.find(this.#bytes, this.#at, this.#limit);
    if (half !== undefined && this.#half === undefined) this.#at = halfTable.end;
    else this.#at = clockEnd;
    if (half !== undefined && !this.#setHalf(half)) return false;
    this.end = this.#at;
    if (this.#zone()) this.end = this.#at;
    else this.#at = this.end;
    if (this.month !== 0 && this.year === 0) this.#yearBehind();
    if (this.month !== 0 && this.year === 0 && !this.hasSeconds) return false;
    return this.month === 0 || isDay(this.year, this.month, this.day);
  }

  #setHalf(half: 'am' | 'pm' | 'noon'): boolean {
    if (half === 'am') {
      if (this.hour > 12) return false;
      this.hour %= 12;
    } else if (half === 'pm' ? this.hour < 12 : this.hour < 11) this.hour += 12;
    return true;
  }

  #yearBehind(): void {
    const at = this.#at;
    const next = at + this.#blank(at);
    if (next === at || this.#width(next, 4) !== 4) return;
    const year = this.#number(next, 4);
    if (year < firstYear || year > lastYear || isLetter(this.#byteAt(next + 4))) return;
    this.year = year;
    this.end = next + 4;
  }

  #zone(): boolean {
    const before = this.#at;
    const byte = this.#byteAt(before);
    if ((byte === 90 || byte === 122) && !isLetter(this.#byteAt(before + 1))) {
      this.zone = 0;
      this.#at++;
      return true;
    }
    this.#skipBlanks(1);
    const isApart = this.#at > before;
    if (this.#offset(isApart)) {
      this.#namedZone();
      return true;
    }
    return this.#namedZone();
  }

  /** `+08:00`, `+0800`, and close to the clock also `+08`. */
  #offset(isApart: boolean, isNamed = false): boolean {
    const at = this.#at;
    const sign = this.#byteAt(at);
    if (sign !== 43 && sign !== dash) return false;
    const width = this.#width(at + 1, 4);
    const hours = this.#number(at + 1, Math.min(width, 2));
    let minutes = 0;
    let end = at + 1 + width;
    if (width === 4) minutes = this.#number(at + 3, 2);
    else if (width === 2 || (width === 1 && isNamed)) {
      if (this.#byteAt(end) === colon && this.#width(end + 1, 2) === 2) {
        minutes = this.#number(end + 1, 2);
        end += 3;
      } else if (isApart && !isNamed) return false;
    } else return false;
    const offset = hours * 60 + minutes;
    if (minutes > 59 || offset > longestZone || this.#isDigitAt(end)) return false;
    this.zone = sign === dash ? -offset : offset;
    this.#at = end;
    return true;
  }

  /** `UTC`, `GMT+0800`, `UTC+8`, `EST`; after an offset the name is only read over. */
  #namedZone(): boolean {
    const start = this.#at;
    const hasOffset = this.zone !== undefined;
    if (hasOffset) this.#skipBlanks(1);
    const at = this.#at;
    // Zones are written in capitals; small letters are words of the log.
    const first = this.#byteAt(at);
    if (first < 65 || first > 90 || isSmall(this.#byteAt(at + 1))) {
      this.#at = start;
      return hasOffset;
    }
    const offset = zoneTable.find(this.#bytes, at, this.#limit);
    const shared =
      offset === undefined ? sharedZoneTable.find(this.#bytes, at, this.#limit) : undefined;
    const end = offset === undefined ? sharedZoneTable.end : zoneTable.end;
    if (offset === undefined && shared === undefined) {
      this.#at = start;
      return hasOffset;
    }
    const next = this.#byteAt(end);
    if (isDigit(next) || next === 95) {
      this.#at = start;
      return hasOffset;
    }
    this.#at = end;
    if (hasOffset) return true;
    this.sharedZone = shared;
    if (offset === undefined) return true;
    if (offset === 0 && this.#offset(false, true)) return true;
    this.zone = offset;
    return true;
  }
}

const isSmall = (byte: number) => byte >= 97 && byte <= 122;

const utf8 = new TextEncoder();
function markOf(character: string): readonly [number, number, number] {
  const [a = 0, b = 0, c = 0] = utf8.encode(character);
  return [a, b, c];
}
const narrowSpace = markOf('\u202f');
const yearMark = markOf('年');
const monthMark = markOf('月');
const dayMark = markOf('日');
const dayMarkSpoken = markOf('号');
const hourMark = markOf('时');
const hourMarkSpoken = markOf('点');
const minuteMark = markOf('分');
const secondMark = markOf('秒');
const milliMark = markOf('毫');
