import { encodeGbk } from './gbk.ts';

/** The character set in which text becomes bytes. */
export type Charset = 'utf-8' | 'gbk' | 'ascii' | 'latin1';

const utf8 = new TextEncoder();

/** The bytes of a text; outside Unicode, a character that the set does not have becomes `?`. */
export function encodeText(text: string, charset: Charset): Uint8Array<ArrayBuffer> {
  switch (charset) {
    case 'utf-8':
      return utf8.encode(text);
    case 'gbk':
      return encodeGbk(text);
    case 'ascii':
      return utf8.encode(text.replace(/[^\x00-\x7f]/gu, '?'));
    case 'latin1':
      return Uint8Array.from(text.replace(/[^\x00-\xff]/gu, '?'), (character) =>
        character.charCodeAt(0),
      );
  }
}
