import { describe, expect, it } from 'vitest';
import { fold, noTerms, splitWords, stem } from './fold.ts';

const variants = {
  characters: new Map([
    ['時', '时'],
    ['間', '间'],
  ]),
  terms: new Map([
    ['伺服器', '服务器'],
    ['使用者', '用户 '],
  ]),
  anyTerm: /伺服器|使用者/g,
};
const words = (text: string) => splitWords(fold(text, variants)).map((word) => word.word);

describe('fold', () => {
  it('reads full-width digits, letters and punctuation as plain ones', () => {
    expect(fold('ｃｏｄｅ：１０００２１０００２！')).toBe('code:1000210002!');
  });

  it('reads traditional characters and regional terms as the ones that the index uses', () => {
    expect(fold('伺服器時間', variants)).toBe('服务器时间');
    expect(fold('伺服器時間', { ...variants, ...noTerms })).toBe('伺服器时间');
  });

  it.each(['sign', 'ｓｉｇｎ', '使用者時間', 'ﬁeld ㎏ ①', '😀\ud83d', 'İ', ''])(
    'keeps the length of %j, so that places stay places',
    (text) => {
      expect(fold(text, variants)).toHaveLength(text.length);
    },
  );
});

describe('splitWords', () => {
  it('reads an identifier the same however it is written', () => {
    expect(words('dept_code')).toEqual(['dept', 'code']);
    expect(words('deptCode')).toEqual(words('dept_code'));
    expect(words('DEPT-CODE')).toEqual(words('dept_code'));
    expect(words('parseHTTPResponse')).toEqual(['pars', 'http', 'respons']);
  });

  it('tells the parts of one identifier from words that follow each other', () => {
    const glued = (text: string) => splitWords(text).map((word) => word.glued);
    expect(glued('memberId')).toEqual([false, true]);
    expect(glued('member id')).toEqual([false, false]);
  });

  it('takes Chinese one character at a time, with Latin words in between', () => {
    expect(words('未设置memberId')).toEqual(['未', '设', '置', 'member', 'id']);
  });

  it('reads contracted negations as not, and possessives as the word', () => {
    expect(words("doesn't exist")).toEqual(['not', 'exist']);
    expect(words('the account’s type')).toEqual(['the', 'account', 'type']);
  });

  it('says where each word stands', () => {
    expect(splitWords('a 签sign')).toMatchObject([
      { start: 0, end: 1 },
      { start: 2, end: 3 },
      { start: 3, end: 7 },
    ]);
  });
});

describe('stem', () => {
  it.each([
    ['invalide', 'invalid'],
    ['hava', 'have'],
    ['permisson', 'permission'],
    ['setted', 'set'],
    ['exists', 'exist'],
    ['parameters', 'param'],
    ['failed', 'fail'],
    ['failure', 'fail'],
    ['needed', 'need'],
    ['assigning', 'assign'],
    ['retries', 'retry'],
    ['retried', 'retry'],
    ['expired', 'expire'],
    ['addresses', 'address'],
  ])('takes %s and %s for one word', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  it.each([
    ['access', 'acces'],
    ['status', 'statu'],
    ['not', 'no'],
    ['set', 'setting up'],
    ['string', 'str'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });
});
