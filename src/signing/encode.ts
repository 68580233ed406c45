import { encodeGbk } from './gbk.ts';

/** The character set in which text becomes bytes. */
export type Charset = 'utf-8' | 'gbk' | 'ascii' | 'latin1' | 'utf-16le' | 'utf-16';

const utf8 = new TextEncoder();

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++)
    view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

/**
 * The bytes of a text; `utf-16` has a byte order mark and the high byte first, as in Java. A
 * character that GBK, ASCII or ISO-8859-1 does not have becomes `?`.
 */
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
    case 'utf-16le':
      return encodeUtf16(text, true);
    case 'utf-16':
      return encodeUtf16(`\ufeff${text}`, false);
  }
}
