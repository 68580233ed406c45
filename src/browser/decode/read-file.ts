import { Gunzip } from 'fflate';
import { isGzip } from '../../catalog/decode/encoding.ts';
import type { FileProblem } from '../../catalog/decode/report.ts';

/** Where the bytes of a file go. */
export interface Reader {
  /** Takes the next bytes, unpacked. */
  take(bytes: Uint8Array): void;
  /** Hears how many bytes of the file have been read. */
  read(bytes: number): void;
  /** Whether to read on. */
  readonly goesOn: boolean;
}

const sliceSize = 4 << 20;
/** Gzip may unpack a thousandfold, so it is taken in small pieces. */
const gzipSliceSize = 64 << 10;

/** Reads a blob piece by piece, the next piece while the last one is used. */
async function* slices(blob: Blob, size: number): AsyncGenerator<Uint8Array> {
  const load = (at: number) => blob.slice(at, at + size).arrayBuffer();
  let next = load(0);
  for (let at = 0; at < blob.size; at += size) {
    const bytes = new Uint8Array(await next);
    if (at + size < blob.size) {
      next = load(at + size);
      next.catch(() => undefined);
    }
    yield bytes;
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
    for await (const bytes of slices(blob, sliceSize)) {
      if (!reader.goesOn) return undefined;
      reader.take(bytes);
      read += bytes.length;
      reader.read(read);
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
  const pieces = slices(blob, gzipSliceSize);
  const packed = new ReadableStream<BufferSource>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) return controller.close();
      read += value.length;
      controller.enqueue(value as Uint8Array<ArrayBuffer>);
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
    reader.read(read);
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
    if (fresh > 0 && reader.goesOn) reader.take(fresh < bytes.length ? bytes.subarray(-fresh) : bytes);
  });
  gunzip.onmember = () => members++;
  for await (const bytes of slices(blob, gzipSliceSize)) {
    if (!reader.goesOn) return undefined;
    read += bytes.length;
    try {
      gunzip.push(bytes, read >= blob.size);
    } catch (error) {
      return { kind: isEndOfData(error) ? 'truncated' : 'corrupt' };
    }
    reader.read(read);
  }
  return members > 1 ? undefined : { kind: 'corrupt' };
}

/** Whether fflate says that the data ended too early; its codes are in its `FlateErrorCode`. */
function isEndOfData(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 0;
}
