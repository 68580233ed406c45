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

const isPlain = (byte: number) => /[A-Za-z0-9]/.test(String.fromCharCode(byte));

/** What a style makes of each byte: one character, or the three of an escape in one number. */
function codesOf({ kept, plus, lower }: PercentStyle): Uint32Array {
  const digits = lower ? '0123456789abcdef' : '0123456789ABCDEF';
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    if (isPlain(byte) || (byte < 128 && kept.includes(String.fromCharCode(byte)))) return byte;
    if (byte === 0x20 && plus) return 0x2b;
    return 0x250000 + digits.charCodeAt(byte >> 4) * 256 + digits.charCodeAt(byte & 15);
  });
}

const codesByStyle = new Map(percentStyles.map((style) => [style, codesOf(style)]));
const ascii = new TextDecoder();

function writeCodes(bytes: Uint8Array, codes: Uint32Array): string {
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

/** One text, encoded in several styles; those that treat it alike share the result. */
class EncodedText {
  readonly #bytes: Uint8Array;
  /** The bytes in it that are neither letters nor digits, each once. */
  readonly #special: number[] = [];
  readonly #byStyle = new Map<PercentStyle, string>();
  readonly #byEffect = new Map<string, string>();

  constructor(text: string, charset: Charset) {
    this.#bytes = encodeText(text, charset);
    const present = new Uint8Array(256);
    for (let index = 0; index < this.#bytes.length; index++) present[this.#bytes[index]!] = 1;
    for (let byte = 0; byte < 256; byte++)
      if (present[byte] && !isPlain(byte)) this.#special.push(byte);
  }

  inStyle(style: PercentStyle): string {
    let result = this.#byStyle.get(style);
    if (result === undefined) this.#byStyle.set(style, (result = this.#encode(style)));
    return result;
  }

  #encode(style: PercentStyle): string {
    const codes = codesByStyle.get(style) ?? codesOf(style);
    const effect = this.#special.map((byte) => codes[byte]).join();
    let result = this.#byEffect.get(effect);
    if (result === undefined) this.#byEffect.set(effect, (result = writeCodes(this.#bytes, codes)));
    return result;
  }
}

/** Percent-encodes as libraries do, and remembers, since a search asks for the same often. */
export class PercentEncoder {
  readonly #known: Record<Charset, Map<string, EncodedText>> = {
    'utf-8': new Map(),
    gbk: new Map(),
    ascii: new Map(),
    latin1: new Map(),
  };

  encode(text: string, style: PercentStyle, charset: Charset): string {
    let known = this.#known[charset].get(text);
    if (!known) this.#known[charset].set(text, (known = new EncodedText(text, charset)));
    return known.inStyle(style);
  }
}

/** Percent-encodes a text as a library of that style does. */
export function percentEncode(text: string, style: PercentStyle, charset: Charset): string {
  return new EncodedText(text, charset).inStyle(style);
}
