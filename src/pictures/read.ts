import type { Engine, Letter } from './engine.ts';
import { cropped, resized, stretched, type Box, type Grey } from './grey.ts';
import { letterHeight } from './letters.ts';
import { numbersIn, readAgain } from './numbers.ts';
import { stripsOf } from './strips.ts';

/** The height in pixels at which letters are read best, and what a picture without any is read at. */
const bestHeight = 20;
const factors = { least: 0.25, most: 4 };
/** Pixels of a strip as it is read. */
const mostPixels = 3_000_000;

/** The same place in a picture of another size. */
const scaled = ({ left, top, right, bottom }: Box, factor: number): Box => ({
  left: left * factor,
  top: top * factor,
  right: right * factor,
  bottom: bottom * factor,
});

/**
 * Reads the text of a picture, in strips, so that the memory it needs does not grow with it.
 *
 * @param picture as it is
 * @returns after each strip how much is read, from 0 to 1, and at the end the text: a line for each
 * line, `?` for each digit of a number as long as a code that could not be read for certain
 */
export function* readPicture(engine: Engine, picture: Grey): Generator<number, string> {
  const clear = stretched(picture);
  const factor = Math.min(
    factors.most,
    Math.max(factors.least, bestHeight / (letterHeight(clear) ?? bestHeight)),
  );
  const read = new Map<string, string>();
  const lines: string[] = [];
  for (const strip of stripsOf(clear, mostPixels / factor ** 2)) {
    const page = engine.readPage(resized(cropped(clear, strip), factor));
    const textOf = (word: readonly Letter[]): string => {
      let text = '';
      let end = 0;
      for (const number of numbersIn(word)) {
        const box = scaled(number.box, 1 / factor);
        const place = { ...box, top: box.top + strip.top, bottom: box.bottom + strip.top };
        const digits = read.get(number.digits) ?? readAgain(engine, clear, place, number.digits);
        read.set(number.digits, digits);
        text += joined(word.slice(end, number.start)) + digits;
        end = number.end;
      }
      return text + joined(word.slice(end));
    };
    lines.push(...page.map((words) => words.map(textOf).join(' ')));
    yield strip.bottom / clear.height;
  }
  return lines.join('\n').trim();
}

const joined = (letters: readonly Letter[]) => letters.map(({ text }) => text).join('');
