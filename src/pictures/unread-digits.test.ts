import { expect, it } from 'vitest';
import { codesLike, hasUnreadDigits } from './unread-digits.ts';

const codes = ['1000210002', '1000210006', '1000220015', '0'];

it('finds the codes that a number with unread digits may be', () => {
  expect(codesLike('{"code":100021000?,', codes)).toEqual(['1000210002', '1000210006']);
  expect(codesLike('1?0?22?015', codes)).toEqual(['1000220015']);
});

it('finds none for a number that is read, of another length, or hardly read', () => {
  for (const text of ['1000210002', '10002100?', '11000210002?', '??????????', 'why?', ''])
    expect(codesLike(text, codes), text).toEqual([]);
});

it('knows a text with unread digits', () => {
  expect(hasUnreadDigits('code 100021000? in /a?b=1')).toBe(true);
  expect(hasUnreadDigits('code 1000210002 in /a?b=1, why?')).toBe(false);
});
