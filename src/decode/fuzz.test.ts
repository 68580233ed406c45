import { describe, expect, it } from 'vitest';
import { randomFrom } from '../catalog/testing/random.ts';
import { generatedKnownCodes, generateLog } from './testing/generated-log.ts';
import { createScanner } from './scanner.ts';

const now = Date.UTC(2026, 10, 23);
const pieces = [
  '1000210002',
  '1000219999',
  '"code":',
  'code=',
  '0',
  '{',
  '}',
  '[',
  ']',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '"',
  '\\"',
  '=>',
  ':',
  '<code>',
  '错误码',
  '：',
  '（',
  '%22',
  '%3A',
  '&quot;',
  '\u001b[31m',
  '2026-11-02 08:15:04',
  'T',
  'Z',
  '+0800',
  'Nov  2 ',
  '[02/Nov/2026:08:15:04 +0800]',
  '1793578504',
  '1793578504123',
  '1.000210002E9',
  '.0',
  '-',
  '_',
  'ERR',
  'order',
  'at ',
  'Caused by: ',
  'Exception',
  'access_token=',
  'Authorization: ',
  '13812345678',
  '\0',
  '\ufeff',
  '\ud800',
  '😀',
  '9'.repeat(30),
  'é',
  ',',
  '|',
  '@',
  '/',
  'int(',
  'x'.repeat(50),
];

function decode(bytes: Uint8Array, cut: number) {
  const scanner = createScanner(generatedKnownCodes, { now });
  for (let at = 0; at < bytes.length; at += cut) scanner.push(bytes.subarray(at, at + cut));
  return scanner.finish();
}

describe('decoding text of any kind', () => {
  it('never throws, and cutting it never changes the report: 100,000 random and mutated texts', () => {
    const random = randomFrom(11);
    const below = (limit: number) => Math.floor(random() * limit);
    const log = new TextEncoder().encode(generateLog(12, 40_000).text);
    const encoder = new TextEncoder();
    for (let round = 0; round < 100_000; round++) {
      let bytes: Uint8Array;
      if (round % 4 === 0) {
        bytes = Uint8Array.from({ length: below(80) }, () => below(256));
      } else if (round % 4 === 1) {
        const start = below(log.length - 400);
        bytes = log.slice(start, start + below(400));
        for (let change = below(6); change > 0 && bytes.length > 0; change--)
          bytes[below(bytes.length)] = below(256);
      } else {
        bytes = encoder.encode(
          Array.from({ length: below(24) }, () => pieces[below(pieces.length)]).join(''),
        );
      }
      const report = decode(bytes, Math.max(1, bytes.length));
      const sum = report.codes.reduce((total, { count }) => total + count, 0);
      expect(report.failures).toBe(sum);
      if (round % 10 === 0) expect(decode(bytes, 1 + below(9))).toEqual(report);
    }
  }, 120_000);
});
