import { fold, splitWords, type Variants, type Word } from '../catalog/fold.ts';
import { questionWords } from './question-words.ts';

/** A term of a text and how much it counts in a query. */
export interface RelevanceTerm {
  term: string;
  /** Of 1. */
  part: number;
}

/** What a very common word counts. */
const partOfEmpty = 0.25;

/** What a path counts, which says more than any of its words. */
const partOfPath = 2;

/** Marks that name something by themselves. */
const namingMarks = new Set(['@']);

/** Chinese characters that say nothing of an error: a pair with one of them tells little. */
const particles = /[的了和与及或是就都也还着]/;

/** A path of an endpoint: a term by itself, beside its words. */
const paths = /(?<![\w./])(?:\/[A-Za-z][\w-]*)+/g;

/** Very common words, which say nothing about an error. */
const emptyWords = new Set([
  'no',
  'not',
  'get',
  'got',
  'still',
  'just',
  'any',
  'some',
  'too',
  'all',
]);

const isFiller = ({ word, han, glued }: Word) => !han && !glued && questionWords.en.has(word);

/**
 * The terms by which a text is ranked: stems of Latin words, identifiers in one piece, pairs of
 * Chinese characters. Linear in its length.
 *
 * @param text of any length, with traditional characters
 * @returns in order, repeated as they repeat
 */
export function relevanceTerms(text: string, variants?: Variants): RelevanceTerm[] {
  const folded = fold(text, variants);
  const words = splitWords(folded);
  const terms: RelevanceTerm[] = [];
  let identifier = '';
  for (const [place, word] of words.entries()) {
    const before = words[place - 1];
    if (word.han) {
      const isPair = before?.han && before.end === word.start;
      if (isPair && !particles.test(before.word + word.word))
        terms.push({ term: before.word + word.word, part: 1 });
      continue;
    }
    identifier = word.glued ? identifier + word.word : word.word;
    if (word.glued && before) terms.push({ term: identifier, part: 1 });
    if (word.word.length > 1 && !isFiller(word))
      terms.push({ term: word.word, part: emptyWords.has(word.word) ? partOfEmpty : 1 });
  }
  for (const [path] of folded.matchAll(paths))
    terms.push({ term: path.toLowerCase(), part: partOfPath });
  for (const character of folded)
    if (namingMarks.has(character)) terms.push({ term: character, part: 1 });
  return terms;
}
