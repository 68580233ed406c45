import type { Entry } from '../schemas/entry.ts';
import { answersOf, retirementOf, type AnswerWords } from './answers.ts';
import type { Locale } from './locale.ts';
import { plainText } from './markdown.ts';

/** One heading of a page, for its table of contents. */
export interface PageHeading {
  depth: number;
  slug: string;
  text: string;
}

/** The title of the page of a code in tabs and search results: code, title, message. */
export function pageTitle(entry: Entry, locale: Locale): string {
  const message = entry.message ? ` – ${entry.message}` : '';
  return `${entry.code} ${plainText(entry.title[locale])}${message}`;
}

/**
 * The description of the page of a code for search engines and link previews: its meaning, then
 * the three answers; for a retired code first that it is retired.
 */
export function pageDescription(entry: Entry, locale: Locale, words: AnswerWords): string {
  const [colon, stop, space] = locale === 'zh' ? ['：', '。', ''] : [': ', '. ', ' '];
  const answers = answersOf(entry, words).map(({ label, value }) => label + colon + value);
  return [
    retirementOf(entry, locale, words),
    plainText(entry.meaning[locale]),
    answers.join(stop) + stop.trim(),
  ]
    .filter(Boolean)
    .join(space);
}

/** The sections of the page of a code that its entry has something for. */
export function pageHeadings(
  entry: Entry,
  words: Record<'causes' | 'steps' | 'unknowns' | 'response' | 'report' | 'related', string>,
): PageHeading[] {
  const sections = [
    entry.causes.length > 0 && 'causes',
    'steps',
    entry.unknowns.length > 0 && 'unknowns',
    'response',
    entry.handling.retry.answer !== 'not-needed' && 'report',
    entry.related.length > 0 && 'related',
  ] as const;
  return sections
    .filter((slug) => slug !== false)
    .map((slug) => ({ depth: 2, slug, text: words[slug] }));
}
