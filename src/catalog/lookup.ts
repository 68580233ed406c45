import { codesInText, hasCodeForm, readDigits, type CodeInText } from './codes-in-text.ts';
import { fold, splitWords, type Variants } from './fold.ts';
import type { LookupIndex } from './lookup-index.ts';
import { searchText, type MarkedWords } from './lookup-text.ts';
import { nearestCodes, slips } from './nearest.ts';
import { codeWords, questionWords } from './question-words.ts';
import { buildWordIndex, variantsOf, type WordIndex } from './word-index.ts';

/**
 * What a result is:
 * - `exact`: the query is the code
 * - `in-text`: the code stands in the text
 * - `prefix`, `contains`: the code starts with the digits, or has them further on
 * - `message`: the query fits the message or the description
 * - `words`: it fits the title or the keywords
 * - `nearest`: not a match: the code is one slip of the hand away from what was typed
 */
export type ResultKind =
  | 'exact'
  | 'in-text'
  | 'prefix'
  | 'contains'
  | 'message'
  | 'words'
  | 'nearest';

/** A part of a result that the query matched, for `<mark>`, in UTF-16 units. */
export interface Mark {
  field: 'code' | 'message' | 'description' | 'title';
  start: number;
  end: number;
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
  /** In order, not overlapping within a field. */
  marks: Mark[];
}

/** A number that was typed or pasted as a code and that is not in the reference. */
export interface UnknownCode {
  /** As it was written. */
  text: string;
  /** Its digits. */
  code: string;
  /** Known codes one slip of the hand away, likeliest first. */
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
}

interface Found {
  kind: ResultKind;
  entry: number;
  marks?: Mark[];
}

interface Prepared {
  index: LookupIndex;
  places: Map<string, number>;
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

function wordsOf(prepared: Prepared): WordIndex {
  prepared.words ??= buildWordIndex(prepared.index);
  return prepared.words;
}

const separators = /[\s\-.,_·\u00ad\u200b-\u200f\u2010-\u2015\u2060\ufeff]+/g;
const questions = new RegExp(`${questionWords.zh.join('|')}|错误|返回`, 'g');

/** The one number that a query consists of, question words aside; without it `undefined`. */
function typedNumber(folded: string): { digits: string; text: string } | undefined {
  if (folded.length > 200) return undefined;
  let rest = folded.replace(questions, (word) => ' '.repeat(word.length));
  for (const match of rest.matchAll(/[A-Za-z]+/g)) {
    const word = splitWords(match[0]).map((part) => part.word);
    if (word.every((part) => questionWords.en.has(part) || codeWords.has(part)))
      rest =
        rest.slice(0, match.index) +
        ' '.repeat(match[0].length) +
        rest.slice(match.index + match[0].length);
  }
  const text = rest.replace(/^[^0-9A-Za-z-]+|[^0-9A-Za-z]+$/g, '');
  const groups = text.split(separators).filter(Boolean);
  if (groups.length > 1 && groups.some((group) => group.length >= 10)) return undefined;
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(text) || text.startsWith('-')) return undefined;
  const digits = readDigits(groups.join(''));
  return digits !== undefined && /\d/.test(text) ? { digits, text } : undefined;
}

function unknownCode(prepared: Prepared, digits: string, text: string): UnknownCode {
  const unknown: UnknownCode = { text, code: digits, nearest: nearestCodes(digits, prepared.codes) };
  if (!hasCodeForm(digits)) return unknown;
  const count = (prefix: string) => ({
    prefix,
    known: prepared.index.codes.filter((code) => code.length > 1 && code.startsWith(prefix)).length,
  });
  unknown.family = { system: count(digits.slice(0, 4)), class: count(digits.slice(0, 5)) };
  return unknown;
}

function codeMark(start: number, end: number): Mark[] {
  return [{ field: 'code', start, end }];
}

/** Codes that have the digits: those that start with them, that end with them, that hold them. */
function partsOfCodes({ index }: Prepared, digits: string): Found[] {
  const prefix: Found[] = [];
  const ends: Found[] = [];
  const middle: Found[] = [];
  for (const [entry, code] of index.codes.entries()) {
    const start = code.indexOf(digits);
    if (start < 0) continue;
    if (start === 0)
      prefix.push({ kind: 'prefix', entry, marks: codeMark(0, digits.length) });
    else if (digits.length < 3) continue;
    else if (code.endsWith(digits))
      ends.push({ kind: 'contains', entry, marks: codeMark(10 - digits.length, 10) });
    else
      middle.push({ kind: 'contains', entry, marks: codeMark(start, start + digits.length) });
  }
  return [...prefix, ...ends, ...middle];
}

/** Codes of which the end is one slip away from five to eight digits. */
function nearestEnds({ index }: Prepared, digits: string): string[] {
  if (digits.length < 5 || digits.length > 8) return [];
  const costs = slips(digits);
  const found: { code: string; cost: number }[] = [];
  for (const code of index.codes)
    for (const length of [digits.length - 1, digits.length, digits.length + 1]) {
      const cost = length >= 5 ? costs.get(code.slice(-length)) : undefined;
      if (cost !== undefined) found.push({ code, cost });
    }
  return [...new Set(found.sort((a, b) => a.cost - b.cost).map(({ code }) => code))];
}

function answerNumber(
  prepared: Prepared,
  digits: string,
  text: string,
): { found: Found[]; unknown: UnknownCode[] } {
  const { places } = prepared;
  const exact = places.get(digits);
  if (exact !== undefined)
    return {
      found: [{ kind: 'exact', entry: exact, marks: codeMark(0, digits.length) }],
      unknown: [],
    };
  const found = digits.length < 10 ? partsOfCodes(prepared, digits) : [];
  const matches = found.length;
  const listed = new Set(found.map((item) => item.entry));
  const unknown = unknownCode(prepared, digits, text);
  if (matches === 0 && unknown.nearest.length === 0)
    unknown.nearest = nearestEnds(prepared, digits);
  for (const code of unknown.nearest) {
    const entry = places.get(code)!;
    if (!listed.has(entry)) found.push({ kind: 'nearest', entry });
  }
  if (found.length === 0 && digits.length < 5) found.push(...answerText(prepared, text, 20));
  return { found, unknown: matches > 0 ? [] : [unknown] };
}

/** The parts of a text whose words the query matched. */
function marksIn(
  field: Mark['field'],
  text: string,
  { words, starts }: MarkedWords,
  variants: Variants,
): Mark[] {
  const marks: Mark[] = [];
  const folded = fold(text, variants);
  const put = (start: number, end: number) => {
    const last = marks.at(-1);
    if (last && /^[\s_]?$/.test(text.slice(last.end, Math.max(start, last.end))))
      last.end = Math.max(end, last.end);
    else marks.push({ field, start, end });
  };
  const list = splitWords(folded);
  for (const [place, word] of list.entries()) {
    const before = list[place - 1];
    if (word.han) {
      if (words.has(word.word)) put(word.start, word.end);
      else if (before?.han && words.has(before.word + word.word)) put(before.start, word.end);
      continue;
    }
    const start = starts.find((letters) => word.word.startsWith(letters));
    if (start !== undefined) put(word.start, Math.min(word.end, word.start + start.length));
    else if (words.has(word.word)) put(word.start, word.end);
    else if (before && word.glued && words.has(before.word + word.word))
      put(before.start, word.end);
  }
  return marks;
}

function answerText(prepared: Prepared, text: string, limit: number): Found[] {
  const { index } = prepared;
  const { matches, marked } = searchText(wordsOf(prepared), index.codes.length, text, limit);
  return matches.map(({ entry, field }, place) => ({
    kind: field === 'message' || field === 'description' ? 'message' : 'words',
    entry,
    marks:
      place < limit
        ? (
            [
              ['message', index.messages[entry]!],
              ['description', index.descriptions[entry]!],
              ['title', index.titles[entry]!],
            ] as const
          ).flatMap(([name, content]) => marksIn(name, content, marked, prepared.variants))
        : [],
  }));
}

const messageField =
  /["']?(?:msg|message|errmsg|err_msg|errMsg|error_msg|errorMsg|errorMessage|error_message)\\?["']?\s*[:=]\s*(?:\\?"((?:[^"\\]|\\.){1,400})|'([^']{1,400})|([^\s,;&}"']{1,400}))/;

/** Undoes the escapes that JSON and addresses put into a text. */
function unescaped(text: string): string {
  return text
    .replace(/\\+u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\\+[nrt]/g, ' ')
    .replace(/(?:%[0-9A-Fa-f]{2})+/g, (part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return part;
      }
    });
}

function answerPaste(
  prepared: Prepared,
  query: string,
  folded: string,
  limit: number,
): { found: Found[]; unknown: UnknownCode[] } {
  const { places } = prepared;
  const inText = codesInText(folded, (code) => places.has(code));
  const bare = !/[A-Za-z\p{Script=Han}]/u.test(folded);
  const named: CodeInText[] = inText.unknown.filter(
    ({ code }) => code.length === 10 || inText.known.length === 0,
  );
  if (bare)
    for (const match of folded.matchAll(/(?<!\d)\d{10}(?!\d)/g))
      if (hasCodeForm(match[0]) && !places.has(match[0]))
        named.push({ code: match[0], start: match.index, end: match.index + 10 });
  const unknown = named.map(({ code, start, end }) =>
    unknownCode(prepared, code, query.slice(start, end)),
  );
  const found: Found[] = inText.known.map(({ code }) => ({
    kind: 'in-text',
    entry: places.get(code)!,
    marks: codeMark(0, code.length),
  }));
  if (found.length > 0) return { found, unknown };
  const text = unescaped(query);
  const message = messageField.exec(text);
  if (message) found.push(...answerText(prepared, message[1] ?? message[2] ?? message[3]!, limit));
  if (!found.some((item) => item.kind === 'message')) {
    const listed = new Set(found.map((item) => item.entry));
    found.push(...answerText(prepared, text, limit).filter((item) => !listed.has(item.entry)));
  }
  const listed = new Set(found.map((item) => item.entry));
  for (const code of unknown.flatMap((item) => item.nearest)) {
    const entry = places.get(code)!;
    if (!listed.has(entry)) found.push({ kind: 'nearest', entry });
    listed.add(entry);
  }
  return { found, unknown };
}

/**
 * Answers what a reader typed or pasted: a code or a part of one, a message or a description,
 * words, a whole response or log. Never throws; linear in the length of the query.
 *
 * @param index as `buildLookupIndex` makes it and JSON carries it; it is prepared on its first
 * use and must not change afterwards
 * @param query anything
 * @param limit the most results to return
 */
export function lookup(index: LookupIndex, query: string, limit = 50): Answer {
  const prepared = prepare(index);
  const folded = fold(query, prepared.variants);
  const number = typedNumber(folded);
  const { found, unknown } = number
    ? answerNumber(prepared, number.digits, number.text)
    : answerPaste(prepared, query, folded, limit);
  const results = found.slice(0, limit).map(({ kind, entry, marks }) => ({
    kind,
    code: index.codes[entry]!,
    title: index.titles[entry]!,
    message: index.messages[entry]!,
    description: index.descriptions[entry]!,
    topic: index.topics[index.topicOf[entry]!] ?? '',
    marks: marks ?? [],
  }));
  return { results, total: found.length, unknown };
}
