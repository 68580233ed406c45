import { stem, type Variants } from '../catalog/fold.ts';
import type { Locale } from '../catalog/locale.ts';
import type { Answer, ResultKind } from './lookup.ts';
import type { LookupIndex } from './lookup-index.ts';
import type { Readings } from './pinyin.ts';
import type { Postings } from './postings.ts';
import type { NamedPage, RelatedHead } from './related-files.ts';
import { questionWords } from './question-words.ts';
import { asksForPage, pagesNamed, pagesSpokenOf } from './related.ts';
import {
  homophoneTerms,
  pinyinTerms,
  queryTerms,
  rankPages,
  type QueryTerms,
} from './relevance.ts';
import { respelled, type SameWords } from './same-words.ts';
import { isWithoutCodes, shapeOf, type Shape } from './shapes.ts';
import { shardOf } from './shard.ts';
import { variantsOf } from './word-index.ts';

/** Where the data for relevance comes from, part by part. */
export interface RelatedData {
  head: RelatedHead;
  words: SameWords;
  /** The terms of one of the `shards`, by its name. */
  shard(name: string): Promise<Postings>;
  readings(): Promise<Readings>;
}

/** What words of a query lead to beside what the small index is sure of. */
export interface Ranking {
  /** Pages that the query names, to show before the codes. */
  pages: NamedPage[];
  /** Pages that it speaks of, to show after codes that are sure. */
  pagesAfter: NamedPage[];
  /** The page to begin with where the query is an error of something else. */
  guide: NamedPage | undefined;
  /** Places in the lookup index of the codes whose texts speak of it, best first. */
  entries: number[];
  /** What the query asks for, to mark it in sentences. */
  terms: QueryTerms;
}

/** Words that stand for a text by its shape. */
const wordsOfShape: Partial<Record<Shape, string>> = {
  timestamp: '时间戳 timestamp',
  phone: '手机号格式 mobile number',
  request: '签名 signature',
};

/** What readers call the page that explains a text by its shape. */
const pageOfShape: Partial<Record<Shape, string>> = {
  timestamp: 'timestamp tool',
  request: 'signature tool',
};

const mostRelated = 8;
/** What the place in the list of the small index counts beside the texts. */
const partOfBefore = 0.2;
/** Such a part of the pairs of a pinyin query must stand somewhere. */
const leastHeard = 0.6;

async function postingsOf(
  { head, shard }: RelatedData,
  terms: Iterable<string>,
): Promise<Postings> {
  const count = head.shards.length;
  const lists = await Promise.all(
    [...terms].map(async (term) => {
      const postings = await shard(head.shards[shardOf(term, count)]!);
      return [term, postings.get(term) ?? []] as const;
    }),
  );
  return new Map(lists.filter(([, list]) => list.length > 0));
}

/** What a number leads to. Words of codes are no surer than what a page is called. */
const numbered = new Set<ResultKind>(['exact', 'in-text', 'prefix', 'contains']);

/** Methods of HTTP before an address. */
const methods = /\b(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS) {1,3}(?=\/|https?:)/g;

/** Addresses cut to their paths: the host and what is asked for say nothing of the endpoint. */
const withoutHosts = (text: string) =>
  text
    .replace(methods, '')
    .replace(
      /(?:https?:\/\/)?[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}(?::\d{1,5})?(\/[\w/-]*)(?:\?\S*)?/g,
      ' $1',
    );

/** What is longer was pasted: it has no slips of the hand, and too many words to try. */
const longestTyped = 200;

/** A query in which the English words are spelt right that no page has. */
const corrected = (words: SameWords, query: string, has: (term: string) => boolean) =>
  query.replace(/(?<![A-Za-z_./-])[A-Za-z]{5,20}(?![A-Za-z_./-])/g, (word) =>
    has(stem(word.toLowerCase())) || questionWords.en.has(stem(word.toLowerCase()))
      ? word
      : (respelled(words, word.toLowerCase()) ?? word),
  );

/** The terms of a query: its words, what they sound like, or what it is in pinyin. */
async function termsFor(
  data: RelatedData,
  query: string,
  variants: Variants,
  isNew: boolean,
  mayBeMisspelt: boolean,
): Promise<{ terms: QueryTerms; postings: Postings }> {
  const terms = new Map(queryTerms(data.words, query, variants));
  const postings = await postingsOf(data, terms.keys());
  const has = (term: string) => postings.has(term);
  const words = [...terms.keys()].filter((term) => /^[a-z]/.test(term));
  if (isNew && /^[a-z' ]+$/i.test(query) && !words.every(has)) {
    const spoken = pinyinTerms(await data.readings(), query);
    if (spoken) {
      const heard = await postingsOf(data, spoken.keys());
      if (heard.size >= spoken.size * leastHeard) return { terms: spoken, postings: heard };
    }
  }
  if (mayBeMisspelt && query.length <= longestTyped) {
    const spelt = corrected(data.words, query, has);
    if (spelt !== query) return termsFor(data, spelt, variants, false, false);
  }
  const strange = [...terms.keys()].filter(
    (term) => /^\p{Script=Han}{2}$/u.test(term) && !has(term),
  );
  if (strange.length === 0) return { terms, postings };
  const sounds = homophoneTerms(await data.readings(), strange);
  for (const [term, part] of sounds) terms.set(term, part);
  return { terms, postings: await postingsOf(data, terms.keys()) };
}

/**
 * Ranks what a query leads to beside what the small index is sure of.
 *
 * @param answer of the small index, as `withoutStrangers` gives it
 * @throws what the data throws that cannot be loaded
 */
export async function rankRelated(
  data: RelatedData,
  index: LookupIndex,
  locale: Locale,
  query: string,
  answer: Answer,
): Promise<Ranking> {
  const { head } = data;
  const variants = variantsOf(index);
  const shape = shapeOf(query);
  const nameByShape = shape && pageOfShape[shape];
  const name = nameByShape ?? query;
  const { byTitle, byName } = pagesNamed(head.pages, name, locale, variants);
  const guide =
    shape === 'foreign' ? head.pages.find(({ path }) => path.zh === head.strangers) : undefined;
  const isSure = answer.results.some(({ kind }) => kind !== 'related');
  const called =
    byTitle.length + byName.length > 0
      ? byName
      : pagesSpokenOf(head.pages, [...head.kinds, ...head.fillers], name, variants);
  const hasUnknown = answer.unknown.length > 0 && !isWithoutCodes(shape);
  const hasNumber = hasUnknown || answer.results.some(({ kind }) => numbered.has(kind));
  const calledLast =
    (byName.length > 0 ? hasNumber : isSure) &&
    (nameByShape !== undefined || !asksForPage(head.kinds, query, variants));
  const pages = calledLast ? byTitle : [...byTitle, ...called];
  const pagesAfter = calledLast ? called : [];
  if (isSure || hasUnknown) return { pages, pagesAfter, guide, entries: [], terms: new Map() };
  // The names of elements say nothing of what a gateway's page tells.
  const told = shape === 'foreign' ? query.replace(/<[^<>]*>/g, ' ') : query;
  const asked = (shape && wordsOfShape[shape]) ?? withoutHosts(told);
  const isNew = !shape && answer.results.length === 0;
  const { terms, postings } = await termsFor(data, asked, variants, isNew, !shape);
  const before = new Map(
    answer.results.map(({ code }, rank): [number, number] => [
      index.codes.indexOf(code),
      partOfBefore * (1 - rank / Math.max(mostRelated, answer.results.length)),
    ]),
  );
  const entries = rankPages(postings, terms, before).map(({ page }) => page);
  return { pages, pagesAfter, guide, terms, entries: entries.slice(0, mostRelated) };
}
