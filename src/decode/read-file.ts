import { Decompress as Unzstd } from 'fzstd';
import { Gunzip, Unzip, UnzipInflate } from 'fflate';
import { createTarDecoder } from 'modern-tar';
import { kindOfBytes } from './encoding.ts';
import type { FileProblem } from './report.ts';

/** Where the bytes of files go. */
export interface Reader {
  /** Begins a file: the one that is read, or one in an archive. */
  startFile(name: string): void;
  /** Takes the next bytes, unpacked. */
  take(bytes: Uint8Array): void;
  /** Ends the file. */
  endFile(problem?: FileProblem): void;
  /** Hears how many bytes of what is read have been read; what it returns is awaited. */
  read(bytes: number): Promise<void> | void;
  /** Whether the file is to be read on. */
  readonly goesOn: boolean;
  /** Whether nothing is to be read any more. */
  readonly isStopped: boolean;
}

/** Something with bytes: a `File` of the browser, or one of the disk. */
export interface Source {
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
  /** All bytes in order. Where they can be read into a buffer that is given, large sources are. */
  stream?(): ReadableStream<Uint8Array>;
}

/** Pieces of bytes; each may be written over when the next is asked for. */
type Bytes = AsyncGenerator<Uint8Array<ArrayBuffer>, void>;

/** Each slice of a file costs a browser several milliseconds beside its bytes, and fresh memory. */
const sliceSize = 8 << 20;
const pieceSize = 1 << 20;
/** Packed data may unpack a thousandfold, so it is taken in small pieces. */
const packedPieceSize = 64 << 10;
/** What comes before a fault is lost only as far as the fault's own step. */
const packedStep = 8 << 10;
/** Logs shrink to a twentieth, seldom to a hundredth; what grows more than this is a bomb. */
const mostGrowth = 500;
const leastBomb = 64 << 20;
const headSize = 512;

/** Thrown for what ends the reading of a file. */
class Fault extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** Reads into buffers that it is given; not every browser has such readers. */
function bufferReader(source: Source): ReadableStreamBYOBReader | undefined {
  try {
    return source.stream?.().getReader({ mode: 'byob' });
  } catch {
    return undefined;
  }
}

/** Reads a large source into one buffer, over and over. */
async function* piecesInBuffer(
  source: Source,
  reader: ReadableStreamBYOBReader,
  size: number,
): Bytes {
  let buffer = new ArrayBuffer(pieceSize);
  try {
    for (let left = source.size; left > 0;) {
      const wanted = Math.min(left, pieceSize);
      // What has arrived is worked on at once, so that more arrives meanwhile.
      const { done, value } = await reader.read(new Uint8Array(buffer, 0, wanted));
      if (done) throw new Fault({ kind: 'unreadable' });
      buffer = value.buffer;
      left -= value.length;
      for (let at = 0; at < value.length; at += size) yield value.subarray(at, at + size);
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

function pieces(source: Source, size: number): Bytes {
  const reader = source.size > sliceSize ? bufferReader(source) : undefined;
  return reader ? piecesInBuffer(source, reader, size) : piecesOfSlices(source, size);
}

/**
 * Reads slice by slice: unlike a stream, every slice settles, however many files are read. Each is
 * asked for while the one before is worked on.
 */
async function* piecesOfSlices(source: Source, size: number): Bytes {
  const read = (start: number) =>
    source.slice(start, Math.min(source.size, start + sliceSize)).arrayBuffer();
  let next = read(0);
  for (let start = 0; start < source.size; start += sliceSize) {
    const slice = await next;
    if (slice.byteLength === 0) return;
    next = read(start + sliceSize);
    // It is not awaited where the reading ends before.
    next.catch(() => undefined);
    for (let at = 0; at < slice.byteLength; at += size)
      yield new Uint8Array(slice, at, Math.min(size, slice.byteLength - at));
  }
}

/** Reads one source from beginning to end. */
class SourceReading {
  readonly #source: Source;
  readonly #reader: Reader;
  #packed = 0;
  #unpacked = 0;

  constructor(source: Source, reader: Reader) {
    this.#source = source;
    this.#reader = reader;
  }

  async read(name: string): Promise<void> {
    const head = new Uint8Array(await this.#source.slice(0, headSize).arrayBuffer());
    const size = isPacked(head) ? packedPieceSize : pieceSize;
    await this.#readContent(name, this.#counted(pieces(this.#source, size)));
  }

  async *#counted(bytes: Bytes): Bytes {
    for await (const piece of bytes) {
      this.#packed += piece.length;
      yield piece;
      await this.#reader.read(this.#packed);
      if (this.#reader.isStopped) throw new Fault({ kind: 'cancelled' });
    }
  }

  #refuseBomb(size: number): void {
    this.#unpacked += size;
    if (this.#unpacked > leastBomb && this.#unpacked > mostGrowth * this.#packed)
      throw new Fault({ kind: 'bomb' });
  }

  /** Reads bytes as what their beginning shows them to be. */
  async #readContent(name: string, bytes: Bytes): Promise<void> {
    const { head, all } = await withHead(bytes);
    if (isTar(head)) {
      await this.#readTar(name, all);
      return;
    }
    const kind = kindOfBytes(head);
    if (kind === 'zip') await this.#readZip(name, head, all);
    else if (kind === 'gzip') await this.#readContent(name, this.#unpack(all, gunzip));
    else if (kind === 'zstd') await this.#readContent(name, this.#unpack(all, unzstd));
    else await this.#readPlain(name, all);
  }

  async #readPlain(name: string, bytes: Bytes): Promise<void> {
    this.#reader.startFile(name);
    let problem: FileProblem | undefined;
    try {
      for await (const piece of bytes) {
        if (!this.#reader.goesOn) break;
        this.#reader.take(piece);
      }
    } catch (error) {
      problem = problemOf(error);
    }
    this.#reader.endFile(this.#reader.isStopped ? { kind: 'cancelled' } : problem);
  }

  async *#unpack(bytes: Bytes, unpacker: Unpacker): Bytes {
    let ready: Uint8Array<ArrayBuffer>[] = [];
    const push = unpacker((piece) => {
      this.#refuseBomb(piece.length);
      ready.push(piece as Uint8Array<ArrayBuffer>);
    });
    let held: Uint8Array<ArrayBuffer> | undefined;
    for await (const piece of bytes) {
      for (let at = 0; at < piece.length; at += packedStep) {
        if (held) push(held, false);
        held = piece.slice(at, at + packedStep);
        yield* ready;
        ready = [];
      }
    }
    try {
      if (held) push(held, true);
    } finally {
      yield* ready;
    }
  }

  async #readTar(name: string, bytes: Bytes): Promise<void> {
    const packed = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { done, value } = await bytes.next();
        if (done) controller.close();
        else controller.enqueue(value.slice());
      },
    });
    let count = 0;
    try {
      for await (const { header, body } of streamed(packed.pipeThrough(createTarDecoder()))) {
        const isFile = header.type === undefined || header.type === 'file';
        if (isFile) {
          count++;
          await this.#readPlain(`${name}/${header.name}`, streamed(body) as Bytes);
        } else await body.cancel();
        if (this.#reader.isStopped) return;
      }
    } catch (error) {
      this.#nameProblem(name, problemOf(error));
      return;
    }
    if (count === 0) this.#nameProblem(name, { kind: 'empty' });
  }

  async #readZip(name: string, head: Uint8Array, bytes: Bytes): Promise<void> {
    if ((head[6]! & 1) === 1) {
      this.#nameProblem(name, { kind: 'locked' });
      return;
    }
    const reader = this.#reader;
    let problem: FileProblem | undefined;
    let isOpen = false;
    let count = 0;
    const unzip = new Unzip((file) => {
      if (file.name.endsWith('/')) return;
      if (count++ === 0 && /^(?:\[Content_Types\]\.xml|_rels\/|xl\/|word\/)/.test(file.name))
        throw new Fault({ kind: 'binary', what: 'office' });
      reader.startFile(`${name}/${file.name}`);
      isOpen = true;
      file.ondata = (error, data, isLast) => {
        if (error) {
          reader.endFile(problemOf(error));
          isOpen = false;
          return;
        }
        this.#refuseBomb(data.length);
        if (reader.goesOn) reader.take(data);
        if (isLast) {
          reader.endFile();
          isOpen = false;
        }
      };
      file.start();
    });
    unzip.register(UnzipInflate);
    try {
      for await (const piece of bytes) unzip.push(piece.slice());
      unzip.push(new Uint8Array(0), true);
    } catch (error) {
      problem = problemOf(error);
    }
    if (isOpen) reader.endFile(problem ?? { kind: 'truncated' });
    else if (problem) this.#nameProblem(name, problem);
    else if (count === 0) this.#nameProblem(name, { kind: 'corrupt' });
  }

  #nameProblem(name: string, problem: FileProblem): void {
    this.#reader.startFile(name);
    this.#reader.endFile(problem);
  }
}

/** Codes of fflate's `FlateErrorCode`; 5 is fzstd's for data that ends too early. */
const endOfData = 0;
const endOfZstd = 5;
const badMember = 6;
const badZip = 13;

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? Number(error.code) : -1;

type Unpacker = (take: (piece: Uint8Array) => void) => (piece: Uint8Array, isLast: boolean) => void;

/** Takes members that follow each other, and the zeros with which tapes and disks fill up. */
const gunzip: Unpacker = (take) => {
  let isPadding = false;
  let hasMember = false;
  const packed = new Gunzip((piece) => {
    hasMember = true;
    take(piece);
  });
  return (piece, isLast) => {
    if (isPadding && piece.every((byte) => byte === 0)) return;
    try {
      packed.push(piece, isLast);
    } catch (error) {
      if (codeOf(error) !== badMember || !hasMember || piece.at(-1) !== 0) throw error;
      isPadding = true;
    }
  };
};

const unzstd: Unpacker = (take) => {
  const packed = new Unzstd(take);
  return (piece, isLast) => packed.push(piece, isLast);
};

const isPacked = (head: Uint8Array) => ['gzip', 'zip', 'zstd'].includes(kindOfBytes(head) ?? '');

/** `ustar` stands at this place of a tar file. */
const tarMark = 257;

function isTar(head: Uint8Array): boolean {
  return String.fromCharCode(...head.subarray(tarMark, tarMark + 5)) === 'ustar';
}

/** The first bytes, and all bytes with them. */
async function withHead(bytes: Bytes): Promise<{ head: Uint8Array; all: Bytes }> {
  const held: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let fault: unknown;
  try {
    while (size < headSize) {
      const { done, value } = await bytes.next();
      if (done) break;
      held.push(value.slice());
      size += value.length;
    }
  } catch (error) {
    fault = error;
  }
  const head = new Uint8Array(Math.min(size, headSize));
  let at = 0;
  for (const part of held) {
    head.set(part.subarray(0, head.length - at), at);
    at += Math.min(part.length, head.length - at);
  }
  async function* all(): Bytes {
    yield* held;
    if (fault) throw fault;
    yield* bytes;
  }
  return { head, all: all() };
}

async function* streamed<T>(stream: ReadableStream<T>): AsyncGenerator<T, void> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

/** What is wrong with a file that cannot be read to its end. */
function problemOf(error: unknown): FileProblem {
  if (error instanceof Fault) return error.problem;
  if (error instanceof DOMException) return { kind: 'unreadable' };
  return { kind: [endOfData, endOfZstd, badZip].includes(codeOf(error)) ? 'truncated' : 'corrupt' };
}

/**
 * Reads a file, or the files in it if it is an archive: gzip, Zstandard, zip, tar and packed tar,
 * by its content and not by its name. Archives in archives are not opened. What is wrong with a
 * file goes to `endFile`; what came before the fault has been taken.
 */
export async function readFile(name: string, source: Source, reader: Reader): Promise<void> {
  try {
    await new SourceReading(source, reader).read(name);
  } catch (error) {
    reader.startFile(name);
    reader.endFile(problemOf(error));
  }
}
