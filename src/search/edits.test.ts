import { expect, it } from 'vitest';
import { withinEdits } from './edits.ts';

it.each([
  ['invalid', 'invalid', 0],
  ['invalid', 'invalide', 1],
  ['permission', 'permisson', 1],
  ['have', 'hava', 1],
  ['sign', 'sgin', 1],
  ['', 'a', 1],
  ['checkfailed', 'chekfaild', 2],
  ['abcdef', 'badcfe', 3],
])('%s and %s differ by %i slips and no fewer', (a, b, slips) => {
  expect(withinEdits(a, b, slips)).toBe(true);
  expect(withinEdits(b, a, slips)).toBe(true);
  if (slips > 0) expect(withinEdits(a, b, slips - 1)).toBe(false);
});

it('says no to texts of very different length', () => {
  expect(withinEdits('sign', 'signature', 3)).toBe(false);
});
