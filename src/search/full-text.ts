import type { Entry } from '../schemas/entry.ts';
import { addresses } from '../catalog/addresses.ts';
import { languageTags, otherLocale, type Locale } from '../catalog/locale.ts';
import { plainText } from '../catalog/markdown.ts';
import { segmented } from './segments.ts';

/** One page for the full-text index, in the shape that Pagefind takes. */
export interface FullTextRecord {
  /** Path from the root of the deployment. */
  url: string;
  /** Language of the index that the record goes into. */
  language: string;
  /** What is searched, and what excerpts are cut from. */
  content: string;
  meta: Record<string, string>;
}

function texts(entry: Entry, locale: Locale): string[] {
  const { fixedBy, retry, applied } = entry.handling;
  return [
    entry.meaning,
    ...entry.causes,
    ...entry.steps,
    ...entry.unknowns,
    fixedBy.note,
    retry.note,
    applied.note,
  ].map((text) => plainText(text[locale]));
}

/**
 * The record of an entry for the index of one language. It holds the words of both languages, the
 * reader's own first, since an index is kept per language and readers search in either. Chinese
 * words stand apart, which Pagefind would part only in the index of Chinese, and not as browsers do.
 */
export function fullTextRecord(entry: Entry, locale: Locale): FullTextRecord {
  const other = otherLocale(locale);
  return {
    url: addresses.code(locale, entry.code),
    language: languageTags[locale].toLowerCase(),
    content: segmented(
      [
        plainText(entry.title[locale]),
        entry.message ?? '',
        ...entry.seenAs,
        entry.description ?? '',
        ...texts(entry, locale),
        ...entry.keywords[locale],
        plainText(entry.title[other]),
        ...texts(entry, other),
        ...entry.keywords[other],
      ].join('\n'),
      locale,
    ),
    meta: {
      title: plainText(entry.title[locale]),
      code: entry.code,
      message: entry.message ?? '',
      topic: entry.topic,
    },
  };
}
