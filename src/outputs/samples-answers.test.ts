import { afterAll, describe, expect, it } from 'vitest';
import { languagesOf, played, timeOut } from './testing/played.ts';
import { missingFor, prepare } from './testing/sample-programs.ts';
import {
  answer,
  newToken,
  noAnswers,
  scriptedPlatform,
  type Reply,
} from './testing/scripted-platform.ts';

const platform = await scriptedPlatform();
afterAll(() => platform.close());

describe.each(languagesOf('batch-result'))('batches in %s', (extension) => {
  const missing = missingFor(extension);
  const counts = { total_count: 3, success_count: 1, failure_count: 2 };

  it('have a clear outcome for every answer', { timeout: 120_000 }, async ({ skip }) => {
    skip(missing.length > 0, `${missing.join(' and ')} not on this machine`);
    const prepared = await prepare(extension, { platform: platform.url, timeOut }, 'batch-result');
    const row = { service_data: { mobile: '13800138000' } };
    const oddRows = [null, 1, 'x', [], { ...row, reason: null }, { ...row, reason: 'taken' }];
    const cases: [Reply, string][] = [
      ...[...Object.values(noAnswers), 'hangs' as const, 'stalls' as const].map(
        (reply): [Reply, string] => [reply, 'no result, code -1'],
      ),
      [answer(1000219999), 'no result, code 1000219999'],
      ...[null, 'x', [], {}, { ...counts, failure_count: null }].map((data): [Reply, string] => [
        answer(0, data),
        'no counts yet, query again later',
      ]),
      ...[null, [], 'x', {}, oddRows].map((failures): [Reply, string] => [
        answer(0, { ...counts, failures }),
        '3 rows: 1 succeeded, 2 failed',
      ]),
      [
        answer(0, { ...counts, failure_count: 0 }),
        '3 rows: 1 succeeded, 0 failed, 2 open: query again later',
      ],
    ];
    const numbers = cases.map((_, at) => `b${at}`);
    const { lines } = await played(platform, prepared, 'batch-result', numbers, [
      newToken(1),
      ...cases.map(([reply]) => reply),
    ]);
    prepared.remove();
    expect(lines.filter((line) => line.startsWith('b'))).toEqual(
      cases.map(([, outcome], at) => `b${at}: ${outcome}`),
    );
    expect(lines.filter((line) => line.startsWith('row'))).toEqual([
      ...Array(5).fill('row failed: no reason'),
      'row failed: taken',
    ]);
  });
});

describe.each(languagesOf('retry-reads'))('reads in %s', (extension) => {
  const missing = missingFor(extension);

  it(
    'are tried again after no answer, up to three times',
    { timeout: 120_000 },
    async ({ skip }) => {
      skip(missing.length > 0, `${missing.join(' and ')} not on this machine`);
      const prepared = await prepare(extension, { platform: platform.url }, 'retry-reads');
      const kinds = Object.values(noAnswers);
      const { lines } = await played(
        platform,
        prepared,
        'retry-reads',
        kinds.flatMap((_, at) => [`u${at}a`, `u${at}b`]),
        [newToken(1), ...kinds.flatMap((reply) => [reply, answer(0), ...Array(4).fill(reply)])],
      );
      expect(lines.filter((line) => line.startsWith('u'))).toEqual(
        kinds.flatMap((_, at) => [`u${at}a: code 0`, `u${at}b: code -1`]),
      );
      prepared.remove();
    },
  );

  it(
    'are tried again after no answer in time, and never after a code that says why',
    { timeout: 60_000 },
    async ({ skip }) => {
      skip(missing.length > 0, `${missing.join(' and ')} not on this machine`);
      const hasty = await prepare(extension, { platform: platform.url, timeOut }, 'retry-reads');
      const { lines, paths } = await played(
        platform,
        hasty,
        'retry-reads',
        ['u1', 'u2', 'u3', 'u4'],
        [
          ...[newToken(1), 'hangs' as const, 'stalls' as const, answer(0, null)],
          ...[answer(1000219999), answer(1000220062), answer(1000310010), answer(1000200052)],
        ],
      );
      hasty.remove();
      expect(lines.filter((line) => line.startsWith('u'))).toEqual([
        'u1: code 0',
        'u2: code 1000219999',
        'u3: code 1000220062',
        'u4: code 1000200052',
      ]);
      expect(paths).toHaveLength(8);
    },
  );
});
