import { describe, expect, it } from 'vitest';
import type { LookupIndex } from './lookup-index.ts';
import { searchText } from './lookup-text.ts';
import { buildWordIndex } from './word-index.ts';

interface Row {
  message?: string;
  description?: string;
  title?: string;
  seenAs?: string[];
  keywords?: string[];
}

/** An index of these rows alone, the codes counted from 0. */
function indexOf(rows: readonly Row[]): LookupIndex {
  return {
    locale: 'en',
    codes: rows.map((_, place) => String(1000200000 + place)),
    messages: rows.map((row) => row.message ?? ''),
    descriptions: rows.map((row) => row.description ?? ''),
    seenAs: rows.map((row) => row.seenAs?.join('\n') ?? ''),
    titles: rows.map((row) => row.title ?? ''),
    words: rows.map((row) => ['', ...(row.keywords ?? [])].join('\n')),
    retired: [],
    topicOf: rows.map(() => 0),
    topics: ['Topic'],
    topicIds: [],
    handlings: [],
    handlingOf: [],
    textFiles: [],
    characters: '',
    terms: '',
  };
}

/** The places of the rows that fit, best first. */
function order(query: string, ...rows: Row[]): number[] {
  const index = buildWordIndex(indexOf(rows));
  return searchText(index, rows.length, query, 10).matches.map((match) => match.entry);
}

describe('the order of matches', () => {
  const other = { message: 'clock skew' };

  it('is message, description, title, keyword for a query that is the whole of it', () => {
    const rows = [
      { keywords: ['gate closed'] },
      { title: 'Gate closed' },
      { description: 'gate closed' },
      { message: 'gate closed!' },
    ];
    expect(order('Gate closed', ...rows)).toEqual([3, 2, 1, 0]);
  });

  it('is message, description, title, keyword for a query that is part of it', () => {
    const rows = [
      { keywords: ['north gate closed early'] },
      { title: 'North gate closed early' },
      { description: 'north gate closed early' },
      { message: 'north gate closed early' },
    ];
    expect(order('gate closed', ...rows)).toEqual([3, 2, 1, 0]);
  });

  it('puts the whole message before one that holds the query and more', () => {
    expect(
      order('gate closed', { message: 'gate closed today' }, { message: 'gate closed' }),
    ).toEqual([1, 0]);
  });

  it('puts a message that holds the words in a row before one that holds them apart', () => {
    expect(
      order('gate closed', { message: 'gate was found closed' }, { message: 'the gate closed it' }),
    ).toEqual([1, 0]);
    expect(order('red gate', { message: 'gate is red' }, { message: 'a red gate again' })[0]).toBe(
      1,
    );
  });

  it('puts other wordings of a message level with it', () => {
    expect(
      order('door shut', { title: 'Door shut' }, { message: 'x', seenAs: ['door shut'] })[0],
    ).toBe(1);
  });

  it('puts every word in one field before the words in several', () => {
    const scattered = { message: 'gate', keywords: ['closed'] };
    expect(order('closed gate', scattered, { message: 'gate is closed' })).toEqual([1, 0]);
  });

  it('leaves out what holds only some words if anything holds all', () => {
    expect(order('gate closed', { message: 'gate open' }, { message: 'gate closed' })).toEqual([1]);
  });

  it('takes the best part where nothing holds all, rare words weighing more', () => {
    const rows = [{ message: 'check lamp' }, { message: 'check wheel' }, { message: 'check gate' }];
    expect(order('check gate badly', ...rows)[0]).toBe(2);
  });

  it('puts what holds the best part in its title before what holds it in a keyword', () => {
    const rows = [{ keywords: ['north gate'] }, { title: 'North gate' }];
    expect(order('check north gate badly', ...rows)[0]).toBe(1);
  });

  it('lets what is asked about count more than what is asked for', () => {
    const rows = [{ keywords: ['重复添加'] }, { message: 'gate closed' }, { message: 'lamp' }];
    expect(order('添加 gate', ...rows)[0]).toBe(1);
    expect(order('重复添加', ...rows)[0]).toBe(0);
  });

  it('keeps the order of the index between equals', () => {
    expect(
      order('system error', other, { message: 'system error!' }, { message: 'System error' }),
    ).toEqual([1, 2]);
  });

  it('puts an exact word before a completed, a corrected or a like-meaning one', () => {
    expect(order('gate', { message: 'gateway' }, { message: 'gate' })).toEqual([1, 0]);
    expect(order('signal lost', { message: 'signals lost' }, { message: 'signal lost' })).toEqual([
      0, 1,
    ]);
    expect(order('phone taken', { message: 'mobile taken' }, { message: 'phone taken' })).toEqual([
      1, 0,
    ]);
  });
});

describe('a query without any fitting entry', () => {
  it.each(['zebra', '斑马', 'how to fix', '怎么解决', 'the of and', '?!'])(
    'finds nothing: %s',
    (query) => {
      expect(order(query, { message: 'gate closed', description: '大门已关闭' })).toEqual([]);
    },
  );
});

describe('Chinese', () => {
  const rows = [{ description: '大门已经关闭,请改天再来' }, { description: '大门编号不存在' }];

  it('is matched by any part, by all its pairs, and through question words', () => {
    expect(order('关闭', ...rows)).toEqual([0]);
    expect(order('改天再来大门', ...rows)).toEqual([0]);
    expect(order('大门编号不存在怎么办', ...rows)).toEqual([1]);
    expect(order('关', ...rows)).toEqual([0]);
  });

  it('is matched through characters that only join words', () => {
    expect(order('大门的编号在这里都没有', ...rows)).toEqual([1]);
  });

  it('is matched together with Latin words', () => {
    expect(order('gate_code 不存在', { description: 'gate_code不存在' }, ...rows)[0]).toBe(0);
  });
});

describe('two letters swapped', () => {
  it('are read as they were meant, inflected or not', () => {
    const rows = [{ message: 'gate closed' }, { message: 'expired ticket' }, { message: 'dept' }];
    expect(order('expierd ticekt', ...rows)).toEqual([1]);
    expect(order('departmnet', ...rows)).toEqual([2]);
  });
});

describe('text around a message', () => {
  it('does not hide it, however long', () => {
    const line = '2026-11-02 08:15:04 ERROR worker-3 request took 1200 ms and was given up ';
    const rows = [{ message: 'gate closed!' }, { message: 'lamp broken' }];
    expect(order(`${line.repeat(50)}: Gate closed ${line.repeat(50)}`, ...rows)).toEqual([0]);
  });
});
