import { encodeGbk } from './gbk.ts';

/** The character set in which text becomes bytes. */
export type Charset = 'utf-8' | 'gbk';

const utf8 = new TextEncoder();

/** The bytes of a text; in GBK, a character that it does not have becomes `?`. */
export function encodeText(text: string, charset: Charset): Uint8Array<ArrayBuffer> {
  return charset === 'utf-8' ? utf8.encode(text) : encodeGbk(text);
}

/** How a library writes percent escapes. */
export interface PercentStyle {
  /** What it stands for, such as the function of a language. */
  label: string;
  /** Characters that stay as they are, besides letters and digits. */
  kept: string;
  /** Whether a space becomes `+`. */
  plus: boolean;
  /** Whether the hex digits are lower-case. */
  lower: boolean;
}

/** The ways of encoding that are in use, the commonest first. */
export const percentStyles: readonly PercentStyle[] = [
  { label: 'Java URLEncoder', kept: '*-._', plus: true, lower: false },
  { label: 'encodeURIComponent', kept: "-_.!~*'()", plus: false, lower: false },
  { label: 'rawurlencode', kept: '-_.~', plus: false, lower: false },
  { label: 'url.QueryEscape', kept: '-_.~', plus: true, lower: false },
  { label: 'PHP urlencode', kept: '-_.', plus: true, lower: false },
  { label: 'Python quote', kept: '-_.~/', plus: false, lower: false },
  { label: '.NET UrlEncode', kept: '-_.!*()', plus: true, lower: true },
  { label: 'encodeURI', kept: "-_.!~*'();/?:@&=+$,#", plus: false, lower: false },
];

const hexDigits = { upper: '0123456789ABCDEF', lower: '0123456789abcdef' };
const ascii = new TextDecoder();

/** The bytes that stay as they are in a style. */
function keptBytes(style: PercentStyle): Uint8Array {
  const kept = new Uint8Array(256);
  for (let byte = 0; byte < 128; byte++) {
    const character = String.fromCharCode(byte);
    kept[byte] = /[A-Za-z0-9]/.test(character) || style.kept.includes(character) ? 1 : 0;
  }
  return kept;
}

const keptByStyle = new Map(percentStyles.map((style) => [style, keptBytes(style)]));

/** Percent-encodes a text as a library of that style does. */
export function percentEncode(text: string, style: PercentStyle, charset: Charset): string {
  const kept = keptByStyle.get(style) ?? keptBytes(style);
  const digits = style.lower ? hexDigits.lower : hexDigits.upper;
  const bytes = encodeText(text, charset);
  const encoded = new Uint8Array(bytes.length * 3);
  let length = 0;
  for (const byte of bytes) {
    if (kept[byte]) {
      encoded[length++] = byte;
    } else if (byte === 0x20 && style.plus) {
      encoded[length++] = 0x2b;
    } else {
      encoded[length++] = 0x25;
      encoded[length++] = digits.charCodeAt(byte >> 4);
      encoded[length++] = digits.charCodeAt(byte & 15);
    }
  }
  return ascii.decode(encoded.subarray(0, length));
}
