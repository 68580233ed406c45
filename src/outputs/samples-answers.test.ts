import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingFor, prepare, programs, type Prepared } from './testing/sample-programs.ts';
import {
  answer,
  credentials,
  newToken,
  noAnswers,
  scriptedPlatform,
  tokenStart,
  type Reply,
} from './testing/scripted-platform.ts';

const platform = await scriptedPlatform();
afterAll(() => platform.close());

const tokenCode = 1000210004;
/** Seconds that a platform gets which does not answer: enough for one that does. */
const timeOut = 3;
const languagesOf = (sample: string) =>
  programs.filter((program) => program.sample === sample).map(({ extension }) => extension);

/** Plays a script with a program; its lines, the paths that it called, and nothing else said. */
async function played(prepared: Prepared, sample: string, args: string[], script: Reply[]) {
  const left = [...script];
  platform.play(() => left.shift() ?? 'breaks');
  const { stdout, stderr } = await prepared.run(sample, args);
  expect([stderr, platform.faults]).toEqual(['', []]);
  for (const secret of [credentials.APPSECRET, tokenStart]) expect(stdout).not.toContain(secret);
  return {
    lines: stdout.trimEnd().split('\n'),
    paths: platform.received.map(({ path }) => path),
    tokens: platform.received.map(({ params }) => params['access_token']),
  };
}

describe.each(languagesOf('renew-once'))('tokens in %s', (extension) => {
  const missing = missingFor(extension);
  let prepared: Prepared;
  beforeAll(async () => {
    if (missing.length === 0) prepared = await prepare(extension, { platform: platform.url });
  }, 120_000);
  afterAll(() => prepared?.remove());

  const answersOf = (lines: string[]) => lines.filter((line) => line.startsWith('answer'));

  it.for(Object.entries(noAnswers).filter(([what]) => /broken|500|HTML/.test(what)))(
    'a token that cannot be had for %s is no answer, and is not asked for again at once',
    { timeout: 60_000 },
    async ([, reply], { skip }) => {
      skip(missing.length > 0, `${missing.join(' and ')} not on this machine`);
      const { lines, paths } = await played(prepared, 'renew-once', [], [reply]);
      expect(answersOf(lines)).toEqual(Array(4).fill('answer -1'));
      expect(paths).toEqual(['/token/create']);
    },
  );

  it.for([
    ['no data', answer(0, null)],
    ['data without a token', answer(0, {})],
    ['a token that is null', answer(0, { access_token: null, expires_in: 3600 })],
    ['text as data', answer(0, 'OK')],
  ] as [string, Reply][])(
    'success with %s is no token, and never passed on as success',
    { timeout: 60_000 },
    async ([, reply], { skip }) => {
      skip(missing.length > 0, `${missing.join(' and ')} not on this machine`);
      const { lines, paths } = await played(prepared, 'renew-once', [], [reply]);
      expect(answersOf(lines)).toEqual(Array(4).fill('answer -1'));
      expect(paths).toEqual(['/token/create']);
    },
  );

  it(
    'a refusal of the token call is what every call answers until the pause is over',
    { timeout: 60_000 },
    async ({ skip }) => {
      skip(missing.length > 0, `${missing.join(' and ')} not on this machine`);
      const { lines, paths } = await played(prepared, 'renew-once', [], [answer(1000200052)]);
      expect(answersOf(lines)).toEqual(Array(4).fill('answer 1000200052'));
      expect(paths).toEqual(['/token/create']);
    },
  );

  it.for([null, 0, 'soon'])(
    'a lifetime of %s does not make a token for every call',
    { timeout: 60_000 },
    async (lifetime, { skip }) => {
      skip(missing.length > 0, `${missing.join(' and ')} not on this machine`);
      const script = [newToken(1, lifetime), ...Array(4).fill(answer(0))];
      const { paths } = await played(prepared, 'renew-once', [], script);
      expect(paths.filter((path) => path === '/token/create')).toHaveLength(1);
    },
  );

  it(
    'the old token stays in use when an early renewal fails',
    { timeout: 60_000 },
    async ({ skip }) => {
      skip(missing.length > 0, `${missing.join(' and ')} not on this machine`);
      // With a negative pause every token is due for renewal at once, and may be asked for again.
      const early = await prepare(extension, { platform: platform.url, pause: -1000 });
      const script = [
        newToken(1, -1),
        answer(0),
        'breaks' as const,
        answer(0),
        'breaks' as const,
        answer(0),
      ];
      const { lines, tokens } = await played(early, 'renew-once', [], script);
      early.remove();
      expect(answersOf(lines).slice(0, 3)).toEqual(Array(3).fill('answer 0'));
      expect(new Set(tokens.filter(Boolean))).toEqual(new Set([`${tokenStart}00000001`]));
    },
  );

  it(
    'however often tokens are refused, a call is sent twice at most and renewals stop',
    { timeout: 60_000 },
    async ({ skip }) => {
      skip(missing.length > 0, `${missing.join(' and ')} not on this machine`);
      const refused = answer(tokenCode);
      const script = [newToken(1), refused, newToken(2), refused, refused, refused, refused];
      const { lines, paths } = await played(prepared, 'renew-once', [], script);
      expect(answersOf(lines)).toEqual(Array(4).fill(`answer ${tokenCode}`));
      expect(paths.filter((path) => path === '/token/create')).toHaveLength(2);
    },
  );

  it(
    'a platform that does not answer in time, or stops in the middle, gives no answer',
    { timeout: 60_000 },
    async ({ skip }) => {
      skip(missing.length > 0, `${missing.join(' and ')} not on this machine`);
      const hasty = await prepare(extension, { platform: platform.url, timeOut });
      const late = await played(hasty, 'renew-once', [], ['hangs']);
      expect(answersOf(late.lines)).toEqual(Array(4).fill('answer -1'));
      const script = [newToken(1), 'hangs' as const, 'stalls' as const, answer(0), answer(0)];
      const { lines } = await played(hasty, 'renew-once', [], script);
      hasty.remove();
      expect(answersOf(lines)).toEqual(['answer -1', 'answer -1', 'answer 0', 'answer 0']);
    },
  );
});

describe.each(languagesOf('batch-result'))('batches in %s', (extension) => {
  const missing = missingFor(extension);
  const counts = { total_count: 3, success_count: 1, failure_count: 2 };

  it('have a clear outcome for every answer', { timeout: 120_000 }, async ({ skip }) => {
    skip(missing.length > 0, `${missing.join(' and ')} not on this machine`);
    const prepared = await prepare(extension, { platform: platform.url, timeOut });
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
    const { lines } = await played(prepared, 'batch-result', numbers, [
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
      const prepared = await prepare(extension, { platform: platform.url });
      const kinds = Object.values(noAnswers);
      const { lines } = await played(
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
      const hasty = await prepare(extension, { platform: platform.url, timeOut });
      const { lines, paths } = await played(
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

describe.each(
  ['ask-one', 'ask-text', 'list-codes'].flatMap((sample) =>
    languagesOf(sample).map((extension) => ({ sample, extension })),
  ),
)('$sample in $extension', ({ sample, extension }) => {
  const missing = missingFor(extension);

  it(
    'says that the reference is not available, and calls a code unknown only for 404',
    { timeout: 60_000 },
    async ({ skip }) => {
      skip(missing.length > 0, `${missing.join(' and ')} not on this machine`);
      let reply: number | 'breaks' | 'hangs' | 'stalls' = 503;
      const server = createServer((_, response) => {
        if (reply === 'hangs') return;
        if (reply === 'breaks') return void response.destroy();
        if (reply === 'stalls') return void response.writeHead(200).write('{');
        response.statusCode = reply;
        response.end('<html>Sorry</html>');
      });
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      const prepared = await prepare(extension, {
        site: `http://127.0.0.1:${port}`,
        timeOut: 1,
      });
      const lines = async () => {
        const { stdout, stderr } = await prepared.run(sample);
        expect(stderr).toBe('');
        return new Set(stdout.trimEnd().split('\n'));
      };
      for (const line of await lines()) expect(line).toMatch(/^not available(: HTTP 503)?$/);
      for (reply of ['breaks', 'hangs', 'stalls'] as const)
        expect([reply, await lines()]).toEqual([reply, new Set(['not available'])]);
      reply = 200;
      if (sample !== 'ask-text') expect(await lines()).toEqual(new Set(['not available']));
      reply = 404;
      const missed = sample === 'list-codes' ? /^not available$/ : /^unknown/;
      for (const line of await lines()) expect(line).toMatch(missed);
      server.close();
      server.closeAllConnections();
      prepared.remove();
    },
  );
});

describe.each(languagesOf('normalise-mobile'))('mobile numbers in %s', (extension) => {
  const missing = missingFor(extension);

  it(
    'are cleaned of spaces, dashes and brackets, or refused',
    { timeout: 60_000 },
    async ({ skip }) => {
      skip(missing.length > 0, `${missing.join(' and ')} not on this machine`);
      const prepared = await prepare(extension, {});
      const cases: Record<string, string> = {
        '13800138000': '13800138000, area 86',
        '0086 138 0013 8000': '13800138000, area 86',
        '（138）0013－8000': '13800138000, area 86',
        '138\u00a00013\u20118000': '13800138000, area 86',
        '+44 7700-900123|44': '7700900123, area 44',
        '7700900123.0|44': 'refused',
        '1.3800138E10': 'refused',
        '13800138000/13900139000': 'refused',
        '7700900123,7700900124|44': 'refused',
        '13800138000\n13900139000|44': 'refused',
        '1380013800²': 'refused',
        '1380013800①': 'refused',
        '١٣٨٠٠١٣٨٠٠٠': 'refused',
        '+1 7700 900123|44': 'refused',
        '+44 (0)7700 900123|44': 'refused',
        '021-55550100': 'refused',
        '1380013800O': 'refused',
        '8613800138000': 'refused',
        ' ': 'refused',
      };
      const { stdout } = await prepared.run('normalise-mobile', Object.keys(cases));
      prepared.remove();
      const expected = Object.entries(cases).map(
        ([asked, outcome]) => `${asked.split('|')[0]} -> ${outcome}\n`,
      );
      expect(stdout).toBe(expected.join(''));
    },
  );
});
