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
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const trails = Array.from({ length: 0xfe - 0x40 + 1 }, (_, index) => 0x40 + index).filter(
      (trail) => trail !== 0x7f,
    );
    const text = decoder.decode(Uint8Array.from(trails.flatMap((trail) => [lead, trail])));
    trails.forEach((trail, index) => {
      const unit = text.charCodeAt(index);
      pairs![unit] ||= lead * 256 + trail;
    });
  }
  pairs['€'.charCodeAt(0)] = 0x80;
  return pairs;
}

/** The GBK bytes of a text; a character that GBK does not have becomes `?`, as in Java. */
export function encodeGbk(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      bytes[length++] = unit;
      continue;
    }
    if (text.codePointAt(index)! > 0xffff) index++;
    const pair = gbkPairs()[unit] || 0x3f;
    if (pair > 0xff) bytes[length++] = pair >> 8;
    bytes[length++] = pair & 0xff;
  }
  return bytes.slice(0, length);
}
