import { digestBytes, hashBytes, readDigest, sameBytes } from './digest.ts';
import { digestLengths, hashes, type Hash } from './protocol.ts';
import { correctRecipe, signedPairs, textToSign } from './recipe.ts';
import type { SentRequest } from './request/request.ts';
import type { Explanation, SlipFinder } from './slips/find.ts';
import type { SlipId } from './slips/variant.ts';

/** What a check needs besides the request. */
export interface CheckInput {
  secret: string;
  /** The signature to explain; usually the `sign` of the request. */
  sign: string;
  /** The hash agreed for the app, where the caller knows it. */
  agreedHash?: Hash;
  /** Parameters that the caller's code signs but perhaps does not send. */
  unsent?: readonly { name: string; value: string }[];
}

/** What a signature turned out to be. */
export type Verdict =
  /** The `sign` is no digest of a known hash; `length` is in bytes, if it is hex or Base64 at all. */
  | { kind: 'unknown-shape'; length?: number }
  /** The `sign` is right for this request and secret. */
  | { kind: 'match'; hash: Hash }
  /** The `sign` is what these slips give. `shape` are slips that show in the `sign` itself. */
  | { kind: 'explained'; hash: Hash; explanations: Explanation[]; shape: SlipId[] }
  /** Nothing known gives this `sign`. */
  | { kind: 'unexplained'; hash: Hash; shape: SlipId[]; tried: number; complete: boolean };

/**
 * Holds the signature of a request against the rules and, if they do not give it, looks for the
 * slips that do.
 *
 * @param find looks for slips, in workers or here
 * @param signal tells when the answer is no longer wanted
 */
export async function checkSignature(
  request: SentRequest,
  { secret, sign, agreedHash, unsent = [] }: CheckInput,
  find: SlipFinder,
  signal?: AbortSignal,
): Promise<Verdict> {
  const digest = readDigest(sign);
  if (!digest) return { kind: 'unknown-shape' };
  const { length } = digest.bytes;
  const hash = hashes.find((name) => digestLengths[name] === length);
  if (!hash) return { kind: 'unknown-shape', length };

  const shape: SlipId[] = [];
  if (agreedHash && agreedHash !== hash) shape.push('wrong-hash');
  if (digest.spelling === 'base64') shape.push('base64');
  else if (digest.spelling !== 'lower-hex') shape.push('upper-case');

  const right = textToSign(signedPairs(request), secret, correctRecipe(hash));
  if (sameBytes(await digestBytes(new TextEncoder().encode(right), hash), digest.bytes))
    return shape.length === 0
      ? { kind: 'match', hash }
      : { kind: 'explained', hash, explanations: [], shape };

  const query = { request, secret, unsent, hash, digest: digest.bytes };
  const { explanations, tried, complete } = await find(query, signal);
  return explanations.length > 0
    ? { kind: 'explained', hash, explanations, shape }
    : { kind: 'unexplained', hash, shape, tried, complete };
}

/** What ought to be signed, and its digests. */
export interface Expected {
  /** The string to sign, secret included. */
  text: string;
  digests: Record<Hash, string>;
}

/** Builds the string to sign and its digest in every hash that the vendor's SDKs know. */
export async function expectedSignature(request: SentRequest, secret: string): Promise<Expected> {
  const text = textToSign(signedPairs(request), secret, correctRecipe('SHA-1'));
  const bytes = new TextEncoder().encode(text);
  const [sha1, sha256, sha512] = await Promise.all(hashes.map((hash) => hashBytes(bytes, hash)));
  return { text, digests: { 'SHA-1': sha1!, 'SHA-256': sha256!, 'SHA-512': sha512! } };
}
