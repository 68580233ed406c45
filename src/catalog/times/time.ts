/**
 * How a time is written: `zoned` with a time zone or as an epoch, `local` without a zone that is
 * sure, `yearless` as in syslog, `clock` without a date.
 */
export type TimeForm = 'zoned' | 'local' | 'yearless' | 'clock';

/** A time as a log has it. */
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

export const minute = 60_000;
export const day = 86_400_000;

/** Milliseconds of the beginning of a day; proleptic Gregorian, as `Date.UTC` has it. */
export function dayStart(year: number, month: number, date: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) * day;
}

const isLeapYear = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether there is such a day; in year 0, which means that none is written, also 29 February. */
export function isDay(year: number, month: number, date: number): boolean {
  if (month < 1 || month > 12 || date < 1 || date > monthLengths[month - 1]!) return false;
  return month !== 2 || date < 29 || year === 0 || isLeapYear(year);
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
