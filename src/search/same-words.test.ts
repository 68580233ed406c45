import { expect, it } from 'vitest';
import { readSameWords, respelled, sameTerms } from './same-words.ts';

const words = readSameWords([
  ['参数', 'parameter', 'request body'],
  ['缺', 'missing', 'not passed'],
]);

it('finds the lists of which a wording stands in a text, in either language', () => {
  expect(sameTerms(words, 'a parameter was not passed')).toEqual(['~0', '~1']);
  expect(sameTerms(words, '缺参数')).toEqual(['~1', '~0']);
});

it.each([
  ['paramter', 'parameter'],
  ['mising', 'missing'],
  ['reqeust', 'request'],
])('reads %s as %s', (typed, meant) => {
  expect(respelled(words, typed)).toBe(meant);
});

it.each(['missing', 'boy', 'zzyzzyqwv', 'kissing'])(
  'leaves alone what is spelt right, short or like nothing: %s',
  (typed) => {
    expect(respelled(words, typed)).toBeUndefined();
  },
);
