import { sortPairs, type Pair, type Recipe } from '../recipe.ts';
import { secretName } from '../protocol.ts';

/** A way of ordering pairs that people use, and what it stands for. */
export interface WrongOrder {
  label: string;
  order: Recipe['order'];
}

/** `String.hashCode` of Java. */
function javaHashCode(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++)
    hash = (Math.imul(31, hash) + text.charCodeAt(index)) | 0;
  return hash;
}

/**
 * The order in which a Java `HashMap` gives back its keys, put in one by one in the given order:
 * by bucket (JDK 8 and later, `HashMap.hash` and `HashMap.resize`), with a table that doubles when
 * it is three quarters full.
 */
export function hashMapKeys(keys: readonly string[]): string[] {
  let size = 16;
  while (keys.length > size * 0.75) size *= 2;
  const bucket = (key: string) => {
    const hash = javaHashCode(key);
    return (hash ^ (hash >>> 16)) & (size - 1);
  };
  return [...keys].sort((a, b) => bucket(a) - bucket(b));
}

function hashMapOrder(pairs: readonly Pair[]): Pair[] {
  const places = new Map(hashMapKeys(pairs.map(({ name }) => name)).map((key, at) => [key, at]));
  return [...pairs].sort((a, b) => places.get(a.name)! - places.get(b.name)!);
}

const isSecret = ({ name }: Pair) => name === secretName;
const sorted = (pairs: readonly Pair[]) => sortPairs(pairs, ({ name }) => name);

const collated = (numeric: boolean) => {
  const { compare } = new Intl.Collator('en', { numeric });
  return (pairs: readonly Pair[]) => [...pairs].sort((a, b) => compare(a.name, b.name));
};

/** The wrong orders that are worth a try, the commonest first. */
export const wrongOrders: readonly WrongOrder[] = [
  { label: 'as-sent', order: (pairs) => [...pairs] },
  {
    label: 'as-sent-secret-first',
    order: (pairs) => [...pairs.filter(isSecret), ...pairs.filter((pair) => !isSecret(pair))],
  },
  { label: 'ignore-case', order: (pairs) => sortPairs(pairs, ({ name }) => name.toLowerCase()) },
  {
    label: 'ignore-case',
    order: (pairs) => sortPairs(pairs, ({ name }) => name.toUpperCase()),
  },
  { label: 'descending', order: (pairs) => sorted(pairs).reverse() },
  { label: 'hash-map', order: hashMapOrder },
  { label: 'by-pair', order: (pairs) => sortPairs(pairs, ({ name, value }) => `${name}=${value}`) },
  { label: 'by-value', order: (pairs) => sortPairs(pairs, ({ value }) => value) },
  {
    label: 'by-place',
    order: (pairs) => [
      ...sorted(pairs.filter(({ place }) => place !== 'form')),
      ...sorted(pairs.filter(({ place }) => place === 'form')),
    ],
  },
  {
    label: 'form-first',
    order: (pairs) => [
      ...pairs.filter(({ place }) => place === 'form'),
      ...pairs.filter(({ place }) => place !== 'form'),
    ],
  },
  { label: 'locale', order: collated(false) },
  { label: 'natural', order: collated(true) },
];
