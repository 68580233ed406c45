import { describe, expect, test } from 'vitest';
import { checkSignature } from '../check.ts';
import { signatureOf } from '../signer.ts';
import { parseRequest } from '../request/parse.ts';
import { correctRecipe } from '../recipe.ts';
import { findSlipsHere } from './find-here.ts';
import { applyAll } from './search.ts';
import { allSlips } from './slips.ts';
import { goTogether, slipContext, type SlipContext, type SlipId, type Variant } from './variant.ts';
import { picker, randomRequest, seededRandom, signPlaceholder } from '../testing/random-request.ts';
import { secret } from '../testing/vectors.ts';

const agreedHash = 'SHA-1';
const unsent = [{ name: 'enterprise_code', value: 'ENT001' }];
const base = correctRecipe(agreedHash);

/** The slips that people are known to make, each tried on 200 requests and in every pair. */
const wellKnown: SlipId[] = [
  'encoded',
  'secret-misplaced',
  'secret-left-out',
  'milliseconds',
  'sign-included',
  'order',
  'empty-signed',
  'trimmed',
  'body-missing',
  'body-rewritten',
  'body-spread',
  'upper-case',
  'hmac',
  'wrong-hash',
  'not-sent',
  'plus',
  'charset',
];
const furtherSlips: SlipId[] = [
  'base64',
  'not-signed',
  'blank-added',
  'secret-blank',
  'joined',
  'clock-read-twice',
  'text-changed',
  'hashed-twice',
  'secret-changed',
  'value-rewritten',
];
const cases = [
  ...wellKnown.map((slip) => ({ slip, count: 200 })),
  ...furtherSlips.map((slip) => ({ slip, count: 50 })),
];

const contextOf = (pasted: string) =>
  slipContext({ request: parseRequest(pasted), secret, unsent });

const namesOf = (variants: readonly Variant[]) =>
  variants
    .map(({ slip }) => slip)
    .sort()
    .join('+');

/** Signs with the slips, and returns what the check names; `undefined` if a slip changes nothing. */
async function trial(pasted: string, made: readonly Variant[], context: SlipContext) {
  const signed = (variants: readonly Variant[]) =>
    signatureOf(context.pairs, secret, applyAll(variants, base));
  const sign = await signed(made);
  for (const left of made) {
    const rest = made.filter((variant) => variant !== left);
    if ((await signed(rest)) === sign) return undefined;
  }
  const sent = pasted.replace(signPlaceholder, encodeURIComponent(sign));
  const verdict = await checkSignature(
    parseRequest(sent),
    { secret, sign, agreedHash, unsent },
    findSlipsHere,
  );
  if (verdict.kind !== 'explained') return [verdict.kind];
  const { shape, explanations } = verdict;
  const found = explanations.length > 0 ? explanations : [[]];
  return found.map((causes) => [...causes.map(({ slip }) => slip), ...shape].sort().join('+'));
}

const requests = (count: number, seed: number) => {
  const random = picker(seededRandom(seed));
  return Array.from({ length: count }, () => randomRequest(random));
};

test('a correct request is never blamed, in 200 random requests', async () => {
  for (const pasted of requests(200, 1)) {
    const sign = await signatureOf(contextOf(pasted).pairs, secret, base);
    const sent = parseRequest(pasted.replace(signPlaceholder, sign));
    const verdict = await checkSignature(sent, { secret, sign, agreedHash, unsent }, findSlipsHere);
    expect(verdict, pasted).toEqual({ kind: 'match', hash: agreedHash });
  }
});

describe('a slip made on random requests is named at least 99 times in 100', () => {
  test.each(cases)('$slip, on $count requests', { timeout: 60_000 }, async ({ slip, count }) => {
    const random = picker(seededRandom(slip.length * 31 + count));
    let made = 0;
    const missed: string[] = [];
    while (made < count) {
      const pasted = randomRequest(random);
      const context = contextOf(pasted);
      const variants = allSlips(context, agreedHash).filter((variant) => variant.slip === slip);
      if (variants.length === 0) continue;
      const variant = random.pick(variants);
      const found = await trial(pasted, [variant], context);
      if (!found) continue;
      made++;
      if (!found.includes(slip))
        missed.push(`${slip} ${variant.detail ?? ''} taken for ${found.join(' or ')}: ${pasted}`);
    }
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(count / 100);
  });
});

test(
  'two slips at once are both named at least 95 times in 100, for every pair that can occur',
  { timeout: 120_000 },
  async () => {
    const random = picker(seededRandom(9));
    const pasted = requests(60, 10).map((text) => {
      const context = contextOf(text);
      return {
        text,
        context,
        variants: allSlips(context, agreedHash).filter(
          ({ rank }) => rank === 'common' || rank === 'rare',
        ),
      };
    });
    const missed: string[] = [];
    let made = 0;
    for (const [index, a] of wellKnown.entries())
      for (const b of wellKnown.slice(index + 1)) {
        let wanted = 2;
        for (const { text, context, variants } of random.shuffle(pasted).slice(0, 20)) {
          const ofSlip = (slip: SlipId): Variant[] => variants.filter((one) => one.slip === slip);
          const [first, second] = [ofSlip(a), ofSlip(b)];
          if (wanted === 0 || first.length * second.length === 0) continue;
          const pair = [random.pick(first), random.pick(second)];
          if (!goTogether(pair[0]!, pair[1]!)) continue;
          if (pair.every(({ rank }) => rank === 'rare')) continue;
          const found = await trial(text, pair, context);
          if (!found) continue;
          made++;
          wanted--;
          if (!found.includes(namesOf(pair)))
            missed.push(`${namesOf(pair)} taken for ${found.join(' or ')}`);
        }
      }
    expect(made).toBeGreaterThan(200);
    expect(missed.length / made, missed.join('\n')).toBeLessThanOrEqual(0.05);
  },
);
