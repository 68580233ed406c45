import { expect, it } from 'vitest';
import type { Grey } from './grey.ts';
import { letterHeight } from './letters.ts';

/** White paper with bars as high as letters, which is all that counts of them. */
function bars(heights: readonly number[]): Grey {
  const width = heights.length * 30;
  const grey = { width, height: 200, data: new Uint8Array(width * 200).fill(255) };
  for (const [place, high] of heights.entries())
    for (let row = 20; row < 20 + high; row += 1)
      for (let column = 0; column < Math.ceil(high / 3); column += 1)
        grey.data[row * width + place * 30 + column] = 0;
  return grey;
}

it('is that of most letters, whatever else is in the picture', () => {
  expect(letterHeight(bars([12, 12, 12, 12, 12, 30, 2, 2, 2, 2, 2, 2]))).toBe(12);
});

it('is unknown where there are hardly any', () => {
  expect(letterHeight(bars([12, 12]))).toBeUndefined();
  expect(letterHeight(bars([2, 2, 2, 2, 2, 2]))).toBeUndefined();
});
