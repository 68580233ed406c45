import { nameKind } from '../catalog/codes-in-text/number-name.ts';
import { isTimeName } from '../catalog/times/words.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type JsonObject = { [name: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names under which exports keep their records. */
const recordNames = new Set(
  'entries events hits executions item items logs records rows messages results result data'.split(
    ' ',
  ),
);
const deepest = 6;
const utf8 = new TextDecoder();

function decoded(text: string): string {
  try {
    return utf8.decode(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));
  } catch {
    return text;
  }
}

/** Bodies that exports keep as base64 (HAR) or as lists of bytes (newman), as text. */
function withPlainBodies(value: Json, depth = 0): Json {
  if (depth > deepest || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => withPlainBodies(item, depth + 1));
  if (value['type'] === 'Buffer' && Array.isArray(value['data']))
    return utf8.decode(Uint8Array.from(value['data'], Number));
  const isPacked = value['encoding'] === 'base64' || value['isBase64Encoded'] === true;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      isPacked && typeof part === 'string' && (name === 'text' || name === 'body')
        ? decoded(part)
        : withPlainBodies(part, depth + 1),
    ]),
  );
}

/** Charles keeps the time of a request among several: `"times":{"start":…}`. */
const startOf = ({ times }: JsonObject) => (isObject(times) ? times['start'] : undefined);

const isTimed = (record: JsonObject) =>
  Object.keys(record).some(isTimeName) || startOf(record) !== undefined;

/** Whether an object is a response itself, whatever lists it holds. */
const isResponse = (record: JsonObject) =>
  Object.entries(record).some(
    ([name, value]) => nameKind(name, true) === 'code' && /^\d+$/.test(String(value)),
  );

/** A pair of a time and a line, as Loki answers a query. */
const isTimedLine = (value: Json): value is [string, string] =>
  Array.isArray(value) &&
  value.length >= 2 &&
  /^\d{10,19}$/.test(String(value[0])) &&
  typeof value[1] === 'string';

/** A record as a list of its fields, as CloudWatch Logs Insights answers a query. */
const isFieldList = (value: Json): value is { field: string; value: Json }[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((item) => isObject(item) && typeof item['field'] === 'string' && 'value' in item);

function areRecords(name: string, list: readonly Json[]): boolean {
  if (list.length === 0) return false;
  if (list.every(isTimedLine)) return true;
  return (
    list.every(isObject) &&
    list.some((item) => isTimed(item) || recordNames.has(name) || isObject(item['_source']))
  );
}

/** Takes the records out of an export; what is left of it remains. */
function takeRecords(value: Json, name: string, take: (record: Json) => void, depth: number): Json {
  if (depth > deepest || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every(isFieldList)) {
      for (const fields of value)
        take(Object.fromEntries(fields.map((field) => [field.field, field.value])));
      return [];
    }
    if (areRecords(name, value)) {
      for (const item of value) {
        const rest =
          isObject(item) && !isTimed(item) && !isResponse(item)
            ? takeRecords(item, '', take, depth + 1)
            : item;
        take(isObject(rest) ? (rest['_source'] ?? rest) : rest);
      }
      return [];
    }
    return value.map((item) => takeRecords(item, '', take, depth + 1));
  }
  if (isResponse(value)) return value;
  // What lies in a record with a time is of that time, unless it has its own.
  const isPart = (part: Json) =>
    isTimed(value) &&
    Array.isArray(part) &&
    !part.some((item) => isTimedLine(item) || (isObject(item) && isTimed(item)));
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      isPart(part) ? part : takeRecords(part, key, take, depth + 1),
    ]),
  );
}

function linesOf(document: Json): string[] {
  const lines: string[] = [];
  const line = (record: Json) =>
    isTimedLine(record)
      ? `${record[0]} ${record[1].replaceAll(/[\r\n]+/g, '\n\t')}`
      : JSON.stringify(isObject(record) ? { time: startOf(record), ...record } : record);
  const take = (record: Json) => lines.push(line(record));
  const plain = withPlainBodies(document);
  const rest = takeRecords(plain, '', take, 0);
  if (!Array.isArray(rest) || rest.length > 0) lines.push(line(rest));
  return lines;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Splits a text that is nothing but JSON objects and arrays one after the other. */
function* documentsIn(text: string): Generator<string, boolean> {
  let start = -1;
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    if (isQuoted) {
      if (mark === '\\') at++;
      else if (mark === '"') isQuoted = false;
    } else if (mark === '"') {
      if (depth === 0) return false;
      isQuoted = true;
    } else if (mark === '{' || mark === '[') {
      if (depth++ === 0) start = at;
    } else if (mark === '}' || mark === ']') {
      if (--depth < 0) return false;
      if (depth === 0) yield text.slice(start, at + 1);
    } else if (depth === 0 && !/[\s,]/.test(mark)) {
      return false;
    }
  }
  return depth === 0;
}

/**
 * Reads a text that is JSON as a whole, such as an export of a browser, a log service or a test
 * tool, or objects written over several lines, as one line for each of its records.
 *
 * @returns `undefined` if the text is something else
 */
function jsonRecords(text: string): string | undefined {
  const whole = parsed(text);
  if (whole !== undefined)
    return typeof whole === 'object' && whole ? `${linesOf(whole).join('\n')}\n` : undefined;
  const lines: string[] = [];
  const documents = documentsIn(text);
  for (;;) {
    const { done, value } = documents.next();
    if (done) return value && lines.length > 0 ? lines.join('') : undefined;
    const document = parsed(value);
    if (document === undefined) return undefined;
    const breaks = value.match(/\n/g)?.length ?? 0;
    const own = linesOf(document);
    lines.push(own.join('\n'), '\n'.repeat(Math.max(1, breaks - own.length + 2)));
  }
}

/** Larger documents are read as lines. */
const largestDocument = 64 << 20;
const startsDocument = /^\s*[{[]\s*(?:["{[\]}]|$)/;
const head = new TextDecoder();
const encoder = new TextEncoder();

const hasText = (bytes: Uint8Array, from: number) => bytes.subarray(from).some((byte) => byte > 32);

/** Holds back a file that may be one JSON document, and hands it out as one line per record. */
export class JsonInput {
  readonly #take: (text: Uint8Array) => void;
  #held: Uint8Array[] | undefined = [];
  #size = 0;
  #isDocument = false;
  /** The lines of the file as it is, where it was handed out by records; otherwise -1. */
  lines = -1;

  /** @param take receives UTF-8; the bytes are valid only during the call */
  constructor(take: (text: Uint8Array) => void) {
    this.#take = take;
  }

  /** Takes the next bytes of the file, UTF-8. */
  push(text: Uint8Array): void {
    if (!this.#held) {
      this.#take(text);
      return;
    }
    this.#held.push(text.slice());
    this.#size += text.length;
    if (!this.#isDocument && text.includes(10)) {
      const start = this.#joined();
      const first = start.findIndex((byte) => byte > 32);
      const feed = first < 0 ? -1 : start.indexOf(10, first);
      if (feed >= 0) {
        const line = head.decode(start.subarray(first, feed));
        if (startsDocument.test(line) && !(parsed(line) && hasText(start, feed)))
          this.#isDocument = true;
        else if (!startsDocument.test(line) || hasText(start, feed)) this.#release();
      }
    }
    if (this.#size > largestDocument) this.#release();
  }

  /** Takes the file for lines if it is not clearly a document. */
  settle(): void {
    if (!this.#isDocument && this.#size > 0) this.#release();
  }

  /** Ends the file. */
  end(): void {
    if (!this.#held || this.#size === 0) return;
    const bytes = this.#joined();
    const first = bytes.findIndex((byte) => byte > 32);
    const mark = bytes[first];
    const records = mark === 123 || mark === 91 ? jsonRecords(head.decode(bytes)) : undefined;
    this.#held = undefined;
    if (records === undefined) {
      this.#take(bytes);
      return;
    }
    this.lines = bytes.reduce(
      (count, byte) => (byte === 10 ? count + 1 : count),
      bytes.at(-1) === 10 ? 0 : 1,
    );
    this.#take(encoder.encode(records));
  }

  #joined(): Uint8Array {
    if (this.#held!.length > 1) {
      const whole = new Uint8Array(this.#size);
      let at = 0;
      for (const part of this.#held!) {
        whole.set(part, at);
        at += part.length;
      }
      this.#held = [whole];
    }
    return this.#held![0]!;
  }

  #release(): void {
    if (!this.#held) return;
    const bytes = this.#joined();
    this.#held = undefined;
    this.#take(bytes);
  }
}
