import type { Engine, Letter } from './engine.ts';
import { cropped, framed, resized, stretched, type Box, type Grey } from './grey.ts';

/** Letters that an engine takes digits for. */
const lookalikes: Record<string, string> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  l: '1',
  I: '1',
  '|': '1',
  '!': '1',
  Z: '2',
  z: '2',
  '¢': '4',
  S: '5',
  s: '5',
  $: '5',
  B: '8',
};
const lookalike = `[0-9${Object.keys(lookalikes).join('')}]`;
/** As long as a code, with a digit lost or doubled. */
const numberPattern = new RegExp(`(?<!${lookalike})${lookalike}{9,11}(?!${lookalike})`, 'g');
const fewestDigits = 6;
/** How high the digits are that are read once more, in pixels, and how wide the paper around them. */
const heights = [24, 32, 40];
const paper = 12;
/** How much of what is around a number is read with it, as a share of its height. */
const margin = 0.4;
/** Below this height, in pixels of the picture, a dotted zero cannot be told from a 6 or an 8. */
const legible = 9;
/** The share of readings that must have a digit. */
const enough = 0.75;
/** Stands for a digit that could not be read. */
const unread = '?';

/** A number in a word that may be a code. */
export interface NumberInWord {
  /** Places of its letters in the word. */
  start: number;
  end: number;
  digits: string;
  box: Box;
}

/** The numbers of a word that are about as long as a code, letters that look like digits read as these. */
export function numbersIn(word: readonly Letter[]): NumberInWord[] {
  const text = word.map((letter) => (letter.text.length === 1 ? letter.text : ' ')).join('');
  return [...text.matchAll(numberPattern)]
    .filter(([run]) => run.replace(/\D/g, '').length >= fewestDigits)
    .map(({ 0: run, index }) => {
      const boxes = word.slice(index, index + run.length).map(({ box }) => box);
      return {
        start: index,
        end: index + run.length,
        digits: [...run].map((letter) => lookalikes[letter] ?? letter).join(''),
        box: {
          left: Math.min(...boxes.map(({ left }) => left)),
          top: Math.min(...boxes.map(({ top }) => top)),
          right: Math.max(...boxes.map(({ right }) => right)),
          bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
        },
      };
    });
}

/**
 * What several readings of one number have in common: the digits that nearly all of them have, and
 * `?` for those on which they differ. Only readings of the commonest length count.
 */
export function agreed(readings: readonly string[]): string {
  const lengths = readings.map(({ length }) => length);
  const share = (length: number) => lengths.filter((other) => other === length).length;
  const [length = 0] = [...lengths].sort((a, b) => share(b) - share(a));
  const counted = readings.filter((reading) => reading.length === length);
  if (counted.length < readings.length / 2) return unread.repeat(length);
  return Array.from({ length }, (_, place) => {
    const digits = counted.map((reading) => reading[place]!);
    const digit = digits.find(
      (one) => digits.filter((other) => other === one).length >= digits.length * enough,
    );
    return digit ?? unread;
  }).join('');
}

/** Takes from a number what its place in the picture leaves open. */
function withoutDoubt(digits: string, box: Box, { width, height }: Grey): string {
  if (box.top <= 0 || box.bottom >= height) return unread.repeat(digits.length);
  const legibleDigits = box.bottom - box.top < legible ? digits.replace(/[68]/g, unread) : digits;
  const cutLeft = box.left <= 1 ? unread + legibleDigits.slice(1) : legibleDigits;
  return box.right >= width - 1 ? cutLeft.slice(0, -1) + unread : cutLeft;
}

/**
 * Reads a number several times, in several sizes: an engine that is wrong about a digit is seldom
 * wrong in the same way twice, however sure it says that it is.
 *
 * @param picture dark letters on light paper
 * @param box where the number is in it
 * @param first as it was read among the other words
 * @returns its digits, `?` for each that is not certain
 */
export function readAgain(engine: Engine, picture: Grey, box: Box, first: string): string {
  const high = box.bottom - box.top;
  const beside = high * margin;
  const part = cropped(picture, {
    left: box.left - beside,
    top: box.top - beside,
    right: box.right + beside,
    bottom: box.bottom + beside,
  });
  const readings = heights.flatMap((height) => {
    const letters = engine.readLine(framed(resized(stretched(part), height / high), paper, 255));
    return numbersIn(letters).map(({ digits }) => digits);
  });
  return withoutDoubt(agreed([first, ...readings]), box, picture);
}
