import { z } from 'zod';
import { codeSchema } from './entry.ts';
import { anyLine, lineSchema, longestLine } from './text.ts';

const phrasesSchema = z.array(anyLine(longestLine).min(1, 'is empty, write it or remove it'));

/** `content/search-words.yaml`: how people speak of what the entries describe. */
export const searchWordsSchema = z.strictObject({
  same: z
    .array(phrasesSchema.min(2, 'is a single word, add another or remove the line'))
    .describe(
      'Words for one thing, in either language: what one of them finds, the others find too.',
    ),
  codes: z
    .record(codeSchema, z.strictObject({ zh: phrasesSchema, en: phrasesSchema }))
    .describe('What readers describe, by the code that it leads to.'),
  strangers: anyLine(longestLine)
    .optional()
    .describe('The address of the page for errors that are none of the platform’s.'),
  kinds: phrasesSchema
    .default([])
    .describe('Words by which readers ask for a page and not for a code.'),
  fillers: phrasesSchema
    .default([])
    .describe('What readers add to the name of a page, which says nothing about which one.'),
  pages: z
    .record(
      z.string().startsWith('/', 'is not an address, begin it with a slash'),
      z.strictObject({ title: lineSchema.optional(), names: phrasesSchema }),
    )
    .default({})
    .describe('What readers call the pages that are not about one code, by address.'),
});

export type SearchWords = z.infer<typeof searchWordsSchema>;
