import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { encodeText } from '../encode.ts';
import { toHex } from '../digest.ts';
import {
  bodyName,
  commonNames,
  secretName,
  signName,
  timestampName,
  type Hash,
} from '../protocol.ts';
import type { Pair, Recipe } from '../recipe.ts';
import { decodeForm } from '../request/form.ts';
import {
  dropPairs,
  editPairs,
  editValue,
  editValues,
  setSteps,
  variant,
  type SlipContext,
  type Variant,
} from './variant.ts';

const digests: Record<Hash, (bytes: Uint8Array) => Uint8Array> = {
  'SHA-1': sha1,
  'SHA-256': sha256,
  'SHA-512': sha512,
};
const mostNames = 12;
const isOwn = ({ name }: Pair) => name !== bodyName;

/** The whole string with something before or behind it, or hashed once more. */
export function wholeTextSlips({ request }: SlipContext, hash: Hash): Variant[] {
  const whole = (detail: string, finish: NonNullable<Recipe['finish']>) =>
    variant('text-changed', ['finish'], setSteps({ finish }), {
      detail,
      rank: detail.startsWith('…') ? 'rare' : 'last',
    });
  const { address = '', method = 'POST' } = request;
  const path = address.replace(/^https?:\/\/[^/]*/i, '');
  const prefixes =
    path === ''
      ? []
      : [
          path,
          `${path}?`,
          `${path}&`,
          `${method}${path}`,
          `${method}${path}?`,
          `${method}&${path}&`,
          `${address}?`,
        ];
  return [
    whole('…"\\n"', (pieces) => [...pieces, '\n']),
    whole('…"\\r\\n"', (pieces) => [...pieces, '\r\n']),
    whole('U+FEFF', (pieces) => ['\ufeff', ...pieces]),
    whole('"…"', (pieces) => ['"', ...pieces, '"']),
    whole("'…'", (pieces) => ["'", ...pieces, "'"]),
    whole('twice', (pieces) => [...pieces, ...pieces]),
    ...prefixes.map((prefix) => whole(`${prefix}…`, (pieces) => [prefix, ...pieces])),
    variant(
      'hashed-twice',
      ['finish', 'digest'],
      setSteps({
        finish: (pieces, _secret, charset) => [
          toHex(digests[hash](encodeText(pieces.join(''), charset))),
        ],
      }),
      { rank: 'last' },
    ),
  ];
}

/** The secret in another form than it was given, or another value in its place. */
export function secretFormSlips({ secret, pairs }: SlipContext): Variant[] {
  const changed = (detail: string, secretText: (text: string) => string) =>
    variant('secret-changed', ['secret'], setSteps({ secretText }), { detail, rank: 'last' });
  const appid = pairs.find(({ name }) => name === 'appid')?.value;
  const md5Hex = () => toHex(md5(encodeText(secret, 'utf-8')));
  return [
    changed('A–Z', (text) => text.toUpperCase()),
    changed('a–z', (text) => text.toLowerCase()),
    changed('U+FEFF', (text) => `\ufeff${text}`),
    changed('MD5', md5Hex),
    changed('"…"', (text) => `"${text}"`),
    ...(appid ? [changed('appid', () => appid)] : []),
  ];
}

const camel = (name: string) =>
  name.replace(/_([a-z0-9])/gi, (_, letter: string) => letter.toUpperCase());
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Names written in another way for signing than for sending. */
export function nameCaseSlips(): Variant[] {
  const renamed = (detail: string, rename: (name: string) => string) =>
    variant(
      'name-case',
      ['names'],
      editPairs((pairs) =>
        pairs.map((pair) => (isOwn(pair) ? { ...pair, name: rename(pair.name) } : pair)),
      ),
      { detail, rank: 'last' },
    );
  return [
    renamed('camelCase', (name) => (commonNames.includes(name) ? name : camel(name))),
    renamed('camelCase', camel),
    renamed('snake_case', snake),
    renamed('lowercase', (name) => name.toLowerCase()),
  ];
}

/** Only the common or only the other parameters signed, or all but two. */
export function groupSlips({ pairs }: SlipContext): Variant[] {
  const without = (detail: string, drop: (pair: Pair) => boolean) =>
    variant('not-signed', ['names'], dropPairs(drop), { detail, rank: 'last' });
  const isCommon = ({ name }: Pair) => commonNames.includes(name);
  const names = pairs
    .filter(isOwn)
    .map(({ name }) => name)
    .slice(0, mostNames);
  const others = pairs.filter((pair) => isOwn(pair) && !isCommon(pair)).map(({ name }) => name);
  const common = pairs.filter(isCommon).map(({ name }) => name);
  return [
    ...(others.length > 0
      ? [
          without(others.join(', '), (pair) => !isCommon(pair)),
          without(common.join(', '), isCommon),
        ]
      : []),
    ...names.flatMap((a, index) =>
      names
        .slice(index + 1)
        .map((b) => without(`${a}, ${b}`, ({ name }) => name === a || name === b)),
    ),
  ];
}

/** Repeated names that are all signed, apart or joined by commas. */
export function repeatedSlips({ request, pairs }: SlipContext): Variant[] {
  const counts = new Map<string, string[]>();
  for (const { name, value } of request.parameters)
    if (name !== signName && name !== secretName)
      counts.set(name, [...(counts.get(name) ?? []), value]);
  const repeated = [...counts].filter(([, values]) => values.length > 1).slice(0, 20);
  if (repeated.length === 0) return [];
  const detail = repeated.map(([name]) => name).join(', ');
  const all = (join: (pair: Pair, values: readonly string[]) => Pair[]) =>
    editPairs((known) =>
      known.flatMap((pair) => {
        const values = counts.get(pair.name);
        return values && values.length > 1 && pairs.some(({ name }) => name === pair.name)
          ? join(pair, values)
          : [pair];
      }),
    );
  const made = (change: Variant['change']) =>
    variant('repeated-all', ['names'], change, { detail, rank: 'last' });
  return [
    made(all((pair, values) => values.map((value) => ({ ...pair, value })))),
    ...[',', '', ', '].map((between) =>
      made(all((pair, values) => [{ ...pair, value: values.join(between) }])),
    ),
    made(all((pair, values) => [{ ...pair, value: `[${values.join(', ')}]` }])),
    made(all((pair, values) => [{ ...pair, value: JSON.stringify(values) }])),
  ];
}

const words: [detail: string, valueOf: (value: string) => string][] = [
  [
    'True',
    (value) => (/^(?:true|false)$/.test(value) ? value[0]!.toUpperCase() + value.slice(1) : value),
  ],
  ['TRUE', (value) => (/^(?:true|false)$/.test(value) ? value.toUpperCase() : value)],
  ['true', (value) => (/^(?:true|false)$/i.test(value) ? value.toLowerCase() : value)],
  ['1', (value) => (value === 'true' ? '1' : value === 'false' ? '0' : value)],
];
/** A number as a program writes it that reads and prints it. */
const numbers: [detail: string, valueOf: (value: string) => string | undefined][] = [
  ['1.0', (value) => (/^-?\d{1,15}$/.test(value) ? `${value}.0` : undefined)],
  ['1.5', (value) => (/^-?\d{1,15}\.\d{1,12}$/.test(value) ? String(Number(value)) : undefined)],
  [
    '1',
    (value) => (/^-?\d{1,15}\.0+$/.test(value) ? value.slice(0, value.indexOf('.')) : undefined),
  ],
  [
    '1.00',
    (value) => (/^-?\d{1,12}(?:\.\d{1,12})?$/.test(value) ? Number(value).toFixed(2) : undefined),
  ],
];

/** Values that another spelling of the same thing was signed for. */
export function spellingSlips({ pairs }: SlipContext): Variant[] {
  const own = editValuesOfOwn;
  return [
    ...['null', 'undefined', 'None', 'nil', '""', '[]', '{}'].map((word) =>
      variant(
        'empty-signed',
        ['empty'],
        (recipe) => ({
          ...setSteps({ empty: 'signed' })(recipe),
          values: [...recipe.values, ({ value }: Pair) => (value === '' ? word : value)],
        }),
        { detail: word, rank: 'last' },
      ),
    ),
    ...words.map(([detail, valueOf]) =>
      variant('value-rewritten', ['space'], own(valueOf), { detail, rank: 'last' }),
    ),
    ...pairs
      .filter(isOwn)
      .slice(0, 30)
      .flatMap(({ name, value }) =>
        numbers.flatMap(([, valueOf]) => {
          const written = valueOf(value);
          if (written === undefined || written === value) return [];
          return [
            variant(
              'value-rewritten',
              ['space'],
              editValue(name, () => written),
              {
                name,
                detail: written,
                rank: 'last',
              },
            ),
          ];
        }),
      ),
    variant(
      'decoded',
      ['space'],
      own((value) => (/%[0-9A-Fa-f]{2}/.test(value) ? decodeForm(value).text : value)),
      {
        rank: 'rare',
      },
    ),
    variant(
      'encoded-twice',
      ['space'],
      own((value) => decodeForm(value).text),
      { rank: 'rare' },
    ),
    variant(
      'decoded',
      ['space'],
      own((value) => decodeForm(value).text),
      { rank: 'rare' },
    ),
  ];
}

const editValuesOfOwn = (valueOf: (value: string) => string) =>
  editValues((pair: Pair) => (isOwn(pair) ? valueOf(pair.value) : pair.value));

/** The time of signing up to five minutes away from the time that was sent. */
export function olderTimeSlips({ pairs }: SlipContext): Variant[] {
  const sent = pairs.find(({ name }) => name === timestampName)?.value ?? '';
  if (!/^\d{10}$/.test(sent)) return [];
  return Array.from({ length: 295 }, (_, index) => index + 6)
    .flatMap((seconds) => [-seconds, seconds])
    .map((seconds) => {
      const value = String(Number(sent) + seconds);
      return variant(
        'clock-read-twice',
        ['timestamp'],
        editValue(timestampName, () => value),
        {
          detail: value,
          name: timestampName,
          rank: 'last',
        },
      );
    });
}
