import { expect, it } from 'vitest';
import type { Grey } from './grey.ts';
import { stripsOf } from './strips.ts';

/** Lines of text ten rows high, four quiet rows between them. */
function page(width: number, height: number): Grey {
  const data = new Uint8Array(width * height).fill(255);
  for (let row = 0; row < height; row += 1)
    if (row % 14 < 10)
      for (let column = 0; column < width; column += 2) data[row * width + column] = 0;
  return { width, height, data };
}

it('cuts a picture between its lines, nothing left out and nothing twice', () => {
  const strips = stripsOf(page(100, 700), 20_000);
  expect(strips.length).toBeGreaterThan(3);
  expect(strips[0]!.top).toBe(0);
  expect(strips.at(-1)!.bottom).toBe(700);
  for (const [place, { top, bottom, left, right }] of strips.entries()) {
    expect([left, right]).toEqual([0, 100]);
    expect((bottom - top) * 100).toBeLessThanOrEqual(20_000);
    if (place > 0) {
      expect(top).toBe(strips[place - 1]!.bottom);
      expect(top % 14).toBeGreaterThanOrEqual(10);
    }
  }
});

it('leaves a small picture whole', () => {
  expect(stripsOf(page(100, 50), 20_000)).toEqual([{ left: 0, top: 0, right: 100, bottom: 50 }]);
});
