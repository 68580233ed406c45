export const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 48 && byte <= 57;

export const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && (byte | 32) >= 97 && (byte | 32) <= 122;

const utf8 = new TextEncoder();

/** A word as bytes of UTF-8, and what it stands for. */
interface Spelling<T> {
  bytes: Uint8Array;
  value: T;
}

/** Words that are looked up in bytes where they stand, in any case. */
export class WordTable<T> {
  readonly #byFirst: (Spelling<T>[] | undefined)[] = [];
  /** The first byte after the word that was found last. */
  end = 0;

  /** @param words in small letters */
  constructor(words: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of words) {
      const bytes = utf8.encode(word);
      const first = bytes[0]!;
      (this.#byFirst[first] ??= []).push({ bytes, value });
    }
    // The longest first, so that `sept` is not read as `sep`.
    for (const spellings of this.#byFirst)
      spellings?.sort((a, b) => b.bytes.length - a.bytes.length);
  }

  /** What the longest word at `at` stands for; no further letter may follow a word of letters. */
  find(bytes: Uint8Array, at: number, end: number): T | undefined {
    if (at >= end) return undefined;
    const first = bytes[at]!;
    const spellings = this.#byFirst[first >= 65 && first <= 90 ? first | 32 : first];
    if (spellings)
      for (const { bytes: word, value } of spellings) {
        const after = at + word.length;
        if (after > end || !isWordAt(bytes, at, word)) continue;
        if (isLetter(word.at(-1)) && after < end && isLetter(bytes[after])) continue;
        this.end = after;
        return value;
      }
    return undefined;
  }
}

function isWordAt(bytes: Uint8Array, at: number, word: Uint8Array): boolean {
  for (let index = 0; index < word.length; index++) {
    const byte = bytes[at + index]!;
    if ((byte >= 65 && byte <= 90 ? byte | 32 : byte) !== word[index]) return false;
  }
  return true;
}
