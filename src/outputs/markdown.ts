import { fixersText, retryText } from '../catalog/answers.ts';
import { codeWords } from '../catalog/entry-words.ts';
import { programsWords } from './words.ts';
import type { Cause, Entry, Step } from '../schemas/entry.ts';
import { addresses } from '../catalog/addresses.ts';
import { otherLocale, type Locale } from '../catalog/locale.ts';
import { plainText } from '../catalog/markdown.ts';
import { inlineCode, linkLabel, markdownText } from '../catalog/markdown-text.ts';
import { namedSources } from '../catalog/named-sources.ts';
import { requestedFacts } from '../catalog/requested-facts.ts';
import { sampleResponse } from '../catalog/response.ts';
import { sampleTabs } from '../catalog/sample.ts';
import type { OutputSource } from './source.ts';

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

const bullets = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');

function numbered(items: readonly string[]): string {
  return items
    .map((item, index) => `${index + 1}. ${item}`.replace(/\n(?=.)/g, '\n   '))
    .join('\n');
}

function answers(entry: Entry, locale: Locale): string {
  const words = codeWords[locale];
  const { answer, brackets } = programsWords[locale];
  const { fixedBy, retry, applied } = entry.handling;
  const basis = ({ basis: name }: { basis: Entry['causes'][number]['basis'] }) =>
    name === 'stated' ? '' : brackets(words.bases[name]);
  return bullets([
    answer(words.fixedBy, fixersText(entry.handling.fixedBy.who, locale), fixedBy.note[locale]),
    answer(words.retry, retryText(retry, words), retry.note[locale]) + basis(retry),
    answer(words.applied, words.appliedAnswers[applied.answer], applied.note[locale]) +
      basis(applied),
  ]);
}

function causeText(cause: Cause, locale: Locale, { catalog }: OutputSource): string {
  const { because, brackets, listed } = programsWords[locale];
  const sources = namedSources(cause.source, catalog).map(({ source, pages }) =>
    [source.label[locale], ...pages].join(' '),
  );
  const basis = because(codeWords[locale].bases[cause.basis], listed(...sources));
  return `${cause[locale]}${brackets(basis)}`;
}

/** A sample as Markdown: one block of code per language, then what the programs print. */
export function sampleMarkdown(
  id: string,
  locale: Locale,
  { catalog, toUrl }: OutputSource,
): string {
  const site = toUrl('/').replace(/\/$/, '');
  const { tabs, output } = sampleTabs(catalog.sample(id), locale, site);
  const parts = tabs.map(({ label, language, code }) => [label, fenced(language, code)]);
  if (output) parts.push([codeWords[locale].output, fenced('text', output)]);
  return parts.map(([label, block]) => `**${label}**\n\n${block}`).join('\n\n');
}

/**
 * What the page of a code is as Markdown:
 * - `file`: a text of its own, whole
 * - `section`: one of several in a text that has their samples at its end
 * - `terminal`: what a reader without a browser needs, so that it leaves out samples of programs
 *   and of responses, and links nothing but its page
 */
export type MarkdownForm = 'file' | 'section' | 'terminal';

function stepText(step: Step, locale: Locale, source: OutputSource, form: MarkdownForm): string {
  const { tool, sample } = step;
  const parts = [step[locale]];
  if (tool && source.tools.includes(tool))
    parts[0] += ` [${codeWords[locale].tools[tool]}](${source.toUrl(addresses.tool(locale, tool))})`;
  if (sample && form === 'file') parts.push(sampleMarkdown(sample, locale, source));
  else if (sample && form === 'section') parts[0] += programsWords[locale].sampleBelow(sample);
  else if (sample) parts[0] += programsWords[locale].sampleOnSite;
  return parts.join('\n\n');
}

function retiredNote(entry: Entry, locale: Locale, { toUrl }: OutputSource): string {
  const { retired, replacedBy } = codeWords[locale];
  if (entry.status !== 'retired') return '';
  if (!entry.replacedBy) return `> ${retired}`;
  const link = `[${entry.replacedBy}](${toUrl(addresses.code(locale, entry.replacedBy))})`;
  return `> ${retired} ${replacedBy} ${link}`;
}

function links(entry: Entry, locale: Locale, { toUrl }: OutputSource, form: MarkdownForm): string {
  const words = programsWords[locale];
  if (form === 'terminal') return toUrl(addresses.code(locale, entry.code));
  const other = otherLocale(locale);
  return bullets([
    `[${words.page}](${toUrl(addresses.code(locale, entry.code))})`,
    `[${words.shortLink}](${toUrl(addresses.ticket(entry.code))})`,
    `[${words.otherLanguage}](${toUrl(addresses.codeMarkdown(other, entry.code))})`,
    `[JSON](${toUrl(addresses.codeJson(entry.code))})`,
  ]);
}

/**
 * The page of a code as Markdown, in one language.
 */
export function codeMarkdown(
  entry: Entry,
  locale: Locale,
  source: OutputSource,
  form: MarkdownForm = 'file',
): string {
  const words = codeWords[locale];
  const mark = form === 'section' ? '##' : '#';
  const section = (title: string, text: string) => text && `${mark}# ${title}\n\n${text}`;
  const wordings = [entry.message, ...entry.seenAs].filter((text) => text !== undefined);
  const facts = requestedFacts(entry).map((fact) => words.reportFacts[fact]);
  return [
    `${mark} ${entry.code} ${entry.title[locale]}`,
    retiredNote(entry, locale, source),
    [...wordings.map(inlineCode), entry.description && markdownText(entry.description)]
      .filter(Boolean)
      .join(' · ') || `*${words.noMessage}*`,
    entry.meaning[locale],
    answers(entry, locale),
    entry.seenOn.length > 0 &&
      `${words.vendorPage}\n\n${bullets(entry.seenOn.map((page) => page[locale]))}`,
    section(words.causes, numbered(entry.causes.map((cause) => causeText(cause, locale, source)))),
    section(words.steps, numbered(entry.steps.map((step) => stepText(step, locale, source, form)))),
    section(words.unknowns, bullets(entry.unknowns.map((unknown) => unknown[locale]))),
    form !== 'terminal' &&
      section(words.response, `${fenced('json', sampleResponse(entry))}\n\n${words.responseNote}`),
    section(words.report, facts.length > 0 ? `${bullets(facts)}\n\n${words.reportNever}` : ''),
    section(
      words.related,
      bullets(
        entry.related.map((relation) => {
          const title = linkLabel(plainText(source.catalog.entry(relation.code).title[locale]));
          const url = source.toUrl(addresses.codeMarkdown(locale, relation.code));
          const name = `${relation.code} ${title}`;
          const related = form !== 'terminal' ? `[${name}](${url})` : name;
          return related + programsWords[locale].colon + relation[locale];
        }),
      ),
    ),
    section(programsWords[locale].links, links(entry, locale, source, form)),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}
