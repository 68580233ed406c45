import { readJson, type JsonNode } from '../json-text.ts';
import { signedPairs, type Pair, type Recipe } from '../recipe.ts';
import type { SentRequest } from '../request/request.ts';

/** A slip that people make when they sign a request. */
export type SlipId =
  | 'encoded'
  | 'secret-misplaced'
  | 'secret-left-out'
  | 'milliseconds'
  | 'sign-included'
  | 'order'
  | 'empty-signed'
  | 'trimmed'
  | 'body-missing'
  | 'body-rewritten'
  | 'body-spread'
  | 'upper-case'
  | 'base64'
  | 'hmac'
  | 'wrong-hash'
  | 'not-sent'
  | 'plus'
  | 'charset'
  | 'repeated'
  | 'encoded-twice'
  | 'not-signed'
  | 'blank-added'
  | 'secret-blank'
  | 'joined'
  | 'clock-read-twice'
  | 'unencoded-ampersand'
  | 'text-changed'
  | 'hashed-twice'
  | 'secret-changed'
  | 'name-case'
  | 'repeated-all'
  | 'value-rewritten'
  | 'decoded';

/** The steps of a recipe that a variant changes; two variants go together if they share none. */
export type Part =
  | 'body'
  | 'charset'
  | 'digest'
  | 'empty'
  | 'encode'
  | 'finish'
  | 'hash'
  | 'join'
  | 'names'
  | 'order'
  | 'secret'
  | 'sign'
  | 'space'
  | 'spelling'
  | 'timestamp'
  | 'trim';

/**
 * How far the search goes with a variant: `common` ones are tried in pairs, `rare` ones alone and
 * beside a common one, and so are the many of a `sweep`, at the very end. Those of `alone` are
 * never tried in pairs, nor are the many of `last`, which come after the pairs of common ones.
 */
export type Rank = 'common' | 'rare' | 'alone' | 'last' | 'sweep';

/** A change to a recipe. */
export type Change = (recipe: Recipe) => Recipe;

/** What a slip says of a request. */
export interface Cause {
  slip: SlipId;
  /** Which form of the slip it is: a word that the page explains, or a piece of code. */
  detail?: string | undefined;
  /** The parameter that it is about. */
  name?: string | undefined;
}

/** One concrete form of a slip. */
export interface Variant extends Cause {
  parts: readonly Part[];
  change: Change;
  rank: Rank;
}

/** What is known of a request whose signature is wrong. */
export interface SlipQuestion {
  request: SentRequest;
  secret: string;
  /** Parameters that the caller's code may have signed without sending them. */
  unsent: readonly { name: string; value: string }[];
}

/** What the variants of a slip depend on. */
export interface SlipContext extends SlipQuestion {
  /** What of the request is signed, in the order in which it was sent. */
  pairs: readonly Pair[];
  /** What the text of the body says, if it is whole JSON. */
  bodyNode: JsonNode | undefined;
}

/** Works out what the variants of a slip depend on. */
export function slipContext(question: SlipQuestion): SlipContext {
  const { request, secret, unsent } = question;
  const { body } = request;
  const start = body?.startsWith('\ufeff') ? 1 : 0;
  const bodyNode = body === undefined ? undefined : readJson(body, start).node;
  return { request, secret, unsent, pairs: signedPairs(request), bodyNode };
}

/** A variant, a common one unless `more` says otherwise. */
export function variant(
  slip: SlipId,
  parts: readonly Part[],
  change: Change,
  more: { rank?: Rank } & Omit<Cause, 'slip'> = {},
): Variant {
  return { slip, parts, change, rank: 'common', ...more };
}

/** Whether two variants change different steps, so that one request can have both. */
export function goTogether(a: Variant, b: Variant): boolean {
  return a.slip !== b.slip && !a.parts.some((part) => b.parts.includes(part));
}

/** Replaces steps. */
export function setSteps(steps: Partial<Recipe>): Change {
  return (recipe) => ({ ...recipe, ...steps });
}

/** Changes which pairs there are. */
export function editPairs(edit: (pairs: readonly Pair[]) => Pair[]): Change {
  return (recipe) => ({ ...recipe, edits: [...recipe.edits, edit] });
}

/** Adds a pair, or replaces the one of that name; it is signed even if its value is empty. */
export function addPair(name: string, value: string): Change {
  return editPairs((pairs) => [
    ...pairs.filter((pair) => pair.name !== name),
    { name, value, kept: true },
  ]);
}

/** Leaves pairs out. */
export function dropPairs(drop: (pair: Pair) => boolean): Change {
  return editPairs((pairs) => pairs.filter((pair) => !drop(pair)));
}

/** Changes values. */
export function editValues(valueOf: (pair: Pair) => string): Change {
  return (recipe) => ({ ...recipe, values: [...recipe.values, valueOf] });
}

/** Changes the value of one parameter. */
export function editValue(name: string, valueOf: (value: string) => string): Change {
  return editValues((pair) => (pair.name === name ? valueOf(pair.value) : pair.value));
}
