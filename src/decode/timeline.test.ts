import { describe, expect, it } from 'vitest';
import { mostBuckets, Timeline } from './timeline.ts';

const minute = 60_000;

describe('a timeline', () => {
  it('has few buckets of a round width, whatever the range', () => {
    for (const range of [1, 1000, 50 * minute, 86_400_000, 400 * 86_400_000]) {
      const timeline = new Timeline('time');
      for (let step = 0; step <= 100; step++) timeline.add(0, 1e12 + (range * step) / 100, 1);
      const { start, width, buckets } = timeline.axis;
      expect(buckets).toBeLessThanOrEqual(mostBuckets);
      expect(start % width).toBe(0);
      expect(start).toBeLessThanOrEqual(1e12);
      expect(start + width * buckets).toBeGreaterThan(1e12 + range);
      expect(timeline.counts(0).reduce((sum, count) => sum + count, 0)).toBe(101);
    }
  });

  it('puts every count into the bucket of its time, in any order of arrival', () => {
    const times = [0, 3, 50, 51, 119, 7].map((minutes) => minutes * minute);
    const forwards = new Timeline('time');
    const backwards = new Timeline('time');
    for (const time of times) forwards.add(1, time, 2);
    for (const time of [...times].reverse()) backwards.add(1, time, 2);
    expect(backwards.axis).toEqual(forwards.axis);
    expect(backwards.counts(1)).toEqual(forwards.counts(1));
    const { start, width } = forwards.axis;
    const expected = new Array<number>(forwards.axis.buckets).fill(0);
    for (const time of times) expected[Math.floor((time - start) / width)]! += 2;
    expect(forwards.counts(1)).toEqual(expected);
  });

  it('gives a row that nothing was added to as zeros', () => {
    const timeline = new Timeline('line');
    timeline.add(0, 5, 1);
    expect(timeline.counts(3)).toEqual([0]);
  });
});
