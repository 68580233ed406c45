import type { Hash } from './protocol.ts';
import { piecesToSign, type Pair, type Recipe, type Spelling } from './recipe.ts';
import { TextBytes } from './text-bytes.ts';

/** Lower-case hex. */
export function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

/** The bytes that a `sign` spells, and how it spells them. */
export interface SpelledDigest {
  hex: string;
  length: number;
  /** `mixed-hex` has capitals and small letters in one value. */
  spelling: Spelling | 'mixed-hex';
}

/** Reads a `sign`: hex of any case, or Base64. `undefined` if it is neither. */
export function readDigest(sign: string): SpelledDigest | undefined {
  const text = sign.trim();
  if (/^(?:[0-9a-fA-F]{2})+$/.test(text)) {
    const spelling = !/[A-F]/.test(text)
      ? 'lower-hex'
      : /[a-f]/.test(text)
        ? 'mixed-hex'
        : 'upper-hex';
    return { hex: text.toLowerCase(), length: text.length / 2, spelling };
  }
  if (text.length > 200 || !/^[A-Za-z0-9+/_-]{20,}={0,2}$/.test(text)) return undefined;
  const digits = text.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/');
  if (digits.length % 4 === 1) return undefined;
  const binary = atob(digits);
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return { hex: toHex(bytes), length: bytes.length, spelling: 'base64' };
}

/**
 * Hashes bytes with Web Crypto.
 *
 * @returns lower-case hex
 * @throws TypeError where the browser has no Web Crypto, which is so on pages without HTTPS
 */
export async function hashBytes(bytes: Uint8Array<ArrayBuffer>, hash: Hash): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest(hash, bytes)));
}

/** Whether this page may hash at all: browsers have Web Crypto on HTTPS and localhost only. */
export function canHash(): boolean {
  return typeof crypto !== 'undefined' && crypto.subtle !== undefined;
}

/** A key for HMAC; an empty secret counts as one zero byte, which gives the same result. */
function importKey(secret: string, hash: Hash): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(secret || '\0');
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash }, false, ['sign']);
}

/** Makes signatures out of one request and secret, with any recipe. */
export class Signer {
  readonly #pairs: readonly Pair[];
  readonly #secret: string;
  readonly #bytes = new TextBytes();
  readonly #keys = new Map<string, Promise<CryptoKey>>();

  constructor(pairs: readonly Pair[], secret: string) {
    this.#pairs = pairs;
    this.#secret = secret;
  }

  /**
   * What a recipe hashes to, as lower-case hex, and how many bytes it hashes. Web Crypto copies
   * the bytes before it returns, so that the next call may use their memory.
   */
  digest(recipe: Recipe): { hex: Promise<string>; length: number } {
    const pieces = piecesToSign(this.#pairs, this.#secret, recipe);
    const bytes = this.#bytes.encode(pieces, recipe.charset);
    const hex = recipe.keyed ? this.#hmac(bytes.slice(), recipe) : hashBytes(bytes, recipe.hash);
    return { hex, length: bytes.length };
  }

  async #hmac(bytes: Uint8Array<ArrayBuffer>, recipe: Recipe): Promise<string> {
    const secret = recipe.secretText(this.#secret);
    const name = `${recipe.hash} ${secret}`;
    const key = this.#keys.get(name) ?? importKey(secret, recipe.hash);
    this.#keys.set(name, key);
    return toHex(new Uint8Array(await crypto.subtle.sign('HMAC', await key, bytes)));
  }

  /** What a recipe puts into `sign`. */
  async sign(recipe: Recipe): Promise<string> {
    return spellDigest(await this.digest(recipe).hex, recipe.spelling);
  }
}

/** Spells a digest, given as lower-case hex. */
export function spellDigest(hex: string, spelling: Spelling): string {
  if (spelling === 'lower-hex') return hex;
  if (spelling === 'upper-hex') return hex.toUpperCase();
  const bytes = hex.match(/../g)!.map((pair) => parseInt(pair, 16));
  return btoa(String.fromCharCode(...bytes));
}
