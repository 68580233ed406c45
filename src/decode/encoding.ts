/** What a file is written in; `unknown` is text that is neither UTF-8 nor GBK. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'unknown';

/** Why a file cannot be read as text. */
export type BinaryKind =
  | 'zip'
  | 'office'
  | 'gzip'
  | 'bzip2'
  | 'xz'
  | 'zstd'
  | '7z'
  | 'rar'
  | 'pdf'
  | 'image'
  | 'program'
  | 'other';

const magics: [BinaryKind, number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['gzip', [0x1f, 0x8b]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  // The old format of Excel and Word
  ['office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
  ['program', [0xca, 0xfe, 0xba, 0xbe]],
  ['program', [0x4d, 0x5a, 0x90, 0x00]],
];

/** What the first bytes of a file show it to be, if it is no text. */
export function kindOfBytes(head: Uint8Array): BinaryKind | undefined {
  return magics.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte))?.[0];
}

const gb18030 = new TextDecoder('gb18030', { fatal: true });
/** Lines that are longer are not looked at as a whole. */
const longestLine = 1 << 16;

function textIn(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

const probeSize = 4096;
const pieceSize = 1 << 18;

/** Tells UTF-16 (by its mark or its NULs) and binary files from text by the first bytes. */
function judgeHead(head: Uint8Array): {
  binary?: BinaryKind;
  encoding?: 'utf-8' | 'utf-16le' | 'utf-16be';
  skip: number;
} {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf)
    return { encoding: 'utf-8', skip: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', skip: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', skip: 2 };
  const binary = kindOfBytes(head);
  if (binary && (binary !== 'bzip2' || isControl(head))) return { binary, skip: 0 };
  let evenNuls = 0;
  let oddNuls = 0;
  for (let at = 0; at < head.length; at++)
    if (head[at] === 0) {
      if (at & 1) oddNuls++;
      else evenNuls++;
    }
  const nuls = evenNuls + oddNuls;
  if (nuls * 10 > head.length && head.length >= 4) {
    if (oddNuls > nuls * 0.95) return { encoding: 'utf-16le', skip: 0 };
    if (evenNuls > nuls * 0.95) return { encoding: 'utf-16be', skip: 0 };
  }
  return isControl(head) ? { binary: 'other', skip: 0 } : { skip: 0 };
}

/** Whether more than a fiftieth of the bytes are control characters that text does not have. */
function isControl(head: Uint8Array): boolean {
  let controls = 0;
  for (const byte of head)
    if ((byte < 32 && byte !== 0 && (byte < 8 || byte > 13) && byte !== 27) || byte === 127)
      controls++;
  return controls * 50 > head.length;
}

/** Bytes of the UTF-8 character that begins with a byte; 0 if none does. */
function lengthFrom(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xc2 || byte >= 0xf5) return 0;
  if (byte < 0xe0) return 2;
  return byte < 0xf0 ? 3 : 4;
}

/** Decides between UTF-8 and GBK by text that begins with the first byte above 127. */
function judgeText(probe: Uint8Array): 'utf-8' | 'gb18030' | 'unknown' {
  let good = 0;
  let bad = 0;
  let goodPairs = 0;
  let badPairs = 0;
  for (let at = 0; at < probe.length;) {
    const byte = probe[at]!;
    const length = lengthFrom(byte);
    if (at + length > probe.length) break;
    let whole = length > 0;
    for (let next = 1; next < length; next++)
      if ((probe[at + next]! & 0xc0) !== 0x80) whole = false;
    if (!whole) bad++;
    else if (length > 1) good++;
    at += whole ? length : 1;
  }
  if (bad === 0 || good >= bad * 4) return 'utf-8';
  for (let at = 0; at + 1 < probe.length;) {
    const lead = probe[at]!;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const trail = probe[at + 1]!;
    if (lead > 0x80 && lead < 0xff && trail >= 0x40 && trail !== 0x7f && trail < 0xff) goodPairs++;
    else badPairs++;
    at += 2;
  }
  return goodPairs > badPairs * 8 ? 'gb18030' : 'unknown';
}

/** Passes over bytes below 128, several at a time. */
class AsciiSkipper {
  readonly #bytes: Uint8Array;
  readonly #words: Uint32Array;
  /** First byte of the words. */
  readonly #start: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#start = Math.min(bytes.length, -bytes.byteOffset & 3);
    const count = (bytes.length - this.#start) >> 2;
    this.#words = new Uint32Array(
      bytes.buffer,
      count === 0 ? 0 : bytes.byteOffset + this.#start,
      count,
    );
  }

  /** The first byte above 127 from `from` on; the number of bytes if there is none. */
  next(from: number): number {
    const bytes = this.#bytes;
    const words = this.#words;
    let at = from;
    while (at < bytes.length && (at < this.#start || ((at - this.#start) & 3) !== 0)) {
      if (bytes[at]! > 127) return at;
      at++;
    }
    let word = (at - this.#start) >> 2;
    while (word < words.length && (words[word]! & 0x80808080) === 0) word++;
    at = Math.max(at, this.#start + word * 4);
    while (at < bytes.length && bytes[at]! <= 127) at++;
    return at;
  }
}

/** Whether the whole stretch is UTF-8; a decoder would tell, but would make the text as well. */
function isUtf8(bytes: Uint8Array): boolean {
  const ascii = new AsciiSkipper(bytes);
  for (let at = ascii.next(0); at < bytes.length; at = ascii.next(at)) {
    const lead = bytes[at]!;
    const end = at + lengthFrom(lead);
    if (end === at || end > bytes.length) return false;
    const second = bytes[at + 1]!;
    // Longer forms than needed, halves of surrogates, and what lies beyond Unicode
    if (second < (lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80)) return false;
    if (second > (lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf)) return false;
    for (at += 2; at < end; at++) if ((bytes[at]! & 0xc0) !== 0x80) return false;
  }
  return true;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The first byte behind the last line that ends; 0 if none does. */
function endOfLines(bytes: Uint8Array): number {
  const feed = bytes.lastIndexOf(10) + 1;
  return feed + bytes.subarray(feed).lastIndexOf(13) + 1;
}

/** The first byte behind the first line; there must be one that ends. */
function lineEnd(bytes: Uint8Array): number {
  const feed = bytes.indexOf(10);
  return (feed < 0 ? bytes.indexOf(13) : feed) + 1;
}

/**
 * Turns the bytes of one file into UTF-8. UTF-16 is known by its mark or its NULs. Of other text
 * every line that is no UTF-8 is read as GB18030 if it is that, because several processes may write
 * one file; what is neither is handed on as it is, digits and ASCII names being the same. NULs
 * (a log that was truncated while open) are left out, and a file with carriage
 * returns only gets line feeds.
 */
export class TextInput {
  /** Set once the bytes have shown it; a file of ASCII only is `utf-8`. */
  encoding: Encoding = 'utf-8';
  /** Set when the file is no text; nothing more is handed out then. */
  binary: BinaryKind | undefined;
  readonly #take: (utf8: Uint8Array) => void;
  #state: 'nuls' | 'head' | 'ascii' | 'probe' | 'text' | 'binary' = 'nuls';
  /** An odd number of NULs may end in the first half of a character of UTF-16. */
  #oddNuls = false;
  #held: Uint8Array[] = [];
  #heldSize = 0;
  #decoder: TextDecoder | undefined;
  readonly #encoder = new TextEncoder();
  /** The beginning of a line whose end has not come yet. */
  #line: Uint8Array = new Uint8Array(0);
  #endsLinesByReturn = false;

  /** @param take receives the text; the bytes are valid only during the call */
  constructor(take: (utf8: Uint8Array) => void) {
    this.#take = (text) => {
      const whole = text.includes(0) ? text.filter((byte) => byte !== 0) : text;
      if (this.#endsLinesByReturn) take(whole.map((byte) => (byte === 13 ? 10 : byte)));
      else take(whole);
    };
  }

  push(chunk: Uint8Array): void {
    if (this.#state !== 'nuls') {
      this.#pushOn(chunk);
      return;
    }
    const text = chunk.findIndex((byte) => byte !== 0);
    this.#oddNuls = this.#oddNuls !== ((text < 0 ? chunk.length : text) % 2 === 1);
    if (text < 0) return;
    this.#state = 'head';
    if (this.#oddNuls) this.#hold(new Uint8Array(1));
    this.#pushOn(chunk.subarray(text));
  }

  /** Judges the file by what there is. */
  settle(): void {
    if (this.#state === 'head') this.#leaveHead();
    if (this.#state === 'probe') this.#leaveProbe();
  }

  /** Ends the file: what was held back for judging is handed out. */
  end(): void {
    this.settle();
    if (this.#decoder) this.#takeText(this.#decoder.decode());
    else if (this.#line.length > 0) this.#takeLines(this.#line);
  }

  #hold(bytes: Uint8Array): boolean {
    this.#held.push(bytes.slice());
    this.#heldSize += bytes.length;
    return this.#heldSize >= probeSize;
  }

  #release(): Uint8Array {
    const whole = joined(this.#held);
    this.#held = [];
    this.#heldSize = 0;
    return whole;
  }

  #pushOn(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    if (this.#state === 'head') {
      if (this.#hold(bytes)) this.#leaveHead();
    } else if (this.#state === 'ascii') {
      const high = new AsciiSkipper(bytes).next(0);
      if (high === bytes.length) {
        this.#take(bytes);
        return;
      }
      if (high > 0) this.#take(bytes.subarray(0, high));
      this.#state = 'probe';
      this.#pushOn(bytes.subarray(high));
    } else if (this.#state === 'probe') {
      if (this.#hold(bytes)) this.#leaveProbe();
    } else if (this.#state === 'text') {
      this.#takeBytes(bytes);
    }
  }

  #leaveHead(): void {
    const bytes = this.#release();
    const { binary, encoding, skip } = judgeHead(bytes.subarray(0, probeSize));
    const text = bytes.subarray(skip);
    if (binary) {
      this.binary = binary;
      this.#state = 'binary';
    } else if (encoding) {
      this.#decide(encoding, text);
    } else {
      const head = text.subarray(0, probeSize);
      this.#endsLinesByReturn = head.includes(13) && !head.includes(10);
      this.#state = 'ascii';
      this.#pushOn(text[0] === 0 ? text.subarray(1) : text);
    }
  }

  #leaveProbe(): void {
    const bytes = this.#release();
    this.#decide(judgeText(bytes.subarray(0, probeSize)), bytes);
  }

  #decide(encoding: Encoding, bytes: Uint8Array): void {
    this.encoding = encoding;
    this.#state = 'text';
    if (encoding === 'utf-16le' || encoding === 'utf-16be')
      this.#decoder = new TextDecoder(encoding);
    this.#takeBytes(bytes);
  }

  #takeBytes(bytes: Uint8Array): void {
    if (!this.#decoder) {
      const end = endOfLines(bytes);
      if (end === 0 && this.#line.length + bytes.length <= longestLine) {
        this.#line = joined([this.#line, bytes]);
        return;
      }
      let from = 0;
      if (this.#line.length > 0) {
        from = end === 0 ? bytes.length : lineEnd(bytes);
        this.#takeLines(joined([this.#line, bytes.subarray(0, from)]));
      }
      const to = end === 0 ? bytes.length : end;
      if (from < to) this.#takeLines(bytes.subarray(from, to));
      this.#line = bytes.slice(to);
      return;
    }
    for (let at = 0; at < bytes.length; at += pieceSize)
      this.#takeText(this.#decoder.decode(bytes.subarray(at, at + pieceSize), { stream: true }));
  }

  /** Hands out whole lines, those that are no UTF-8 as what they are in GB18030. */
  #takeLines(bytes: Uint8Array): void {
    if (isUtf8(bytes)) {
      this.#take(bytes);
      return;
    }
    for (let at = 0; at < bytes.length;) {
      const feed = bytes.indexOf(10, at);
      const end = feed < 0 ? bytes.length : feed + 1;
      const line = bytes.subarray(at, end);
      at = end;
      const text = isUtf8(line) ? undefined : textIn(gb18030, line);
      if (text === undefined) this.#take(line);
      else this.#takeText(text);
    }
  }

  #takeText(text: string): void {
    if (text) this.#take(this.#encoder.encode(text));
  }
}
