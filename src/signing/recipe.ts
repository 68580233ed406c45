import type { Charset } from './encode.ts';
import { bodyName, secretName, signName, type Hash } from './protocol.ts';
import type { ParameterPlace, SentRequest } from './request/request.ts';

/** One name and value on the way into the string to sign. */
export interface Pair {
  name: string;
  value: string;
  /** The value as it stood in the request, encoded for transport. */
  encoded?: string;
  place?: ParameterPlace;
  /** Whether the pair is signed although its value is empty. */
  kept?: boolean;
}

/** How the hash is spelled in `sign`. */
export type Spelling = 'lower-hex' | 'upper-hex' | 'base64';

/**
 * One way of making a signature out of a request and a secret, step by step. {@link correctRecipe}
 * is the right one; every slip is a change to some of the steps.
 */
export interface Recipe {
  /** Changes to which pairs there are, in order. */
  edits: ((pairs: readonly Pair[]) => Pair[])[];
  /** Changes to single values, after those to the pairs, in order. */
  values: ((pair: Pair) => string)[];
  /** Whether pairs with an empty value take part. */
  empty: 'left-out' | 'signed';
  /** How values are encoded before signing; absent for the raw values. */
  encode?: (pair: Pair, charset: Charset) => string;
  /** What is done to the secret before it is used. */
  secretText: (secret: string) => string;
  /** Whether the secret takes part as one more pair. */
  secretPair: boolean;
  /** The order of the pairs, the secret among them. */
  order: (pairs: readonly Pair[]) => Pair[];
  /** Joins the pairs into the pieces of a text. */
  join: (pairs: readonly Pair[]) => string[];
  /** Changes the joined text. */
  finish?: (pieces: readonly string[], secret: string, charset: Charset) => string[];
  charset: Charset;
  /** Whether an HMAC with the secret as key takes the place of the plain hash. */
  keyed: boolean;
  hash: Hash;
  spelling: Spelling;
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Sorts by the key that `keyOf` gives, by code unit; equal ones stay in their order. */
export function sortPairs(pairs: readonly Pair[], keyOf: (pair: Pair) => string): Pair[] {
  return [...pairs].sort((a, b) => compareText(keyOf(a), keyOf(b)));
}

/** Joins names and values, each pair before the next. */
export function joinWith(between: string, after: string): Recipe['join'] {
  return (pairs) => {
    const pieces: string[] = [];
    for (const [index, { name, value }] of pairs.entries())
      pieces.push(index > 0 ? after + name + between : name + between, value);
    return pieces;
  };
}

/** Signs as the vendor's SDKs do with a given hash. */
export function correctRecipe(hash: Hash): Recipe {
  return {
    edits: [],
    values: [],
    empty: 'left-out',
    secretText: (secret) => secret,
    secretPair: true,
    order: (pairs) => sortPairs(pairs, ({ name }) => name),
    join: joinWith('=', '&'),
    charset: 'utf-8',
    keyed: false,
    hash,
    spelling: 'lower-hex',
  };
}

/**
 * What of a request is signed, in the order in which it was sent: every parameter except `sign`
 * and the secret, each name once (the first of repeated ones), and for a JSON call the text of the
 * body as `_body`.
 */
export function signedPairs(request: SentRequest): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { name, value, encoded, place } of request.parameters)
    if (name !== signName && name !== secretName && !pairs.has(name))
      pairs.set(name, { name, value, encoded, place });
  if (request.body !== undefined) pairs.set(bodyName, { name: bodyName, value: request.body });
  return [...pairs.values()];
}

/** The pairs that a recipe joins, the secret among them, in their order. */
export function orderedPairs(sent: readonly Pair[], secret: string, recipe: Recipe): Pair[] {
  const { encode } = recipe;
  let pairs: readonly Pair[] = sent;
  for (const edit of recipe.edits) pairs = edit(pairs);
  for (const valueOf of recipe.values)
    pairs = pairs.map((pair) => ({ ...pair, value: valueOf(pair) }));
  if (recipe.empty === 'left-out')
    pairs = pairs.filter(({ value, kept }) => value !== '' || kept === true);
  if (encode) pairs = pairs.map((pair) => ({ ...pair, value: encode(pair, recipe.charset) }));
  const own = { name: secretName, value: recipe.secretText(secret) };
  return recipe.order(recipe.secretPair ? [...pairs, own] : pairs);
}

/** The text that a recipe signs, in pieces. */
function piecesToSign(sent: readonly Pair[], secret: string, recipe: Recipe): string[] {
  const pieces = recipe.join(orderedPairs(sent, secret, recipe));
  return recipe.finish?.(pieces, recipe.secretText(secret), recipe.charset) ?? pieces;
}

/** The text that a recipe signs. */
export function textToSign(sent: readonly Pair[], secret: string, recipe: Recipe): string {
  return piecesToSign(sent, secret, recipe).join('');
}
