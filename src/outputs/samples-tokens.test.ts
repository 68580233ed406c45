import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languagesOf, played, timeOut } from './testing/played.ts';
import { missingFor, prepare, type Prepared } from './testing/sample-programs.ts';
import {
  answer,
  newToken,
  noAnswers,
  scriptedPlatform,
  tokenStart,
  type Reply,
} from './testing/scripted-platform.ts';

const platform = await scriptedPlatform();
afterAll(() => platform.close());

const tokenCode = 1000210004;

describe.each(languagesOf('renew-once'))('tokens in %s', (extension) => {
  const missing = missingFor(extension);
  let prepared: Prepared;
  beforeAll(async () => {
    if (missing.length === 0)
      prepared = await prepare(extension, { platform: platform.url }, 'renew-once');
  }, 120_000);
  afterAll(() => prepared?.remove());

  const answersOf = (lines: string[]) => lines.filter((line) => line.startsWith('answer'));

  it.for(Object.entries(noAnswers).filter(([what]) => /broken|500|HTML/.test(what)))(
    'a token that cannot be had for %s is no answer, and is not asked for again at once',
    { timeout: 60_000 },
    async ([, reply], { skip }) => {
      skip(missing.length > 0, `${missing.join(' and ')} not on this machine`);
      const { lines, paths } = await played(platform, prepared, 'renew-once', [], [reply]);
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
      const { lines, paths } = await played(platform, prepared, 'renew-once', [], [reply]);
      expect(answersOf(lines)).toEqual(Array(4).fill('answer -1'));
      expect(paths).toEqual(['/token/create']);
    },
  );

  it(
    'a refusal of the token call is what every call answers until the pause is over',
    { timeout: 60_000 },
    async ({ skip }) => {
      skip(missing.length > 0, `${missing.join(' and ')} not on this machine`);
      const { lines, paths } = await played(
        platform,
        prepared,
        'renew-once',
        [],
        [answer(1000200052)],
      );
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
      const { paths } = await played(platform, prepared, 'renew-once', [], script);
      expect(paths.filter((path) => path === '/token/create')).toHaveLength(1);
    },
  );

  it(
    'the old token stays in use when an early renewal fails',
    { timeout: 60_000 },
    async ({ skip }) => {
      skip(missing.length > 0, `${missing.join(' and ')} not on this machine`);
      // With a negative pause every token is due for renewal at once, and may be asked for again.
      const early = await prepare(
        extension,
        { platform: platform.url, pause: -1000 },
        'renew-once',
      );
      const script = [
        newToken(1, -1),
        answer(0),
        'breaks' as const,
        answer(0),
        'breaks' as const,
        answer(0),
      ];
      const { lines, tokens } = await played(platform, early, 'renew-once', [], script);
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
      const { lines, paths } = await played(platform, prepared, 'renew-once', [], script);
      expect(answersOf(lines)).toEqual(Array(4).fill(`answer ${tokenCode}`));
      expect(paths.filter((path) => path === '/token/create')).toHaveLength(2);
    },
  );

  it(
    'a platform that does not answer in time, or stops in the middle, gives no answer',
    { timeout: 60_000 },
    async ({ skip }) => {
      skip(missing.length > 0, `${missing.join(' and ')} not on this machine`);
      const hasty = await prepare(extension, { platform: platform.url, timeOut }, 'renew-once');
      const late = await played(platform, hasty, 'renew-once', [], ['hangs']);
      expect(answersOf(late.lines)).toEqual(Array(4).fill('answer -1'));
      const script = [newToken(1), 'hangs' as const, 'stalls' as const, answer(0), answer(0)];
      const { lines } = await played(platform, hasty, 'renew-once', [], script);
      hasty.remove();
      expect(answersOf(lines)).toEqual(['answer -1', 'answer -1', 'answer 0', 'answer 0']);
    },
  );
});
