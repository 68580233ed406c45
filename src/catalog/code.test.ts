import { expect, it } from 'vitest';
import { codeParts } from './code.ts';

it('splits a code into system, class and number', () => {
  expect(codeParts('1002212003')).toEqual({ system: '1002', class: '2', number: '12003' });
});

it('has no parts for success or for anything that is not ten digits', () => {
  for (const text of ['0', '', '100221200', '10022120034', '100221200a', ' 1002212003'])
    expect(codeParts(text)).toBeUndefined();
});
