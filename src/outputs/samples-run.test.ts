import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleTabs, shownPart } from '../catalog/sample.ts';
import { outputFile } from '../schemas/sample.ts';
import { serveOutputs } from './testing/output-server.ts';
import { content } from './testing/output-source.ts';
import {
  isLibrary,
  languages,
  missingFor,
  prepare,
  programs,
  type Prepared,
} from './testing/sample-programs.ts';
import { answer, newToken, scriptedPlatform, type Reply } from './testing/scripted-platform.ts';

const site = await serveOutputs();
const platform = await scriptedPlatform();
afterAll(() => {
  site.close();
  platform.close();
});

const order = { userid: 'u100', amount: 1, complete_time: '2026-11-28 09:30:00' };
const rows = ['u102', 'u107'].map((userid) => ({
  service_data: JSON.stringify({ userid }),
  reason: '<reason>',
}));

/** What a sample is started with, and what the platform answers it, in order. */
const demonstrations: Record<string, { args: string[]; replies?: Reply[] }> = {
  'handle-errors': {
    args: [
      ...['0 read', '1000210004 read', '1000200052 read', '1000210002 write'],
      ...['1000220057 write', '1000310010 read', '1000310010 write'],
      ...['1000219999 read', '1000219999 write', '-1 read', '-1 write'],
    ],
  },
  'normalise-mobile': {
    args: [
      ...['+86 138-0013-8000', '１３８００１３８０００', '+44 7700 900123|44', '021-5555 0100'],
      ...['7700900123.0|44', '13800138000/13900139000', '+44 (0)7700 900123|44'],
    ],
  },
  'renew-once': {
    args: [],
    replies: [
      newToken(1),
      answer(0),
      answer(1000210004),
      newToken(2),
      answer(0),
      answer(1000210004),
      newToken(3),
      answer(1000210004),
      answer(1000210004),
    ],
  },
  'query-before-resend': {
    args: ['A100', 'A101', 'A102', 'A103', 'A104', 'A105'].map((number) => `10000001${number}`),
    replies: [
      ...[newToken(1), 'breaks' as const, answer(0, order)],
      ...['breaks' as const, answer(1000220059), answer(0)],
      ...[answer(1000310010), 'breaks' as const],
      answer(1000220062),
      ...[answer(1000220058), answer(0, { ...order, amount: 5 })],
      ...['breaks' as const, answer(1000220059), answer(1000200052), answer(1000220059)],
    ],
  },
  'batch-result': {
    args: ['batch-100', 'batch-101', 'batch-102'],
    replies: [
      newToken(1),
      answer(0, { total_count: 20, success_count: 18, failure_count: 2, failures: rows }),
      answer(0, { total_count: 20, success_count: 5, failure_count: 0, failures: null }),
      answer(0, null),
    ],
  },
  'retry-reads': {
    args: ['u100', 'u101', 'u102'],
    replies: [
      newToken(1),
      ...[answer(1000310010), 'breaks' as const, answer(0)],
      ...Array.from({ length: 4 }, () => answer(1000410010)),
      answer(1000200052),
    ],
  },
};

describe.each(Object.keys(languages))('samples in %s', (extension) => {
  const missing = missingFor(extension);
  const own = programs.filter(
    (program) => program.extension === extension && !isLibrary(program.sample),
  );
  let prepared: Prepared;

  beforeAll(async () => {
    if (missing.length === 0)
      prepared = await prepare(extension, { site: site.url, platform: platform.url });
  }, 120_000);
  afterAll(() => prepared?.remove());

  it.for(own)(
    '$sample prints what its page says',
    { timeout: 60_000 },
    async ({ sample }, { skip }) => {
      skip(missing.length > 0, `${missing.join(' and ')} not on this machine`);
      const { args, replies = [] } = demonstrations[sample] ?? { args: [] };
      const left = [...replies];
      platform.play(() => left.shift() ?? 'breaks');
      const { stdout, stderr } = await prepared.run(sample, args);
      const output = content.samples.get(sample)?.find(({ name }) => name === outputFile);
      expect(stdout).toBe(output?.text);
      expect([stderr, left, platform.faults]).toEqual(['', [], []]);
    },
  );
});

describe('every sample', () => {
  it('opens in both languages', () => {
    for (const files of content.samples.values())
      for (const locale of ['zh', 'en'] as const)
        expect(sampleTabs(files, locale, site.url).tabs.length).toBeGreaterThan(0);
  });

  it.each(programs)(
    'shows a part of $sample/$name that says the same in both languages',
    ({ text }) => {
      const [zh, en] = [shownPart(text, 'zh'), shownPart(text, 'en')];
      const statements = (part: string) =>
        part.split('\n').filter((line) => !/^\s*(\/\/|#) /.test(line));
      expect(zh).not.toBe('');
      expect(en.split('\n').filter((line) => /^\s*(\/\/|#) .*\p{Script=Han}/u.test(line))).toEqual(
        [],
      );
      expect(statements(zh)).toEqual(statements(en));
    },
  );
});

describe.each(programs.filter(({ sample }) => sample === 'handle-errors'))(
  '$name branches on the code',
  ({ extension }) => {
    const missing = missingFor(extension);

    it(
      'and gives each code the answer of its entry, a write never one that is less careful',
      { timeout: 120_000 },
      async ({ skip }) => {
        skip(missing.length > 0, `${missing.join(' and ')} not on this machine`);
        const { run, remove } = await prepare(extension, {}, 'handle-errors');
        const asked = [...content.entries.map(({ entry }) => entry.code), '1000219999', '-1'];
        const kinds = ['read', 'write'] as const;
        const args = asked.flatMap((code) => kinds.map((kind) => `${code} ${kind}`));
        const { stdout } = await run('handle-errors', args);
        remove();
        const said = new Map(
          stdout
            .trimEnd()
            .split('\n')
            .map((line) => line.split(': ') as [string, string]),
        );
        for (const { entry } of content.entries) {
          const { code, handling } = entry;
          expect([code, said.get(`${code} read`)]).toEqual([code, handling.retry.answer]);
          const careful = ['after-check', handling.retry.write ?? handling.retry.answer];
          expect(careful, code).toContain(said.get(`${code} write`));
        }
        expect(said.get('1000219999 write')).toBe('after-check');
        expect([said.get('-1 read'), said.get('-1 write')]).toEqual(['may-help', 'after-check']);
      },
    );
  },
);
