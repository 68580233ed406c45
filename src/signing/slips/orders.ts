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
function hashMapOrder(pairs: readonly Pair[]): Pair[] {
  let size = 16;
  while (pairs.length > size * 0.75) size *= 2;
  const bucket = ({ name }: Pair) => {
    const hash = javaHashCode(name);
    return (hash ^ (hash >>> 16)) & (size - 1);
  };
  return [...pairs].sort((a, b) => bucket(a) - bucket(b));
}

const isSecret = ({ name }: Pair) => name === secretName;
const sorted = (pairs: readonly Pair[]) => sortPairs(pairs, ({ name }) => name);

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
];
