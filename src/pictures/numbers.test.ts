import { describe, expect, it } from 'vitest';
import type { Engine, Letter } from './engine.ts';
import { agreed, numbersIn, readAgain } from './numbers.ts';

const letters = (text: string): Letter[] =>
  [...text].map((letter, place) => ({
    text: letter,
    box: { left: place * 10, top: 4, right: place * 10 + 9, bottom: 20 },
  }));

describe('the numbers of a word', () => {
  it('are those as long as a code, with letters that look like digits', () => {
    const digitsOf = (text: string) => numbersIn(letters(text)).map(({ digits }) => digits);
    expect(digitsOf('{"code":1000210002,')).toEqual(['1000210002']);
    expect(digitsOf('lO0O2lO005')).toEqual([]);
    expect(digitsOf('1O0021000S')).toEqual(['1000210005']);
    expect(digitsOf('l00022¢0B3')).toEqual(['1000224083']);
    expect(digitsOf('10002100022')).toEqual(['10002100022']);
    expect(digitsOf('17000000001234')).toEqual([]);
    expect(digitsOf('10:24:01.398')).toEqual([]);
    expect(digitsOf('1000220002/1000220006')).toEqual(['1000220002', '1000220006']);
  });

  it('say where they are', () => {
    const [number] = numbersIn(letters('x=1000210002'));
    expect(number).toMatchObject({
      start: 2,
      end: 12,
      box: { left: 20, top: 4, right: 119, bottom: 20 },
    });
  });
});

describe('what readings have in common', () => {
  it('is a digit that nearly all of them have', () => {
    expect(agreed(['1000210002', '1000210002', '1000210002', '1000210002'])).toBe('1000210002');
    expect(agreed(['1006210002', '1000210002', '1000210002', '1000210002'])).toBe('1000210002');
  });

  it('is no digit where they differ', () => {
    expect(agreed(['1006210002', '1006210002', '1000210002', '1000210002'])).toBe('100?210002');
    expect(agreed(['1000210002', '1600210002'])).toBe('1?00210002');
  });

  it('is as long as most of them are', () => {
    expect(agreed(['10002100022', '1000210002', '1000210002', '1000210002'])).toBe('1000210002');
    expect(agreed(['100021000', '1000210002', '10002100022'])).toMatch(/^\?+$/);
  });
});

describe('a number that is read again', () => {
  const picture = { width: 300, height: 100, data: new Uint8Array(30_000).fill(255) };
  const reading = (text: string): Engine => ({ readPage: () => [], readLine: () => letters(text) });
  const box = { left: 50, top: 40, right: 150, bottom: 56 };

  it('is certain where the readings agree', () => {
    expect(readAgain(reading('=1000210006,'), picture, box, '1000210006')).toBe('1000210006');
  });

  it('is open where the picture ends', () => {
    const again = (edges: object) =>
      readAgain(reading('1000220058'), picture, { ...box, ...edges }, '1000220058');
    expect(again({ right: 300 })).toBe('100022005?');
    expect(again({ left: 0 })).toBe('?000220058');
    expect(again({ top: 0 })).toBe('??????????');
  });

  it('leaves open what may be a dotted zero where the digits are too small', () => {
    const small = { ...box, bottom: 48 };
    expect(readAgain(reading('1000220056'), picture, small, '1000220056')).toBe('100022005?');
  });

  it('is as it was read where nothing is read again', () => {
    expect(readAgain(reading(''), picture, box, '1000210006')).toBe('1000210006');
  });
});
