import { byCode } from '../catalog/code.ts';
import { fixersText, retryText } from '../catalog/answers.ts';
import { codeWords } from '../catalog/entry-words.ts';
import type { Cause, Entry, Step } from '../schemas/entry.ts';
import {
  outputJsonSchema,
  schemaVersion,
  type CodeDocument,
  type CodesDocument,
  type ListedCode,
} from '../schemas/output.ts';
import type { Text } from '../schemas/text.ts';
import { site } from '../site.ts';
import { addresses, type ToUrl } from '../catalog/addresses.ts';
import type { Locale } from '../catalog/locale.ts';
import { plainText } from '../catalog/markdown.ts';
import { namedSources } from '../catalog/named-sources.ts';
import { requestedFacts } from '../catalog/requested-facts.ts';
import type { OutputSource } from './source.ts';

const inBoth = (make: (locale: Locale) => string): Text => ({ zh: make('zh'), en: make('en') });
const textOf = ({ zh, en }: Text): Text => ({ zh, en });
const plain = (text: Text): Text => inBoth((locale) => plainText(text[locale]));

function handlingOf(entry: Entry): ListedCode['handling'] {
  const { fixedBy, retry, applied } = entry.handling;
  return {
    fixedBy: {
      who: fixedBy.who,
      label: inBoth((locale) => fixersText(entry.handling.fixedBy.who, locale)),
      note: fixedBy.note,
    },
    retry: {
      answer: retry.answer,
      write: retry.write ?? retry.answer,
      label: inBoth((locale) => retryText(retry, codeWords[locale])),
      note: retry.note,
      basis: retry.basis,
    },
    applied: {
      answer: applied.answer,
      label: inBoth((locale) => codeWords[locale].appliedAnswers[applied.answer]),
      note: applied.note,
      basis: applied.basis,
    },
  };
}

function causeOf(cause: Cause, { catalog }: OutputSource): ListedCode['causes'][number] {
  return {
    text: textOf(cause),
    basis: cause.basis,
    sources: namedSources(cause.source, catalog).map(({ source, pages }) => ({
      id: source.id,
      label: plain(source.label),
      pages,
    })),
  };
}

function stepOf(step: Step, { tools, toUrl }: OutputSource): ListedCode['steps'][number] {
  const { tool } = step;
  return {
    text: textOf(step),
    tool:
      tool && tools.includes(tool)
        ? { name: tool, page: inBoth((locale) => toUrl(addresses.tool(locale, tool))) }
        : null,
  };
}

function listedCode(entry: Entry, source: OutputSource): ListedCode {
  const { catalog, toUrl } = source;
  const { code } = entry;
  return {
    type: toUrl(addresses.ticket(code)),
    title: plainText(entry.title.en),
    detail: plainText(entry.meaning.en),
    code: Number(code),
    constant: entry.constant,
    message: entry.message ?? null,
    description: entry.description ?? null,
    seenAs: entry.seenAs,
    name: plain(entry.title),
    meaning: entry.meaning,
    topic: { id: entry.topic, name: plain(catalog.topic(entry.topic).title) },
    origin: entry.origin,
    seenOn: entry.seenOn,
    retired: entry.status === 'retired',
    replacedBy: entry.replacedBy === undefined ? null : Number(entry.replacedBy),
    ...source.dates(code),
    handling: handlingOf(entry),
    causes: entry.causes.map((cause) => causeOf(cause, source)),
    steps: entry.steps.map((step) => stepOf(step, source)),
    unknowns: entry.unknowns,
    report: requestedFacts(entry).map((fact) =>
      inBoth((locale) => codeWords[locale].reportFacts[fact]),
    ),
    related: entry.related.map((relation) => ({
      code: Number(relation.code),
      why: textOf(relation),
    })),
    keywords: entry.keywords,
    links: {
      page: inBoth((locale) => toUrl(addresses.code(locale, code))),
      markdown: inBoth((locale) => toUrl(addresses.codeMarkdown(locale, code))),
      json: toUrl(addresses.codeJson(code)),
    },
  };
}

function version({ toUrl }: OutputSource): Pick<CodeDocument, '$schema' | 'schemaVersion'> {
  return { $schema: toUrl(addresses.codesSchema), schemaVersion };
}

/** `/codes/<code>.json`: everything about one code, in both languages. */
export function codeDocument(entry: Entry, source: OutputSource): CodeDocument {
  return { ...version(source), ...listedCode(entry, source) };
}

/** `/codes.json`: everything about every code, in both languages. */
export function codesDocument(source: OutputSource): CodesDocument {
  const { catalog, toUrl } = source;
  return {
    ...version(source),
    name: site.name,
    home: inBoth((locale) => toUrl(addresses.home(locale))),
    topics: catalog.topics.map(({ id, title, blurb }) => ({
      id,
      name: plain(title),
      about: blurb,
    })),
    codes: catalog.entries.toSorted(byCode).map((entry) => listedCode(entry, source)),
  };
}

/**
 * `/codes.schema.json`: the JSON Schema of both documents.
 *
 * @param toUrl makes an absolute address out of a path of the site
 */
export function codesSchema(toUrl: ToUrl): Record<string, unknown> {
  const { $schema, ...schema } = outputJsonSchema();
  return {
    $schema,
    $id: toUrl(addresses.codesSchema),
    title: site.name.en,
    ...schema,
  };
}
