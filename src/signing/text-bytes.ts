import { encodeText, type Charset } from './encode.ts';

/** Pieces from this length on are encoded once and remembered. */
const longPiece = 1024;

/**
 * Encodes texts that consist of the same few long pieces over and over, as the candidates of a
 * search do: long pieces are encoded once, and every text is put together in the same memory.
 */
export class TextBytes {
  #memory = new Uint8Array(4096);
  #length = 0;
  readonly #known: Record<Charset, Map<string, Uint8Array>> = {
    'utf-8': new Map(),
    gbk: new Map(),
  };

  #append(bytes: Uint8Array): void {
    const length = this.#length + bytes.length;
    if (length > this.#memory.length) {
      const larger = new Uint8Array(length * 2);
      larger.set(this.#memory.subarray(0, this.#length));
      this.#memory = larger;
    }
    this.#memory.set(bytes, this.#length);
    this.#length = length;
  }

  #encodeLong(piece: string, charset: Charset): Uint8Array {
    const known = this.#known[charset].get(piece) ?? encodeText(piece, charset);
    this.#known[charset].set(piece, known);
    return known;
  }

  /** The bytes of the pieces, one after the other; valid until the next call. */
  encode(pieces: readonly string[], charset: Charset): Uint8Array<ArrayBuffer> {
    this.#length = 0;
    let short = '';
    for (const piece of pieces) {
      if (piece.length < longPiece) {
        short += piece;
        continue;
      }
      if (short !== '') this.#append(encodeText(short, charset));
      short = '';
      this.#append(this.#encodeLong(piece, charset));
    }
    if (short !== '') this.#append(encodeText(short, charset));
    return this.#memory.subarray(0, this.#length);
  }
}
