import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContent } from '../catalog/content.ts';
import { createScannerFor } from './reference-scanner.ts';
import { summariesOf } from './summary.ts';
import { formatTime } from '../catalog/times/time.ts';

interface Case {
  file: string;
  class: string;
  expect: Record<string, number>;
  times?: Record<string, [string | null, string | null]>;
  now?: string;
  secrets?: string[];
  shows?: string;
}

const folder = new URL('cases/', import.meta.url);
const cases = readFileSync(new URL('index.jsonl', folder), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);
const summaries = summariesOf(readContent('content').content.entries.map(({ entry }) => entry));

function decode({ file, now }: Case) {
  const scanner = createScannerFor(summaries, { now: Date.parse(now ?? '2026-11-27T00:00:00Z') });
  scanner.startFile(file);
  scanner.push(readFileSync(new URL(file, folder)));
  return scanner.finish();
}

describe('logs as the world writes them', () => {
  it.each(cases)('are counted: $file ($class)', (given) => {
    const { codes, success } = decode(given);
    const all = success ? [success, ...codes] : codes;
    expect(Object.fromEntries(all.map(({ code, count }) => [code, count]))).toEqual(given.expect);
  });

  it.each(cases.filter(({ times }) => times))('have their times: $file ($class)', (given) => {
    const { codes, success } = decode(given);
    const all = success ? [success, ...codes] : codes;
    const timed = all.filter(({ code }) => given.times![code]);
    const written = timed.map(({ code, first, last }) => [
      code,
      [first, last].map(({ time }) => time && `${time.form} ${formatTime(time)}`),
    ]);
    expect(Object.fromEntries(written)).toEqual(given.times);
  });

  it.each(cases.filter(({ secrets, shows }) => secrets ?? shows))(
    'show the code and no secret: $file ($class)',
    (given) => {
      const { codes } = decode(given);
      const shown = codes
        .flatMap(({ samples }) => samples.flatMap(({ text, head }) => [head, text]))
        .join('\n');
      for (const secret of given.secrets ?? []) expect(shown).not.toContain(secret);
      expect(shown).toContain(given.shows ?? '1000210002');
    },
  );
});
