import { encodeText, type Charset } from './encode.ts';

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

/** What a style makes of each byte. */
function escapesOf({ kept, plus, lower }: PercentStyle): string[] {
  return Array.from({ length: 256 }, (_, byte) => {
    const character = String.fromCharCode(byte);
    if (/[A-Za-z0-9]/.test(character) || kept.includes(character)) return character;
    if (byte === 0x20 && plus) return '+';
    const digits = byte.toString(16).padStart(2, '0');
    return `%${lower ? digits : digits.toUpperCase()}`;
  });
}

const escapes = new Map(percentStyles.map((style) => [style, escapesOf(style)]));

/** Percent-encodes a text as a library of that style does. */
export function percentEncode(text: string, style: PercentStyle, charset: Charset): string {
  const byByte = escapes.get(style) ?? escapesOf(style);
  let encoded = '';
  for (const byte of encodeText(text, charset)) encoded += byByte[byte]!;
  return encoded;
}
