import { beforeEach, expect, it, vi } from 'vitest';
import { recentCodes, rememberCode } from './recent.ts';

let kept: string | null = null;
beforeEach(() => {
  vi.stubGlobal('localStorage', {
    getItem: () => kept,
    setItem: (_: string, value: string) => (kept = value),
  });
});

it('keeps the codes opened last, each once', () => {
  kept = null;
  for (const code of ['1', '2', '3', '1']) rememberCode(code);
  expect(recentCodes()).toEqual(['1', '3', '2']);
});

it('looks no more codes up than it keeps, however many something else has put there', () => {
  kept = JSON.stringify(Array.from({ length: 20_000 }, (_, number) => String(number)));
  expect(recentCodes()).toHaveLength(8);
});

it.each(['{"__proto__":["1"]}', '[', '[null,{},3]', '"1000210002"', 'null', ''])(
  'offers nothing of what is no list of codes: %s',
  (value) => {
    kept = value;
    expect(recentCodes()).toEqual([]);
  },
);
