import { encodeGbk } from './gbk.ts';

/** The character set in which text becomes bytes. */
export type Charset = 'utf-8' | 'gbk';

const utf8 = new TextEncoder();

/** The bytes of a text; in GBK, a character that it does not have becomes `?`. */
export function encodeText(text: string, charset: Charset): Uint8Array<ArrayBuffer> {
  return charset === 'utf-8' ? utf8.encode(text) : encodeGbk(text);
}
