import { expect, it } from 'vitest';
import type { Engine, Letter } from './engine.ts';
import { readPicture } from './read.ts';

const letters = (text: string): Letter[] =>
  [...text].map((letter, place) => ({
    text: letter,
    box: { left: 40 + place * 10, top: 20, right: 49 + place * 10, bottom: 36 },
  }));

function textOf(engine: Engine, width: number, height: number) {
  const steps = readPicture(engine, {
    width,
    height,
    data: new Uint8Array(width * height).fill(255),
  });
  const shares: number[] = [];
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { shares, text: step.value };
    shares.push(step.value);
  }
}

it('gives the lines of a picture, with the digits on which all readings agree', () => {
  const engine: Engine = {
    readPage: () => [
      [letters('code='), letters('1000210008')],
      [letters('sign'), letters('check')],
    ],
    readLine: () => letters('1000210002'),
  };
  expect(textOf(engine, 400, 200)).toEqual({
    shares: [1],
    text: 'code= 1000210002\nsign check',
  });
});

it('reads a large picture in parts of a bounded size', () => {
  const sizes: number[] = [];
  const engine: Engine = {
    readPage({ width, height }) {
      sizes.push(width * height);
      return [[letters('line')]];
    },
    readLine: () => [],
  };
  const { shares, text } = textOf(engine, 4000, 3000);
  expect(Math.max(...sizes)).toBeLessThan(3_100_000);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  expect(text.split('\n')).toHaveLength(sizes.length);
});
