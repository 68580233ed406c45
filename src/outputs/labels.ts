import { codeWords } from '../catalog/entry-words.ts';
import type { Entry } from '../schemas/entry.ts';
import type { Locale } from '../catalog/locale.ts';

/** Everyone who has to fix a code, the likeliest first, as in `Your code, your operators`. */
export function fixerLabel(entry: Entry, locale: Locale): string {
  const { fixers } = codeWords[locale];
  const [first = fixers.none, ...others] = entry.handling.fixedBy.who.map((who) => fixers[who]);
  if (locale === 'zh') return [first, ...others].join('、');
  return [first, ...others.map((name) => name.charAt(0).toLowerCase() + name.slice(1))].join(', ');
}
