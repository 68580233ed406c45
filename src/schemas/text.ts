import { z } from 'zod';
import { isWritten } from './placeholder.ts';

/** The most characters of a text in one language, about twice the longest that was ever needed. */
export const longestText = 600;
/** The most characters of a title, a name, a search word. */
export const longestLine = 100;
/** The most characters of a wording of the platform. */
export const longestWording = 300;

/**
 * Characters that nobody sees or that an output cannot hold: controls but for tab and line end,
 * marks that turn the direction of a text, line separators, byte-order marks, halves of pairs,
 * the mark of text that could not be read, and what XML 1.0 leaves out.
 */
const unprintable = /[^\P{Cc}\t\n\r]|[\u2028-\u202e\u2066-\u2069\ufeff\ufffd-\uffff]|\p{Cs}/u;

const codePoint = (character: string) =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * What is wrong with the characters of a text, as `what is wrong, what to do`.
 *
 * @returns `undefined` for a text that every output can hold
 */
export function characterFault(text: string): string | undefined {
  const found = unprintable.exec(text)?.[0];
  if (found === undefined) return undefined;
  return found === '\ufffd'
    ? 'has a character that could not be read (U+FFFD), write it again'
    : `has a character that cannot be shown (${codePoint(found)}), remove it`;
}

/** A text that every output can hold, of at most `longest` characters. */
export function anyText(longest: number) {
  return z
    .string()
    .max(longest, `is longer than ${longest} characters, shorten it`)
    .refine((text) => characterFault(text) === undefined, {
      error: ({ input }) => characterFault(String(input)),
    });
}

/** A text as `anyText`, and on one line. */
export function anyLine(longest: number) {
  return anyText(longest).refine(
    (text) => !/[\t\n\r]/.test(text),
    'has a tab or a line end in it, write it on one line',
  );
}

const written = <T extends z.ZodString>(text: T, language: string) =>
  text
    .trim()
    .min(1, `is empty, write the ${language} text`)
    .refine(isWritten, `is still to be written, write the ${language} text`);

const inBothLanguages = (text: () => z.ZodString, form: string) =>
  z
    .strictObject({
      zh: written(text(), 'Chinese').describe(`简体中文, ${form}.`),
      en: written(text(), 'English').describe(`English, ${form}.`),
    })
    .describe('The same text written in both languages.');

/** A text in both languages; inline Markdown (code, links, emphasis) is allowed. */
export const textSchema = inBothLanguages(() => anyText(longestText), 'with inline Markdown');

/** A heading or a label in both languages. */
export const lineSchema = inBothLanguages(() => anyLine(longestLine), 'with inline Markdown');

export type Text = z.infer<typeof textSchema>;
