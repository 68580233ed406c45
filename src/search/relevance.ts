import { fold, type Variants } from '../catalog/fold.ts';
import { initialTerms, soundTerms, syllablesOf, type Readings } from './pinyin.ts';
import type { Postings } from './postings.ts';
import { questionWords } from './question-words.ts';
import { relevanceTerms } from './relevance-terms.ts';
import { sameTerms, type SameWords } from './same-words.ts';

/** What another word for the same thing counts, and one that only sounds so. */
const partOfSame = 0.75;
const partOfSound = 0.7;
/** So many terms of a query are looked up. */
const mostTerms = 120;
/** A page is shown that has at least this part of the best score, */
const leastOfBest = 0.45;
/** and at least this share of what the query could earn, */
const leastShare = 0.08;
/** and this much in all. */
const leastScore = 8;

const questions = new RegExp(questionWords.zh.join('|'), 'g');

/** The terms of a query and how much each counts. */
export type QueryTerms = ReadonlyMap<string, number>;

/** What a query asks for in words; any of them may match. */
export function queryTerms(same: SameWords, query: string, variants: Variants): QueryTerms {
  const terms = new Map<string, number>();
  const asked = fold(query, variants).replace(questions, ' ');
  for (const { term, part } of relevanceTerms(asked)) terms.set(term, part);
  for (const term of sameTerms(same, asked)) terms.set(term, partOfSame);
  return new Map([...terms].slice(0, mostTerms));
}

/** What a query in Latin letters asks for if it is pinyin, whole or its initials. */
export function pinyinTerms(readings: Readings, query: string): QueryTerms | undefined {
  const syllables = syllablesOf(readings, query);
  if (syllables) return new Map(soundTerms(syllables).map((term) => [term, 1]));
  const letters = query.trim().toLowerCase();
  if (!/^[a-z]{2,8}$/.test(letters)) return undefined;
  return new Map(initialTerms(letters).map((term) => [term, 1]));
}

/** How the Chinese pairs of a query sound, for those that no page has. */
export function homophoneTerms(readings: Readings, pairs: readonly string[]): QueryTerms {
  const terms = new Map<string, number>();
  for (const [first = '', second = ''] of pairs) {
    const sounds = [readings.ofCharacter.get(first), readings.ofCharacter.get(second)];
    if (sounds[0] && sounds[1])
      for (const term of soundTerms([sounds[0], sounds[1]])) terms.set(term, partOfSound);
  }
  return terms;
}

/** A page and how much it has of a query. */
export interface Ranked {
  page: number;
  score: number;
}

/**
 * Ranks the pages that hold any of the terms.
 *
 * @param before what pages are worth by other means, of 1
 * @returns those worth showing, best first
 */
export function rankPages(
  postings: Postings,
  terms: QueryTerms,
  before: ReadonlyMap<number, number> = new Map(),
): Ranked[] {
  const scores = new Map<number, number>();
  let possible = 0;
  for (const [term, part] of terms) {
    const list = postings.get(term);
    possible += part * (list?.[1] ?? 18);
    if (!list) continue;
    for (let place = 0; place < list.length; place += 2)
      scores.set(list[place]!, (scores.get(list[place]!) ?? 0) + part * list[place + 1]!);
  }
  const top = Math.max(0, ...scores.values());
  const worth = top >= leastScore && top >= leastShare * possible;
  const all = new Map<number, number>();
  if (worth) for (const [page, score] of scores) all.set(page, score / top);
  for (const [page, value] of before) all.set(page, (all.get(page) ?? 0) + value);
  const best = Math.max(0, ...all.values());
  return [...all]
    .map(([page, score]) => ({ page, score }))
    .filter(({ score }) => score >= leastOfBest * best)
    .sort((a, b) => b.score - a.score || a.page - b.page);
}
