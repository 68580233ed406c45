import { fold, splitWords, type Word } from '../catalog/fold.ts';
import { joiningCharacters, questionWords, wishes, withoutFillers } from './question-words.ts';
import { meanings, type Meaning } from './same-meaning.ts';
import { completions, similarWords, unswapped, type WordIndex } from './word-index.ts';

/** How well a word of the index answers one of a query that is not quite the same, of 1. */
const likeness = { completed: 0.9, corrected: 0.85, sameMeaning: 0.75 } as const;

/** One thing that a query asks for. */
export interface Term {
  /** The words of the index that answer it, and how well; none if no entry does. */
  options: { word: string; quality: number }[];
  /** How much it tells: the rarer, the more. */
  weight: number;
}

/** A query as words of the index. */
export interface Query {
  /** The query as `fold` returns it. */
  folded: string;
  /** The words run together, spelling corrected. */
  text: string;
  words: readonly Word[];
  /** The same without Chinese question words, if anything is left. */
  core: string;
  coreWords: readonly Word[];
  /** Whether it is short enough to be searched for more than messages and descriptions. */
  short: boolean;
  /** What it asks for, if it is short. */
  terms: Term[];
  /** The last word, if it may still be growing. */
  growing: string | undefined;
  /** Such a part of its words, of 1, stands in an entry or means what one says; 1 if it is long. */
  known: number;
}

/** A query of more words (characters, in Chinese) is a paste in which only messages matter. */
const mostWords = 120;

const questions = new RegExp(questionWords.zh.join('|'), 'g');

/** For each place of a folded text whether it belongs to a Chinese question word. */
function questionPlaces(folded: string): Uint8Array {
  const places = new Uint8Array(folded.length);
  for (const { 0: question, index } of folded.matchAll(questions))
    places.fill(1, index, index + question.length);
  return places;
}

/** Reads misspelled Latin words as the words of the index that they stand for. */
function corrected(index: WordIndex, folded: string, words: readonly Word[]): Word[] {
  const count = (word: string) => index.places.get(word)!.length;
  const seen = new Map<string, string>();
  return words.map((item, place) => {
    const { word, han } = item;
    if (han || index.places.has(word)) return item;
    const before = words[place - 1]?.word;
    const next = words[place + 1]?.word;
    if (next && index.places.has(word + next)) return item;
    if (before && index.places.has(before + word)) return item;
    let better = seen.get(word);
    if (better === undefined) {
      const written = folded.slice(item.start, item.end).toLowerCase();
      better =
        similarWords(index, word).sort((a, b) => count(b) - count(a))[0] ??
        (words.length <= mostWords ? unswapped(index, written) : undefined) ??
        word;
      seen.set(word, better);
    }
    return better === word ? item : { ...item, word: better };
  });
}

/** What a word for a wish counts, of 1. */
const weightOfWish = 0.3;

/** How much a word that no entry has counts against the others. */
function weightOfUnknown(word: string): number {
  if (/\d/.test(word)) return 0;
  if (/[a-z]/.test(word)) return 0.8;
  return joiningCharacters.test(word) ? 0 : 0.25;
}

/** For each word the wordings of groups that it belongs to. */
function spansByPlace(index: WordIndex, words: readonly Word[]): Meaning[][] {
  const spans: Meaning[][] = words.map(() => []);
  for (const span of meanings(words))
    if (index.places.has(span.group))
      for (let place = span.first; place <= span.last; place += 1) spans[place]!.push(span);
  return spans;
}

/**
 * The terms of a query, each once: Latin words, and pairs of Chinese characters unless they only
 * join the end of one wording to the start of the next.
 *
 * @param typed the words before correction, place for place
 * @param growing the last word as it was typed, if it may still be growing
 * @param count how many entries the index has
 */
function termsOf(
  index: WordIndex,
  words: readonly Word[],
  typed: readonly Word[],
  growing: string | undefined,
  count: number,
): { terms: Term[]; known: number } {
  const spans = spansByPlace(index, words);
  const terms = new Map<string, Term>();
  const known = new Uint8Array(words.length);
  const frequency = (options: Term['options']) =>
    options.reduce((sum, { word }) => sum + index.places.get(word)!.length, 0);
  const put = (key: string, own: Term['options'], around: readonly Meaning[]) => {
    const same = around.map(({ group }) => ({ word: group, quality: likeness.sameMeaning }));
    const known = Math.min(count, frequency(own.length > 0 ? own : same));
    const rarity =
      known > 0 ? Math.log(1 + count / known) : Math.log(1 + 2 * count) * weightOfUnknown(key);
    const weight = wishes.has(key) ? rarity * weightOfWish : rarity;
    if (weight > 0) terms.set(key, { options: [...own, ...same], weight });
  };

  const putPair = (place: number) => {
    const pair = words[place - 1]!.word + words[place]!.word;
    const around = spans[place]!.filter((span) => span.first < place);
    const seam =
      spans[place]!.some((span) => span.first === place) ||
      spans[place - 1]!.some((span) => span.last === place - 1);
    if (index.places.has(pair) || around.length > 0) known.fill(1, place - 1, place + 1);
    if (terms.has(pair) || (seam && around.length === 0)) return;
    put(pair, index.places.has(pair) ? [{ word: pair, quality: 1 }] : [], around);
  };

  const putLatin = (place: number) => {
    const { word } = typed[place]!;
    if (word.length === 1) return;
    const start = place === words.length - 1 ? growing : undefined;
    if (terms.has(word) && !start) return;
    const own: Term['options'] = [];
    const offer = (candidate: string, quality: number) => {
      if (index.places.has(candidate) && own.every((option) => option.word !== candidate))
        own.push({ word: candidate, quality });
    };
    const before = words[place - 1];
    const next = words[place + 1];
    offer(word, 1);
    if (next && !next.han) offer(word + next.word, 1);
    if (before && !before.han) offer(before.word + word, 1);
    if (start ? start.length > 1 : word.length > 3 && own.length === 0)
      for (const longer of completions(index, start ?? word)) offer(longer, likeness.completed);
    if (own.length === 0)
      for (const other of [...similarWords(index, word), words[place]!.word])
        offer(other, likeness.corrected);
    put(word, own, spans[place]!);
  };

  for (const [place, word] of words.entries()) {
    if (!word.han) {
      known[place] = 1;
      putLatin(place);
      continue;
    }
    const alone = spans[place]!.filter((span) => span.first === span.last);
    if (alone.length > 0) known[place] = 1;
    if (alone.length > 0 && !terms.has(word.word)) put(word.word, [], alone);
    if (words[place - 1]?.han && words[place - 1]!.end === word.start) putPair(place);
  }
  const share = known.reduce((sum, one) => sum + one, 0) / Math.max(1, known.length);
  return { terms: [...terms.values()], known: share };
}

const join = (words: readonly Word[]) => words.map((word) => word.word).join('');

/**
 * Reads a query. Linear in its length.
 *
 * @param count how many entries the index has
 */
export function readQuery(index: WordIndex, text: string, count: number): Query {
  const folded = fold(text, index.variants);
  const typed = withoutFillers(splitWords(folded));
  const words = corrected(index, folded, typed);
  const ignored = questionPlaces(folded);
  const counts = (word: Word) => !word.han || ignored[word.start] === 0;
  const some = ignored.includes(1) && words.some(counts);
  const coreWords = some ? words.filter(counts) : words;
  const coreTyped = some ? typed.filter(counts) : typed;
  const short = coreWords.length <= mostWords;
  const last = coreTyped.at(-1);
  const growing =
    last && !last.han && last.end === folded.length
      ? folded.slice(last.start).toLowerCase()
      : undefined;
  const { terms, known } = short
    ? termsOf(index, coreWords, coreTyped, growing, count)
    : { terms: [], known: 1 };
  const joined = join(words);
  return {
    folded,
    text: joined,
    words,
    core: coreWords === words ? joined : join(coreWords),
    coreWords,
    short,
    terms,
    growing,
    known,
  };
}
