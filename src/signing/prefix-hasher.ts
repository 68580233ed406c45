import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import type { CHash } from '@noble/hashes/utils.js';
import { ByteBuffer } from './byte-buffer.ts';
import { digestBytes, hmacBytes } from './digest.ts';
import { encodeText, type Charset } from './encode.ts';
import type { Hash } from './protocol.ts';

/** Pieces from this many characters on are encoded once, and the hash after them is remembered. */
const longPiece = 1024;
/** So many bytes are hashed here; for more, Web Crypto is faster than a script. */
const mostInScript = 8192;
/** So many beginnings are remembered. */
const mostRemembered = 5000;
/** Hashing in script is so much slower that a beginning must come so often to be remembered. */
const timesToRemember = 4;
/** Messages of more chunks are not worth the search for an equal one. */
const fewChunks = 8;

const algorithms: Record<Hash, CHash> = { 'SHA-1': sha1, 'SHA-256': sha256, 'SHA-512': sha512 };

/** A text to hash, in pieces. */
export interface Message {
  pieces: readonly string[];
  charset: Charset;
  /** Makes an HMAC with this key instead of a plain hash. */
  key?: string | undefined;
}

/** What a message hashes to, at once or when Web Crypto has it, and how many bytes it has. */
export interface Hashed {
  digest: Uint8Array | Promise<Uint8Array>;
  length: number;
}

/** A long piece: its bytes, and a short name for it. */
interface LongPiece {
  id: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Short pieces in one, and the long one behind them. Equal chunks have equal keys. */
interface Chunk {
  key: string;
  short: string;
  long?: LongPiece | undefined;
  /** About how many bytes it has. */
  size: number;
}

/** The hash as it stands after the chunks that lead here. */
interface Prefix {
  state: ReturnType<CHash['create']>;
  length: number;
  /** What follows, by the key of the chunk. */
  next: Map<string, Prefix>;
  /** How often a chunk has followed that is not among the next. */
  met: Map<string, number>;
}

const rootName = ({ charset, key }: Message) => (key === undefined ? charset : `${charset} ${key}`);

/** Adds a chunk to a hash; returns how many bytes that is. */
function addTo(
  state: ReturnType<CHash['create']>,
  short: string,
  long: LongPiece | undefined,
  charset: Charset,
): number {
  const bytes = encodeText(short, charset);
  state.update(bytes);
  if (long) state.update(long.bytes);
  return bytes.length + (long?.bytes.length ?? 0);
}

/**
 * Hashes messages of which many begin alike, as the candidates of a search do: only what follows
 * a remembered beginning is hashed. Web Crypto cannot go on from a beginning, so that is the work
 * of a library in script; a message that shares too little goes to Web Crypto, which works beside
 * the script.
 */
export class PrefixHasher {
  readonly #hash: Hash;
  readonly #memory = new ByteBuffer();
  readonly #roots = new Map<string, Prefix>();
  #room = mostRemembered;
  readonly #beside = new Map<string, Hashed>();
  readonly #known: Record<Charset, Map<string, LongPiece>> = {
    'utf-8': new Map(),
    gbk: new Map(),
    ascii: new Map(),
    latin1: new Map(),
  };

  constructor(hash: Hash) {
    this.#hash = hash;
  }

  #root(message: Message): Prefix {
    const { key } = message;
    const name = rootName(message);
    let root = this.#roots.get(name);
    if (root) return root;
    const algorithm = algorithms[this.#hash];
    const state =
      key === undefined ? algorithm.create() : hmac.create(algorithm, encodeText(key, 'utf-8'));
    root = { state, length: 0, next: new Map(), met: new Map() };
    this.#roots.set(name, root);
    return root;
  }

  #long(piece: string, charset: Charset): LongPiece {
    const known = this.#known[charset];
    let long = known.get(piece);
    if (!long) known.set(piece, (long = { id: known.size, bytes: encodeText(piece, charset) }));
    return long;
  }

  /** Cuts a message behind each long piece and where many short ones have come together. */
  #chunks({ pieces, charset }: Message): { whole: Chunk[]; end: string } {
    const whole: Chunk[] = [];
    let short = '';
    for (const piece of pieces) {
      const long = piece.length < longPiece ? undefined : this.#long(piece, charset);
      if (!long) short += piece;
      if (!long && short.length < longPiece) continue;
      const size = short.length + (long?.bytes.length ?? 0);
      whole.push({ key: `${long?.id ?? ''}\n${short}`, short, long, size });
      short = '';
    }
    return { whole, end: short };
  }

  /** Hashes a message whole with Web Crypto, which copies the bytes before it returns. */
  #hashBeside({ pieces, charset, key }: Message): Hashed {
    this.#memory.clear();
    let short: string[] = [];
    const addShort = () => {
      this.#memory.append(encodeText(short.join(''), charset));
      short = [];
    };
    for (const piece of pieces) {
      if (piece.length < longPiece) {
        short.push(piece);
        continue;
      }
      addShort();
      this.#memory.append(this.#long(piece, charset).bytes);
    }
    addShort();
    const { bytes } = this.#memory;
    const digest =
      key === undefined
        ? digestBytes(bytes, this.#hash)
        : hmacBytes(bytes.slice(), key, this.#hash);
    return { digest, length: bytes.length };
  }

  /** The prefix that a chunk makes longer; absent the first few times that the chunk follows. */
  #follow(prefix: Prefix, { key, short, long }: Chunk, charset: Charset): Prefix | undefined {
    const known = prefix.next.get(key);
    if (known) return known;
    const times = (prefix.met.get(key) ?? 0) + 1;
    if (times < timesToRemember) {
      if (this.#room-- > 0) prefix.met.set(key, times);
      return undefined;
    }
    const state = prefix.state.clone();
    const length = prefix.length + addTo(state, short, long, charset);
    const next: Prefix = { state, length, next: new Map(), met: new Map() };
    prefix.next.set(key, next);
    return next;
  }

  /** Hashes a message, from the longest beginning on that is known. */
  digest(message: Message): Hashed {
    const { charset } = message;
    const { whole, end } = this.#chunks(message);
    const name =
      whole.length <= fewChunks
        ? [rootName(message), ...whole.map(({ key }) => key), end].join('\n')
        : undefined;
    const equal = name === undefined ? undefined : this.#beside.get(name);
    if (equal) return equal;

    let prefix = this.#root(message);
    let at = 0;
    for (; at < whole.length; at++) {
      const next = this.#follow(prefix, whole[at]!, charset);
      if (!next) break;
      prefix = next;
    }
    const rest = whole.slice(at);
    if (rest.reduce((sum, { size }) => sum + size, 0) > mostInScript) {
      const hashed = this.#hashBeside(message);
      if (name !== undefined) this.#beside.set(name, hashed);
      return hashed;
    }
    const state = prefix.state.clone();
    let { length } = prefix;
    for (const { short, long } of rest) length += addTo(state, short, long, charset);
    length += addTo(state, end, undefined, charset);
    return { digest: state.digest(), length };
  }
}
