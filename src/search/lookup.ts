import { codesInText, hasCodeForm } from '../catalog/codes-in-text/codes-in-text.ts';
import { failedRows } from '../catalog/failed-rows.ts';
import { fold, type Variants } from '../catalog/fold.ts';
import { missingFiles } from './lookup-files.ts';
import type { LookupIndex } from './lookup-index.ts';
import { searchText, type MarkedWords } from './lookup-text.ts';
import { markedRanges, type Range } from './marks.ts';
import { closestCodes, nearestCodes } from './nearest.ts';
import { messagesInText, unescaped } from './pasted-text.ts';
import { readingsOf } from './read-errors.ts';
import {
  codesAroundGap,
  codesWithPart,
  namesTheEnd,
  nearestEnds,
  numberAmongWords,
  typedNumber,
  type TypedNumber,
} from './typed-number.ts';
import { buildWordIndex, variantsOf, wordIndexSteps, type WordIndex } from './word-index.ts';

/**
 * What a result is:
 * - `exact`: the query is the code
 * - `in-text`: the code stands in the text
 * - `prefix`, `contains`: the code starts with the digits, or has them further on
 * - `message`: the query fits the message or the description
 * - `words`: it fits the title or the keywords, or the words stand in several places
 * - `related`: only some of the words stand in it, or in several places
 * - `nearest`: not a match: the code is near to what was typed, by slip of the hand or number
 */
export type ResultKind =
  'exact' | 'in-text' | 'prefix' | 'contains' | 'message' | 'words' | 'related' | 'nearest';

/** A part of a result that the query matched, for `<mark>`, in UTF-16 units. */
export interface Mark extends Range {
  field: 'code' | 'message' | 'description' | 'title';
}

/** One code that answers a query. */
export interface LookupResult {
  kind: ResultKind;
  code: string;
  /** In the reader's language. */
  title: string;
  /** Verbatim; empty where the reference has none. */
  message: string;
  /** Chinese, verbatim; empty where the reference has none. */
  description: string;
  /** Title of the topic in the reader's language. */
  topic: string;
  /** Whether the platform no longer answers with the code. */
  retired: boolean;
  /** In order, not overlapping within a field. */
  marks: Mark[];
}

/** A number that was typed or pasted as a code and that is not in the reference. */
export interface UnknownCode {
  /** As it was written. */
  text: string;
  /** Its digits. */
  code: string;
  /** Known codes one slip of the hand away, likeliest first; if none, the numerically nearest. */
  nearest: string[];
  /**
   * For a number of the form of a code: its system (four digits) and its system and class (five),
   * each with the number of known codes that start with it.
   */
  family?: {
    system: { prefix: string; known: number };
    class: { prefix: string; known: number };
  };
}

export interface Answer {
  /** At most `limit`, best first. */
  results: LookupResult[];
  /** How many there are without the limit. */
  total: number;
  unknown: UnknownCode[];
  /** Whether a success in the text is that of a batch of which rows failed. */
  partlyFailed: boolean;
}

/** An answer from what of an index is there, and what it lacks to be whole. */
export interface AnswerSoFar extends Answer {
  /** Whether the words of the index are to be prepared first. */
  needsWords: boolean;
  /** Places of the `textFiles` that hold the texts of the results. */
  needsFiles: number[];
}

interface Found {
  kind: ResultKind;
  entry: number;
  /** The digits of the code that were typed. */
  digits?: Range;
  marked?: MarkedWords;
}

interface Findings {
  found: Found[];
  total: number;
  unknown: UnknownCode[];
  partlyFailed?: boolean;
  /** Whether words were asked for before they were prepared. */
  needsWords?: boolean;
}

interface Prepared {
  index: LookupIndex;
  places: ReadonlyMap<string, number>;
  codes: ReadonlySet<string>;
  variants: Variants;
  words?: WordIndex;
}

const preparedIndexes = new WeakMap<LookupIndex, Prepared>();

function prepare(index: LookupIndex): Prepared {
  let prepared = preparedIndexes.get(index);
  if (!prepared) {
    const places = new Map(index.codes.map((code, place) => [code, place]));
    prepared = { index, places, codes: new Set(index.codes), variants: variantsOf(index) };
    preparedIndexes.set(index, prepared);
  }
  return prepared;
}

function findText(prepared: Prepared, text: string, limit: number): Findings {
  if (!prepared.words) return { found: [], total: 0, unknown: [], needsWords: true };
  const { matches, total, marked, sure } = searchText(
    prepared.words,
    prepared.index.codes.length,
    text,
    limit,
  );
  const found = matches.map(({ entry, field }): Found => ({
    kind: !sure ? 'related' : field === 'message' || field === 'description' ? 'message' : 'words',
    entry,
    marked,
  }));
  return { found, total, unknown: [] };
}

function unknownCode({ index, codes }: Prepared, digits: string, text: string): UnknownCode {
  const unknown: UnknownCode = { text, code: digits, nearest: nearestCodes(digits, codes) };
  if (!hasCodeForm(digits)) return unknown;
  const count = (prefix: string) => ({
    prefix,
    known: index.codes.filter((code) => code.startsWith(prefix)).length,
  });
  if (unknown.nearest.length === 0) unknown.nearest = closestCodes(digits, codes);
  unknown.family = { system: count(digits.slice(0, 4)), class: count(digits.slice(0, 5)) };
  return unknown;
}

/** Puts the nearest codes after what was found, each once. */
function withNearest(
  { places }: Prepared,
  found: readonly Found[],
  unknown: readonly UnknownCode[],
): Found[] {
  const listed = new Set(found.map((item) => item.entry));
  const nearest = new Set(unknown.flatMap((item) => item.nearest.map((code) => places.get(code)!)));
  return [
    ...found,
    ...[...nearest]
      .filter((entry) => !listed.has(entry))
      .map((entry): Found => ({ kind: 'nearest', entry })),
  ];
}

function findPart({ codes }: LookupIndex, digits: string, endFirst: boolean): Found[] {
  return codesWithPart(codes, digits, endFirst).map(({ entry, start }) => ({
    kind: start === 0 ? 'prefix' : 'contains',
    entry,
    digits: { start, end: start + digits.length },
  }));
}

function findAroundGap({ front, entries }: { front: string; entries: number[] }): Findings {
  const digits = { start: 0, end: front.length };
  const found = entries.map((entry): Found => ({ kind: 'contains', entry, digits }));
  return { found, total: found.length, unknown: [] };
}

function findNumber(
  prepared: Prepared,
  folded: string,
  number: TypedNumber,
  limit: number,
): Findings {
  const { index, places } = prepared;
  const { digits, text } = number;
  const exact = places.get(digits);
  if (exact !== undefined) {
    const found: Found = { kind: 'exact', entry: exact, digits: { start: 0, end: digits.length } };
    return { found: [found], total: 1, unknown: [] };
  }
  const matches = digits.length < 10 ? findPart(index, digits, namesTheEnd(folded)) : [];
  const unknown = unknownCode(prepared, digits, text);
  if (matches.length === 0 && unknown.nearest.length === 0)
    unknown.nearest = nearestEnds(index.codes, digits);
  const found = withNearest(prepared, matches, [unknown]);
  if (matches.length > 0) return { found, total: found.length, unknown: [] };
  if (found.length > 0 || digits.length > 4)
    return { found, total: found.length, unknown: [unknown] };
  return { ...findText(prepared, text, limit), unknown: [unknown] };
}

/** What was read from a picture and is longer goes through the decoder. */
const longestMisread = 2000;

const isSure = ({ found }: Findings) => found[0] !== undefined && found[0].kind !== 'related';

/** What the message of a response fits; without one, what the whole text fits. */
function findWords(prepared: Prepared, text: string, limit: number): Findings {
  for (const message of messagesInText(text)) {
    const findings = findText(prepared, message, limit);
    if (findings.found[0]?.kind === 'message') return findings;
  }
  return findText(prepared, text, limit);
}

/** Whether a text is the whole message of what it fits best, whatever the case of its letters. */
function isMessage({ index }: Prepared, { found }: Findings, text: string): boolean {
  const message = found[0] && index.messages[found[0].entry];
  return message?.toLowerCase() === text.trim().toLowerCase();
}

/**
 * What a text fits; if nothing surely, what it fits as a picture may have been misread. A whole
 * message that it may have been is better than words of another one in it.
 */
function findReadings(prepared: Prepared, text: string, limit: number): Findings {
  const findings = findWords(prepared, text, limit);
  if (findings.needsWords || text.length > longestMisread) return findings;
  const sure = isSure(findings);
  for (const reading of readingsOf(text)) {
    const other = findWords(prepared, reading, limit);
    if (sure ? isMessage(prepared, other, reading) : isSure(other)) return other;
  }
  return findings;
}

function findInText(prepared: Prepared, query: string, folded: string, limit: number): Findings {
  const { places } = prepared;
  const inText = codesInText(folded, (code) => places.has(code));
  const failuresFirst = inText.known.toSorted(
    (a, b) => Number(a.code === '0') - Number(b.code === '0'),
  );
  const known = failuresFirst.map(({ code }): Found => ({
    kind: 'in-text',
    entry: places.get(code)!,
    digits: { start: 0, end: code.length },
  }));
  const unknown = inText.unknown
    .filter(({ code }) => code.length === 10 || known.length === 0)
    .map(({ code, text }) => unknownCode(prepared, code, text));
  if (known.length > 0) {
    const succeeded = inText.known.some(({ code }) => code === '0');
    const partlyFailed = succeeded && failedRows(unescaped(query)) !== undefined;
    return { found: known, total: known.length, unknown, partlyFailed };
  }
  for (const reading of folded.length > longestMisread ? [] : readingsOf(folded)) {
    const read = codesInText(reading, (code) => places.has(code)).known;
    if (read.length === 0) continue;
    const found = read.map(({ code }): Found => ({
      kind: 'in-text',
      entry: places.get(code)!,
      digits: { start: 0, end: code.length },
    }));
    return { found, total: found.length, unknown: [] };
  }

  const { found, total, needsWords } = findReadings(prepared, unescaped(query), limit);
  const number = numberAmongWords(folded);
  const parts = number ? findPart(prepared.index, number, namesTheEnd(folded)) : [];
  const listed = new Set(parts.map(({ entry }) => entry));
  const rank = new Map(found.map(({ entry }, place) => [entry, place]));
  const byWords = ({ entry }: Found) => rank.get(entry) ?? found.length;
  const others = found.filter(({ entry }) => !listed.has(entry));
  const sorted = parts.toSorted((a, b) => byWords(a) - byWords(b));
  const all = withNearest(prepared, [...sorted, ...others], unknown);
  return { found: all, total: total + all.length - found.length, unknown, needsWords };
}

function marksOf({ index, variants }: Prepared, { entry, digits, marked }: Found): Mark[] {
  if (digits) return [{ field: 'code', ...digits }];
  if (!marked) return [];
  const texts = {
    message: index.messages[entry]!,
    description: index.descriptions[entry]!,
    title: index.titles[entry]!,
  };
  return Object.entries(texts).flatMap(([field, text]) =>
    markedRanges(text, marked, variants).map((range) => ({
      field: field as keyof typeof texts,
      ...range,
    })),
  );
}

/** A result without marks, with the texts of it that are there. */
export function resultOf(index: LookupIndex, kind: ResultKind, entry: number): LookupResult {
  return {
    kind,
    code: index.codes[entry]!,
    title: index.titles[entry] ?? '',
    message: index.messages[entry] ?? '',
    description: index.descriptions[entry] ?? '',
    topic: index.topics[index.topicOf[entry]!] ?? '',
    retired: index.retired.includes(index.codes[entry]!),
    marks: [],
  };
}

/**
 * Prepares the words of an index in steps, so that a page can breathe between them. Numbers are
 * looked up without.
 *
 * @param index with all its texts, which must not change afterwards
 */
export function* prepareWords(index: LookupIndex): Generator<undefined, void> {
  const prepared = prepare(index);
  prepared.words ??= yield* wordIndexSteps(index);
}

/**
 * Answers what a reader typed or pasted: a code or a part of one, a message or a description,
 * words, a whole response or log. Never throws; linear in the length of the query.
 *
 * @param index with all its texts, as `buildLookupIndex` makes it; its words are prepared on the
 * first query that has any, and it must not change afterwards
 * @param query anything
 * @param limit the most results to return
 */
export function lookup(index: LookupIndex, query: string, limit = 50): Answer {
  const { needsWords, needsFiles, ...answer } = lookupSoFar(index, query, limit);
  if (!needsWords) return answer;
  const prepared = prepare(index);
  prepared.words ??= buildWordIndex(index);
  return lookup(index, query, limit);
}

/**
 * Answers as `lookup` does from what of an index is there, and says what else it needs. Results
 * whose texts are missing have empty ones.
 *
 * @param index as `readFirstFile` reads it
 */
export function lookupSoFar(index: LookupIndex, query: string, limit = 50): AnswerSoFar {
  const prepared = prepare(index);
  const folded = fold(query, prepared.variants);
  const around = codesAroundGap(index.codes, folded);
  const number = typedNumber(folded);
  const {
    found,
    total,
    unknown,
    partlyFailed = false,
    needsWords = false,
  } = around && around.entries.length > 0
    ? findAroundGap(around)
    : number
      ? findNumber(prepared, folded, number, limit)
      : findInText(prepared, query, folded, limit);
  const shown = found.slice(0, limit);
  const results = shown.map((item) => ({
    ...resultOf(index, item.kind, item.entry),
    marks: marksOf(prepared, item),
  }));
  const needsFiles = missingFiles(
    index,
    shown.map(({ entry }) => entry),
  );
  return { results, total, unknown, partlyFailed, needsWords, needsFiles };
}
