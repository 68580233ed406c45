import { addresses } from '../../catalog/addresses.ts';
import { otherLocale, type Locale } from '../../catalog/locale.ts';
import { href } from '../../frame/href.ts';
import { resultOf, type Answer, type LookupResult } from '../lookup.ts';
import { missingFiles } from '../lookup-files.ts';
import type { LookupIndex } from '../lookup-index.ts';
import { readReadings } from '../pinyin.ts';
import { readPostings } from '../postings.ts';
import { rankRelated, type Ranking, type RelatedData } from '../rank-related.ts';
import type { RelatedHead } from '../related-files.ts';
import { bestSentence, sentencesOf, type Sentence } from '../related.ts';
import type { QueryTerms } from '../relevance.ts';
import { readSameWords } from '../same-words.ts';
import { variantsOf } from '../word-index.ts';
import { loadFile, loadTexts, onceEach } from './search-data.ts';

/** What words of a query lead to, with the codes as results. */
export interface Related extends Ranking {
  results: LookupResult[];
}

const file = (name: string) => href(`/search/${name}.json`);

/** So few are loaded together, once a query needs one: one after another each would wait for the network. */
const fewShards = 8;

const loadData = onceEach(async (address: string): Promise<RelatedData> => {
  const head = await loadFile<RelatedHead>(address);
  const loadReadings = onceEach(async (name: string) =>
    readReadings(await loadFile<string>(file(name))),
  );
  const loadShard = onceEach(async (name: string) =>
    readPostings(await loadFile<string>(file(name))),
  );
  function shard(name: string) {
    if (head.shards.length <= fewShards)
      for (const part of [...head.shards.map(loadShard), loadReadings(head.readings)])
        part.catch(() => undefined);
    return loadShard(name);
  }
  return {
    head,
    words: readSameWords(head.same),
    shard,
    readings: () => loadReadings(head.readings),
  };
});

/**
 * What a query leads to beside what the small index is sure of.
 *
 * @param answer of the small index, as `withoutStrangers` gives it
 * @throws Error if a part of the data cannot be loaded
 */
export async function relatedTo(
  index: LookupIndex,
  locale: Locale,
  query: string,
  answer: Answer,
): Promise<Related> {
  const place = document.querySelector<HTMLElement>('[data-related]')!;
  const data = await loadData(place.dataset['related']!);
  const ranking = await rankRelated(data, index, locale, query, answer);
  await loadTexts(index, missingFiles(index, ranking.entries));
  const results = ranking.entries.map((entry) => resultOf(index, 'related', entry));
  return { ...ranking, results };
}

interface BothTexts {
  zh: string;
  en: string;
}
interface CodeTexts {
  meaning: BothTexts;
  causes: { text: BothTexts }[];
  steps: { text: BothTexts }[];
  unknowns: BothTexts[];
}

const loadCode = onceEach((code: string) => loadFile<CodeTexts>(href(addresses.codeJson(code))));

/**
 * The sentence of a code's page that a query is about, in the reader's language or, if the query
 * matches none there, in the other one.
 */
export async function sentenceOf(
  index: LookupIndex,
  locale: Locale,
  code: string,
  terms: QueryTerms,
): Promise<Sentence | undefined> {
  const { meaning, causes, steps, unknowns } = await loadCode(code);
  const both = [meaning, ...[...causes, ...steps].map(({ text }) => text), ...unknowns];
  const textsIn = (language: Locale) =>
    both
      .map((text) => text[language].replace(/`|\*\*/g, ''))
      .map((text) => text.replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1'));
  const bestIn = (language: Locale) =>
    bestSentence(sentencesOf(textsIn(language)), terms, variantsOf(index));
  const own = bestIn(locale);
  if (own) return own;
  const other = bestIn(otherLocale(locale));
  return other && { ...other, language: otherLocale(locale) };
}
