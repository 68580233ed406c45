import type { Entry } from '../schemas/entry.ts';
import { locales, type Bilingual } from './locale.ts';
import type { TableRow } from './published-table/row.ts';
import { wordingFaults } from './wording.ts';

/** What an entry is checked against. A set is `undefined` where its file could not be read. */
export interface EntryContext {
  rows: ReadonlyMap<string, TableRow> | undefined;
  topics: ReadonlySet<string> | undefined;
  sources: ReadonlySet<string> | undefined;
  samples: ReadonlySet<string>;
  /** The entry of a code, if there is one that its schema takes. */
  entry(code: string): Entry | undefined;
  /** Whether a code has an entry, if only one that its schema refuses. */
  known(code: string): boolean;
}

/** A field of an entry, and what is wrong with it. */
type Fault = readonly [field: string, text: string];

const list = (ids: ReadonlySet<string>) => [...ids].join(', ');

function* originFaults(entry: Entry, rows: ReadonlyMap<string, TableRow>): Generator<Fault> {
  const row = rows.get(entry.code);
  if (entry.origin === 'vendor-page') {
    if (row) yield ['origin', 'is vendor-page but the code is in the table, use table'];
    if (entry.seenOn.length === 0)
      yield ['seenOn', 'is empty, say on which page of the vendor the code was seen'];
    return;
  }
  if (entry.seenOn.length > 0)
    yield ['seenOn', 'is only for codes with origin vendor-page, remove it'];
  if (!row && entry.status === 'active')
    yield [
      'origin',
      'is table but the code has no row there, use vendor-page, or set status to retired if the row was removed',
    ];
  for (const field of row ? (['message', 'description'] as const) : [])
    if (entry[field] !== row?.[field])
      yield [
        field,
        entry[field] === undefined
          ? `is missing, copy “${row?.[field]}” from the table`
          : `is “${entry[field]}” but the table has “${row?.[field]}”, copy it character by character`,
      ];
}

function* replacementFaults(entry: Entry, context: EntryContext): Generator<Fault> {
  const { replacedBy } = entry;
  if (!replacedBy) return;
  if (entry.status !== 'retired')
    yield ['replacedBy', 'is only for a retired code, set status to retired'];
  if (replacedBy === entry.code) yield ['replacedBy', 'is the code itself, remove it'];
  else if (!context.known(replacedBy))
    yield ['replacedBy', `is ${replacedBy}, which has no entry, write one first`];
  else if (context.entry(replacedBy)?.status === 'retired')
    yield ['replacedBy', `is ${replacedBy}, which is retired too, name the code in use`];
}

function* relatedFaults(entry: Entry, context: EntryContext): Generator<Fault> {
  const seen = new Set<string>();
  for (const [index, { code }] of entry.related.entries()) {
    const field = `related.${index}.code`;
    const other = context.entry(code);
    if (code === entry.code) yield [field, 'is the code itself, remove it'];
    else if (seen.has(code)) yield [field, `is ${code} a second time, keep one`];
    else if (!context.known(code)) yield [field, `is ${code}, which has no entry, correct it`];
    else if (other?.related.every((back) => back.code !== entry.code))
      yield [
        field,
        `is ${code}, whose entry does not name ${entry.code} back, add it to codes/${code}.yaml`,
      ];
    seen.add(code);
  }
}

function* referenceFaults(entry: Entry, context: EntryContext): Generator<Fault> {
  const { topics, sources, samples } = context;
  if (topics && !topics.has(entry.topic))
    yield [
      'topic',
      `is ${entry.topic}, which topics.yaml does not have, use one of: ${list(topics)}`,
    ];
  for (const [index, cause] of entry.causes.entries())
    for (const [place, source] of cause.source.entries()) {
      const id = source.replace(/:.*/, '');
      if (sources && !sources.has(id))
        yield [
          `causes.${index}.source.${place}`,
          `is ${id}, which sources.yaml does not have, use one of: ${list(sources)}`,
        ];
    }
  for (const [index, { sample }] of entry.steps.entries())
    if (sample && !samples.has(sample))
      yield [`steps.${index}.sample`, `is ${sample}, which samples/ does not have, add it`];
}

function* completenessFaults(entry: Entry): Generator<Fault> {
  const { fixedBy, retry } = entry.handling;
  if (retry.answer !== 'not-needed') {
    if (fixedBy.who.length === 0) yield ['handling.fixedBy.who', 'is empty, say who has to act'];
    if (entry.causes.length === 0) yield ['causes', 'is empty, write at least one cause'];
  }
  for (const locale of locales)
    if (entry.keywords[locale].length === 0)
      yield [`keywords.${locale}`, 'is empty, add the words that people search by'];
}

function* retryFaults({ handling: { retry, applied } }: Entry): Generator<Fault> {
  if (retry.write === retry.answer)
    yield ['handling.retry.write', 'is the same as answer, remove it'];
  const forWrite = retry.write ?? retry.answer;
  if (applied.answer !== 'no' && (forWrite === 'may-help' || forWrite === 'after-fix'))
    yield [
      'handling.retry.write',
      `is ${forWrite} although a write may have taken effect (applied is ${applied.answer}), use after-check`,
    ];
}

/** Every text of an entry that is in our own words, with its field path. */
function* ownTexts(entry: Entry): Generator<[string, Bilingual]> {
  yield ['title', entry.title];
  yield ['meaning', entry.meaning];
  for (const part of ['fixedBy', 'retry', 'applied'] as const)
    yield [`handling.${part}.note`, entry.handling[part].note];
  for (const field of ['seenOn', 'causes', 'steps', 'unknowns', 'related'] as const)
    for (const [index, text] of entry[field].entries()) yield [`${field}.${index}`, text];
}

function* textFaults(entry: Entry): Generator<Fault> {
  for (const [field, text] of ownTexts(entry)) {
    const faults = wordingFaults(text);
    for (const locale of locales)
      for (const fault of faults[locale]) yield [`${field}.${locale}`, fault];
  }
  for (const locale of locales)
    if (/[。.]$/.test(entry.title[locale]))
      yield [`title.${locale}`, 'ends with a full stop, remove it'];
}

/** Checks one entry against the rest of the content and the writing rules. */
export function* checkEntry(entry: Entry, context: EntryContext): Generator<Fault> {
  if (context.rows) yield* originFaults(entry, context.rows);
  yield* referenceFaults(entry, context);
  yield* replacementFaults(entry, context);
  yield* relatedFaults(entry, context);
  yield* completenessFaults(entry);
  yield* retryFaults(entry);
  yield* textFaults(entry);
}
