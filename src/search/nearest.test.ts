import { expect, it } from 'vitest';
import { closestCodes, nearestCodes, slips } from './nearest.ts';

const codes = new Set(['0', '1000210002', '1000210012', '1000210020', '1005300003']);

it('puts swapped neighbours before a wrong digit', () => {
  expect(nearestCodes('1000210200', codes)).toEqual(['1000210020']);
  expect(nearestCodes('1000210021', new Set(['1000210012', '1000210020']))).toEqual([
    '1000210012',
    '1000210020',
  ]);
});

it('puts a digit missing from a row of equal ones before another missing digit', () => {
  expect(nearestCodes('100021002', codes)).toEqual(['1000210002', '1000210012', '1000210020']);
});

it('puts a digit beside the right key before one from elsewhere', () => {
  expect(nearestCodes('1000210022', codes)[0]).toBe('1000210012');
  expect(nearestCodes('1009300003', codes)).toEqual(['1005300003']);
});

it('never offers the number itself, nor anything for a number far too short or too long', () => {
  expect(nearestCodes('1000210002', codes)).not.toContain('1000210002');
  expect(nearestCodes('10002100', codes)).toEqual([]);
  expect(nearestCodes('1'.repeat(1000), codes)).toEqual([]);
});

it('makes every slip of two digits', () => {
  const made = [...slips('12').keys()];
  for (const meant of ['21', '2', '1', '112', '122', '102', '32', '17'])
    expect(made).toContain(meant);
  expect(made).not.toContain('12');
});

it('offers the codes of the same kind that are nearest by number, three at most', () => {
  const known = ['1000210001', '1000210017', '1000210009', '1000210012', '1000220001', '0'];
  expect(closestCodes('1000219999', known)).toEqual(['1000220001', '1000210017', '1000210012']);
  expect(closestCodes('1000299999', known)).toEqual(['1000220001', '1000210017', '1000210012']);
  expect(closestCodes('1005399999', known)).toEqual([]);
});
