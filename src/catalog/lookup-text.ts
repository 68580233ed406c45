import { fold, splitWords, type Word } from './fold.ts';
import { questionWords, withoutFillers } from './question-words.ts';
import { meanings } from './same-meaning.ts';
import {
  completions,
  fields,
  similarWords,
  type Field,
  type WordIndex,
} from './word-index.ts';

/**
 * How well an entry fits a query that holds no code. An entry gets the best value that it earns:
 *
 * - `whole`: the query is the whole message, description, title or keyword
 * - `quoted`: the query holds the whole of it, as a log line holds a message; half the value as
 *   such, the other half by the share of the query that it fills
 * - `phrase`: it holds the query in one piece
 * - `words`: it holds every word of the query
 * - `scattered`: every word of the query stands somewhere in the entry
 * - `partial`: the value of an entry that holds all, reduced to the share of the words that it
 *   holds, rare words weighing more; shown only if no entry does better
 *
 * The columns are message (and other wordings of it), description, title, keyword. A word that
 * is completed, corrected or replaced by another of the same meaning lowers the value by
 * `completed`, `corrected` or `sameMeaning`. `closeness` is added by the share of the field that
 * the query fills, and of the best value earned in another field the part `second`.
 * What earns the same stays in the order of the index.
 */
export const weights = {
  whole: { message: 100, description: 95, title: 90, keyword: 62 },
  quoted: { message: 80, description: 75, title: 46, keyword: 44 },
  phrase: { message: 70, description: 55, title: 48, keyword: 40 },
  words: { message: 60, description: 50, title: 44, keyword: 36 },
  scattered: 30,
  partial: 25,
  completed: 0.95,
  corrected: 0.85,
  sameMeaning: 0.75,
  closeness: 4,
  second: 0.05,
} as const;

/** Below this share of its words a query has nothing to do with an entry. */
const leastShare = 0.4;
/** Entries are left out that hold less than this part of what the best one holds. */
const leastOfBest = 0.7;
/** Text with more different words than this is searched for messages and descriptions only. */
const mostWords = 40;

/** One entry that fits. */
export interface TextMatch {
  /** Place in the index. */
  entry: number;
  score: number;
  /** Where the best value was earned; `undefined` if in several fields together. */
  field: Field | undefined;
}

/** What to mark in the texts of a result: whole words, and the starts of words. */
export interface MarkedWords {
  words: ReadonlySet<string>;
  starts: readonly string[];
}

export interface TextAnswer {
  matches: TextMatch[];
  marked: MarkedWords;
}

interface Term {
  /** The words of the index that answer it; none if it stands in no entry. */
  options: { word: string; quality: number }[];
  /** How much it tells: the rarer, the more. */
  weight: number;
}

/** How much a word that stands in no entry counts against the others. */
function unknownWeight(word: string): number {
  if (/\d/.test(word)) return 0;
  return /[a-z]/.test(word) ? 1 : 0.5;
}

const noise = new RegExp(questionWords.zh.join('|'), 'g');

/** Which places of a folded text belong to Chinese question words. */
function noisePlaces(folded: string): Set<number> {
  const places = new Set<number>();
  for (const match of folded.matchAll(noise))
    for (let place = 0; place < match[0].length; place += 1) places.add(match.index + place);
  return places;
}

const join = (words: readonly Word[]) => words.map((word) => word.word).join('');

/** Reads Latin words as the words of the index that they stand for. */
function corrected(index: WordIndex, words: readonly Word[]): Word[] {
  const seen = new Map<string, string>();
  return words.map((word, place) => {
    if (word.han || index.places.has(word.word)) return word;
    let better = seen.get(word.word);
    if (better === undefined) {
      const next = words[place + 1];
      const before = words[place - 1];
      const compound =
        (next && index.places.has(word.word + next.word)) ||
        (before && index.places.has(before.word + word.word));
      const count = (other: string) => index.places.get(other)!.length;
      better = compound
        ? word.word
        : (similarWords(index, word.word).sort((a, b) => count(b) - count(a))[0] ?? word.word);
      seen.set(word.word, better);
    }
    return better === word.word ? word : { ...word, word: better };
  });
}

/** The entries of which a whole message, description, title or keyword stands in the words. */
function quotations(
  index: WordIndex,
  words: readonly Word[],
  take: (place: number, share: number) => void,
): void {
  const text = join(words);
  const ends = new Set<number>();
  const starts: number[] = [];
  let length = 0;
  for (const word of words) {
    starts.push(length);
    length += word.word.length;
    ends.add(length);
  }
  for (const start of starts) {
    for (const size of index.phraseLengths.get(text.slice(start, start + 2)) ?? []) {
      if (!ends.has(start + size)) continue;
      for (const place of index.phrases.get(text.slice(start, start + size)) ?? [])
        take(place, size / length);
    }
  }
}

/** What to look for, in the words of a query, each term once. */
function termsOf(
  index: WordIndex,
  typed: readonly Word[],
  words: readonly Word[],
  count: number,
  open: boolean,
): Term[] {
  const terms = new Map<string, Term>();
  const spans = meanings(words).filter(({ group }) => index.places.has(group));
  const found = (options: Term['options']) =>
    options.reduce((sum, { word }) => sum + index.places.get(word)!.length, 0);
  const put = (key: string, first: number, last: number, own: Term['options']) => {
    if (terms.has(key)) return;
    const same = spans
      .filter((span) => span.first <= first && span.last >= last)
      .map(({ group }) => ({ word: group, quality: weights.sameMeaning }));
    const known = Math.min(count, found(own.length > 0 ? own : same));
    terms.set(key, {
      options: [...own, ...same],
      weight: known > 0 ? Math.log(1 + count / known) : Math.log(1 + 2 * count) * unknownWeight(key),
    });
  };
  for (const [place, word] of words.entries()) {
    const before = words[place - 1];
    const next = words[place + 1];
    if (word.han) {
      if (!before?.han || before.end !== word.start) continue;
      const pair = before.word + word.word;
      if (index.places.has(pair)) put(pair, place - 1, place, [{ word: pair, quality: 1 }]);
      else if (!spans.some((span) => span.last === place - 1 || span.first === place))
        put(pair, place - 1, place, []);
      continue;
    }
    const raw = typed[place]!.word;
    const own: Term['options'] = [];
    const offer = (candidate: string, quality: number) => {
      if (index.places.has(candidate) && own.every((option) => option.word !== candidate))
        own.push({ word: candidate, quality });
    };
    offer(raw, 1);
    if (next && !next.han) offer(raw + next.word, 1);
    if (before && !before.han) offer(before.word + raw, 1);
    const last = open && place === words.length - 1;
    if (last ? raw.length > 1 : raw.length > 3 && own.length === 0)
      for (const longer of completions(index, raw)) offer(longer, weights.completed);
    if (own.length === 0)
      for (const other of similarWords(index, raw)) offer(other, weights.corrected);
    put(raw, place, place, own);
  }
  return [...terms.values()].filter((term) => term.weight > 0);
}

/** The highest `limit` matches, in order. */
function best(matches: TextMatch[], limit: number): TextMatch[] {
  let kept = matches;
  if (matches.length > limit * 4) {
    const scores = Float64Array.from(matches, (match) => match.score).sort();
    const least = scores[scores.length - limit]!;
    kept = matches.filter((match) => match.score >= least);
  }
  return kept.sort((a, b) => b.score - a.score || a.entry - b.entry);
}

/**
 * Finds the entries that fit a text by its words.
 *
 * @param index the words of the reference
 * @param count how many codes the reference has
 * @param text anything without a code
 * @param limit how many matches to put in order; more are returned if they are equal
 * @returns the matches, best first, and what to mark in them
 */
export function searchText(
  index: WordIndex,
  count: number,
  text: string,
  limit: number,
): TextAnswer {
  const folded = fold(text, index.variants);
  const typed = withoutFillers(splitWords(folded));
  const all = corrected(index, typed);
  const ignored = noisePlaces(folded);
  const asking = (word: Word) => word.han && ignored.has(word.start);
  const kept = all.some((word) => !asking(word)) ? all.filter((word) => !asking(word)) : all;
  const keptTyped = kept === all ? typed : typed.filter((word) => !asking(word));
  const open = /[A-Za-z0-9]$/.test(folded);
  const terms = termsOf(index, keptTyped, kept, count, open);
  const short = terms.length <= mostWords;

  const scores = new Map<number, TextMatch & { second: number }>();
  const earn = (entry: number, score: number, field: Field | undefined) => {
    const match = scores.get(entry);
    if (!match) scores.set(entry, { entry, score, field, second: 0 });
    else if (score > match.score) {
      const second = field === match.field ? match.second : match.score;
      Object.assign(match, { score, field, second });
    } else if (field !== match.field && score > match.second) match.second = score;
  };

  const wholes = new Set([join(all), join(kept)]);
  for (const whole of wholes)
    for (const place of index.phrases.get(whole) ?? []) {
      const field = fields[place & 3]!;
      earn(place >> 2, weights.whole[field], field);
    }
  quotations(index, all, (place, share) => {
    const field = fields[place & 3]!;
    if (short || field === 'message' || field === 'description')
      earn(place >> 2, weights.quoted[field] * (0.5 + 0.5 * share), field);
  });

  const marked = { words: new Set<string>(), starts: [] as string[] };
  for (const { options } of terms)
    for (const { word } of options) marked.words.add(word);
  if (open && keptTyped.at(-1)) marked.starts.push(keptTyped.at(-1)!.word);

  if (short && terms.length > 0) {
    const total = terms.reduce((sum, term) => sum + term.weight, 0);
    const matched = new Uint16Array(count * 4);
    const quality = new Float64Array(count * 4);
    const matchedAnywhere = new Uint16Array(count);
    const qualityAnywhere = new Float64Array(count);
    const share = new Float64Array(count);
    const now = new Float64Array(count * 4);
    for (const { options, weight } of terms) {
      const touched = new Set<number>();
      for (const option of options)
        for (const place of index.places.get(option.word)!) {
          const entry = place >> 4;
          touched.add(entry);
          for (let field = 0; field < 4; field += 1)
            if (place & (1 << field))
              now[entry * 4 + field] = Math.max(now[entry * 4 + field]!, option.quality);
        }
      for (const entry of touched) {
        let highest = 0;
        for (let slot = entry * 4; slot < entry * 4 + 4; slot += 1) {
          const value = now[slot]!;
          if (value === 0) continue;
          matched[slot]! += 1;
          quality[slot]! += value;
          highest = Math.max(highest, value);
          now[slot] = 0;
        }
        matchedAnywhere[entry]! += 1;
        qualityAnywhere[entry]! += highest;
        share[entry]! += (weight / total) * highest;
      }
    }
    const phrase = join(kept);
    for (let entry = 0; entry < count; entry += 1) {
      if (matchedAnywhere[entry]! < terms.length) continue;
      earn(entry, weights.scattered * (qualityAnywhere[entry]! / terms.length), undefined);
      for (const [place, field] of fields.entries()) {
        const slot = entry * 4 + place;
        if (matched[slot]! < terms.length) continue;
        const line = index.joined[slot]!;
        const level = line.includes(phrase) ? 'phrase' : 'words';
        const closeness = weights.closeness * Math.min(1, phrase.length / line.length);
        earn(entry, (weights[level][field] + closeness) * (quality[slot]! / terms.length), field);
      }
    }
    const strongest = Math.max(0, ...[...scores.values()].map((match) => match.score));
    if (strongest < weights.partial) {
      const most = share.reduce((a, b) => Math.max(a, b), 0);
      if (most >= leastShare)
        for (let entry = 0; entry < count; entry += 1)
          if (share[entry]! >= most * leastOfBest)
            earn(entry, weights.partial * share[entry]!, undefined);
    }
  } else if (terms.length === 0 && kept.some((word) => word.han)) {
    const phrase = join(kept);
    for (const [place, line] of index.joined.entries()) {
      const field = fields[place & 3]!;
      if (line.includes(phrase)) earn(place >> 2, weights.phrase[field], field);
    }
    for (const word of kept) marked.words.add(word.word);
  }

  const matches = [...scores.values()].map(({ entry, score, second, field }) => ({
    entry,
    score: score + second * weights.second,
    field,
  }));
  return { matches: best(matches, limit), marked };
}
