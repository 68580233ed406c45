import { isDigit, isLetter } from '../catalog/times/bytes.ts';
import { TimeGrammar } from '../catalog/times/grammar.ts';
import { dayStart, isDay } from '../catalog/times/time.ts';
import { sharedZones } from '../catalog/times/words.ts';
import { timestampTolerance } from './protocol.ts';
import { trimEndOf } from './request/request.ts';

/** How a time was written. */
export type TimeForm =
  | 'seconds'
  | 'milliseconds'
  | 'microseconds'
  | 'nanoseconds'
  | 'ticks'
  | 'number'
  | 'compact'
  | 'date';

/** A point in time read from a text. */
export interface TimeReading {
  /** Seconds since 1970-01-01T00:00:00Z, possibly with a fraction. */
  seconds: number;
  form: TimeForm;
  /** The piece of the text that was read. */
  source: string;
  /** For a date without a zone that is sure: the offset that was assumed, in minutes east of UTC. */
  assumedOffset?: number;
  /** A short name of a zone that has several meanings, and its offsets, the likeliest first. */
  sharedZone?: { name: string; offsets: readonly number[] };
}

type EpochForm = 'seconds' | 'milliseconds' | 'microseconds' | 'nanoseconds' | 'ticks';

const formByDigits: Readonly<Record<number, EpochForm>> = {
  10: 'seconds',
  13: 'milliseconds',
  16: 'microseconds',
  18: 'ticks',
  19: 'nanoseconds',
};
const unitsPerSecond: Readonly<Record<EpochForm, number>> = {
  seconds: 1,
  milliseconds: 1e3,
  microseconds: 1e6,
  ticks: 1e7,
  nanoseconds: 1e9,
};
/** .NET counts tenths of microseconds from the year 1; 1970 begins at this second. */
const ticksToEpoch = 62_135_596_800;
const firstTick = 946_684_800;
const lastTick = 4_102_444_800;

/** Longer texts are cut, so that no paste can freeze the page. */
const longestText = 20_000;
const longestSource = 80;

const namedValue = /time_?stamp["']?[ \t]{0,5}(?:[=:]|=>)[ \t]{0,5}["']?(?=[-\d])/i;
/** What programs and people write behind the digits: a unit, or the type of a number. */
const suffix = String.raw`(?:([smunµ]?s)|[uU]?[lL]{1,2}|[uU]|n)?(?![\w:-])`;
const bareNumber = new RegExp(String.raw`(?<![\w.-]|\w:)(\d{9,19})(\.\d{1,9})?${suffix}`);
const namedNumber = new RegExp(String.raw`^(\d{9,19})(\.\d{1,9})?(?!\.)${suffix}`);
const grouped = /^\d{1,3}(?:,\d{3}){3}$/;
const exponent = /^\d\.\d{1,12}e\+?\d{1,2}$/i;
const pythonDate =
  /datetime\((\d{4}), (\d{1,2}), (\d{1,2}), (\d{1,2}), (\d{1,2})(?:, (\d{1,2}))?(?:, \d{1,6})?\)/;

const asctime = /^[A-Z][a-z]{2}  ?\d{1,2} \d{2}:\d{2}:\d{2} \d{4}$/;
/** Whether a text is a weekday and a date and nothing more. */
const isAlone = (text: string) => text.trim().length <= 24;

const utf8 = new TextEncoder();
const fromUtf8 = new TextDecoder();

/** Full-width digits and marks as plain ones, without characters that cannot be seen. */
function plainText(text: string): string {
  return text
    .slice(0, longestText)
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '');
}

/** A number without the letters that say its type in a program. */
const withoutType = (number: string) => trimEndOf(number, 'uUlLn');

/** Whether digits are a date written together, to the minute at least. */
function looksLikeDate(digits: string): boolean {
  const [year, month, day, hour, minute] = [0, 4, 6, 8, 10].map((at) =>
    Number(digits.slice(at, at === 0 ? 4 : at + 2)),
  );
  return year! >= 1970 && year! < 2100 && isDay(year!, month!, day!) && hour! < 24 && minute! < 60;
}

/** @param unit what follows the digits: `s`, `ms` and so on, which a request must not have */
function readEpoch(
  digits: string,
  fraction: string,
  source: string,
  unit?: string,
): TimeReading | undefined {
  const form = formByDigits[digits.length];
  if (!form || (form === 'milliseconds' && looksLikeDate(digits))) return undefined;
  const units = Number(digits + fraction) / unitsPerSecond[form];
  const seconds = form === 'ticks' ? units - ticksToEpoch : units;
  if (form === 'ticks' && (seconds < firstTick || seconds > lastTick)) return undefined;
  return { seconds, form: unit === 's' && form === 'seconds' ? 'number' : form, source };
}

/** Zone of a written date: stated, or one meaning of a shared name, or the reader's own. */
function zoned(
  wallClock: number,
  form: TimeForm,
  source: string,
  zone: number | undefined,
  localOffset: number,
  shared?: { name: string; offsets: readonly number[] },
): TimeReading {
  const offset = zone ?? shared?.offsets[0] ?? localOffset;
  const reading: TimeReading = { seconds: wallClock - offset * 60, form, source };
  if (shared) return { ...reading, sharedZone: shared };
  return zone === undefined ? { ...reading, assumedOffset: localOffset } : reading;
}

/** The first date with a year and a clock in a text, and the byte at which it begins. */
function findDate(
  text: string,
  localOffset: number,
): { reading: TimeReading; start: number } | undefined {
  const bytes = utf8.encode(text);
  const grammar = new TimeGrammar();
  for (let at = 0; at < bytes.length; at++) {
    const before = bytes[at - 1];
    const byte = bytes[at]!;
    const begins =
      (isDigit(byte) && !isDigit(before)) || (isLetter(byte) && !isLetter(before)) || byte > 127;
    if (!begins || !grammar.readDated(bytes, at, bytes.length) || grammar.year === 0) continue;
    const { year, month, day, hour, minute, second, nanos, zone, sharedZone } = grammar;
    const wallClock =
      dayStart(year, month, day) / 1000 + (hour * 60 + minute) * 60 + second + nanos / 1e9;
    const source = fromUtf8.decode(bytes.subarray(at, grammar.end));
    const form = /^\d{14}/.test(source) ? 'compact' : 'date';
    const shared =
      sharedZone === undefined
        ? undefined
        : { name: sharedZone, offsets: sharedZones[sharedZone] ?? [] };
    // The C library's form, as an HTTP date, is in UTC (RFC 9110, 5.6.7).
    const assumed = asctime.test(source) && isAlone(text) ? 0 : localOffset;
    return { reading: zoned(wallClock, form, source, zone, assumed, shared), start: at };
  }
  return undefined;
}

/** `datetime.datetime(2023, 11, 15, 6, 13, 20)`, as Python shows a time. */
function readPythonDate(text: string, localOffset: number): TimeReading | undefined {
  const match = pythonDate.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  if (!isDay(year, month, day) || hour > 23 || minute > 59 || second > 59) return undefined;
  const wallClock = dayStart(year, month, day) / 1000 + (hour * 60 + minute) * 60 + second;
  return zoned(wallClock, 'date', match[0], undefined, localOffset);
}

/** A text that is nothing but a number, in a spelling that programs print. */
function readWholeNumber(text: string): TimeReading | undefined {
  const bare = text.trim().replace(/^["']|["']$/g, '');
  if (bare.length > longestSource) return undefined;
  if (bare === '0') return { seconds: 0, form: 'number', source: bare };
  const literal = /^(\d{9,19})[Lln]$/.exec(bare)?.[1];
  if (literal !== undefined) return readEpoch(literal, '', literal);
  if (!grouped.test(bare) && !exponent.test(bare)) return undefined;
  const value = String(Number(bare.replaceAll(',', '')));
  const reading = /^\d+$/.test(value) ? readEpoch(value, '', bare) : undefined;
  return reading && { ...reading, form: 'number' };
}

/**
 * Finds the time in a text: the value of `timestamp` if it has one, a number that stands alone or
 * beside a date, else the first date with a clock that the grammar of times reads, else the first
 * number. Numbers are Unix time in seconds, milliseconds, microseconds or nanoseconds, or ticks of
 * .NET. Takes time in proportion to the length of the text.
 *
 * @param localOffset minutes east of UTC, for dates that name no zone
 */
export function readTime(pasted: string, localOffset: number): TimeReading | undefined {
  const text = plainText(pasted);
  const named = namedValue.exec(text);
  if (named) {
    const value = text.slice(named.index + named[0].length);
    const [source, digits, fraction = '', unit] = namedNumber.exec(value) ?? [];
    if (source !== undefined && digits !== undefined && digits.length !== 14)
      return readEpoch(digits, fraction, unit === undefined ? digits + fraction : source, unit);
    const dated = value.startsWith('-')
      ? undefined
      : findDate(value.slice(0, longestSource), localOffset);
    return dated?.start === 0 ? dated.reading : undefined;
  }
  const whole = readWholeNumber(text);
  if (whole) return whole;

  const found = findDate(text, localOffset);
  const number = bareNumber.exec(text);
  const epoch = number
    ? readEpoch(number[1]!, number[2] ?? '', withoutType(number[0]), number[3])
    : undefined;
  if (!found) return epoch ?? readPythonDate(text, localOffset);
  if (!number || !epoch) return found.reading;
  // A number beside its own date, in either order, is what was sent; the date explains it.
  const rest = text.replace(number[0], '').replace(found.reading.source, '');
  return number.index < found.start || !/[\p{L}\d]/u.test(rest) ? epoch : found.reading;
}

/**
 * How many digits a text has that is nothing but a number, or the `timestamp` of a request; for
 * telling why no time was read.
 */
export function countDigits(pasted: string): number | undefined {
  const text = plainText(pasted);
  const named = namedValue.exec(text);
  const value = named ? text.slice(named.index + named[0].length) : text.trim();
  const digits = /^["']?(\d{1,40})(?![\w.:/-])/.exec(value)?.[1];
  return named || digits === value.replace(/["']/g, '') ? digits?.length : undefined;
}

/** What a pasted response says of the platform's clock. */
export type ResponseTime =
  | { kind: 'time'; reading: TimeReading }
  /** It has times, but in other headers only, which say nothing of the clock. */
  | { kind: 'other-header'; name: string }
  | { kind: 'none' };

const otherHeaders = /^(?:expires|last-modified|if-modified-since|retry-after|set-cookie|age)$/i;

/** The time of the `Date` header in a pasted response, or of a text that is a time alone. */
export function readResponseTime(text: string, localOffset: number): ResponseTime {
  let other: string | undefined;
  let isHeaders = false;
  for (const line of text.slice(0, longestText).split('\n')) {
    const [, name, value = ''] =
      /^[<>* ]{0,4}["']?([A-Za-z][A-Za-z-]{1,40})["']?[ \t]{0,3}:(.*)$/.exec(line) ?? [];
    if (name === undefined) continue;
    isHeaders = true;
    if (name.toLowerCase() === 'date') {
      const reading = readTime(value, localOffset);
      if (reading) return { kind: 'time', reading };
    } else if (otherHeaders.test(name)) other ??= name;
  }
  if (other !== undefined) return { kind: 'other-header', name: other };
  const reading = isHeaders ? undefined : readTime(text, localOffset);
  return reading ? { kind: 'time', reading } : { kind: 'none' };
}

/** What is wrong with a timestamp besides being early or late. */
export type TimestampFinding =
  /** The value is in a smaller unit, but the platform reads seconds. */
  | { id: 'wrong-unit'; form: TimeForm; corrected: string }
  /** The value has a fraction, but the platform reads whole seconds. */
  | { id: 'fraction'; corrected: string }
  /** The value is a number in another spelling. */
  | { id: 'not-digits'; corrected: string }
  /** The value is a date, not a number. */
  | { id: 'not-epoch'; corrected: string }
  /** The value is off by the offset of a time zone, which may be chance. */
  | { id: 'zone'; minutes: number };

export interface TimestampCheck {
  /** Seconds that the time lies ahead of the clock; negative if it lies behind. */
  difference: number;
  /** Whether the difference is within what the platform accepts. */
  within: boolean;
  findings: TimestampFinding[];
}

/** Offsets from UTC that zones have besides whole hours, in minutes. */
const oddOffsets = [210, 270, 330, 345, 390, 525, 570, 630, 765];
const largestOffset = 14 * 60;
/** How near a difference must be to the offset of a zone to be worth a word, in seconds. */
const zoneTolerance = 60;

/** The offset of a zone that a difference in seconds comes to, in minutes; `undefined` for none. */
function zoneOf(difference: number): number | undefined {
  const minutes = Math.round(difference / 60);
  const size = Math.abs(minutes);
  for (const offset of [Math.round(size / 60) * 60, ...oddOffsets])
    if (
      offset > 0 &&
      offset <= largestOffset &&
      Math.abs(Math.abs(difference) - offset * 60) <= zoneTolerance
    )
      return Math.sign(minutes) * offset;
  return undefined;
}

/**
 * Compares a time with a clock. The platform refuses a difference of more than five minutes and
 * takes Unix seconds of 10 digits.
 *
 * @param clock the trusted time, in Unix seconds
 */
export function checkTimestamp(reading: TimeReading, clock: number): TimestampCheck {
  const { form, seconds, source } = reading;
  const difference = seconds - clock;
  const within = Math.abs(difference) <= timestampTolerance;
  const findings: TimestampFinding[] = [];
  const corrected = String(Math.floor(seconds));
  if (form === 'seconds') {
    if (source.includes('.')) findings.push({ id: 'fraction', corrected });
  } else if (form === 'number') findings.push({ id: 'not-digits', corrected });
  else if (form === 'date' || form === 'compact') findings.push({ id: 'not-epoch', corrected });
  else findings.push({ id: 'wrong-unit', form, corrected });

  const zone = within ? undefined : zoneOf(difference);
  if (zone !== undefined) findings.push({ id: 'zone', minutes: zone });
  return { difference, within, findings };
}
