/** The GBK byte pair of each code unit, 0 where there is none. */
let pairs: Uint16Array | undefined;

/**
 * Browsers decode GBK but do not encode it, so the table is made by decoding every pair of bytes
 * once, when it is first needed. In that decoder each pair stands for one code unit, so nothing
 * shifts (https://encoding.spec.whatwg.org/#gbk).
 */
function gbkPairs(): Uint16Array {
  if (pairs) return pairs;
  pairs = new Uint16Array(0x10000);
  const bytes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) bytes.push(lead, trail);
  const text = new TextDecoder('gbk').decode(Uint8Array.from(bytes));
  for (let index = 0; index < text.length; index++)
    pairs[text.charCodeAt(index)] ||= bytes[index * 2]! * 256 + bytes[index * 2 + 1]!;
  pairs['€'.charCodeAt(0)] = 0x80;
  return pairs;
}

/** The GBK bytes of a text; a character that GBK does not have becomes `?`, as in Java. */
export function encodeGbk(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  const known = gbkPairs();
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      bytes[length++] = unit;
      continue;
    }
    if (unit >= 0xd800 && unit < 0xdc00 && text.codePointAt(index)! > 0xffff) index++;
    const pair = known[unit] || 0x3f;
    if (pair > 0xff) bytes[length++] = pair >> 8;
    bytes[length++] = pair & 0xff;
  }
  return bytes.slice(0, length);
}
