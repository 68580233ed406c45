import { fold, splitWords, type Variants } from '../catalog/fold.ts';
import type { Locale } from '../catalog/locale.ts';
import type { NamedPage } from './related-files.ts';
import { questionWords, withoutFillers } from './question-words.ts';

const run = (text: string, variants?: Variants) =>
  withoutFillers(splitWords(fold(text, variants)))
    .map(({ word }) => word)
    .join('');

interface Called {
  titles: Record<Locale, string>;
  names: readonly string[];
}

const calledOf = new WeakMap<NamedPage, Called>();

/** What a page is called, each name as `run` gives it. */
function called(page: NamedPage): Called {
  let own = calledOf.get(page);
  if (!own) {
    const { title, names } = page;
    own = {
      titles: { zh: run(title.zh), en: run(title.en) },
      names: names.map((name) => run(name)),
    };
    calledOf.set(page, own);
  }
  return own;
}

/** So many pages are shown that a query speaks of without naming one. */
const mostPages = 2;

/** Names are held against queries of so many characters at most. */
const longestName = 60;

/** The pages that a query names, whole: by title, and by what else they are called. */
export function pagesNamed(
  pages: readonly NamedPage[],
  query: string,
  locale: Locale,
  variants: Variants,
): { byTitle: NamedPage[]; byName: NamedPage[] } {
  const wanted = query.length > longestName ? '' : run(query, variants);
  if (wanted.length < 2) return { byTitle: [], byName: [] };
  const other = locale === 'zh' ? 'en' : 'zh';
  const byTitle = pages.filter((page) => {
    const { titles } = called(page);
    return titles[locale] === wanted || titles[other] === wanted;
  });
  const byName = pages.filter(
    (page) => !byTitle.includes(page) && called(page).names.includes(wanted),
  );
  return { byTitle, byName };
}

/** Whether a query has one of the words by which readers ask for a page and not for a code. */
export function asksForPage(kinds: readonly string[], query: string, variants: Variants): boolean {
  const words = splitWords(fold(query, variants)).map(({ word }) => word);
  const text = ` ${words.join(' ')} `;
  return kinds.some((kind) => {
    const own = splitWords(fold(kind)).map(({ word }) => word);
    return text.includes(` ${own.join(' ')} `);
  });
}

/** What is left of a text once each of the words is taken out of it, longest first. */
function without(text: string, words: readonly string[]): string {
  let left = text;
  for (const word of words) left = left.replaceAll(word, ' ');
  return left;
}

const questions = [...questionWords.zh].sort((a, b) => b.length - a.length);

/**
 * What stands around a name in a text, or between the two words of two characters that a Chinese
 * name is made of; `undefined` where the text does not have it.
 */
function restAround(name: string, text: string): string | undefined {
  if (text.includes(name)) return text.replace(name, ' ');
  if (!/^\p{Script=Han}{4}$/u.test(name)) return undefined;
  const [first, second] = [name.slice(0, 2), name.slice(2)];
  if (first === second || !text.includes(first) || !text.includes(second)) return undefined;
  return text.replace(first, ' ').replace(second, ' ');
}

/**
 * The pages that a query speaks of: one of the names of the page is in it, and what is left of the
 * query stands in other names of the page, asks, or is one of the words that say nothing.
 */
export function pagesSpokenOf(
  pages: readonly NamedPage[],
  sayNothing: readonly string[],
  query: string,
  variants: Variants,
): NamedPage[] {
  if (query.length > longestName) return [];
  const wanted = run(query, variants);
  const said = [...sayNothing.map((word) => run(word)), ...questions].sort(
    (a, b) => b.length - a.length,
  );
  const lengthOfName = (page: NamedPage) => {
    const { titles, names } = called(page);
    const all = [titles.zh, titles.en, ...names];
    const inQuery = all.flatMap((name) => {
      const rest = name.length > 1 ? restAround(name, wanted) : undefined;
      return rest === undefined ? [] : [{ name, rest }];
    });
    const fitting = inQuery.filter(({ rest }) =>
      without(rest, said)
        .split(' ')
        .every((rest) => all.some((other) => other.includes(rest))),
    );
    return Math.max(0, ...fitting.map(({ name }) => name.length));
  };
  return pages
    .map((page) => ({ page, length: lengthOfName(page) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length)
    .map(({ page }) => page)
    .slice(0, mostPages);
}

/** A sentence of a page and where words of the query stand in it. */
export interface Sentence {
  text: string;
  /** Where it is not the reader's. */
  language?: Locale;
  marks: { start: number; end: number }[];
}

const sentenceEnd = /(?<=[。！？；])|(?<=[.!?;]) (?=[A-Z`(“"])/u;

/** The texts cut into sentences. */
export const sentencesOf = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => text.split(sentenceEnd))
    .map((text) => text.trim())
    .filter(Boolean);

/**
 * The sentence that holds most of the terms of a query, with the words that do.
 *
 * @param terms with how much each counts
 * @returns `undefined` if none holds any
 */
export function bestSentence(
  sentences: readonly string[],
  terms: ReadonlyMap<string, number>,
  variants: Variants,
): Sentence | undefined {
  let best: Sentence | undefined;
  let most = 0;
  for (const text of sentences) {
    const words = splitWords(fold(text, variants));
    const marks: Sentence['marks'] = [];
    const held = new Set<string>();
    const put = (start: number, end: number) => {
      const last = marks.at(-1);
      if (last && start <= last.end) last.end = Math.max(last.end, end);
      else marks.push({ start, end });
    };
    for (const [place, word] of words.entries()) {
      const before = words[place - 1];
      const pair =
        before && (word.glued || (word.han && before.han)) ? before.word + word.word : '';
      if (pair && terms.has(pair)) {
        held.add(pair);
        put(before!.start, word.end);
      } else if (!word.han && terms.has(word.word)) {
        held.add(word.word);
        put(word.start, word.end);
      }
    }
    const value = [...held].reduce((sum, term) => sum + terms.get(term)!, 0);
    if (value > most) {
      most = value;
      best = { text, marks };
    }
  }
  return best;
}
