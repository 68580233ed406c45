import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readFile } from './read-file.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const log = Array.from({ length: 40_000 }, (_, line) => `line ${line} code=1000210002\n`).join('');

async function read(blob: Blob, most = Infinity) {
  let text = '';
  let size = 0;
  const decoder = new TextDecoder();
  const problem = await readFile(blob, {
    take(bytes) {
      text += decoder.decode(bytes, { stream: true });
    },
    read(bytes) {
      size = bytes;
    },
    get goesOn() {
      return text.length < most;
    },
  });
  return { text, size, problem };
}

describe('reading a file', () => {
  it('gives the bytes of a plain file and says how far it is', async () => {
    const blob = new Blob(Array.from({ length: 12 }, () => log));
    expect(await read(blob)).toEqual({ text: log.repeat(12), size: blob.size, problem: undefined });
  });

  it('unpacks gzip whatever its name', async () => {
    const blob = new Blob([gzipSync(log)]);
    expect(await read(blob)).toEqual({ text: log, size: blob.size, problem: undefined });
  });

  it('reads every member of a gzip file that was put together from several', async () => {
    const blob = new Blob([gzipSync(log), gzipSync('second\n'), gzipSync(log)]);
    expect(await read(blob)).toMatchObject({ text: `${log}second\n${log}`, problem: undefined });
  });

  it('keeps what could be unpacked of a gzip file that breaks off, and says so', async () => {
    const packed = gzipSync(log);
    const { text, problem } = await read(new Blob([packed.subarray(0, packed.length / 2)]));
    expect(problem).toEqual({ kind: 'truncated' });
    expect(log.startsWith(text)).toBe(true);
    expect(text.length).toBeGreaterThan(log.length / 3);
  });

  it('calls gzip with wrong bytes damaged, and keeps what came before', async () => {
    const packed = gzipSync(log);
    packed.fill(0xff, packed.length / 2, packed.length / 2 + 100);
    const { text, problem } = await read(new Blob([packed]));
    expect(problem).toEqual({ kind: 'corrupt' });
    expect(text.length).toBeGreaterThan(1000);
    expect(
      await read(new Blob([bytesOf('\x1f'), Uint8Array.of(0x8b), bytesOf('no gzip')])),
    ).toMatchObject({
      text: '',
      problem: { kind: 'corrupt' },
    });
  });

  it('stops when it is told to', async () => {
    const plain = await read(new Blob([log.repeat(12)]), 1000);
    expect(plain.text.length).toBeLessThan(log.length * 12);
    const packed = await read(new Blob([gzipSync(log.repeat(12))]), 1000);
    expect(packed.text.length).toBeLessThan(log.length * 12);
  });

  it('calls a file unreadable that the browser does not give', async () => {
    const gone = new Blob([log]);
    gone.stream = () =>
      new ReadableStream({
        pull: (controller) => controller.error(new DOMException('', 'NotReadableError')),
      });
    expect(await read(gone)).toMatchObject({ problem: { kind: 'unreadable' } });
  });

  it('reads where the browser cannot read into a buffer', async () => {
    const blob = new Blob([log]);
    blob.stream = () =>
      new ReadableStream({
        start(controller) {
          controller.enqueue(new Uint8Array(bytesOf(log)));
          controller.close();
        },
      });
    expect(await read(blob)).toEqual({ text: log, size: blob.size, problem: undefined });
  });

  it('reads an empty file as nothing', async () => {
    expect(await read(new Blob([]))).toEqual({ text: '', size: 0, problem: undefined });
  });
});
