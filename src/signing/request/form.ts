import { excerptOf, type Notice, type Parameter, type ParameterPlace } from './request.ts';

const utf8 = new TextEncoder();
const percent = 0x25;
const plus = 0x2b;
const space = 0x20;

/** The value of an ASCII hex digit, or -1. */
function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

function decodeBytes(bytes: Uint8Array): { text: string; fault?: 'not-utf-8' } {
  for (const charset of ['utf-8', 'gb18030'])
    try {
      const text = new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes);
      return charset === 'utf-8' ? { text } : { text, fault: 'not-utf-8' };
    } catch {
      continue;
    }
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), fault: 'not-utf-8' };
}

/**
 * Decodes one name or value of a query string or form body, as a server does: `+` is a space and
 * `%XX` is a byte of UTF-8 text. A `%` that no two hex digits follow stays as it is; bytes that
 * are not UTF-8 are read as GB 18030, and if they are not that either, replaced by U+FFFD.
 *
 * @returns the text, and what was wrong with it
 */
export function decodeForm(encoded: string): {
  text: string;
  faults: ('bad-escape' | 'not-utf-8')[];
} {
  if (!/[%+]/.test(encoded)) return { text: encoded, faults: [] };
  const bytes = utf8.encode(encoded);
  let length = 0;
  let badEscape = false;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]!;
    const high = byte === percent ? hexDigit(bytes[index + 1]) : -1;
    const low = byte === percent ? hexDigit(bytes[index + 2]) : -1;
    if (high >= 0 && low >= 0) {
      bytes[length++] = high * 16 + low;
      index += 2;
    } else {
      if (byte === percent) badEscape = true;
      bytes[length++] = byte === plus ? space : byte;
    }
  }
  const { text, fault } = decodeBytes(bytes.subarray(0, length));
  const faults: ('bad-escape' | 'not-utf-8')[] = badEscape ? ['bad-escape'] : [];
  if (fault) faults.push(fault);
  return { text, faults };
}

/**
 * Reads a query string or form body, `name=value` joined with `&`, into parameters.
 *
 * @param text the encoded text, without a leading question mark
 * @param notices receives what could not be read
 */
export function readForm(text: string, place: ParameterPlace, notices: Notice[]): Parameter[] {
  let source = text;
  if (source.startsWith('\ufeff')) {
    notices.push({ id: 'byte-order-mark' });
    source = source.slice(1);
  }
  if (source.includes('×tamp')) {
    notices.push({ id: 'times-sign', name: 'timestamp' });
    source = source.replaceAll('×tamp', '&timestamp');
  }
  if (/&amp;/.test(source)) {
    notices.push({ id: 'html-escaped', excerpt: '&amp;' });
    source = source.replaceAll('&amp;', '&');
  }
  const parameters: Parameter[] = [];
  for (const piece of source.split('&')) {
    if (piece === '') continue;
    const equals = piece.indexOf('=');
    const hasEquals = equals >= 0;
    const encoded = hasEquals ? piece.slice(equals + 1) : '';
    const encodedName = hasEquals ? piece.slice(0, equals) : piece;
    const { text: name, faults: nameFaults } = decodeForm(encodedName);
    if (nameFaults.length > 0) notices.push({ id: 'bad-name', name: excerptOf(encodedName) });
    const { text: value, faults } = decodeForm(encoded);
    for (const id of faults) notices.push({ id, name, excerpt: excerptOf(encoded) });
    if (!hasEquals) notices.push({ id: 'no-equals', name: excerptOf(name) });
    parameters.push({ name, value, encoded, place, hasEquals });
  }
  return parameters;
}
