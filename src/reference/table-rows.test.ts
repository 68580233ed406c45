import { describe, expect, it } from 'vitest';
import { isPlain, readState, selectItems, withState, type TableItem } from './table-rows.ts';

const choices = {
  topic: ['one', 'two'],
  'fixed-by': ['code', 'operator', 'platform'],
  retry: ['not-needed', 'after-fix', 'after-wait'],
  applied: ['no', 'unknown', 'yes'],
};
const item = (code: string, more: Partial<TableItem>): TableItem => ({
  code,
  title: '',
  text: `${code} ${more.title ?? ''}`,
  topic: 'one',
  'fixed-by': ['code'],
  retry: ['after-fix'],
  applied: 'no',
  ...more,
});
const items = [
  item('20', { title: 'Sign check failed', 'fixed-by': ['operator', 'code'] }),
  item('3', { title: 'token expired', topic: 'two', retry: ['after-wait'], applied: 'unknown' }),
  item('0', { title: 'Success', 'fixed-by': [], retry: ['not-needed'], applied: 'yes' }),
];
const codes = (address: string) => {
  const { state } = readState(new URL(address, 'https://x.example/codes/'), choices);
  return selectItems(items, state, choices, 'en').map(({ code }) => code);
};

describe('the rows of the table', () => {
  it('are all there, in their own order, for an address that asks for nothing', () => {
    expect(codes('')).toEqual(['20', '3', '0']);
  });

  it('are those that have every word, however it is written', () => {
    expect(codes('?q=FAILED+sign')).toEqual(['20']);
    expect(codes('?q=ｔｏｋｅｎ')).toEqual(['3']);
    expect(codes('?q=token+sign')).toEqual([]);
    expect(codes('#q=success')).toEqual(['0']);
    expect(codes('?q=%20')).toEqual(['20', '3', '0']);
  });

  it('are those that meet every condition', () => {
    expect(codes('?topic=one')).toEqual(['20', '0']);
    expect(codes('?fixed-by=code')).toEqual(['20', '3']);
    expect(codes('?fixed-by=code&applied=no')).toEqual(['20']);
    expect(codes('?retry=after-wait&topic=one')).toEqual([]);
  });

  it('are sorted by numbers, titles and the order of answers, either way', () => {
    expect(codes('?sort=code')).toEqual(['0', '3', '20']);
    expect(codes('?sort=-code')).toEqual(['20', '3', '0']);
    expect(codes('?sort=title')).toEqual(['20', '0', '3']);
    expect(codes('?sort=retry')).toEqual(['0', '20', '3']);
    expect(codes('?sort=-applied')).toEqual(['0', '3', '20']);
  });

  it('have those that nobody has to act on last', () => {
    expect(codes('?sort=fixed-by')).toEqual(['3', '20', '0']);
  });
});

describe('the address of the table', () => {
  const page = new URL('https://x.example/en/codes/?other=1');

  it('asks for what it was made from', () => {
    const asked = new URL('?other=1&topic=two&sort=-retry#q=a+%26+b', page);
    const { state } = readState(asked, choices);
    expect(withState(page, state).href).toBe(asked.href);
    expect(readState(withState(page, state), choices).state).toEqual(state);
  });

  it('never sends typed words to a server', () => {
    const { state } = readState(new URL('?q=secret', page), choices);
    const address = withState(new URL('?q=secret', page), state);
    expect(address.search).not.toContain('secret');
    expect(address.hash).toBe('#q=secret');
  });

  it('names what is no longer there and asks for the rest', () => {
    const { state, unknown } = readState(
      new URL('?topic=gone&retry=after-fix&sort=x', page),
      choices,
    );
    expect(unknown).toEqual(['sort=x', 'topic=gone']);
    expect(state).toMatchObject({ topic: '', retry: 'after-fix', sort: '' });
  });

  it('asks for nothing where nothing is chosen', () => {
    expect(isPlain(readState(page, choices).state)).toBe(true);
    expect(isPlain(readState(new URL('?q=a', page), choices).state)).toBe(false);
    expect(isPlain(readState(new URL('?sort=code', page), choices).state)).toBe(false);
  });
});
