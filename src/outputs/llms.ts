import { outputWords, programsWords } from './words.ts';
import { siteWords } from '../frame/words.ts';
import type { Entry } from '../schemas/entry.ts';
import { site } from '../site.ts';
import { addresses } from '../catalog/addresses.ts';
import { locales, type Locale } from '../catalog/locale.ts';
import { plainText } from '../catalog/markdown.ts';
import { inlineCode, linkLabel } from '../catalog/markdown-text.ts';
import { codeMarkdown, sampleMarkdown } from './markdown.ts';
import type { OutputSource } from './source.ts';

/** A guide as a list of links needs it. */
interface Guide {
  name: string;
  title: string;
}

const inBoth = (make: (locale: Locale) => string) => locales.map(make).join(' / ');

function opening(): string {
  const taglines = locales.map((locale) => `> ${site.tagline[locale]}`).join('\n>\n');
  return `# ${inBoth((locale) => site.name[locale])}\n\n${taglines}`;
}

function codeLine({ code, title, message }: Entry, { toUrl }: OutputSource): string {
  const name = inBoth((locale) => linkLabel(plainText(title[locale])));
  const zh = toUrl(addresses.codeMarkdown('zh', code));
  const en = toUrl(addresses.codeMarkdown('en', code));
  return `- [${code} ${name}](${zh}): ${message ? `${inlineCode(message)}, ` : ''}[English](${en})`;
}

function section(title: (locale: Locale) => string, lines: readonly string[]): string {
  return `## ${inBoth(title)}\n\n${lines.join('\n')}`;
}

/**
 * `/llms.txt`: what an assistant can read here and where, by llmstxt.org; both languages.
 *
 * @param guides the guides in each language, in the same order
 */
export function llmsIndex(source: OutputSource, guides: Record<Locale, readonly Guide[]>): string {
  const { catalog, toUrl } = source;
  const line = (name: keyof typeof outputWords.zh, path: string) =>
    `- [${path}](${toUrl(path)}): ${inBoth((locale) => outputWords[locale][name])}`;
  const guideLines = locales.flatMap((locale) =>
    guides[locale].map(
      ({ name, title }) => `- [${title}](${toUrl(addresses.guide(locale, name))})`,
    ),
  );
  return [
    opening(),
    locales.map((locale) => programsWords[locale].howToAsk(toUrl('/'))).join('\n\n'),
    ...catalog.topics.map((topic) =>
      section(
        (locale) => plainText(topic.title[locale]),
        topic.entries.map((entry) => codeLine(entry, source)),
      ),
    ),
    section((locale) => siteWords[locale].guides, guideLines),
    `## Optional\n\n${[
      line('codesJson', addresses.codesJson),
      line('codesCsv', addresses.codesCsv),
      line('codesSchema', addresses.codesSchema),
      line('llmsFull', addresses.llmsFull),
      line('feed', addresses.feed),
      ...locales.map(
        (locale) =>
          `- [${addresses.constants(locale)}](${toUrl(addresses.constants(locale))}): ${outputWords[locale].constants}`,
      ),
    ].join('\n')}`,
  ]
    .join('\n\n')
    .concat('\n');
}

/** `/llms-full.txt`: every code in both languages, then every sample once. */
export function llmsFull(source: OutputSource): string {
  const { entries } = source.catalog;
  const samples = new Set(
    entries.flatMap(({ steps }) => steps.flatMap(({ sample }) => sample ?? [])),
  );
  return [
    opening(),
    ...entries.flatMap((entry) =>
      locales.map((locale) => codeMarkdown(entry, locale, source, 'section').trimEnd()),
    ),
    `## ${inBoth((locale) => programsWords[locale].samples)}`,
    ...[...samples].map((id) => `### \`${id}\`\n\n${sampleMarkdown(id, 'en', source)}`),
  ]
    .join('\n\n')
    .concat('\n');
}
