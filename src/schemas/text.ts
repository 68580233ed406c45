import { z } from 'zod';
import { isWritten } from './placeholder.ts';

const writtenText = (language: string) =>
  z
    .string()
    .trim()
    .min(1, `is empty, write the ${language} text`)
    .refine(isWritten, `is still to be written, write the ${language} text`);

/** A text in both languages; inline Markdown (code, links, emphasis) is allowed. */
export const textSchema = z
  .strictObject({
    zh: writtenText('Chinese').describe('简体中文, with inline Markdown.'),
    en: writtenText('English').describe('English, with inline Markdown.'),
  })
  .describe('The same text written in both languages.');

export type Text = z.infer<typeof textSchema>;
