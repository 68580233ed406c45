import { jsonStyles, JsonWriter, writeJson, type JsonNode } from '../json-text.ts';
import { bodyName } from '../protocol.ts';
import type { Pair } from '../recipe.ts';
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

/** The JSON text left out, under another name, written differently, or spread into parameters. */
export function bodySlips({ request, bodyNode }: SlipContext): Variant[] {
  const body = request.body;
  if (body === undefined) return [];
  const isBody = ({ name }: Pair) => name === bodyName;
  const start = body.startsWith('\ufeff') ? 1 : 0;
  const writer = bodyNode && new JsonWriter(bodyNode);

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
    ...(writer
      ? jsonStyles.map((style) => written(style.label, () => writer.write(style), 'common'))
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
