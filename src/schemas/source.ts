import { z } from 'zod';
import { anyLine, lineSchema, longestLine, textSchema } from './text.ts';

/** One kind of public material that a cause can rest on, of `content/sources.yaml`. */
export const sourceSchema = z.strictObject({
  id: anyLine(longestLine)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a lower-case word, use letters, digits and hyphens')
    .describe('The name used in the `source` lists of entries.'),
  label: lineSchema.describe('The few words shown beside a cause.'),
  url: z
    .url({ protocol: /^https$/, error: 'is not an address, write it in full with https://' })
    .optional()
    .describe('Where the material can be read by everyone, if it can.'),
  about: textSchema.describe('What the material is, and how far it can be relied on.'),
});

export const sourcesFileSchema = z.array(sourceSchema).describe('All sources.');

export type Source = z.infer<typeof sourceSchema>;
