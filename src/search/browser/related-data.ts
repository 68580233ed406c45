import { addresses } from '../../catalog/addresses.ts';
import type { Variants } from '../../catalog/fold.ts';
import type { Locale } from '../../catalog/locale.ts';
import { href } from '../../frame/href.ts';
import type { Answer, LookupResult } from '../lookup.ts';
import { resultOf } from '../lookup.ts';
import type { LookupIndex } from '../lookup-index.ts';
import { readReadings, type Readings } from '../pinyin.ts';
import type { NamedPage, RelatedHead } from '../related-files.ts';
import { bestSentence, pagesNamed, sentencesOf, type Sentence } from '../related.ts';
import {
  homophoneTerms,
  pinyinTerms,
  queryTerms,
  rankPages,
  type Postings,
  type QueryTerms,
} from '../relevance.ts';
import { readSameWords, type SameWords } from '../same-words.ts';
import { shapeOf, type Shape } from '../shapes.ts';
import { shardOf } from '../shard.ts';
import { variantsOf } from '../word-index.ts';
import { loadFile, loadTexts, onceEach } from './search-data.ts';
import { missingFiles } from '../lookup-files.ts';

/** What words of a query lead to beside what the small index is sure of. */
export interface Related {
  /** Pages that the query names. */
  pages: NamedPage[];
  /** The page to begin with where the query is an error of something else. */
  guide: NamedPage | undefined;
  /** Codes whose texts speak of it, best first. */
  results: LookupResult[];
  /** What the query asks for, to mark it in sentences. */
  terms: QueryTerms;
}

const file = (name: string) => href(`/search/${name}.json`);

const loadHead = onceEach(async (address: string): Promise<RelatedHead & { words: SameWords }> => {
  const head = await loadFile<RelatedHead>(address);
  return { ...head, words: readSameWords(head.same) };
});

const loadShard = onceEach((name: string) => loadFile<Postings>(file(name)));

const loadReadings = onceEach(async (name: string): Promise<Readings> =>
  readReadings(await loadFile<string>(file(name))),
);

/** Words that stand for a number by its shape. */
const wordsOfShape: Partial<Record<Shape, string>> = {
  timestamp: '时间戳 timestamp',
  phone: '手机号格式 mobile number',
};

const mostRelated = 8;
/** What the place in the list of the small index counts beside the texts. */
const partOfBefore = 0.35;
/** Such a part of the pairs of a pinyin query must stand somewhere. */
const leastHeard = 0.6;

async function postingsOf(head: RelatedHead, terms: Iterable<string>): Promise<Postings> {
  const count = head.shards.length;
  const places = new Set([...terms].map((term) => shardOf(term, count)));
  const shards = await Promise.all([...places].map((place) => loadShard(head.shards[place]!)));
  return Object.assign({}, ...shards) as Postings;
}

/** The terms of a query: its words, what they sound like, or what it is in pinyin. */
async function termsFor(
  head: RelatedHead & { words: SameWords },
  query: string,
  variants: Variants,
  isNew: boolean,
): Promise<{ terms: QueryTerms; postings: Postings }> {
  const terms = new Map(queryTerms(head.words, query, variants));
  const postings = await postingsOf(head, terms.keys());
  const has = (term: string) => Object.hasOwn(postings, term);
  const words = [...terms.keys()].filter((term) => /^[a-z]/.test(term));
  if (isNew && /^[a-z' ]+$/i.test(query) && !words.every(has)) {
    const spoken = pinyinTerms(await loadReadings(head.readings), query);
    if (spoken) {
      const heard = await postingsOf(head, spoken.keys());
      const held = [...spoken.keys()].filter((term) => Object.hasOwn(heard, term)).length;
      if (held >= spoken.size * leastHeard) return { terms: spoken, postings: heard };
    }
  }
  const strange = [...terms.keys()].filter(
    (term) => /^\p{Script=Han}{2}$/u.test(term) && !has(term),
  );
  if (strange.length === 0) return { terms, postings };
  const sounds = homophoneTerms(await loadReadings(head.readings), strange);
  for (const [term, part] of sounds) terms.set(term, part);
  return { terms, postings: await postingsOf(head, terms.keys()) };
}

/**
 * What a query leads to beside what the small index is sure of.
 *
 * @param answer of the small index
 * @throws Error if a part of the data cannot be loaded
 */
export async function relatedTo(
  index: LookupIndex,
  locale: Locale,
  query: string,
  answer: Answer,
): Promise<Related> {
  const place = document.querySelector<HTMLElement>('[data-related]')!;
  const head = await loadHead(place.dataset['related']!);
  const variants = variantsOf(index);
  const shape = shapeOf(query);
  const pages = pagesNamed(head.pages, query, locale, variants);
  const guide =
    shape === 'foreign' ? head.pages.find(({ path }) => path.zh === head.strangers) : undefined;
  const sure = answer.results.some(({ kind }) => kind !== 'related');
  const asked = (shape && wordsOfShape[shape]) ?? query;
  if ((sure || (answer.unknown.length > 0 && !shape)) && shape !== 'foreign')
    return { pages, guide, results: [], terms: new Map() };
  const { terms, postings } = await termsFor(
    head,
    asked,
    variants,
    !shape && answer.results.length === 0,
  );
  const before = new Map(
    answer.results.map(({ code }, rank): [number, number] => [
      index.codes.indexOf(code),
      partOfBefore * (1 - rank / Math.max(mostRelated, answer.results.length)),
    ]),
  );
  const ranked = rankPages(postings, terms, before).slice(0, mostRelated);
  await loadTexts(
    index,
    missingFiles(
      index,
      ranked.map(({ page }) => page),
    ),
  );
  return {
    pages,
    guide,
    terms,
    results: ranked.map(({ page }) => resultOf(index, 'related', page)),
  };
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

/** The sentence of a code's page that a query is about, in the reader's language. */
export async function sentenceOf(
  index: LookupIndex,
  locale: Locale,
  code: string,
  terms: QueryTerms,
): Promise<Sentence | undefined> {
  const { meaning, causes, steps, unknowns } = await loadCode(code);
  const texts = [meaning, ...[...causes, ...steps].map(({ text }) => text), ...unknowns]
    .map((text) => text[locale].replace(/`|\*\*/g, ''))
    .map((text) => text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'));
  return bestSentence(sentencesOf(texts), terms, variantsOf(index));
}
