import { z } from 'zod';
import { codeSchema } from './entry.ts';
import { textSchema } from './text.ts';

const changeKinds = ['added', 'changed', 'retired'] as const;

/** One change of the reference, of `content/changes.yaml`. */
export const changeSchema = z.strictObject({
  date: z.iso
    .date('is not a date, write year, month and day as in 2026-01-31')
    .describe('The day on which the change is published, as in `2026-01-31`.'),
  kind: z
    .enum(changeKinds)
    .describe('What happened to the codes: `added`, `changed` in content, or `retired`.'),
  codes: z
    .array(codeSchema)
    .min(1, 'is empty, name the codes that the change is about')
    .describe('The codes that it happened to.'),
  text: textSchema.describe('What happened, in one line, as subscribers of the feed read it.'),
});

export const changesFileSchema = z
  .array(changeSchema)
  .describe('All changes, the oldest first; only ever appended to.');

export type Change = z.infer<typeof changeSchema>;
export type ChangeKind = (typeof changeKinds)[number];
