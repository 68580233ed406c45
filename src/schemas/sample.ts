import { z } from 'zod';
import { anyText } from './text.ts';

/** The most characters of a file of a sample, since pages show it whole. */
const longestFile = 20_000;

/** The endings of the files of a sample: one for each language in which a page can show one. */
const sampleEndings = ['http', 'txt', 'json', 'java', 'go', 'ts', 'py', 'php', 'sh'] as const;

export type SampleEnding = (typeof sampleEndings)[number];

/** The file that holds what every program of a sample prints. */
export const outputFile = 'output.txt';

const ending = new RegExp(`\\.(?:${sampleEndings.join('|')})$`);

/** One file of a sample. */
export const sampleFileSchema = z.strictObject({
  name: z
    .string()
    .regex(
      ending,
      `is in no language that samples can have, use one of: ${sampleEndings.map((name) => `.${name}`).join(', ')}`,
    )
    .describe('The name of the file; its ending says the language.'),
  text: anyText(longestFile).describe('The whole file.'),
});

/** One folder of `content/samples/`. */
export const sampleSchema = z.strictObject({
  files: z
    .array(sampleFileSchema)
    .describe('The programs of the sample, and what they print in `output.txt`.'),
});

/** One file of a sample, of `content/samples/<id>/`. */
export type SampleFile = z.infer<typeof sampleFileSchema>;
