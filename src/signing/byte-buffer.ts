/** Bytes that are put together in the same memory again and again. */
export class ByteBuffer {
  #memory = new Uint8Array(4096);
  #length = 0;

  clear(): void {
    this.#length = 0;
  }

  append(bytes: Uint8Array): void {
    const length = this.#length + bytes.length;
    if (length > this.#memory.length) {
      const larger = new Uint8Array(length * 2);
      larger.set(this.#memory.subarray(0, this.#length));
      this.#memory = larger;
    }
    this.#memory.set(bytes, this.#length);
    this.#length = length;
  }

  /** What has been appended; valid until the next change. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#memory.subarray(0, this.#length);
  }
}
