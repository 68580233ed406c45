import { describe, expect, it } from 'vitest';
import { pageNumbers, pagesOf } from './paging.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('the pages of a list', () => {
  it('are one page for a list that fits, even an empty one', () => {
    expect(pagesOf([1, 2], 2)).toEqual([{ number: 1, items: [1, 2] }]);
    expect(pagesOf([], 2)).toEqual([{ number: 1, items: [] }]);
  });

  it('hold every item once, in order', () => {
    const pages = pagesOf(upTo(205), 100);
    expect(pages.map(({ items }) => items.length)).toEqual([100, 100, 5]);
    expect(pages.flatMap(({ items }) => items)).toEqual(upTo(205));
  });
});

describe('the bar of pages', () => {
  it('names every one of a few pages', () => {
    expect(pageNumbers(3, 12)).toEqual(upTo(12));
  });

  it('names the ends, the neighbours and steps between of many pages', () => {
    expect(pageNumbers(100, 200)).toEqual([1, 33, 66, 98, 99, 100, 101, 102, 135, 167, 200]);
    expect(pageNumbers(1, 200)).toEqual([1, 2, 3, 69, 134, 200]);
  });

  it('never grows beyond a line and leads from any page to any other in a few steps', () => {
    const count = 400;
    for (const start of [1, 57, 200, count]) {
      const steps = new Map([[start, 0]]);
      for (const [number, step] of steps) {
        const offered = pageNumbers(number, count);
        expect(offered.length).toBeLessThanOrEqual(11);
        for (const next of offered) if (!steps.has(next)) steps.set(next, step + 1);
      }
      expect(steps.size).toBe(count);
      expect(Math.max(...steps.values())).toBeLessThanOrEqual(7);
    }
  });
});
