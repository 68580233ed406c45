import { fold, splitWords, type Variants } from '../catalog/fold.ts';
import type { MarkedWords } from './lookup-text.ts';

/** A part of a text, in UTF-16 units. */
export interface Range {
  start: number;
  end: number;
}

const between = /^[\s_]?$/;

/**
 * The parts of a text to mark for a query.
 *
 * @returns in order, not overlapping; parts with only a space between them are one
 */
export function markedRanges(
  text: string,
  { words: wanted, start }: MarkedWords,
  variants: Variants,
): Range[] {
  const ranges: Range[] = [];
  const put = (from: number, to: number) => {
    const last = ranges.at(-1);
    if (last && (from <= last.end || between.test(text.slice(last.end, from))))
      last.end = Math.max(last.end, to);
    else ranges.push({ start: from, end: to });
  };
  const words = splitWords(fold(text, variants));
  for (const [place, { word, start: from, end: to, han, glued }] of words.entries()) {
    const before = words[place - 1];
    if (start && word.startsWith(start)) put(from, Math.min(to, from + start.length));
    else if (wanted.has(word)) put(from, to);
    else if (before && (glued || (han && before.han)) && wanted.has(before.word + word))
      put(before.start, to);
  }
  return ranges;
}
