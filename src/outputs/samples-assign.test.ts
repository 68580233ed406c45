import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { content } from './testing/output-source.ts';
import { missingFor, prepare, programs, type Prepared } from './testing/sample-programs.ts';
import {
  answer,
  credentials,
  newToken,
  noAnswers,
  scriptedPlatform,
  tokenStart,
  type Received,
  type Reply,
} from './testing/scripted-platform.ts';

const sample = 'query-before-resend';
const assigning = '/enterprise/assign/single';
const querying = '/enterprise/assign/single/query';
const numberExists = 1000220058;
const numberNotFound = 1000220059;

const done = {
  userid: 'u100',
  username: 'x',
  amount: 1,
  complete_time: '2026-11-28 09:30:00',
  product_category: 10,
};

/** Records that a query may return which do not prove that the order meant here is done. */
const otherRecords: Record<string, unknown> = {
  'null data': null,
  'text as data': 'OK',
  'a list as data': [done],
  'no fields': {},
  'an order of another employee': { ...done, userid: 'u200' },
  'an order of another amount': { ...done, amount: 10 },
  'an amount that is no number': { ...done, amount: 'x' },
  'an order in progress': { ...done, status: 1, complete_time: null },
  'an order that is delayed': { ...done, status: 4, complete_time: '' },
  'an order without an amount': { ...done, amount: null },
};

const codeOf = (code: number): [string, Reply] => [`code ${code}`, answer(code)];

/** Everything that a call of the platform may be answered in this test, each under a letter. */
const replies = new Map<string, [what: string, reply: Reply]>(
  [
    ['success', answer(0, done)] as [string, Reply],
    ['success, the amount as text', answer(0, { ...done, amount: '1.00' })] as [string, Reply],
    ...Object.entries(otherRecords).map(([what, data]): [string, Reply] => [what, answer(0, data)]),
    ...Object.entries(noAnswers),
    codeOf(numberExists),
    codeOf(numberNotFound),
    // Refused for certain; then unclear codes, codes of the reference whose entry leaves it
    // open, and codes that the reference does not have.
    ...[1000220062, 1000200052, 1000210002, 1000220001].map(codeOf),
    ...[1000220057, 1000220064, 1000310010, 1000410010].map(codeOf),
    ...[1000220051, 1000220054, 1000210017].map(codeOf),
    ...[1002400001, 1000219999, -2, 1].map(codeOf),
  ].map((reply, at) => [letter(at), reply]),
);

function letter(at: number): string {
  return 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'[at]!;
}

function letterOf(what: string): string {
  return [...replies].find(([, [known]]) => known === what)![0];
}

/** One answer of each kind, for all sequences of four. */
const kinds = [
  ...['success', 'null data', 'an order in progress', 'an order that is delayed'],
  ...['an order of another employee', 'an order of another amount'],
  ...['a broken connection', 'HTTP 500', 'HTML with HTTP 200', 'an empty body'],
  ...[numberExists, numberNotFound, 1000220062, 1000310010, 1000219999].map(
    (code) => `code ${code}`,
  ),
].map(letterOf);

const certain = new Set(
  content.entries
    .filter(({ entry }) => entry.handling.applied.answer === 'no')
    .map(({ entry }) => entry.code),
);
const isSuccess = (what: string) => what.startsWith('success');
const isRefusal = (what: string) => certain.has(what.replace('code ', ''));

/** What became of one order: its requests in order, and the outcome that the program printed. */
interface Played {
  outcome: string;
  requests: Received[];
}

/** Runs the program once for all numbers; the platform answers each by the letters in it. */
async function play(
  prepared: Prepared,
  platform: Awaited<ReturnType<typeof scriptedPlatform>>,
  numbers: readonly string[],
  reply: (number: string, nth: number, request: Received) => Reply,
): Promise<Map<string, Played>> {
  const requests = new Map<string, Received[]>(numbers.map((number) => [number, []]));
  platform.play((request) => {
    const own = requests.get(request.params['external_code'] ?? '');
    if (!own) return newToken(1);
    own.push(request);
    return reply(request.params['external_code']!, own.length - 1, request);
  });
  const { stdout, stderr } = await prepared.run(sample, numbers);
  expect(stderr).toBe('');
  for (const secret of [credentials.APPSECRET, tokenStart, 'sign='])
    expect(stdout).not.toContain(secret);
  const outcomes = new Map(
    [...stdout.matchAll(/^(\w+) (\w+)$/gm)].map(([, number, outcome]) => [number, outcome]),
  );
  return new Map(
    numbers.map((number) => [
      number,
      { outcome: outcomes.get(number) ?? 'nothing', requests: requests.get(number)! },
    ]),
  );
}

const start = '10000001S';
const told = (number: string) => [...number.slice(start.length)].map((one) => replies.get(one)![0]);

const bySequence = (number: string, nth: number): Reply =>
  replies.get(number[start.length + nth] ?? '')?.[1] ?? 'breaks';

/** What is wrong with how the sample took a sequence of answers; nothing if all is right. */
function faultsOf(number: string, { outcome, requests }: Played): string[] {
  const whats = told(number).slice(0, requests.length);
  const at = (path: string) => requests.flatMap((one, nth) => (one.path === path ? [nth] : []));
  const assigns = at(assigning);
  const faults: string[] = [];
  const demand = (holds: boolean, what: string) => {
    if (!holds) faults.push(`${whats.join(', ')} → ${outcome}: ${what}`);
  };
  demand(['accepted', 'refused', 'unknown'].includes(outcome), 'no outcome');
  demand(assigns.length >= 1 && assigns.length <= 2, `assigned ${assigns.length} times`);
  demand(requests.length === assigns.length + at(querying).length, 'another endpoint was called');
  const [, second] = assigns;
  if (second !== undefined) {
    demand(whats[second - 1] === `code ${numberNotFound}`, 'resent though it may exist');
    demand(requests[second - 1]!.path === querying, 'resent without a query');
    demand(whats[0] !== `code ${numberExists}`, 'resent a number that exists');
    const { timestamp: _t, sign: _s, ...first } = requests[0]!.params;
    const { timestamp: _u, sign: _v, ...again } = requests[second]!.params;
    demand(JSON.stringify(first) === JSON.stringify(again), 'resent something else');
  }
  const last = whats.at(-1)!;
  const lastAssigns = requests.at(-1)!.path === assigning;
  const proven = lastAssigns
    ? isSuccess(last) || Object.keys(otherRecords).includes(last)
    : isSuccess(last);
  if (outcome === 'refused')
    demand(requests.length === 1 && isRefusal(whats[0]!), 'refused after an unclear call');
  demand((outcome === 'accepted') === proven, proven ? 'it is done' : 'nothing proves it');
  if (requests.length === 1 && isRefusal(whats[0]!)) demand(outcome === 'refused', 'not refused');
  return faults;
}

/**
 * What a world without any mercy does with an assignment: it is carried out or not, whatever the
 * answer says, and carried out once more when it is sent once more.
 */
const worlds = new Map<string, { does: boolean; reply: Reply }>(
  [
    ...(['breaks', noAnswers['HTTP 500']!, answer(1000219999)] as const).flatMap((reply) =>
      [true, false].map((does) => ({ does, reply })),
    ),
    { does: true, reply: answer(0, 'x') },
    { does: false, reply: answer(1000220062) },
    { does: false, reply: answer(1000200052) },
  ].map((world, at) => [letter(at), world]),
);
/** What a query tells: the truth, an order that is not complete, or nothing. */
const truths = ['truth', 'open', 'nothing'] as const;

describe.each(programs.filter((program) => program.sample === sample))(
  'assigning in $extension',
  ({ extension, text }) => {
    const missing = missingFor(extension);
    let platform: Awaited<ReturnType<typeof scriptedPlatform>>;
    let prepared: Prepared;

    beforeAll(async () => {
      platform = await scriptedPlatform();
      if (missing.length === 0)
        prepared = await prepare(extension, { platform: platform.url }, sample);
    }, 120_000);
    afterAll(() => {
      platform.close();
      prepared?.remove();
    });

    it('takes as refused only what the entry of the code says for certain', () => {
      const codes = [...text.matchAll(/\b1\d{9}\b/g)].map(([code]) => code);
      const others = codes.filter((code) => !certain.has(code));
      expect([...new Set(others)].sort()).toEqual([`${numberExists}`, `${numberNotFound}`]);
    });

    it(
      'never ends in “refused” after an unclear call, and resends only what is not found, for any four answers',
      { timeout: 300_000 },
      async ({ skip }) => {
        skip(missing.length > 0, `${missing.join(' and ')} not on this machine`);
        // Only sequences that the program reads to their end are made longer: it does the same
        // for every continuation of the others.
        let numbers = kinds.map((one) => start + one);
        for (let length = 1; length <= 4; length += 1) {
          const played = await play(prepared, platform, numbers, bySequence);
          const ended = [...played].filter(([, { requests }]) => requests.length <= length);
          expect(ended.flatMap(([number, order]) => faultsOf(number, order))).toEqual([]);
          const open = numbers.filter((number) => played.get(number)!.requests.length > length);
          numbers = open.flatMap((number) => kinds.map((one) => number + one));
        }
        expect([numbers, platform.faults]).toEqual([[], []]);
      },
    );

    it(
      'takes every kind of answer, wherever it comes in a sequence',
      { timeout: 300_000 },
      async ({ skip }) => {
        skip(missing.length > 0, `${missing.join(' and ')} not on this machine`);
        const [breaks, notFound] = [
          letterOf('a broken connection'),
          letterOf(`code ${numberNotFound}`),
        ];
        const numbers = [...replies.keys()].flatMap((one) =>
          ['', breaks, breaks + notFound, breaks + notFound + breaks].map((before) =>
            (start + before + one).padEnd(start.length + 4, breaks),
          ),
        );
        const played = await play(prepared, platform, [...new Set(numbers)], bySequence);
        expect([...played].flatMap(([number, order]) => faultsOf(number, order))).toEqual([]);
        expect(platform.faults).toEqual([]);
      },
    );

    it(
      'never has an order carried out twice, and says nothing about it that is false',
      { timeout: 300_000 },
      async ({ skip }) => {
        skip(missing.length > 0, `${missing.join(' and ')} not on this machine`);
        const numbers = [...worlds.keys()].flatMap((first) =>
          truths.flatMap((_, query) =>
            [...worlds.keys()].flatMap((second) =>
              truths.map((__, last) => `10000001W${first}${query}${second}${last}`),
            ),
          ),
        );
        const carriedOut = new Map<string, number>();
        const played = await play(prepared, platform, numbers, (number, nth, { path }) => {
          const one = number.at(9 + nth)!;
          const count = carriedOut.get(number) ?? 0;
          if (path === assigning) {
            const { does, reply } = worlds.get(one)!;
            carriedOut.set(number, count + Number(does));
            return reply;
          }
          const tells = truths[Number(one)]!;
          if (tells === 'nothing') return 'breaks';
          if (count === 0) return answer(numberNotFound);
          return answer(0, tells === 'open' ? { ...done, complete_time: null } : done);
        });
        for (const [number, { outcome }] of played) {
          const count = carriedOut.get(number)!;
          expect(count, number).toBeLessThanOrEqual(1);
          if (outcome === 'accepted') expect(count, number).toBe(1);
          if (outcome === 'refused') expect(count, number).toBe(0);
        }
      },
    );

    it(
      'comes to an outcome when the platform does not answer in time, or stops in the middle',
      { timeout: 120_000 },
      async ({ skip }) => {
        skip(missing.length > 0, `${missing.join(' and ')} not on this machine`);
        const hasty = await prepare(extension, { platform: platform.url, timeOut: 3 }, sample);
        const scripts: Record<string, Reply[]> = {
          '10000001T1': ['hangs', answer(0, done)],
          '10000001T2': ['stalls', answer(numberNotFound), answer(0)],
          '10000001T3': ['hangs', answer(numberNotFound), answer(1000220062), 'stalls'],
        };
        const played = await play(
          hasty,
          platform,
          Object.keys(scripts),
          (number, nth) => scripts[number]![nth]!,
        );
        hasty.remove();
        expect([...played.values()].map(({ outcome }) => outcome)).toEqual([
          'accepted',
          'accepted',
          'unknown',
        ]);
      },
    );
  },
);
