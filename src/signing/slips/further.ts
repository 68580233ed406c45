import { md5 } from '@noble/hashes/legacy.js';
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
import { digestNow } from '../signer.ts';
import { decodeForm } from '../request/form.ts';
import {
  dropPairs,
  editPairs,
  editValue,
  editValues,
  setSteps,
  variant,
  type Change,
  type SlipContext,
  type Variant,
} from './variant.ts';

const mostNames = 12;
const isOwn = ({ name }: Pair) => name !== bodyName;

/** The whole string with something before or behind it, or hashed once more. */
export function wholeTextSlips({ request }: SlipContext, hash: Hash): Variant[] {
  const whole = (detail: string, finish: NonNullable<Recipe['finish']>) =>
    variant('text-changed', ['finish'], setSteps({ finish }), {
      detail,
      rank: detail.startsWith('…') ? 'rare' : 'alone',
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
          toHex(digestNow(encodeText(pieces.join(''), charset), hash)),
        ],
      }),
      { rank: 'alone' },
    ),
  ];
}

/** The secret in another form than it was given, or another value in its place. */
export function secretFormSlips({ secret, pairs }: SlipContext): Variant[] {
  const changed = (detail: string, secretText: (text: string) => string) =>
    variant('secret-changed', ['secret'], setSteps({ secretText }), { detail, rank: 'alone' });
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
      { detail, rank: 'alone' },
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
    variant('not-signed', ['names'], dropPairs(drop), { detail, rank: 'alone' });
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
  const made = (change: Change) =>
    variant('repeated-all', ['names'], change, { detail, rank: 'alone' });
  return [
    made(all((pair, values) => values.map((value) => ({ ...pair, value })))),
    ...[',', '', ', '].map((between) =>
      made(all((pair, values) => [{ ...pair, value: values.join(between) }])),
    ),
    made(all((pair, values) => [{ ...pair, value: `[${values.join(', ')}]` }])),
    made(all((pair, values) => [{ ...pair, value: JSON.stringify(values) }])),
  ];
}

/** A boolean as other languages write it. */
const booleans: Record<string, (value: boolean) => string> = {
  True: (value) => (value ? 'True' : 'False'),
  TRUE: (value) => (value ? 'TRUE' : 'FALSE'),
  true: String,
  1: (value) => (value ? '1' : '0'),
};

/** A number as programs write it that read and print it. */
const numbers: Record<string, (value: string) => string> = {
  '1.5': (value) => String(Number(value)),
  '1.0': (value) => (value.includes('.') ? String(Number(value)) : `${value}.0`),
  '1.00': (value) => Number(value).toFixed(2),
};
const isNumber = (value: string) => /^-?\d{1,15}(?:\.\d{1,12})?$/.test(value);

/** What {@link numbers} make of a value, where that is another text. */
function numberForms(value: string): string[] {
  if (!isNumber(value)) return [];
  const forms = Object.values(numbers).map((write) => write(value));
  return [...new Set(forms)].filter((form) => form !== value);
}

/** Changes every value but the JSON text of the body. */
const editOwnValues = (valueOf: (value: string) => string) =>
  editValues((pair) => (isOwn(pair) ? valueOf(pair.value) : pair.value));

/** Values that another spelling of the same thing was signed for. */
export function spellingSlips({ pairs }: SlipContext): Variant[] {
  const rewritten = (detail: string, change: Change, name?: string) =>
    variant('value-rewritten', ['space'], change, { detail, name, rank: 'alone' });
  const decode = (value: string) => decodeForm(value).text;
  const decodeEscapes = (value: string) => (/%[0-9A-Fa-f]{2}/.test(value) ? decode(value) : value);
  return [
    ...['null', 'undefined', 'None', 'nil', '""', '[]', '{}'].map((word) =>
      variant(
        'empty-signed',
        ['empty'],
        (recipe) => ({
          ...setSteps({ empty: 'signed' })(recipe),
          values: [...recipe.values, ({ value }: Pair) => (value === '' ? word : value)],
        }),
        { detail: word, rank: 'alone' },
      ),
    ),
    ...Object.entries(booleans).map(([detail, write]) =>
      rewritten(
        detail,
        editOwnValues((value) =>
          /^(?:true|false)$/i.test(value) ? write(value.toLowerCase() === 'true') : value,
        ),
      ),
    ),
    ...Object.entries(numbers).map(([detail, write]) =>
      rewritten(
        detail,
        editValues(({ name, value }) =>
          name !== bodyName && !commonNames.includes(name) && isNumber(value)
            ? write(value)
            : value,
        ),
      ),
    ),
    ...pairs
      .filter(isOwn)
      .slice(0, 30)
      .flatMap(({ name, value }) =>
        numberForms(value).map((form) =>
          rewritten(
            form,
            editValue(name, () => form),
            name,
          ),
        ),
      ),
    ...[decodeEscapes, decode].flatMap((valueOf) =>
      (['encoded-twice', 'decoded'] as const).map((slip) =>
        variant(slip, ['space'], editOwnValues(valueOf), { rank: 'rare' }),
      ),
    ),
  ];
}

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
