import { withinEdits } from './edits.ts';
import { fold, noTerms, splitWords, stem, type Variants, type Word } from '../catalog/fold.ts';
import type { LookupIndex } from './lookup-index.ts';
import { withoutFillers } from './question-words.ts';
import { meanings } from './same-meaning.ts';

/** The fields that words are found in, weightiest first; a set of them is a bit mask. */
export const fields = ['message', 'description', 'title', 'keyword'] as const;
export type Field = (typeof fields)[number];

/** A place where a whole phrase of the index stands: `entry * 4 + field`. */
type PhrasePlace = number;
/** A place where a word stands: `entry * 16 + mask of fields`. */
type WordPlace = number;

/** The words of a lookup index, made in the browser on the first query that has any. */
export interface WordIndex {
  variants: Variants;
  /** Latin words, identifiers in one piece, pairs of Chinese characters, groups of meanings. */
  places: Map<string, WordPlace[]>;
  /** Whole messages, descriptions, titles and keywords, each with its words run together. */
  phrases: Map<string, PhrasePlace[]>;
  /** The lengths that phrases have, by their first two characters. */
  phraseLengths: Map<string, number[]>;
  /** The messages and their other wordings by length, as `letters` gives them. */
  messages: Map<number, { letters: string; words: string[]; sets: LetterSets; entry: number }[]>;
  /** For each entry and field (`entry * 4 + field`) its phrases, one per line. */
  joined: string[];
  /** Latin words in alphabetical order. */
  sorted: string[];
  /** Latin words by their first two letters (`ab-`) and by their last two (`-yz`). */
  byEdges: Map<string, string[]>;
}

/** Reads the pairs of an index. */
export function variantsOf(index: LookupIndex): Variants {
  const characters = new Map<string, string>();
  for (let place = 0; place < index.characters.length; place += 2)
    characters.set(index.characters.charAt(place), index.characters.charAt(place + 1));
  const terms = new Map<string, string>();
  for (const pair of index.terms.split('\n').filter(Boolean))
    terms.set(pair.slice(0, pair.length / 2), pair.slice(pair.length / 2));
  const anyTerm = terms.size > 0 ? new RegExp([...terms.keys()].join('|'), 'g') : undefined;
  return { characters, terms, anyTerm };
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Notes that a word stands in a field of an entry; entries come in order. */
function put(places: Map<string, WordPlace[]>, word: string, entry: number, field: number): void {
  const list = places.get(word);
  const last = list?.at(-1) ?? -1;
  if (!list) places.set(word, [entry * 16 + (1 << field)]);
  else if (last >> 4 === entry) list[list.length - 1] = last | (1 << field);
  else list.push(entry * 16 + (1 << field));
}

/** The runs of Latin letters and digits of a text, in lower case. */
const latinWords = (text: string) => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

/** The Latin letters and digits of a text, in lower case. */
const letters = (text: string) => latinWords(text).join('');

/**
 * A bit for each letter that stands in a text, for each that stands there twice, and for each that
 * stands there three times or more; digits share theirs with letters.
 */
type LetterSets = readonly [once: number, twice: number, thrice: number];

function letterSets(line: string): LetterSets {
  let [once, twice, thrice] = [0, 0, 0];
  for (let place = 0; place < line.length; place += 1) {
    const bit = 1 << (line.charCodeAt(place) & 31);
    thrice |= twice & bit;
    twice |= once & bit;
    once |= bit;
  }
  return [once, twice, thrice];
}

/** How many bits of 32 are set (Hacker’s Delight, 5-1). */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** At least so many letters differ; a slip changes two at most. */
function differentLetters(a: LetterSets, b: LetterSets): number {
  return bitCount(a[0] ^ b[0]) + bitCount(a[1] ^ b[1]) + bitCount(a[2] ^ b[2]);
}

/** Every searchable word of a phrase: Latin words, glued ones in one piece, Chinese pairs. */
function* searchable(words: readonly Word[]): Generator<string> {
  let identifier = '';
  for (const [place, word] of words.entries()) {
    const before = words[place - 1];
    if (word.han) {
      if (before?.han) yield before.word + word.word;
      continue;
    }
    yield word.word;
    identifier = word.glued ? identifier + word.word : word.word;
    if (!word.glued || !before) continue;
    yield before.word + word.word;
    if (identifier.length > before.word.length + word.word.length) yield identifier;
  }
}

/** So many entries are read between two pauses. */
const entriesPerStep = 2;

/**
 * Makes the word index in steps of a few milliseconds; time and space are linear in the size of
 * the lookup index.
 */
export function* wordIndexSteps(index: LookupIndex): Generator<undefined, WordIndex> {
  const variants = variantsOf(index);
  const own = { ...variants, ...noTerms };
  const places = new Map<string, WordPlace[]>();
  const phrases = new Map<string, PhrasePlace[]>();
  const phraseLengths = new Map<string, number[]>();
  const messages: WordIndex['messages'] = new Map();
  const joined: string[] = [];
  for (let entry = 0; entry < index.codes.length; entry += 1) {
    if (entry % entriesPerStep === entriesPerStep - 1) yield;
    const texts = [
      [index.messages[entry]!, ...index.seenAs[entry]!.split('\n')],
      [index.descriptions[entry]!],
      [index.titles[entry]!, index.words[entry]!.split('\n', 1)[0]!],
      index.words[entry]!.split('\n').slice(1),
    ];
    for (const text of texts[0]!) {
      const line = letters(text);
      const words = latinWords(text);
      if (line)
        append(messages, line.length, { letters: line, words, sets: letterSets(line), entry });
    }
    for (const [field, list] of texts.entries()) {
      const lines = new Set<string>();
      for (const text of list) {
        const words = withoutFillers(splitWords(fold(text, own)));
        const line = words.map((word) => word.word).join('');
        if (!line || lines.has(line)) continue;
        lines.add(line);
        append(phrases, line, entry * 4 + field);
        const start = line.slice(0, 2);
        if (!phraseLengths.get(start)?.includes(line.length))
          append(phraseLengths, start, line.length);
        for (const word of searchable(words)) put(places, word, entry, field);
        for (const { group } of meanings(words)) put(places, group, entry, field);
      }
      joined.push([...lines].join('\n'));
    }
  }
  yield;
  const sorted = [...places.keys()].filter((word) => /^[a-z0-9]/.test(word)).sort();
  const byEdges = new Map<string, string[]>();
  for (const word of sorted) {
    if (word.length < 4) continue;
    append(byEdges, `${word.slice(0, 2)}-`, word);
    append(byEdges, `-${word.slice(-2)}`, word);
  }
  return { variants, places, phrases, phraseLengths, messages, joined, sorted, byEdges };
}

/** Makes the word index at once. */
export function buildWordIndex(index: LookupIndex): WordIndex {
  const steps = wordIndexSteps(index);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The words of the index that start with some letters, in alphabetical order, 40 at most. */
export function completions({ sorted }: WordIndex, start: string): string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < start) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  while (found.length < 40 && sorted[low]?.startsWith(start)) {
    found.push(sorted[low]!);
    low += 1;
  }
  return found;
}

/** The words of the index that differ from a word of five letters or more by one slip. */
export function similarWords({ byEdges }: WordIndex, word: string): string[] {
  if (word.length < 5 || word.length > 40 || !/^[a-z]+$/.test(word)) return [];
  const near = new Set([
    ...(byEdges.get(`${word.slice(0, 2)}-`) ?? []),
    ...(byEdges.get(`-${word.slice(-2)}`) ?? []),
  ]);
  return [...near].filter((other) => other !== word && withinEdits(word, other, 1));
}

/**
 * The word of the index that a word of five letters or more stands for if two letters beside each
 * other are swapped. Inflected words are seen as they are written, which `similarWords` cannot.
 *
 * @param written in lower case, its inflection included
 */
export function unswapped({ places }: WordIndex, written: string): string | undefined {
  if (written.length < 5 || written.length > 20 || !/^[a-z]+$/.test(written)) return undefined;
  for (let place = 1; place < written.length; place += 1) {
    const swapped =
      written.slice(0, place - 1) +
      written.charAt(place) +
      written.charAt(place - 1) +
      written.slice(place + 1);
    const word = stem(swapped);
    if (places.has(word)) return word;
  }
  return undefined;
}

/** In a shorter word a slip is as likely another word. */
const shortestMisspelt = 4;

/** Whether words are those of a message with at most one slip in each. */
function misspellsEach(words: readonly string[], message: readonly string[]): boolean {
  return (
    words.length === message.length &&
    words.every((word, place) => {
      const other = message[place]!;
      if (other.length < shortestMisspelt) return word === other;
      return withinEdits(word, other, 1);
    })
  );
}

/**
 * The entries whose message the text is but for a few letters: one in less than twelve, two in
 * less than twenty-four, three in more; or but for one in each of its words, up to four.
 *
 * @returns their places, in no particular order
 */
export function misspeltMessages({ messages }: WordIndex, text: string): number[] {
  const line = letters(text);
  if (line.length < 6 || line.length > 120) return [];
  const words = latinWords(text);
  const sets = letterSets(line);
  const inAll = line.length < 12 ? 1 : line.length < 24 ? 2 : 3;
  const most = Math.max(inAll, Math.min(words.length, 4));
  const entries: number[] = [];
  for (let length = line.length - most; length <= line.length + most; length += 1)
    for (const message of messages.get(length) ?? []) {
      const different = differentLetters(sets, message.sets);
      if (different > 2 * most) continue;
      if (
        (different <= 2 * inAll && withinEdits(line, message.letters, inAll)) ||
        (misspellsEach(words, message.words) && withinEdits(line, message.letters, most))
      )
        entries.push(message.entry);
    }
  return entries;
}
