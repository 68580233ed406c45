import { timestampTolerance } from './protocol.ts';

/** How a time was written. */
export type TimeForm =
  | 'seconds'
  | 'milliseconds'
  | 'microseconds'
  | 'nanoseconds'
  | 'compact'
  | 'date'
  | 'http-date'
  | 'java-date';

/** A point in time read from a text. */
export interface TimeReading {
  /** Seconds since 1970-01-01T00:00:00Z, possibly with a fraction. */
  seconds: number;
  form: TimeForm;
  /** The piece of the text that was read. */
  source: string;
  /** For a date without a zone: the offset that was assumed, in minutes east of Greenwich. */
  assumedOffset?: number;
}

const unitsPerSecond = {
  seconds: 1,
  milliseconds: 1e3,
  microseconds: 1e6,
  nanoseconds: 1e9,
} as const;
const formByDigits: Record<number, keyof typeof unitsPerSecond> = {
  10: 'seconds',
  13: 'milliseconds',
  16: 'microseconds',
  19: 'nanoseconds',
};

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const epoch = /(?<![\w.:-])(\d{9,19})(\.\d{1,9})?(?![\w:-])/;
const date =
  /(?<!\d)(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?(?:[T ]{1,2}(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)(?:\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}))?/i;
const named = /timestamp["']?\s{0,5}[=:]\s{0,5}["']?(\d{9,19})(?!\d)/i;
const httpDate =
  /(?<!\d)(\d{1,2})[ -]([A-Z][a-z]{2})[ -](\d{4}) (\d{2}):(\d{2}):(\d{2})(?: (GMT|UTC|Z|[+-]\d{4}))?/;
const javaDate =
  /[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d{2}):(\d{2}):(\d{2})(?: ([A-Z]{1,5}|GMT[+-]\d{2}:\d{2}))? (\d{4})/;

/** The offset of China, for `CST` as Java prints it there. */
const chinaOffset = 8 * 60;

/** Seconds since 1970 of a date at an offset; `undefined` for a date that does not exist. */
function secondsOf(
  parts: readonly [year: number, month: number, day: number, h: number, m: number, s: number],
  offset: number,
): number | undefined {
  const [year, month, day, hour, minute, second] = parts;
  const utc = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const exists =
    utc.getUTCFullYear() === year &&
    utc.getUTCMonth() === month - 1 &&
    utc.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  return exists ? utc.getTime() / 1000 - offset * 60 : undefined;
}

/** Minutes east of Greenwich; `undefined` for no zone. */
function offsetOf(zone: string | undefined): number | undefined {
  if (zone === undefined) return undefined;
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return 0;
  if (zone === 'CST') return chinaOffset;
  const [, sign, hours = '', minutes = '0'] = /([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  if (sign === undefined) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function dated(
  form: TimeForm,
  source: string,
  parts: readonly (string | undefined)[],
  zone: string | undefined,
  localOffset: number,
): TimeReading | undefined {
  const [year, month, day, hour, minute, second] = parts.map((part) => Number(part ?? 0));
  const offset = offsetOf(zone);
  const seconds = secondsOf([year!, month!, day!, hour!, minute!, second!], offset ?? localOffset);
  if (seconds === undefined) return undefined;
  const reading: TimeReading = { seconds, form, source };
  return offset === undefined ? { ...reading, assumedOffset: localOffset } : reading;
}

function monthNumber(name: string | undefined): string {
  return String(months.indexOf(name ?? '') + 1);
}

function readDate(text: string, localOffset: number): TimeReading | undefined {
  const java = javaDate.exec(text);
  if (java) {
    const [source, month, day, hour, minute, second, zone, year] = java;
    const parts = [year, monthNumber(month), day, hour, minute, second];
    return dated('java-date', source, parts, zone, localOffset);
  }
  const http = httpDate.exec(text);
  if (http) {
    const [source, day, month, year, hour, minute, second, zone] = http;
    const parts = [year, monthNumber(month), day, hour, minute, second];
    return dated('http-date', source, parts, zone ?? 'GMT', localOffset);
  }
  const plain = date.exec(text);
  if (!plain) return undefined;
  const [source, year, month, day, hour, minute, second, fraction, zone] = plain;
  const parts = [year, month, day, hour, minute, second];
  const reading = dated('date', source, parts, zone, localOffset);
  if (reading && fraction) reading.seconds += Number(`0.${fraction}`);
  return reading;
}

/** `yyyyMMddHHmmss`, which some take for a timestamp. */
function readCompact(digits: string, localOffset: number): TimeReading | undefined {
  const [, ...parts] = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(digits) ?? [];
  return parts.length === 6 ? dated('compact', digits, parts, undefined, localOffset) : undefined;
}

/**
 * Finds the time in a text, the value of `timestamp` if it has one, else the first: Unix time in
 * seconds, milliseconds, microseconds or nanoseconds; ISO 8601; the time of a log line; an HTTP date
 * (RFC 9110); `yyyyMMddHHmmss`; `Date.toString` of Java.
 *
 * @param localOffset minutes east of Greenwich, for dates that name no zone
 */
export function readTime(text: string, localOffset: number): TimeReading | undefined {
  const sample = text.slice(0, 20_000);
  const parameter = named.exec(sample)?.[1];
  if (parameter !== undefined && parameter !== text) return readTime(parameter, localOffset);
  const written = readDate(sample, localOffset);
  if (written) return written;
  const [source, digits = '', fraction = ''] = epoch.exec(sample) ?? [];
  if (source === undefined) return undefined;
  const form = formByDigits[digits.length];
  if (!form) return readCompact(digits, localOffset);
  return { seconds: Number(digits + fraction) / unitsPerSecond[form], form, source };
}

/** The time of the `Date` header in a pasted response, or else the first time in the text. */
export function readResponseTime(text: string, localOffset: number): TimeReading | undefined {
  const header = /^[<\s]*date:[ \t]*(.+)$/im.exec(text.slice(0, 20_000))?.[1];
  return readTime(header ?? text, localOffset);
}

/** What is wrong with a timestamp besides being early or late. */
export type TimestampFinding =
  /** The value has 13, 16 or 19 digits, but the platform reads seconds. */
  | { id: 'wrong-unit'; form: TimeForm; corrected: string }
  /** The value is a date, not a number. */
  | { id: 'not-epoch'; corrected: string }
  /** The value is off by whole or half hours: a local time was taken for another zone's. */
  | { id: 'zone'; hours: number };

export interface TimestampCheck {
  /** Seconds that the time lies ahead of the clock; negative if it lies behind. */
  difference: number;
  /** Whether the difference is within what the platform accepts. */
  within: boolean;
  findings: TimestampFinding[];
}

/**
 * Holds a time against a clock. The platform refuses a difference of more than five minutes and
 * takes Unix seconds of 10 digits.
 *
 * @param clock the trusted time, in Unix seconds
 */
export function checkTimestamp(reading: TimeReading, clock: number): TimestampCheck {
  const difference = reading.seconds - clock;
  const within = Math.abs(difference) <= timestampTolerance;
  const findings: TimestampFinding[] = [];
  const corrected = String(Math.floor(reading.seconds));
  if (['milliseconds', 'microseconds', 'nanoseconds'].includes(reading.form))
    findings.push({ id: 'wrong-unit', form: reading.form, corrected });
  else if (reading.form !== 'seconds') findings.push({ id: 'not-epoch', corrected });

  const hours = Math.round(difference / 1800) / 2;
  const besideZone = Math.abs(difference - hours * 3600);
  if (!within && Math.abs(hours) <= 14 && hours !== 0 && besideZone <= timestampTolerance)
    findings.push({ id: 'zone', hours });
  return { difference, within, findings };
}
