import { encodeGbk } from './gbk.ts';

/** The character set in which text becomes bytes. */
export type Charset = 'utf-8' | 'gbk' | 'ascii' | 'latin1';

const utf8 = new TextEncoder();

/** One byte a character; `?` for each character beyond the last, as Java and .NET do. */
function encodeNarrow(text: string, last: number): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0)!;
    bytes.push(point > last ? 0x3f : point);
  }
  return Uint8Array.from(bytes);
}

/** The bytes of a text; outside Unicode, a character that the set does not have becomes `?`. */
export function encodeText(text: string, charset: Charset): Uint8Array<ArrayBuffer> {
  switch (charset) {
    case 'utf-8':
      return utf8.encode(text);
    case 'gbk':
      return encodeGbk(text);
    case 'ascii':
      return encodeNarrow(text, 0x7f);
    case 'latin1':
      return encodeNarrow(text, 0xff);
  }
}
