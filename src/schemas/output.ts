import { z } from 'zod';
import { appliedAnswers, bases, fixers, origins, retryAnswers } from './entry.ts';

/**
 * The version of the JSON outputs. Within a version fields may be added; none is renamed, removed
 * or given another meaning, and no list of allowed values grows.
 */
export const schemaVersion = 2;

const inBoth = (what: string) =>
  z
    .object({ zh: z.string().describe('简体中文'), en: z.string().describe('English') })
    .describe(what);
const markdownText = (what: string) => inBoth(`${what} Inline Markdown.`);
const plainText = (what: string) => inBoth(`${what} Plain text.`);
const pageLinks = (what: string) => z.object({ zh: z.url(), en: z.url() }).describe(what);

const basisSchema = z
  .enum(bases)
  .describe(
    'How sure the statement is: `stated` (the platform says so), `derived` (follows from its documents or SDKs), `practice` (ordinary engineering).',
  );

const handlingSchema = z
  .object({
    fixedBy: z
      .object({
        who: z
          .array(z.enum(fixers))
          .describe(
            'The likeliest first: the caller’s `code`, the caller’s `operator`, the `platform`. Empty if nobody has to act.',
          ),
        label: plainText('Who fixes it, in words.'),
        note: markdownText('Who does what.'),
      })
      .describe('Who fixes it?'),
    retry: z
      .object({
        answer: z
          .enum(retryAnswers)
          .describe(
            'For a read; as in version 1. `not-needed`; `after-fix` (resending as is is likely to fail again); `after-renewal` (renew token, auth code or timestamp, then resend); `after-wait`; `after-check` (find out first whether it took effect); `may-help` (resending as is may succeed).',
          ),
        write: z
          .enum(retryAnswers)
          .describe(
            'For a write, with the same values; equal to `answer` where there is no difference. Since version 2.',
          ),
        label: plainText('The answer in words; both where they differ.'),
        note: markdownText('What to do before resending.'),
        basis: basisSchema,
      })
      .describe('Is it safe to retry?'),
    applied: z
      .object({
        answer: z
          .enum(appliedAnswers)
          .describe('`no`, `possibly`, `unknown`, or `yes` (for success).'),
        label: plainText('The answer in words.'),
        note: markdownText('Why.'),
        basis: basisSchema,
      })
      .describe('Did the operation take effect in spite of the error?'),
  })
  .describe('The three questions that decide what a caller does next.');

const codeFields = {
  type: z
    .url()
    .describe(
      'RFC 9457 `type`: the short link of the code, which leads to its page and never breaks.',
    ),
  title: z.string().describe('RFC 9457 `title`: `name` in English.'),
  detail: z.string().describe('RFC 9457 `detail`: `meaning` in English, as plain text.'),
  code: z.int().describe('The code, the integer that the API returns in `code`.'),
  constant: z.string().describe('The name of the code in the files of constants; never changes.'),
  message: z
    .string()
    .nullable()
    .describe(
      'The message of the published table, verbatim. `null` where no wording was published. Do not match on it: live answers differ.',
    ),
  description: z
    .string()
    .nullable()
    .describe('The Chinese description of the published table, verbatim, or `null`.'),
  seenAs: z.array(z.string()).describe('Other wordings of the message seen in live answers.'),
  name: plainText('A short title.'),
  meaning: markdownText('What the code says, in one or two sentences.'),
  topic: z
    .object({ id: z.string(), name: plainText('The topic.') })
    .describe('The group of the code.'),
  origin: z
    .enum(origins)
    .describe(
      '`table`: a row of the published table. `vendor-page`: seen only on a documentation page.',
    ),
  seenOn: z
    .array(markdownText('The page.'))
    .describe('For `vendor-page`: the pages on which the code was seen.'),
  retired: z.boolean().describe('Whether the platform no longer answers with the code.'),
  replacedBy: z
    .int()
    .nullable()
    .describe('For a retired code: what is answered instead, or `null`.'),
  added: z.iso.date().describe('The day on which the code was added to the reference.'),
  changed: z.iso.date().describe('The day of the last change to what the reference says about it.'),
  handling: handlingSchema,
  causes: z
    .array(
      z.object({
        text: markdownText('The cause.'),
        basis: basisSchema,
        sources: z
          .array(
            z.object({
              id: z.string(),
              label: plainText('The source, in a few words.'),
              pages: z.array(z.string()).describe('The pages or files within the source.'),
            }),
          )
          .describe('What the cause rests on.'),
      }),
    )
    .describe('Possible causes, most likely first.'),
  steps: z
    .array(
      z.object({
        text: markdownText('The step.'),
        tool: z
          .object({ name: z.string(), page: pageLinks('Its page.') })
          .nullable()
          .describe('The tool of the site that does the step, or `null`.'),
      }),
    )
    .describe('What to do, in order.'),
  unknowns: z
    .array(markdownText('What is not known.'))
    .describe('What public material does not say.'),
  report: z.array(markdownText('A fact.')).describe('What to send support. Never secrets.'),
  related: z
    .array(z.object({ code: z.int(), why: markdownText('How the codes are related.') }))
    .describe('Codes that are easily confused with this one or come next.'),
  keywords: z
    .object({ zh: z.array(z.string()), en: z.array(z.string()) })
    .describe('Words that people search by and that stand nowhere else.'),
  links: z
    .object({
      page: pageLinks('The page to read.'),
      markdown: pageLinks('The page as Markdown.'),
      json: z.url().describe('The code alone as JSON.'),
    })
    .describe('Addresses about the code.'),
};

const versionFields = {
  $schema: z.url().describe('The address of this schema.'),
  schemaVersion: z
    .literal(schemaVersion)
    .describe(
      'Within a version fields may be added; none is renamed, removed or given another meaning, and no list of allowed values grows.',
    ),
};

/** One code within `/codes.json`. */
const listedCodeSchema = z.object(codeFields).describe('One code.').meta({ id: 'code' });

/** `/codes/<code>.json`. */
export const codeDocumentSchema = z
  .object({ ...versionFields, ...codeFields })
  .describe('`/codes/<code>.json`: one code.')
  .meta({ id: 'codeDocument' });

/** `/codes.json`. */
export const codesDocumentSchema = z
  .object({
    ...versionFields,
    name: plainText('The name of the reference.'),
    home: pageLinks('Its home page.'),
    topics: z
      .array(
        z.object({
          id: z.string(),
          name: plainText('The topic.'),
          about: markdownText('What its codes have in common.'),
        }),
      )
      .describe('The topics, in the order of the site.'),
    codes: z.array(listedCodeSchema).describe('All codes, smallest first.'),
  })
  .describe('`/codes.json`: all codes.')
  .meta({ id: 'codesDocument' });

export type ListedCode = z.infer<typeof listedCodeSchema>;
export type CodeDocument = z.infer<typeof codeDocumentSchema>;
export type CodesDocument = z.infer<typeof codesDocumentSchema>;

/** The JSON Schema of both documents, without its `$id`, which depends on the deployment. */
export function outputJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(z.union([codesDocumentSchema, codeDocumentSchema]), { io: 'input' });
}
