import { expect, it } from 'vitest';
import { readPostings, writePostings } from './postings.ts';

it('reads what it wrote, weights to the nearest step of two', () => {
  const text = writePostings([
    ['token', [3, 14, 17, 14, 4, 5]],
    ["'qian min", [1999, 30]],
    ['令牌', [0, 2]],
  ]);
  expect(text.split('\n')[0]).toBe('token\tH3,17D4');
  expect([...readPostings(text)]).toEqual([
    ['token', [3, 14, 17, 14, 4, 6]],
    ["'qian min", [1999, 30]],
    ['令牌', [0, 2]],
  ]);
  expect(readPostings('').size).toBe(0);
});
