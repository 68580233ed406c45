import { fold, splitWords, type Variants, type Word } from '../catalog/fold.ts';
import { withinEdits } from './edits.ts';

/** Lists of words for one thing, ready to be found in texts. */
export interface SameWords {
  /** By the first word of each wording: its words, and the terms of the lists that it stands in. */
  byFirst: ReadonlyMap<string, { words: readonly string[]; terms: string[] }[]>;
  /** The English words of the wordings as they are written, to correct a slip by. */
  spelled: ReadonlySet<string>;
}

/** In a shorter word a slip is as likely another word; a longer one may have two. */
const [shortest, long, longestSpelled] = [5, 8, 20];

/** Reads the lists; the term of a list is its place after a tilde, which no word has. */
export function readSameWords(lists: readonly (readonly string[])[]): SameWords {
  const byFirst = new Map<string, { words: readonly string[]; terms: string[] }[]>();
  const spelled = new Set<string>();
  for (const [place, list] of lists.entries())
    for (const text of list) {
      for (const [word] of text.matchAll(/[a-z]{5,}/g)) spelled.add(word);
      const words = splitWords(fold(text)).map(({ word }) => word);
      if (words.length === 0) continue;
      const wordings = byFirst.get(words[0]!) ?? [];
      byFirst.set(words[0]!, wordings);
      const same = wordings.find(({ words: other }) => other.join(' ') === words.join(' '));
      if (same) same.terms.push(`~${place}`);
      else wordings.push({ words, terms: [`~${place}`] });
    }
  for (const wordings of byFirst.values()) wordings.sort((a, b) => b.words.length - a.words.length);
  return { byFirst, spelled };
}

/**
 * The word of the lists that a misspelt English word stands for.
 *
 * @returns `undefined` for one that is spelt right, short, or like none
 */
export function respelled({ spelled }: SameWords, word: string): string | undefined {
  if (word.length < shortest || word.length > longestSpelled || spelled.has(word)) return undefined;
  const most = word.length < long ? 1 : 2;
  for (let slips = 1; slips <= most; slips += 1)
    for (const other of spelled)
      if (other[0] === word[0] && withinEdits(word, other, slips)) return other;
  return undefined;
}

/** The terms of the lists of which a wording stands in a text, the longest at each place. */
export function sameTerms({ byFirst }: SameWords, text: string, variants?: Variants): string[] {
  const words: readonly Word[] = splitWords(fold(text, variants));
  const found: string[] = [];
  for (let place = 0; place < words.length; place += 1) {
    const wording = byFirst
      .get(words[place]!.word)
      ?.find(({ words: own }) => own.every((word, step) => words[place + step]?.word === word));
    if (!wording) continue;
    found.push(...wording.terms);
    place += wording.words.length - 1;
  }
  return found;
}
