import { zipSync } from 'fflate';
import { packTar } from 'modern-tar';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readFile, type Source } from './read-file.ts';
import type { FileProblem } from './report.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const log = Array.from({ length: 40_000 }, (_, line) => `line ${line} code=1000210002\n`).join('');

interface ReadFile {
  name: string;
  text: string;
  problem: FileProblem | undefined;
}

async function readAll(source: Source, most = Infinity) {
  const files: ReadFile[] = [];
  let size = 0;
  let total = 0;
  let decoder = new TextDecoder();
  await readFile('app', source, {
    startFile(name) {
      decoder = new TextDecoder();
      files.push({ name, text: '', problem: undefined });
    },
    take(bytes) {
      total += bytes.length;
      if (files.at(-1)!.text.length < 40e6)
        files.at(-1)!.text += decoder.decode(bytes, { stream: true });
    },
    endFile(problem) {
      files.at(-1)!.problem = problem;
    },
    read(bytes) {
      size = bytes;
    },
    get goesOn() {
      return total < most;
    },
    get isStopped() {
      return total >= most;
    },
  });
  return { files, size, total };
}

async function read(source: Source, most = Infinity) {
  const { files, size } = await readAll(source, most);
  const { text, problem } = files[0]!;
  return { text, size, problem };
}

describe('reading a file', () => {
  it('gives the bytes of a plain file and says how far it is', async () => {
    const blob = new Blob(Array.from({ length: 12 }, () => log));
    expect(await read(blob)).toEqual({ text: log.repeat(12), size: blob.size, problem: undefined });
  });

  it('gives the bytes of a large file where the browser cannot read into a buffer', async () => {
    const blob = new Blob(Array.from({ length: 12 }, () => log));
    const source: Source = {
      size: blob.size,
      slice: (start, end) => blob.slice(start, end),
      stream: () => new ReadableStream(),
    };
    expect(await read(source)).toEqual({
      text: log.repeat(12),
      size: blob.size,
      problem: undefined,
    });
  });

  it('keeps what could be read of a large file that is cut short meanwhile, and says so', async () => {
    const blob = new Blob(Array.from({ length: 12 }, () => log));
    const source: Source = {
      size: blob.size,
      slice: (start, end) => blob.slice(start, end),
      stream: () => blob.slice(0, 2_500_000).stream(),
    };
    expect(await read(source)).toEqual({
      text: log.repeat(12).slice(0, 2_500_000),
      size: 2_500_000,
      problem: { kind: 'unreadable' },
    });
  });

  it('ends the stream of a large file that is not read on', async () => {
    const blob = new Blob(Array.from({ length: 12 }, () => log));
    let isEnded = false;
    const source: Source = {
      size: blob.size,
      slice: (start, end) => blob.slice(start, end),
      stream: () =>
        new ReadableStream({
          type: 'bytes',
          pull(controller) {
            controller.byobRequest!.respond(controller.byobRequest!.view!.byteLength);
          },
          cancel() {
            isEnded = true;
          },
        }),
    };
    expect((await readAll(source, 1000)).total).toBeLessThan(2 << 20);
    expect(isEnded).toBe(true);
  });

  it('gives the files of a large archive whole', async () => {
    const numbered = (name: string) =>
      Array.from({ length: 400_000 }, (_, line) => `${name} ${line} code=1000210002\n`).join('');
    const texts = [numbered('first'), numbered('second')];
    const tar = await packTar(
      texts.map((body, place) => ({ header: { name: `${place}`, size: body.length }, body })),
    );
    const { files } = await readAll(new Blob([tar]));
    expect(files.map(({ text }, place) => text === texts[place])).toEqual([true, true]);
    const zip = zipSync({ '0': bytesOf(texts[0]!), '1': bytesOf(texts[1]!) }, { level: 0 });
    const unzipped = await readAll(new Blob([new Uint8Array(zip)]));
    expect(unzipped.files.map(({ text }, place) => text === texts[place])).toEqual([true, true]);
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
    const gone = {
      size: 7,
      slice: () => ({
        arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')),
      }),
    };
    expect(await read(gone)).toMatchObject({ problem: { kind: 'unreadable' } });
  });

  it('takes the zeros behind gzip for padding', async () => {
    const blob = new Blob([gzipSync(log), new Uint8Array(5000)]);
    expect(await read(blob)).toMatchObject({ text: log, problem: undefined });
  });

  it('opens zip, tar, packed tar and Zstandard, and names the files in them', async () => {
    const tar = await packTar([
      { header: { name: 'logs/', type: 'directory', size: 0 } },
      { header: { name: 'logs/a.log', size: log.length }, body: log },
      { header: { name: 'b.log', size: 2 }, body: 'b\n' },
    ]);
    const inTar = [
      { name: 'app/logs/a.log', text: log, problem: undefined },
      { name: 'app/b.log', text: 'b\n', problem: undefined },
    ];
    expect((await readAll(new Blob([tar]))).files).toEqual(inTar);
    expect((await readAll(new Blob([gzipSync(tar)]))).files).toEqual(inTar);
    const zip = zipSync({
      'logs/a.log': bytesOf(log),
      'b.log': bytesOf('b\n'),
      'empty/': new Uint8Array(),
    });
    expect((await readAll(new Blob([new Uint8Array(zip)]))).files).toEqual(inTar);
    const zstd = Uint8Array.from(atob('KLUv/QRYgQAAY29kZT0xMDAwMjEwMDAyCrDkA7M='), (c) =>
      c.charCodeAt(0),
    );
    expect((await readAll(new Blob([zstd]))).files[0]!.text).toContain('code=1000210002');
  });

  it('refuses what unpacks to far more than a log would', async () => {
    const bomb = gzipSync(new Uint8Array(100 << 20));
    const { files, total } = await readAll(new Blob([bomb]));
    expect(files[0]!.problem).toEqual({ kind: 'bomb' });
    expect(total).toBeLessThan(80 << 20);
  }, 30_000);

  it('names an archive with a password, and an Office document', async () => {
    const locked = zipSync({ 'a.log': bytesOf(log) });
    locked[6]! |= 1;
    expect(await read(new Blob([new Uint8Array(locked)]))).toMatchObject({
      problem: { kind: 'locked' },
    });
    const sheet = zipSync({
      '[Content_Types].xml': bytesOf('<x/>'),
      'xl/workbook.xml': bytesOf('<x/>'),
    });
    expect(await read(new Blob([new Uint8Array(sheet)]))).toMatchObject({
      problem: { kind: 'binary', what: 'office' },
    });
  });

  it('keeps what could be read of a zip that breaks off', async () => {
    const zip = zipSync({ 'a.log': bytesOf(log) });
    const { text, problem } = await read(
      new Blob([new Uint8Array(zip.subarray(0, zip.length / 2))]),
    );
    expect(problem?.kind).toBe('truncated');
    expect(log.startsWith(text)).toBe(true);
  });

  it('reads an empty file as nothing', async () => {
    expect(await read(new Blob([]))).toEqual({ text: '', size: 0, problem: undefined });
  });
});
