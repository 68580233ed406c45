import { jsonStyles, writeJson, type JsonNode } from '../json-text.ts';
import { bodyName } from '../protocol.ts';
import type { Pair } from '../recipe.ts';
import { hashMapKeys } from './orders.ts';
import {
  addPair,
  dropPairs,
  editPairs,
  editValue,
  variant,
  type Rank,
  type SlipContext,
  type Variant,
} from './variant.ts';

const otherNames = ['body', 'data', 'json', 'params'];

/** Makes a text when it is first needed, and keeps it. */
function once(make: () => string): () => string {
  let made: string | undefined;
  return () => (made ??= make());
}

/** The members of a JSON object as parameters, nested values as JSON. */
function membersOf(node: JsonNode | undefined): Pair[] {
  if (node?.kind !== 'object') return [];
  return node.members.map(({ key, value }) => ({
    name: key,
    value: 'text' in value ? value.text : writeJson(value, jsonStyles[0]!),
  }));
}

/** A JSON value with its members in another order, or its numbers written as a program prints them. */
function rebuilt(
  node: JsonNode,
  order: (keys: readonly string[]) => readonly string[],
  number: (text: string) => string = (text) => text,
): JsonNode {
  switch (node.kind) {
    case 'object': {
      const byKey = new Map(node.members.map((member) => [member.key, member]));
      const members = order([...byKey.keys()]).map((key) => ({
        ...byKey.get(key)!,
        value: rebuilt(byKey.get(key)!.value, order, number),
      }));
      return { ...node, members };
    }
    case 'array':
      return { ...node, items: node.items.map((item) => rebuilt(item, order, number)) };
    case 'string':
      return node;
    case 'plain':
      return { ...node, text: number(node.text) };
  }
}

/** The value without members that are null, as some serialisers leave them out. */
function withoutNulls(node: JsonNode): JsonNode {
  switch (node.kind) {
    case 'object': {
      const members = node.members
        .filter(({ value }) => value.kind !== 'plain' || value.text !== 'null')
        .map(({ key, value }) => ({ key, value: withoutNulls(value) }));
      return { ...node, members };
    }
    case 'array':
      return { ...node, items: node.items.map(withoutNulls) };
    default:
      return node;
  }
}

const asSent = (keys: readonly string[]) => keys;
const ofNumber = (text: string) =>
  /^-?\d{1,15}(?:\.\d{1,12})?$/.test(text) ? String(Number(text)) : text;
const compact = jsonStyles[0]!;
const upperEscape = (character: string) =>
  [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`)
    .join('');

/** As `System.Text.Json` writes it: everything that HTML might read is escaped. */
const systemTextJson = (text: string) =>
  text.replaceAll('\\"', '\\u0022').replace(/[^\x00-\x7f]+|[<>&'+`]/g, upperEscape);

/** As `str()` of Python shows a dictionary. */
const pythonRepr = (text: string) =>
  text.replace(/"((?:[^"\\]|\\.)*)"|\b(true|false|null)\b/g, (_, inner?: string, word?: string) =>
    word === undefined
      ? `'${inner ?? ''}'`
      : { true: 'True', false: 'False', null: 'None' }[word as 'true' | 'false' | 'null'],
  );

/** What a program makes of JSON that it reads and writes: other numbers, nothing for null. */
function otherContents(node: JsonNode): [what: string, node: JsonNode][] {
  const contents: [what: string, node: JsonNode][] = [
    ['1.50 → 1.5', rebuilt(node, asSent, ofNumber)],
    ['null → ∅', withoutNulls(node)],
  ];
  const sent = writeJson(node, compact);
  return contents.filter(([, other]) => writeJson(other, compact) !== sent);
}

/** Other serialisers than the usual ones. */
function rareRewritings(node: JsonNode, body: string): [detail: string, write: () => string][] {
  return [
    ['HashMap', () => writeJson(rebuilt(node, hashMapKeys), compact)],
    [
      'Z–A',
      () =>
        writeJson(
          rebuilt(node, (keys) => [...keys].reverse()),
          compact,
        ),
    ],
    ['System.Text.Json', () => systemTextJson(writeJson(node, compact))],
    ['\\u0022', () => systemTextJson(writeJson(rebuilt(node, asSent, ofNumber), compact))],
    ...['  ', '    '].map((indent): [string, () => string] => [
      `Python json.dumps(indent=${indent.length})`,
      () => writeJson(node, { label: '', separators: 'compact', indent, ascii: true }),
    ]),
    [
      'PHP JSON_PRETTY_PRINT',
      () =>
        writeJson(node, {
          label: '',
          separators: 'compact',
          indent: '    ',
          ascii: true,
          escaped: '/',
        }),
    ],
    [
      'PHP JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE',
      () => writeJson(node, { label: '', separators: 'compact', indent: '    ', escaped: '/' }),
    ],
    ['\\t', () => writeJson(node, { label: '', separators: 'compact', indent: '\t' })],
    ['Python str()', () => pythonRepr(writeJson(node, jsonStyles[2]!))],
    ['JSON.stringify ×2', () => JSON.stringify(body)],
  ];
}

/** The JSON text left out, under another name, written differently, or spread into parameters. */
export function bodySlips({ request, bodyNode }: SlipContext): Variant[] {
  const body = request.body;
  if (body === undefined) return [];
  const isBody = ({ name }: Pair) => name === bodyName;
  const start = body.startsWith('\ufeff') ? 1 : 0;

  const written = (detail: string, write: () => string, rank: Rank = 'rare') =>
    variant('body-rewritten', ['body'], editValue(bodyName, once(write)), {
      detail,
      name: bodyName,
      rank,
    });
  const missing = (change: Variant['change'], detail?: string) =>
    variant('body-missing', ['body'], change, {
      detail,
      name: bodyName,
      rank: detail === undefined ? 'common' : 'rare',
    });
  const members = membersOf(bodyNode);
  const spread = editPairs((pairs) => [
    ...pairs.filter((pair) => !isBody(pair) && !members.some(({ name }) => name === pair.name)),
    ...members,
  ]);
  return [
    missing(dropPairs(isBody)),
    ...(members.length > 0 ? [variant('body-spread', ['body'], spread, { name: bodyName })] : []),
    ...(bodyNode
      ? [
          ...jsonStyles.map((style) =>
            written(style.label, () => writeJson(bodyNode, style), 'common'),
          ),
          ...otherContents(bodyNode).flatMap(([what, node]) =>
            jsonStyles.map((style) =>
              written(`${style.label}, ${what}`, () => writeJson(node, style), 'alone'),
            ),
          ),
          ...rareRewritings(bodyNode, body).map(([detail, write]) =>
            written(detail, write, 'alone'),
          ),
        ]
      : []),
    written('trim', () => body.slice(start).trim()),
    written('…"\\n"', () => `${body}\n`),
    written('…"\\r\\n"', () => `${body}\r\n`),
    written('"\\r\\n"', () => body.replaceAll('\n', '\r\n')),
    written('U+FEFF', () => (start > 0 ? body.slice(1) : `\ufeff${body}`)),
    missing(addPair(bodyName, ''), `${bodyName}=`),
    ...otherNames.map((name) =>
      missing(
        editPairs((pairs) => pairs.map((pair) => (isBody(pair) ? { ...pair, name } : pair))),
        `${name}=`,
      ),
    ),
  ];
}
