const slots = 2048;

interface Word {
  bytes: Uint8Array;
  text: string;
}

const words: (Word | undefined)[] = new Array<Word | undefined>(slots).fill(undefined);

/**
 * The text of a short stretch of ASCII. A log has few names and says them millions of times, so
 * the strings are kept and found again by their bytes.
 */
export function textOf(bytes: Uint8Array, from: number, to: number): string {
  let hash = to - from;
  for (let at = from; at < to; at++) hash = Math.imul(hash, 31) + bytes[at]!;
  const slot = (hash ^ (hash >>> 11)) & (slots - 1);
  const word = words[slot];
  if (word && word.bytes.length === to - from) {
    let at = 0;
    while (at < word.bytes.length && word.bytes[at] === bytes[from + at]) at++;
    if (at === word.bytes.length) return word.text;
  }
  const copy = bytes.slice(from, to);
  const text = String.fromCharCode(...copy);
  words[slot] = { bytes: copy, text };
  return text;
}
