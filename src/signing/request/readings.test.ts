import { describe, expect, test } from 'vitest';
import { digestBytes, readDigest, sameBytes } from '../digest.ts';
import { hashes, digestLengths } from '../protocol.ts';
import { correctRecipe, signedPairs, textToSign } from '../recipe.ts';
import { readCases } from '../testing/cases.ts';
import { readRequests } from './readings.ts';
import { sentSignature, type SentRequest } from './request.ts';

async function fits(request: SentRequest, secret: string): Promise<boolean> {
  const digest = readDigest(sentSignature(request) ?? '');
  const hash = hashes.find((name) => digestLengths[name] === digest?.bytes.length);
  if (!digest || !hash) return false;
  const text = textToSign(signedPairs(request), secret, correctRecipe(hash));
  return sameBytes(await digestBytes(new TextEncoder().encode(text), hash), digest.bytes);
}

describe('x', () => {
  test.each([...readCases('paste'), ...readCases('faults')])('$file', async ({ text, secret, expect: wanted, file }) => {
    const { readings } = readRequests(text);
    let n = -1;
    for (const [i, r] of readings.entries()) if (await fits(r, secret)) { n = i; break; }
    const first = readings[0]!;
    const must = typeof wanted === 'object' && 'sign' in wanted && wanted.sign === 'match';
    if (n < 0) { console.log('MISS', must ? 'MUST' : 'may', file, readings.length, first.kind, first.parameters.map(p=>p.name).join(), first.body?.slice(0,60), JSON.stringify(first.notices.map(n=>n.id))); }
    if (must) expect(n).toBeGreaterThanOrEqual(0);
  });
});
