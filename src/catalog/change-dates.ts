import type { Change } from '../schemas/change.ts';

/** When something happened to a code, as `YYYY-MM-DD`. */
export interface CodeDates {
  added: string;
  /** The day of the last change; the day of adding if there was none since. */
  changed: string;
}

/**
 * When each code was added and last changed.
 *
 * @param changes the oldest first
 */
export function datesOf(changes: readonly Change[]): Map<string, CodeDates> {
  const dates = new Map<string, CodeDates>();
  for (const { date, codes } of changes)
    for (const code of codes) {
      const known = dates.get(code);
      if (known) known.changed = date;
      else dates.set(code, { added: date, changed: date });
    }
  return dates;
}
