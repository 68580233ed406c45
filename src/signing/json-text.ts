/** A JSON value that keeps the order of its members and the digits of its numbers. */
export type JsonNode =
  | { kind: 'object'; members: { key: string; value: JsonNode }[] }
  | { kind: 'array'; items: JsonNode[] }
  | { kind: 'string'; text: string }
  | { kind: 'plain'; text: string };

/** What could be read of a JSON text. */
export interface JsonReading {
  /** The value; absent when the text does not hold a whole one. */
  node?: JsonNode;
  /** Where the value ends, or where reading stopped. */
  end: number;
  /** Names that stand in one object more than once. */
  duplicates: string[];
}

const deepest = 200;
const blank = /[ \t\r\n]*/y;
const simpleString = /"[^"\\\x00-\x1f]*"/y;
const plainToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Thrown inside the reader only, at the first place that is not JSON. */
class Unreadable extends Error {}

class JsonReader {
  at: number;
  readonly duplicates: string[] = [];
  readonly text: string;

  constructor(text: string, start: number) {
    this.text = text;
    this.at = start;
  }

  skipBlank(): string {
    if (this.text.charCodeAt(this.at) > 0x20) return this.text.charAt(this.at);
    blank.lastIndex = this.at;
    blank.test(this.text);
    this.at = blank.lastIndex;
    return this.text.charAt(this.at);
  }

  expect(character: string): void {
    if (this.skipBlank() !== character) throw new Unreadable();
    this.at++;
  }

  readString(): string {
    if (this.skipBlank() !== '"') throw new Unreadable();
    const start = this.at;
    simpleString.lastIndex = start;
    if (simpleString.test(this.text)) {
      this.at = simpleString.lastIndex;
      return this.text.slice(start + 1, this.at - 1);
    }
    let end = start + 1;
    while (this.text[end] !== '"') {
      if (end >= this.text.length) throw new Unreadable();
      end += this.text[end] === '\\' ? 2 : 1;
    }
    try {
      const value = JSON.parse(this.text.slice(start, end + 1)) as string;
      this.at = end + 1;
      return value;
    } catch {
      throw new Unreadable();
    }
  }

  readList<T>(close: string, readItem: () => T): T[] {
    this.at++;
    const items: T[] = [];
    if (this.skipBlank() === close) {
      this.at++;
      return items;
    }
    for (;;) {
      items.push(readItem());
      if (this.skipBlank() === close) {
        this.at++;
        return items;
      }
      this.expect(',');
    }
  }

  readValue(depth: number): JsonNode {
    if (depth > deepest) throw new Unreadable();
    switch (this.skipBlank()) {
      case '{': {
        const names = new Set<string>();
        const members = this.readList('}', () => {
          const key = this.readString();
          if (names.has(key)) this.duplicates.push(key);
          names.add(key);
          this.expect(':');
          return { key, value: this.readValue(depth + 1) };
        });
        return { kind: 'object', members };
      }
      case '[':
        return { kind: 'array', items: this.readList(']', () => this.readValue(depth + 1)) };
      case '"':
        return { kind: 'string', text: this.readString() };
      default: {
        plainToken.lastIndex = this.at;
        const token = plainToken.exec(this.text)?.[0];
        if (token === undefined) throw new Unreadable();
        this.at += token.length;
        return { kind: 'plain', text: token };
      }
    }
  }
}

/**
 * Reads one JSON value (RFC 8259) from a text. Never throws.
 *
 * @param start where the value begins; blanks before it are passed over
 */
export function readJson(text: string, start = 0): JsonReading {
  const reader = new JsonReader(text, start);
  try {
    const node = reader.readValue(0);
    return { node, end: reader.at, duplicates: reader.duplicates };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { end: reader.at, duplicates: reader.duplicates };
  }
}

/** How a library writes JSON. */
export interface JsonStyle {
  /** What it stands for, such as the function of a language. */
  label: string;
  separators: 'compact' | 'spaced' | 'jackson';
  /** What one level is indented by; one line without it. */
  indent?: string;
  /** Characters outside ASCII as `\uXXXX`. */
  ascii?: boolean;
  /** Further characters that are escaped. */
  escaped?: '/' | '<>&' | "<>&='";
  /** Members in the order of their names. */
  sorted?: boolean;
}

/** The ways of writing JSON that are in use, the commonest first. */
export const jsonStyles: readonly JsonStyle[] = [
  { label: 'JSON.stringify', separators: 'compact' },
  { label: 'Python json.dumps', separators: 'spaced', ascii: true },
  { label: 'Python json.dumps(ensure_ascii=False)', separators: 'spaced' },
  { label: 'PHP json_encode', separators: 'compact', ascii: true, escaped: '/' },
  {
    label: 'PHP json_encode(JSON_UNESCAPED_UNICODE)',
    separators: 'compact',
    escaped: '/',
  },
  { label: 'Go json.Marshal', separators: 'compact', escaped: '<>&' },
  { label: 'Gson', separators: 'compact', escaped: "<>&='" },
  { label: 'ASCII', separators: 'compact', ascii: true },
  { label: 'JSON.stringify(…, 2)', separators: 'compact', indent: '  ' },
  { label: 'JSON.stringify(…, 4)', separators: 'compact', indent: '    ' },
  { label: 'Jackson', separators: 'jackson', indent: '  ' },
  { label: 'TreeMap', separators: 'compact', sorted: true },
  { label: 'Go map', separators: 'compact', escaped: '<>&', sorted: true },
  { label: 'Python sort_keys', separators: 'spaced', ascii: true, sorted: true },
  {
    label: 'Python sort_keys, ensure_ascii=False',
    separators: 'spaced',
    sorted: true,
  },
];

const escapeUnit = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The value laid out in a style, with nothing escaped that need not be. */
function layOut(node: JsonNode, style: JsonStyle, indent: string): string {
  const jackson = style.separators === 'jackson';
  const inner = style.indent === undefined ? '' : indent + style.indent;
  const wrap = (open: string, parts: string[], close: string) => {
    if (parts.length === 0) return jackson ? `${open} ${close}` : open + close;
    if (style.indent === undefined)
      return open + parts.join(style.separators === 'spaced' ? ', ' : ',') + close;
    return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
  };
  switch (node.kind) {
    case 'object': {
      const members = style.sorted
        ? [...node.members].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
        : node.members;
      const spaced = style.separators === 'spaced' || style.indent !== undefined;
      const colon = jackson ? ' : ' : spaced ? ': ' : ':';
      const parts = members.map(
        ({ key, value }) => JSON.stringify(key) + colon + layOut(value, style, inner),
      );
      return wrap('{', parts, '}');
    }
    case 'array': {
      const inLine = jackson && node.items.length > 0;
      const parts = node.items.map((item) => layOut(item, style, inLine ? indent : inner));
      return inLine ? `[ ${parts.join(', ')} ]` : wrap('[', parts, ']');
    }
    case 'string':
      return JSON.stringify(node.text);
    case 'plain':
      return node.text;
  }
}

const escapedCharacters = { '<>&': /[<>&]/g, "<>&='": /[<>&=']/g };

/** Writes a JSON value as a library of that style does. What is escaped can only be in strings. */
export function writeJson(node: JsonNode, style: JsonStyle): string {
  const plain = layOut(node, style, '');
  const text = style.ascii ? plain.replace(/[^\x00-\x7f]/g, escapeUnit) : plain;
  if (style.escaped === undefined) return text;
  if (style.escaped === '/') return text.replaceAll('/', '\\/');
  return text.replace(escapedCharacters[style.escaped], escapeUnit);
}
