import { describe, expect, it } from 'vitest';
import { TextInput } from './encoding.ts';

const encoder = new TextEncoder();
const bytesOf = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...encoder.encode(part)] : part)),
  );

function read(bytes: Uint8Array, chunk = bytes.length || 1) {
  const taken: number[] = [];
  const input = new TextInput((text) => taken.push(...text));
  for (let at = 0; at < bytes.length; at += chunk) input.push(bytes.subarray(at, at + chunk));
  input.end();
  return {
    text: new TextDecoder().decode(Uint8Array.from(taken)),
    encoding: input.encoding,
    binary: input.binary,
  };
}

const utf16 = (text: string, littleEndian: boolean) =>
  [...text].flatMap((unit) => {
    const value = unit.charCodeAt(0);
    return littleEndian ? [value & 255, value >> 8] : [value >> 8, value & 255];
  });
const log = '2026-11-02 08:15:04 签名校验失败 code=1000210002\n'.repeat(30);
// 签名校验失败
const gbk = [0xc7, 0xa9, 0xc3, 0xfb, 0xd0, 0xa3, 0xd1, 0xe9, 0xca, 0xa7, 0xb0, 0xdc];

describe('the encoding of a log', () => {
  it.each([
    ['UTF-8', bytesOf(log), 'utf-8', log],
    ['UTF-8 with a mark', bytesOf([0xef, 0xbb, 0xbf], log), 'utf-8', log],
    ['UTF-16LE with a mark', bytesOf([0xff, 0xfe], utf16(log, true)), 'utf-16le', log],
    ['UTF-16BE with a mark', bytesOf([0xfe, 0xff], utf16(log, false)), 'utf-16be', log],
    ['UTF-16LE without a mark', bytesOf(utf16(log, true)), 'utf-16le', log],
    ['UTF-16BE without a mark', bytesOf(utf16(log, false)), 'utf-16be', log],
    ['GBK', bytesOf('code=1 ', gbk, '\n'), 'gb18030', 'code=1 签名校验失败\n'],
    [
      'GBK after much ASCII',
      bytesOf('x'.repeat(9001), gbk),
      'gb18030',
      `${'x'.repeat(9001)}签名校验失败`,
    ],
    ['ASCII', bytesOf('code=1'), 'utf-8', 'code=1'],
  ])('is recognised for %s, however the bytes are cut', (_, bytes, encoding, text) => {
    for (const chunk of [bytes.length, 1, 3, 1000])
      expect(read(bytes, chunk)).toEqual({ text, encoding, binary: undefined });
  });

  it('stays UTF-8 where single characters are broken', () => {
    expect(read(bytesOf([0xad, 0x90], log, [0xe7, 0xad]))).toMatchObject({ encoding: 'utf-8' });
  });

  it('is called unknown where it is neither UTF-8 nor GBK, and the text is still read', () => {
    expect(read(bytesOf('caf', [0xe9], ' d', [0xe9], ' code=1000210002'))).toMatchObject({
      encoding: 'unknown',
      text: expect.stringContaining('code=1000210002') as string,
    });
  });

  it('leaves out the NULs that a truncated log begins with', () => {
    const bytes = new Uint8Array(10_001 + log.length * 3);
    bytes.set(encoder.encode(log), 10_001);
    expect(read(bytes, 512).text.replaceAll('\0', '')).toBe(log);
  });
});

describe('a file that is no text', () => {
  it.each([
    ['zip', bytesOf('PK', [3, 4, 20, 0])],
    ['gzip', bytesOf([0x1f, 0x8b, 8, 0])],
    ['xz', bytesOf([0xfd], '7zXZ', [0])],
    ['zstd', bytesOf([0x28, 0xb5, 0x2f, 0xfd, 4])],
    ['pdf', bytesOf('%PDF-1.7\n')],
    ['image', bytesOf([0x89], 'PNG\r\n')],
    ['other', Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 251)],
  ])('is named: %s', (kind, bytes) => {
    expect(read(bytes, 1)).toMatchObject({ binary: kind, text: '' });
  });
});
