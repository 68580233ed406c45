import { z } from 'zod';
import { isWritten } from './placeholder.ts';
import { anyLine, lineSchema, longestLine, longestWording, textSchema } from './text.ts';

const codePattern = /^(0|\d{10})$/;

export const codeSchema = z
  .string()
  .regex(codePattern, 'is not a code, write ten digits (or 0) in quotation marks');

export const origins = ['table', 'vendor-page'] as const;
export const statuses = ['active', 'retired'] as const;
export const fixers = ['code', 'operator', 'platform'] as const;
export const retryAnswers = [
  'not-needed',
  'after-fix',
  'after-renewal',
  'after-wait',
  'after-check',
  'may-help',
] as const;
export const appliedAnswers = ['no', 'possibly', 'unknown', 'yes'] as const;
export const bases = ['stated', 'derived', 'practice'] as const;
const toolNames = ['signature', 'timestamp', 'decode'] as const;
const reportFacts = [
  'egress-ip',
  'external-code',
  'batch-number',
  'request-parameters',
  'string-to-sign',
] as const;

const wordSchema = anyLine(longestLine)
  .min(1, 'is empty, write it or remove it')
  .refine(isWritten, 'is still to be written, write it or remove it');

const wordingSchema = anyLine(longestWording)
  .min(1, 'is empty, write it or remove it')
  .refine(isWritten, 'is still to be written, write it or remove it');

/**
 * Names that the files of constants need for something else: PHP knows no constant `CLASS`, the
 * enum of Java has a field `BY_CODE`, that of PHP one constant for each answer.
 */
const reservedConstant = /^(?:CLASS|BY_CODE|(?:RETRY|FIXER|APPLIED)_.+)$/;

const basisSchema = z
  .enum(bases)
  .describe(
    'How sure the statement is: `stated` (the vendor says so), `derived` (follows from what the vendor’s documents or SDKs show), `practice` (ordinary engineering).',
  );

const sourceReferenceSchema = anyLine(longestLine).regex(
  /^[a-z0-9-]+(:\S+)?$/,
  'is not a source, write an id of content/sources.yaml, optionally followed by a colon and the page or file',
);

const causeSchema = z
  .strictObject({
    ...textSchema.shape,
    basis: basisSchema,
    source: z
      .array(sourceReferenceSchema)
      .describe(
        'What the cause rests on: ids of `content/sources.yaml`, optionally with a page, as in `docs:/token/create`. Empty only for `practice`.',
      ),
  })
  .refine((cause) => cause.basis === 'practice' || cause.source.length > 0, {
    path: ['source'],
    message: 'is empty, name the source that a stated or derived cause rests on',
  });

const stepSchema = z.strictObject({
  ...textSchema.shape,
  sample: anyLine(longestLine)
    .optional()
    .describe('A folder of `content/samples/` whose files are shown below the step.'),
  tool: z.enum(toolNames).optional().describe('The tool of the site that does this step.'),
});

/** One error code: everything that the reference says about it. */
export const entrySchema = z.strictObject({
  code: codeSchema.describe('The code: ten digits, or `0`. Equals the name of the file.'),
  origin: z
    .enum(origins)
    .describe(
      '`table`: a row of the vendor’s published table. `vendor-page`: seen only on an endpoint page of the vendor.',
    ),
  seenOn: z
    .array(textSchema)
    .default([])
    .describe('For `vendor-page`: the pages on which the code was seen.'),
  status: z.enum(statuses).default('active').describe('A code is never deleted, only retired.'),
  replacedBy: codeSchema
    .optional()
    .describe('For a retired code: the code that the platform answers instead.'),
  topic: anyLine(longestLine)
    .refine(isWritten, 'is still to be written, write an id of topics.yaml')
    .describe('An id of `content/topics.yaml`.'),
  constant: anyLine(longestLine)
    .refine(isWritten, { error: 'is still to be written, name the code for programs', abort: true })
    .regex(
      /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/,
      'is not a constant, write capitals and digits with single underscores between words',
    )
    .refine(
      (name) => !reservedConstant.test(name),
      'is taken in the files of constants for Java or PHP, choose another',
    )
    .describe(
      'The name of the code in the files of constants, as in `TOKEN_CHECK_FAILED`. Callers compile against it, so it never changes.',
    ),
  message: anyLine(longestWording)
    .min(1, 'is empty, copy the message from the table')
    .refine(isWritten, 'is still to be written, copy the message or remove the line')
    .optional()
    .describe(
      'The message, verbatim: misspellings, spaces and punctuation included. Left out only where a vendor page gives the code without a wording that we could read.',
    ),
  description: anyLine(longestWording)
    .min(1, 'is empty, copy the description from the table')
    .refine(isWritten, 'is still to be written, copy the description or remove the line')
    .optional()
    .describe('The Chinese description, verbatim. Left out as the message is.'),
  seenAs: z
    .array(wordingSchema)
    .default([])
    .describe('Other wordings of the message seen in live answers, the commonest first.'),
  title: lineSchema.describe('Our short, plain title, without a full stop.'),
  meaning: textSchema.describe(
    'One or two sentences. The English one is also the faithful translation of the description.',
  ),
  handling: z
    .strictObject({
      fixedBy: z
        .strictObject({
          who: z
            .array(z.enum(fixers))
            .describe(
              'Who fixes it, the likeliest first: the caller’s `code`, the caller’s `operator`, the `platform`. Empty for success.',
            ),
          note: textSchema.describe('Who does what, in one short line.'),
        })
        .describe('Who fixes it?'),
      retry: z
        .strictObject({
          answer: z
            .enum(retryAnswers)
            .describe('Whether resending helps: for a read, and for a write where it is the same.'),
          write: z
            .enum(retryAnswers)
            .optional()
            .describe(
              'The answer for a write where it differs from that for a read. A write that may have taken effect is never `may-help` or `after-fix`.',
            ),
          note: textSchema.describe('What to do before resending, in one short line.'),
          basis: basisSchema,
        })
        .describe('Is it safe to retry?'),
      applied: z
        .strictObject({
          answer: z
            .enum(appliedAnswers)
            .describe('Whether the operation took effect in spite of the error.'),
          note: textSchema.describe('Why, in one short line.'),
          basis: basisSchema,
        })
        .describe('Did it take effect?'),
    })
    .describe('The three answers: who fixes it, is it safe to retry, did it take effect.'),
  causes: z.array(causeSchema).describe('Possible causes, most likely first.'),
  steps: z
    .array(stepSchema)
    .min(1, 'is empty, write at least one step')
    .describe('What to do, in order. Each starts with a verb and can be checked off.'),
  unknowns: z
    .array(textSchema)
    .describe('What the public material does not say, so that nobody guesses.'),
  report: z
    .array(z.enum(reportFacts))
    .default([])
    .describe(
      'What to send support for this code besides time, appid, endpoint, environment and trace id.',
    ),
  related: z
    .array(z.strictObject({ code: codeSchema.describe('The other code.'), ...textSchema.shape }))
    .describe(
      'Codes that are easily confused with this one or come next, with the reason in each language.',
    ),
  keywords: z
    .strictObject({
      zh: z.array(wordSchema).describe('Chinese search words.'),
      en: z.array(wordSchema).describe('English search words.'),
    })
    .describe('Words that people search by and that appear nowhere else in the entry.'),
});

export type Entry = z.infer<typeof entrySchema>;
export type Cause = z.infer<typeof causeSchema>;
export type Step = z.infer<typeof stepSchema>;
export type Origin = (typeof origins)[number];
export type Fixer = (typeof fixers)[number];
export type RetryAnswer = (typeof retryAnswers)[number];
export type AppliedAnswer = (typeof appliedAnswers)[number];
export type Basis = (typeof bases)[number];
export type ToolName = (typeof toolNames)[number];
export type ReportFact = (typeof reportFacts)[number];
