import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import type { CHash } from '@noble/hashes/utils.js';
import { digestBytes, spellDigest } from './digest.ts';
import { encodeText } from './encode.ts';
import type { Hash } from './protocol.ts';
import { textToSign, type Pair, type Recipe } from './recipe.ts';

const algorithms: Record<Hash, CHash> = { 'SHA-1': sha1, 'SHA-256': sha256, 'SHA-512': sha512 };

/** Hashes bytes at once. For the many short texts of a search, waiting for Web Crypto is slower. */
export function digestNow(bytes: Uint8Array, hash: Hash): Uint8Array {
  return algorithms[hash](bytes);
}

/** Web Crypto hashes more bytes than this faster than a script. */
const longText = 8192;

/** What the pairs of a request and a secret hash to with a recipe, and how many bytes that took. */
export async function digestOf(
  pairs: readonly Pair[],
  secret: string,
  recipe: Recipe,
): Promise<{ digest: Uint8Array; length: number }> {
  const { hash, charset, keyed, secretText } = recipe;
  const bytes = encodeText(textToSign(pairs, secret, recipe), charset);
  const digest = keyed
    ? hmac(algorithms[hash], encodeText(secretText(secret), 'utf-8'), bytes)
    : bytes.length > longText
      ? await digestBytes(bytes, hash)
      : digestNow(bytes, hash);
  return { digest, length: bytes.length };
}

/** What a recipe puts into `sign`. */
export async function signatureOf(
  pairs: readonly Pair[],
  secret: string,
  recipe: Recipe,
): Promise<string> {
  return spellDigest((await digestOf(pairs, secret, recipe)).digest, recipe.spelling);
}
