import { Gunzip } from 'fflate';
import { isGzip } from '../encoding.ts';
import type { FileProblem } from '../report.ts';

/** Where the bytes of a file go. */
export interface Reader {
  /** Takes the next bytes, unpacked. */
  take(bytes: Uint8Array): void;
  /** Hears how many bytes of the file have been read; what it returns is awaited. */
  read(bytes: number): Promise<void> | void;
  /** Whether to read on. */
  readonly goesOn: boolean;
}

const pieceSize = 1 << 20;
/** Gzip may unpack a thousandfold, so it is taken in small pieces. */
const gzipPieceSize = 64 << 10;

/**
 * Reads a blob piece by piece. The bytes are overwritten by the next piece where the browser can
 * read into a buffer that is there already, which is several times as fast as new buffers.
 */
async function* pieces(blob: Blob, size: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const stream = blob.stream();
  let reader: ReadableStreamBYOBReader;
  try {
    reader = stream.getReader({ mode: 'byob' });
  } catch {
    yield* smallPieces(stream.getReader(), size);
    return;
  }
  let buffer = new ArrayBuffer(size);
  try {
    for (;;) {
      const { done, value } = await reader.read(new Uint8Array(buffer));
      if (done) return;
      yield value;
      buffer = value.buffer;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

async function* smallPieces(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  size: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      for (let at = 0; at < value.length; at += size) yield value.subarray(at, at + size);
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/**
 * Reads a file as it is, or unpacked if it is gzip, by its content and not by its name.
 *
 * @returns what is wrong with the file, if anything is; what came before the fault has been taken
 */
export async function readFile(blob: Blob, reader: Reader): Promise<FileProblem | undefined> {
  try {
    const head = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
    if (isGzip(head)) return await readGzip(blob, reader);
    let read = 0;
    for await (const bytes of pieces(blob, pieceSize)) {
      if (!reader.goesOn) return undefined;
      reader.take(bytes);
      read += bytes.length;
      await reader.read(read);
    }
    return undefined;
  } catch (error) {
    if (error instanceof DOMException) return { kind: 'unreadable' };
    throw error;
  }
}

async function readGzip(blob: Blob, reader: Reader): Promise<FileProblem | undefined> {
  let read = 0;
  let given = 0;
  const source = pieces(blob, gzipPieceSize);
  const packed = new ReadableStream<BufferSource>({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done) {
        controller.close();
        return;
      }
      read += value.length;
      controller.enqueue(value.slice());
    },
    async cancel() {
      await source.return(undefined);
    },
  });
  const unpacked = packed.pipeThrough(new DecompressionStream('gzip')).getReader();
  for (;;) {
    let bytes: Uint8Array | undefined;
    try {
      bytes = (await unpacked.read()).value;
    } catch {
      return await readFaultyGzip(blob, reader, given);
    }
    if (!bytes) return undefined;
    if (!reader.goesOn) {
      await unpacked.cancel();
      return undefined;
    }
    reader.take(bytes);
    given += bytes.length;
    await reader.read(read);
  }
}

/**
 * Reads on where the browser gave up: it knows no gzip of several members, and of broken gzip it
 * withholds the last bytes that could be unpacked.
 *
 * @param given bytes that were taken already
 */
async function readFaultyGzip(
  blob: Blob,
  reader: Reader,
  given: number,
): Promise<FileProblem | undefined> {
  let unpacked = 0;
  let members = 0;
  let read = 0;
  const gunzip = new Gunzip((bytes) => {
    const fresh = unpacked + bytes.length - given;
    unpacked += bytes.length;
    if (fresh > 0 && reader.goesOn)
      reader.take(fresh < bytes.length ? bytes.subarray(-fresh) : bytes);
  });
  gunzip.onmember = () => members++;
  for await (const bytes of pieces(blob, gzipPieceSize)) {
    if (!reader.goesOn) return undefined;
    read += bytes.length;
    try {
      gunzip.push(bytes.slice(), read >= blob.size);
    } catch (error) {
      return { kind: isEndOfData(error) ? 'truncated' : 'corrupt' };
    }
    await reader.read(read);
  }
  return members > 1 ? undefined : { kind: 'corrupt' };
}

/** Whether fflate says that the data ended too early; its codes are in its `FlateErrorCode`. */
function isEndOfData(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 0;
}
