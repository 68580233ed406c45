import type { Catalog } from '../src/catalog/catalog.ts';
import { lookup } from '../src/catalog/lookup.ts';
import { buildLookupIndex } from '../src/catalog/lookup-index.ts';
import { plainText } from '../src/catalog/markdown.ts';

/**
 * A long English word that stands only in the running text of an entry, so that the lookup does
 * not answer it and the full text must.
 *
 * @throws Error if the lookup answers every word of the causes
 */
export function findFullTextWord(catalog: Catalog): string {
  const index = buildLookupIndex(catalog.entries, catalog.topics, 'en');
  const words = catalog.entries.flatMap((entry) =>
    entry.causes.flatMap((cause) => plainText(cause.en).match(/\b[a-z]{8,}\b/g) ?? []),
  );
  const word = words.find((each) => lookup(index, each).results.length === 0);
  if (!word) throw new Error('Every word of the causes is answered by the lookup');
  return word;
}
