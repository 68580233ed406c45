import type { Locale } from '../../catalog/locale.ts';
import { sharedWords } from '../shared-words.ts';

/** A span of time in its two largest units, such as `8 h 2 min`. */
export function durationText(seconds: number, locale: Locale): string {
  const { units } = sharedWords[locale];
  let left = Math.round(Math.abs(seconds));
  const parts: string[] = [];
  for (const [unit, size] of [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
    ['second', 1],
  ] as const) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) parts.push(`${count.toLocaleString('en')}${units[unit]}`);
  }
  return parts.slice(0, 2).join(' ');
}

/** How far a time lies from the clock, in words. */
export function differenceText(seconds: number, locale: Locale): string {
  const words = sharedWords[locale];
  if (Math.round(Math.abs(seconds)) === 0) return words.same;
  const duration = durationText(seconds, locale);
  return seconds > 0 ? words.ahead(duration) : words.behind(duration);
}
