import { expect, test } from 'vitest';
import { checkSignature, chooseReading } from '../check.ts';
import { readRequests } from '../request/readings.ts';
import { sentSignature } from '../request/request.ts';
import { readCases } from '../testing/cases.ts';
import { findSlipsHere } from './find-here.ts';
import type { SlipId } from './variant.ts';

/** The slips that tell of a cause in the words of the collection. */
const slipsOf: Record<string, SlipId[]> = {
  charset: ['charset'],
  plus: ['plus', 'decoded'],
  'decoded before signing': ['decoded'],
  trimmed: ['trimmed'],
  order: ['order'],
  repeated: ['repeated', 'repeated-all'],
  'value written differently': ['value-rewritten'],
  'empty-signed (null)': ['empty-signed'],
  'empty-signed (undefined)': ['empty-signed'],
  'newline at the end of the string': ['text-changed'],
  'BOM at the start of the string': ['text-changed'],
  quotes: ['text-changed'],
  'text twice': ['text-changed'],
  path: ['text-changed'],
  'not-signed': ['not-signed'],
  'body-rewritten': ['body-rewritten'],
  twice: ['hashed-twice'],
  secret: ['secret-changed'],
  'encoded-twice': ['encoded-twice'],
};
/** What only the reader can tell: a parameter that is nowhere in the paste, any order, three slips. */
const untold = ['null-word-not-sent', 'route-param', 'random-order', 'three'];

const cases = [...readCases('causes'), ...readCases('faults')].flatMap((one) => {
  const named =
    typeof one.expect === 'object' && 'named' in one.expect ? one.expect.named : undefined;
  return named === undefined || untold.some((name) => one.file.includes(`/${name}.`))
    ? []
    : [{ ...one, named }];
});

test.each(cases)('$file: $named is named', async ({ text, secret, named }) => {
  const { request } = await chooseReading(readRequests(text).readings, secret);
  const sign = sentSignature(request)!;
  const verdict = await checkSignature(request, { secret, sign }, findSlipsHere);
  expect(verdict.kind).toBe('explained');
  if (verdict.kind !== 'explained') return;
  const found = verdict.explanations.filter((causes) => causes.length === 1).flat();
  expect(found.map(({ slip }) => slip)).toEqual(
    expect.arrayContaining([expect.toSatisfy((slip: SlipId) => slipsOf[named]!.includes(slip))]),
  );
});
