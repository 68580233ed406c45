import { z } from 'zod';
import { anyLine, lineSchema, longestLine, textSchema } from './text.ts';

/** One topic of `content/topics.yaml`. */
export const topicSchema = z.strictObject({
  id: anyLine(longestLine)
    .regex(/^[a-z][a-z-]*$/, 'is not a lower-case word, use letters and hyphens only')
    .describe('The name of the topic in addresses and in the `topic` field of entries.'),
  order: z
    .int()
    .min(0, 'is less than 0, count from 0')
    .describe('The place of the topic in lists, smallest first.'),
  title: lineSchema.describe('The heading of the topic.'),
  blurb: textSchema.describe('One line that says what the codes of the topic have in common.'),
});

export const topicsFileSchema = z.array(topicSchema).describe('All topics, in any order.');

export type Topic = z.infer<typeof topicSchema>;
