import { readDigits } from '../catalog/codes-in-text/codes-in-text.ts';
import { splitWords } from '../catalog/fold.ts';
import { slips } from './nearest.ts';
import { codeWords, questionWords } from './question-words.ts';

/** What stands between the digits of a number: spaces, hyphens, dots, characters without width. */
const separators = /[\s\-.,_·\u00ad\u200b-\u200f\u2010-\u2015\u2060\ufeff]+/g;
const atStart = '开头|前面?[几三四五六]位';
const atEnd = '结尾|末尾|尾号|最后|后面?[几三四五六]位';
const asking = new RegExp(`${questionWords.zh.join('|')}|错误|返回|${atStart}|${atEnd}|是`, 'g');
/** What says that the digits are the last ones of a code. */
const ending = new RegExp(`(…|\\.\\.|\\*)\\s*\\d|${atEnd}|\\b(end|ends|ending|last)\\b`, 'i');
const address = /^\d{1,3}(\.\d{1,3}){3}$/;
/** No number that is meant as a code is longer, question words and separators included. */
const longest = 200;

const blank = (text: string) => ' '.repeat(text.length);

function isAsking(text: string): boolean {
  return splitWords(text).every(({ word }) => questionWords.en.has(word) || codeWords.has(word));
}

/** A number that was typed alone. */
export interface TypedNumber {
  digits: string;
  /** How it was written. */
  text: string;
}

/**
 * The one number that a query consists of, question words aside: a code, a part of one, or
 * another number.
 *
 * @param folded the query as `fold` returns it
 * @returns `undefined` for any other query
 */
export function typedNumber(folded: string): TypedNumber | undefined {
  if (folded.length > longest) return undefined;
  const text = folded
    .replace(asking, blank)
    .replace(/[A-Za-z]+/g, (letters) => (isAsking(letters) ? blank(letters) : letters))
    .replace(/^[^\p{L}\p{N}-]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, '');
  if (address.test(text) || text.startsWith('-') || !/\d/.test(text)) return undefined;
  const groups = text.split(separators);
  if (groups.length > 1 && groups.some((group) => group.length >= 10)) return undefined;
  const digits = readDigits(groups.join(''));
  return digits === undefined ? undefined : { digits, text };
}

/**
 * Whether a query says that its digits are the last ones of a code, as `…20058` does.
 *
 * @param folded the query as `fold` returns it
 */
export function namesTheEnd(folded: string): boolean {
  return folded.length <= longest && ending.test(folded);
}

/**
 * The one number of five to nine digits in a short query of words, as in `customer sees 20058`;
 * of three or more if the query says that they are the last ones.
 *
 * @param folded the query as `fold` returns it
 */
export function numberAmongWords(folded: string): string | undefined {
  if (folded.length > longest) return undefined;
  const runs = folded.match(/(?<![A-Za-z\d])\d+(?![A-Za-z\d])/g) ?? [];
  const least = namesTheEnd(folded) ? 3 : 5;
  const [run] = runs;
  return run && runs.length === 1 && run.length >= least && run.length < 10 ? run : undefined;
}

const withGap =
  /^\D{0,40}?(\d{2,9})[ ]?(?:…+|\.{2,8}|\*{1,8}|[xX]{2,8}|[?？]{1,8})[ ]?(\d{1,8})\D{0,40}$/;

/**
 * The codes of which a query gives the front and the end, as `100021…02` does.
 *
 * @param folded the query as `fold` returns it
 * @returns `undefined` if it has no gap
 */
export function codesAroundGap(
  codes: readonly string[],
  folded: string,
): { front: string; entries: number[] } | undefined {
  const [, front, end] = folded.length <= longest ? (withGap.exec(folded) ?? []) : [];
  if (!front || !end) return undefined;
  const entries = [...codes.keys()].filter(
    (entry) =>
      codes[entry]!.length >= front.length + end.length &&
      codes[entry]!.startsWith(front) &&
      codes[entry]!.endsWith(end),
  );
  return { front, entries };
}

/** A code that has some digits. */
export interface CodePart {
  /** Place in the list of codes. */
  entry: number;
  /** Where the digits start. */
  start: number;
}

/**
 * The codes that have the digits: first those that start with them, then those that end with
 * them, then those that have them inside; fewer than three digits are looked for in front only.
 *
 * @param endFirst whether those that end with them go before those that start with them
 */
export function codesWithPart(
  codes: readonly string[],
  digits: string,
  endFirst: boolean,
): CodePart[] {
  const front: CodePart[] = [];
  const end: CodePart[] = [];
  const inside: CodePart[] = [];
  for (const [entry, code] of codes.entries()) {
    const start = code.indexOf(digits);
    if (start === 0) front.push({ entry, start });
    else if (start < 0 || digits.length < 3) continue;
    else if (code.endsWith(digits)) end.push({ entry, start: code.length - digits.length });
    else inside.push({ entry, start });
  }
  return endFirst ? [...end, ...front, ...inside] : [...front, ...end, ...inside];
}

/**
 * The codes whose last digits are one slip of the hand away from the five to eight that were
 * typed, likeliest first.
 */
export function nearestEnds(codes: readonly string[], digits: string): string[] {
  if (digits.length < 5 || digits.length > 8) return [];
  const costs = slips(digits);
  const found = new Map<string, number>();
  for (const code of codes)
    for (let length = Math.max(5, digits.length - 1); length <= digits.length + 1; length += 1) {
      const cost = costs.get(code.slice(-length));
      if (cost !== undefined && cost < (found.get(code) ?? Infinity)) found.set(code, cost);
    }
  return [...found].sort(([, a], [, b]) => a - b).map(([code]) => code);
}
