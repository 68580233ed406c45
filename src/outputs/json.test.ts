import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { codeDocumentSchema, codesDocumentSchema } from '../schemas/output.ts';
import { codeDocument, codesDocument, codesSchema } from './json.ts';
import { content, testSource, toUrl } from './testing/output-source.ts';

/** A document as a program receives it. */
const received = <T>(document: T): T => JSON.parse(JSON.stringify(document)) as T;

const source = testSource();
const all = received(codesDocument(source));
const schema = received(codesSchema(toUrl));

function validator() {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

/** The paths of all fields of a schema, as in `handling.retry.answer`; lists as `causes[]`. */
function fields(node: Record<string, unknown>, path: string): string[] {
  const target =
    typeof node['$ref'] === 'string'
      ? (schema['$defs'] as Record<string, Record<string, unknown>>)[node['$ref'].slice(8)]!
      : node;
  const properties = target['properties'] as Record<string, Record<string, unknown>> | undefined;
  const items = target['items'] as Record<string, unknown> | undefined;
  if (items) return fields(items, `${path}[]`);
  if (!properties) return [path];
  return Object.entries(properties).flatMap(([name, property]) =>
    fields(property, path ? `${path}.${name}` : name),
  );
}

const both = (path: string) => [`${path}.zh`, `${path}.en`];
const ofCode = [
  ...['type', 'title', 'detail', 'code', 'constant', 'message', 'description', 'seenAs[]'],
  ...[...both('name'), ...both('meaning'), 'topic.id', ...both('topic.name'), 'origin'],
  ...[...both('seenOn[]'), 'retired', 'replacedBy', 'added', 'changed'],
  ...['handling.fixedBy.who[]', ...both('handling.fixedBy.label')],
  ...both('handling.fixedBy.note'),
  ...['retry', 'applied'].flatMap((question) => [
    `handling.${question}.answer`,
    ...both(`handling.${question}.label`),
    ...both(`handling.${question}.note`),
    `handling.${question}.basis`,
  ]),
  ...[...both('causes[].text'), 'causes[].basis', 'causes[].sources[].id'],
  ...[...both('causes[].sources[].label'), 'causes[].sources[].pages[]'],
  ...[...both('steps[].text'), 'steps[].tool', ...both('unknowns[]'), ...both('report[]')],
  ...['related[].code', ...both('related[].why'), 'keywords.zh[]', 'keywords.en[]'],
  ...[...both('links.page'), ...both('links.markdown'), 'links.json'],
];

/** Every field of version 1 of the list; the document of one code has those of `codes[]`. */
const versionOne = [
  ...['$schema', 'schemaVersion', ...both('name'), ...both('home'), 'topics[].id'],
  ...[...both('topics[].name'), ...both('topics[].about')],
  ...ofCode.map((path) => `codes[].${path}`),
];

describe('the JSON outputs', () => {
  it('are all valid by the published schema', () => {
    const validate = validator();
    const documents = [all, ...source.catalog.entries.map((entry) => codeDocument(entry, source))];
    expect(documents).toHaveLength(content.entries.length + 1);
    for (const document of documents) {
      validate(received(document));
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it('are refused by the schema once an answer is missing or unknown', () => {
    const validate = validator();
    const document = received(codeDocument(source.catalog.entry('1000210002'), source));
    expect(validate(document)).toBe(true);
    expect(validate({ ...document, handling: undefined })).toBe(false);
    const { handling } = document;
    const odd = { ...handling, retry: { ...handling.retry, answer: 'perhaps' } };
    expect(validate({ ...document, handling: odd })).toBe(false);
  });

  it('have no field that the schema does not describe', () => {
    expect(codesDocumentSchema.parse(all)).toEqual(all);
    const document = received(codeDocument(source.catalog.entry('1000220096'), source));
    expect(codeDocumentSchema.parse(document)).toEqual(document);
  });

  it('keep every field that version 1 has', () => {
    const defs = schema['$defs'] as Record<string, Record<string, unknown>>;
    expect(fields(defs['codesDocument']!, '')).toEqual(expect.arrayContaining(versionOne));
    const ofOne = versionOne.flatMap((path) => /^codes\[\]\.(.*)/.exec(path)?.[1] ?? []);
    expect(fields(defs['codeDocument']!, '')).toEqual(
      expect.arrayContaining(['$schema', 'schemaVersion', ...ofOne]),
    );
  });

  it('have in version 2 the answer for a write, beside the one for a read', () => {
    expect(all.schemaVersion).toBe(2);
    const { retry } = codeDocument(source.catalog.entry('1000310010'), source).handling;
    expect(retry).toMatchObject({
      answer: 'may-help',
      write: 'after-check',
      label: {
        zh: '读操作：可能有用；写操作：先查询再试',
        en: 'Reads: may help · Writes: check first',
      },
    });
  });

  it('name the schema that they keep to', () => {
    expect(all.$schema).toBe(schema['$id']);
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  it('are the same whenever they are made', () => {
    expect(JSON.stringify(codesDocument(testSource()))).toBe(JSON.stringify(codesDocument(source)));
  });
});

describe('a program with nothing but the list of codes', () => {
  it('answers who fixes it, whether to retry and whether it took effect, for any code in both languages', () => {
    const byCode = new Map(all.codes.map((item) => [item.code, item]));
    expect(byCode.size).toBe(content.entries.length);
    for (const { entry } of content.entries) {
      const { fixedBy, retry, applied } = byCode.get(Number(entry.code))!.handling;
      expect(fixedBy.who).toEqual(entry.handling.fixedBy.who);
      expect(retry.answer).toBe(entry.handling.retry.answer);
      expect(retry.write).toBe(entry.handling.retry.write ?? retry.answer);
      expect(applied.answer).toBe(entry.handling.applied.answer);
      for (const answer of [fixedBy, retry, applied]) {
        expect(answer.label.zh).toMatch(/\p{Script=Han}/u);
        expect(answer.label.en).toMatch(/^[A-Z][a-z, ]+(: [a-z ]+ · Writes: [a-z ]+)?$/);
        expect(answer.note.zh).toMatch(/\p{Script=Han}/u);
        expect(answer.note.en).toMatch(/[a-z]/);
      }
    }
  });

  it('finds the codes in the order of their numbers', () => {
    const codes = all.codes.map(({ code }) => code);
    expect(codes).toEqual(codes.toSorted((a, b) => a - b));
  });

  it('finds every topic that a code names', () => {
    const topics = all.topics.map(({ id }) => id);
    for (const { topic } of all.codes) expect(topics).toContain(topic.id);
  });
});

describe('one code as JSON', () => {
  const document = codeDocument(source.catalog.entry('1000210002'), source);

  it('carries the members of RFC 9457 as plain text', () => {
    expect(document).toMatchObject({
      type: 'https://codes.example.com/1000210002',
      title: 'Signature check failed',
      detail: expect.stringContaining('The sign in the request does not match') as string,
    });
  });

  it('has the code as the integer that the API returns, message and description verbatim', () => {
    expect(document).toMatchObject({
      code: 1000210002,
      constant: 'SIGN_CHECK_FAILED',
      message: 'sign check failed',
      description: '请检查签名参数计算是否正确',
    });
  });

  it('names the source of a cause once, with its pages', () => {
    const { sources } = document.causes.find(({ sources: named }) =>
      named.some(({ pages }) => pages.length > 0),
    )!;
    expect(sources.map(({ id }) => id)).toEqual([...new Set(sources.map(({ id }) => id))]);
    expect(sources.at(-1)).toEqual({
      id: 'docs',
      label: { zh: '接口文档', en: 'endpoint docs' },
      pages: ['/token/create'],
    });
  });

  it('links a tool of a step if the site has a page for it', () => {
    const tools = document.steps.flatMap(({ tool }) => tool ?? []);
    expect(tools).toEqual([
      {
        name: 'signature',
        page: {
          zh: 'https://codes.example.com/tools/signature/',
          en: 'https://codes.example.com/en/tools/signature/',
        },
      },
    ]);
    const without = { ...source, tools: [] };
    expect(
      codeDocument(source.catalog.entry('1000210002'), without).steps.every((step) => !step.tool),
    ).toBe(true);
  });

  it('has null where no wording was published, and says where the code was seen', () => {
    const seen = codeDocument(source.catalog.entry('1000220096'), source);
    expect(seen).toMatchObject({ message: null, description: null, origin: 'vendor-page' });
    expect(seen.seenOn.length).toBeGreaterThan(0);
  });

  it('says of a retired code that it is, since when, and what is answered instead', () => {
    const retired = testSource({
      entries: (entry) =>
        entry.code === '1000210013'
          ? { ...entry, status: 'retired', replacedBy: '1000210004' }
          : entry,
      changes: [
        ...content.changes,
        {
          date: '2027-03-01',
          kind: 'retired',
          codes: ['1000210013'],
          text: { zh: '停用', en: 'Retired' },
        },
      ],
    });
    expect(codeDocument(retired.catalog.entry('1000210013'), retired)).toMatchObject({
      retired: true,
      replacedBy: 1000210004,
      added: '2026-11-23',
      changed: '2027-03-01',
    });
    expect(document).toMatchObject({ retired: false, replacedBy: null, changed: '2026-11-23' });
  });

  it('has nothing to report for a success', () => {
    expect(codeDocument(source.catalog.entry('0'), source).report).toEqual([]);
    expect(document.report.map(({ en }) => en).join()).toContain('x-trace-id');
  });
});
