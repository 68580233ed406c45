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

const tables = new Map<PercentStyle, string[]>();

/** What each byte becomes in a style. */
function tableOf(style: PercentStyle): string[] {
  const known = tables.get(style);
  if (known) return known;
  const table = Array.from({ length: 256 }, (_, byte) => {
    const character = String.fromCharCode(byte);
    if (/[A-Za-z0-9]/.test(character) || style.kept.includes(character)) return character;
    if (byte === 0x20 && style.plus) return '+';
    const hex = byte.toString(16).padStart(2, '0');
    return `%${style.lower ? hex : hex.toUpperCase()}`;
  });
  tables.set(style, table);
  return table;
}

/** Percent-encodes a text as a library of that style does. */
export function percentEncode(text: string, style: PercentStyle, charset: Charset): string {
  const table = tableOf(style);
  let encoded = '';
  for (const byte of encodeText(text, charset)) encoded += table[byte]!;
  return encoded;
}
