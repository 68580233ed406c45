import { z } from 'zod';

/** One folder of `content/samples/`. */
export const sampleSchema = z.strictObject({
  files: z
    .array(
      z.strictObject({
        name: z.string().describe('Name of the file; its extension decides the language.'),
        text: z.string().describe('The file as it stands.'),
      }),
    )
    .describe('The programs of the sample, and what they print in `output.txt`.'),
});
