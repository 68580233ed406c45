import type { Hash } from './protocol.ts';
import type { Spelling } from './recipe.ts';

/** Lower-case hex. */
export function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

/** Whether two digests are the same. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a[0] === b[0] && a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** The bytes that a `sign` spells, and how it spells them. */
export interface SpelledDigest {
  bytes: Uint8Array;
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
    return { bytes: fromHex(text), spelling };
  }
  if (text.length > 200 || !/^[A-Za-z0-9+/_-]{20,}={0,2}$/.test(text)) return undefined;
  const digits = text.replaceAll('=', '').replaceAll('-', '+').replaceAll('_', '/');
  if (digits.length % 4 === 1) return undefined;
  const bytes = Uint8Array.from(atob(digits), (character) => character.charCodeAt(0));
  return { bytes, spelling: 'base64' };
}

/**
 * Hashes bytes with Web Crypto.
 *
 * @throws TypeError where the browser has no Web Crypto, which is so on pages without HTTPS
 */
export async function digestBytes(bytes: Uint8Array<ArrayBuffer>, hash: Hash): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(hash, bytes));
}

/** Hashes bytes as {@link digestBytes} does, to lower-case hex. */
export async function hashBytes(bytes: Uint8Array<ArrayBuffer>, hash: Hash): Promise<string> {
  return toHex(await digestBytes(bytes, hash));
}

/** Whether this page may hash at all: browsers have Web Crypto on HTTPS and localhost only. */
export function canHash(): boolean {
  return typeof crypto !== 'undefined' && crypto.subtle !== undefined;
}

/** Spells a digest. */
export function spellDigest(bytes: Uint8Array, spelling: Spelling): string {
  if (spelling === 'base64') return btoa(String.fromCharCode(...bytes));
  const hex = toHex(bytes);
  return spelling === 'upper-hex' ? hex.toUpperCase() : hex;
}
