import type { Catalog } from '../src/catalog/catalog.ts';
import type { Locale } from '../src/catalog/locale.ts';
import { lookup } from '../src/search/lookup.ts';
import { buildLookupIndex } from '../src/search/lookup-index.ts';
import { plainText } from '../src/catalog/markdown.ts';
import { segmented } from '../src/search/segments.ts';

/** A long English word; a Chinese word inside a sentence. */
const words: Record<Locale, RegExp> = {
  en: /\b[a-z]{8,}\b/g,
  zh: /(?<=\p{Script=Han} )\p{Script=Han}{2,}(?= \p{Script=Han})/gu,
};

/**
 * A word of a language that stands only in the running text of an entry, so that the lookup does
 * not answer it and the full text must.
 *
 * @throws Error if the lookup answers every word of the causes
 */
export function findFullTextWord(catalog: Catalog, locale: Locale): string {
  const index = buildLookupIndex(catalog.entries, catalog.topics, locale);
  const found = catalog.entries
    .flatMap((entry) => entry.causes)
    .flatMap((cause) => segmented(plainText(cause[locale])).zh.match(words[locale]) ?? [])
    .find((word) => lookup(index, word).results.length === 0);
  if (!found) throw new Error('Every word of the causes is answered by the lookup');
  return found;
}
