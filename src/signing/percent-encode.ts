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

/** What a style makes of each byte: one character, or the three of an escape in one number. */
function codesOf({ kept, plus, lower }: PercentStyle): Uint32Array {
  const digits = lower ? '0123456789abcdef' : '0123456789ABCDEF';
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    const character = String.fromCharCode(byte);
    if (/[A-Za-z0-9]/.test(character) || kept.includes(character)) return byte;
    if (byte === 0x20 && plus) return 0x2b;
    return 0x250000 + digits.charCodeAt(byte >> 4) * 256 + digits.charCodeAt(byte & 15);
  });
}

const codesByStyle = new Map(percentStyles.map((style) => [style, codesOf(style)]));
const ascii = new TextDecoder();

/** Percent-encodes a text as a library of that style does. */
export function percentEncode(text: string, style: PercentStyle, charset: Charset): string {
  const codes = codesByStyle.get(style) ?? codesOf(style);
  const bytes = encodeText(text, charset);
  const written = new Uint8Array(bytes.length * 3);
  let length = 0;
  for (let index = 0; index < bytes.length; index++) {
    const code = codes[bytes[index]!]!;
    if (code > 0xff) {
      written[length++] = code >> 16;
      written[length++] = code >> 8;
    }
    written[length++] = code;
  }
  return ascii.decode(written.subarray(0, length));
}
