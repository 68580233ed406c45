import { readQuery, type Query, type Term } from './query-terms.ts';
import { fields, misspeltMessages, type Field, type WordIndex } from './word-index.ts';

/**
 * How well an entry fits a query that holds no code. An entry gets the best value that it earns:
 *
 * - `whole`: the query is the whole message, description, title or keyword
 * - `misspelt`: the query is the message but for a few letters; looked for only where no
 *   message holds the query in one piece
 * - `quoted`: the query holds the whole of it, as a log line holds a message; half the value as
 *   such, the other half by the share of the query that it fills
 * - `phrase`: it holds the query in one piece
 * - `words`: it holds every word of the query
 * - `scattered`: every word of the query stands somewhere in the entry
 * - `partial`: the value of an entry that holds all, reduced to the share of the words that it
 *   holds, rare words weighing more; counts only if no entry does better; of equals, the one goes
 *   first that holds them in the weightier field
 *
 * The columns are message (and other wordings of it), description, title, keyword. Words that are
 * completed, corrected or replaced by others of the same meaning lower the value by their
 * `likeness`. `closeness` is added by the share of the field that the query fills, and of the
 * best value earned in another field the part `second`. What earns the same stays in the order
 * of the index.
 */
const weights = {
  whole: { message: 100, description: 95, title: 90, keyword: 62 },
  misspelt: 85,
  quoted: { message: 80, description: 75, title: 46, keyword: 44 },
  phrase: { message: 70, description: 55, title: 48, keyword: 40 },
  words: { message: 60, description: 50, title: 44, keyword: 36 },
  scattered: 30,
  partial: 25,
  closeness: 4,
  second: 0.05,
} as const;

/** Below this share of its words a query has nothing to do with an entry. */
const leastShare = 0.4;
/** Entries are left out that hold less than this part of what the best one holds. */
const leastOfBest = 0.7;
/** One entry that fits. */
export interface TextMatch {
  /** Place in the index. */
  entry: number;
  score: number;
  /** Where the best value was earned; `undefined` if in several fields together. */
  field: Field | undefined;
}

/** What to mark in the texts of a result: whole words and pairs, and the start of words. */
export interface MarkedWords {
  words: ReadonlySet<string>;
  start: string | undefined;
}

type Earn = (entry: number, value: number, field: Field | undefined) => void;

/** The entries of which a whole message, description, title or keyword stands in the query. */
function earnQuoted(index: WordIndex, { text, words, short }: Query, earn: Earn): void {
  const boundaries = new Uint8Array(text.length + 1);
  let length = 0;
  for (const { word } of words) {
    boundaries[length] = 1;
    length += word.length;
  }
  boundaries[length] = 1;
  const shares = new Map<string, number>();
  for (let start = 0; start < length; start += 1) {
    if (boundaries[start] === 0) continue;
    for (const size of index.phraseLengths.get(text.slice(start, start + 2)) ?? [])
      if (boundaries[start + size] === 1)
        shares.set(text.slice(start, start + size), size / length);
  }
  for (const [phrase, share] of shares)
    for (const place of index.phrases.get(phrase) ?? []) {
      const field = fields[place & 3]!;
      if (short || field === 'message' || field === 'description')
        earn(place >> 2, weights.quoted[field] * (0.5 + 0.5 * share), field);
    }
}

/** How many terms of a query the fields of the entries hold, and how well. */
interface Tally {
  /** By `entry * 4 + field`: number of terms, and sum of their qualities. */
  matched: Uint16Array;
  quality: Float64Array;
  /** By entry, in whichever field fits best. */
  matchedAnywhere: Uint16Array;
  qualityAnywhere: Float64Array;
  /** By entry: the weights of the terms it holds, as a share of all. */
  share: Float64Array;
}

function tally(index: WordIndex, terms: readonly Term[], count: number): Tally {
  const total = terms.reduce((sum, term) => sum + term.weight, 0);
  const matched = new Uint16Array(count * 4);
  const quality = new Float64Array(count * 4);
  const matchedAnywhere = new Uint16Array(count);
  const qualityAnywhere = new Float64Array(count);
  const share = new Float64Array(count);
  const best = new Float64Array(count * 4);
  const seenIn = new Uint16Array(count);
  for (const [number, { options, weight }] of terms.entries()) {
    const touched: number[] = [];
    for (const option of options)
      for (const place of index.places.get(option.word)!) {
        const entry = place >> 4;
        if (seenIn[entry] !== number + 1) touched.push(entry);
        seenIn[entry] = number + 1;
        for (let field = 0; field < 4; field += 1)
          if (place & (1 << field) && best[entry * 4 + field]! < option.quality)
            best[entry * 4 + field] = option.quality;
      }
    for (const entry of touched) {
      let highest = 0;
      for (let slot = entry * 4; slot < entry * 4 + 4; slot += 1) {
        const value = best[slot]!;
        if (value === 0) continue;
        matched[slot]! += 1;
        quality[slot]! += value;
        highest = Math.max(highest, value);
        best[slot] = 0;
      }
      matchedAnywhere[entry]! += 1;
      qualityAnywhere[entry]! += highest;
      share[entry]! += (weight / total) * highest;
    }
  }
  return { matched, quality, matchedAnywhere, qualityAnywhere, share };
}

/** The entries that hold every term. */
function earnAll(index: WordIndex, { core, terms }: Query, held: Tally, earn: Earn): void {
  for (const [entry, number] of held.matchedAnywhere.entries()) {
    if (number < terms.length) continue;
    earn(entry, (weights.scattered * held.qualityAnywhere[entry]!) / terms.length, undefined);
    for (const [place, field] of fields.entries()) {
      const slot = entry * 4 + place;
      if (held.matched[slot]! < terms.length) continue;
      const line = index.joined[slot]!;
      const value = weights[line.includes(core) ? 'phrase' : 'words'][field];
      const closeness = weights.closeness * Math.min(1, core.length / line.length);
      earn(entry, ((value + closeness) * held.quality[slot]!) / terms.length, field);
    }
  }
}

/** The entries that hold the largest share of the terms. */
function earnPartial({ terms }: Query, { matched, share }: Tally, earn: Earn): void {
  const most = share.reduce((a, b) => Math.max(a, b), 0);
  if (most < leastShare) return;
  for (const [entry, part] of share.entries()) {
    if (part < most * leastOfBest) continue;
    const inFields = fields.map(
      (field, place) => (matched[entry * 4 + place]! / terms.length) * weights.words[field],
    );
    earn(entry, weights.partial * part + Math.max(...inFields) / 100, undefined);
  }
}

/** The entries that hold a query of single Chinese characters. */
function earnCharacters(index: WordIndex, { core }: Query, earn: Earn): void {
  for (const [slot, line] of index.joined.entries()) {
    const field = fields[slot & 3]!;
    if (line.includes(core)) earn(slot >> 2, weights.phrase[field], field);
  }
}

/** From this value on an entry is what was asked for, and not only akin to it. */
const leastSure = 35;
/** A sure answer knows at least this part of the words of a query. */
const leastKnown = 0.5;

/** Of what was typed, the words that count make up at least this part of a sure answer. */
const leastPart = 0.3;

/** Whether more than a filler of a query was held against the entries. */
function saysEnough({ folded, text, core }: Query): boolean {
  if (text.length > 12) return true;
  const typed = folded.replace(/\s/g, '').length;
  return core.length > 2 || /\p{Script=Han}/u.test(core) || core.length >= typed * leastPart;
}

/** The best `limit` matches and their equals, in order. */
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
 * Finds the entries that fit a text by its words. Linear in the length of the text.
 *
 * @param index the words of the reference
 * @param count how many codes the reference has
 * @param text anything without a code
 * @param limit how many matches are wanted; equals of the last one may come on top
 * @returns the matches, best first, how many there are in all, what to mark in them, and whether the
 * best one is what was asked for and not only akin to it
 */
export function searchText(
  index: WordIndex,
  count: number,
  text: string,
  limit: number,
): { matches: TextMatch[]; total: number; marked: MarkedWords; sure: boolean } {
  const query = readQuery(index, text, count);
  const { terms, short } = query;
  const earned = new Map<number, TextMatch & { second: number }>();
  let strongest = 0;
  const earn: Earn = (entry, score, field) => {
    strongest = Math.max(strongest, score);
    const match = earned.get(entry);
    if (!match) {
      earned.set(entry, { entry, score, field, second: 0 });
    } else if (score > match.score) {
      if (field !== match.field) match.second = match.score;
      match.score = score;
      match.field = field;
    } else if (field !== match.field && score > match.second) {
      match.second = score;
    }
  };

  for (const whole of new Set([query.text, query.core]))
    for (const place of index.phrases.get(whole) ?? []) {
      const field = fields[place & 3]!;
      earn(place >> 2, weights.whole[field], field);
    }
  earnQuoted(index, query, earn);
  if (terms.length > 0) {
    const held = tally(index, terms, count);
    earnAll(index, query, held, earn);
    if (strongest < weights.partial) earnPartial(query, held, earn);
  } else if (short && query.coreWords.some((word) => word.han)) {
    earnCharacters(index, query, earn);
  }
  if (strongest < weights.phrase.message)
    for (const entry of misspeltMessages(index, query.folded))
      earn(entry, weights.misspelt, 'message');

  const matches = [...earned.values()].map(({ entry, score, second, field }) => ({
    entry,
    score: score + second * weights.second,
    field,
  }));
  const words = new Set(terms.flatMap(({ options }) => options.map((option) => option.word)));
  if (short && terms.length === 0) for (const { word } of query.coreWords) words.add(word);
  return {
    matches: best(matches, limit),
    total: matches.length,
    marked: { words, start: query.growing },
    sure: strongest >= leastSure && query.known >= leastKnown && saysEnough(query),
  };
}
