import type { Entry } from '../schemas/entry.ts';
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
 * the three answers.
 *
 * @param words labels and answers in the locale
 */
export function pageDescription(
  entry: Entry,
  locale: Locale,
  words: {
    fixedBy: string;
    retry: string;
    applied: string;
    fixers: Record<string, string>;
    retryAnswers: Record<string, string>;
    appliedAnswers: Record<string, string>;
  },
): string {
  const { fixedBy, retry, applied } = entry.handling;
  const [colon, stop] = locale === 'zh' ? ['：', '。'] : [': ', '. '];
  const ask = (label: string) => label.replace(/[?？]$/, '');
  const answers = [
    `${ask(words.fixedBy)}${colon}${words.fixers[fixedBy.who[0] ?? 'none']}`,
    `${ask(words.retry)}${colon}${words.retryAnswers[retry.answer]}`,
    `${ask(words.applied)}${colon}${words.appliedAnswers[applied.answer]}`,
  ];
  return `${plainText(entry.meaning[locale])}${locale === 'zh' ? '' : ' '}${answers.join(stop)}${stop.trim()}`;
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
