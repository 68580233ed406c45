import { expect, it } from 'vitest';
import type { Entry } from '../schemas/entry.ts';
import { entrySchema } from '../schemas/entry.ts';
import { checkContent } from './check.ts';
import type { Content } from './content.ts';

const entry = (code: string, constant: string) =>
  ({
    code,
    constant,
    related: [],
    seenOn: [],
    causes: [],
    steps: [],
    unknowns: [],
    keywords: { zh: [], en: [] },
    title: { zh: '标题', en: 'Title' },
    meaning: { zh: '含义', en: 'Meaning' },
    handling: {
      fixedBy: { who: [], note: { zh: '无', en: 'None' } },
      retry: { answer: 'not-needed', note: { zh: '无', en: 'None' }, basis: 'stated' },
      applied: { answer: 'no', note: { zh: '无', en: 'None' }, basis: 'stated' },
    },
  }) as unknown as Entry;

function refused(...entries: Entry[]): string[] {
  const content: Content = {
    entries: entries.map((item) => ({ file: `codes/${item.code}.yaml`, entry: item })),
    topics: [],
    sources: [],
    searchWords: { same: [], codes: {}, kinds: [], fillers: [], pages: {} },
    changes: [],
    rows: [],
    permalinks: [],
    samples: new Map(),
    guides: new Map(),
  };
  return checkContent(content, '2026-11-23')
    .filter(({ field }) => field === 'constant')
    .map(({ file, text }) => `${file} ${text}`);
}

it('keeps the constants of two codes apart, also where a language drops the underscores', () => {
  expect(refused(entry('1000210001', 'SIGN_1'), entry('1000210002', 'SIGN_2'))).toEqual([]);
  expect(refused(entry('1000210001', 'SIGN_1'), entry('1000210002', 'SIGN1'))).toEqual([
    'codes/1000210002.yaml is SIGN1, too like SIGN_1 of codes/1000210001.yaml, choose another',
  ]);
});

it('takes capitals, digits and single underscores for a constant, and nothing else', () => {
  const { constant } = entrySchema.shape;
  for (const name of ['SUCCESS', 'SIGN_CHECK_FAILED', 'CLASS_2'])
    expect(constant.safeParse(name).success).toBe(true);
  for (const name of ['', 'Success', 'A__B', '_A', 'A_', '2_A', 'A-B', '<to be written>'])
    expect(constant.safeParse(name).success).toBe(false);
});

it('refuses the names that the files for Java and PHP need for something else', () => {
  const { constant } = entrySchema.shape;
  for (const name of ['CLASS', 'BY_CODE', 'RETRY_AFTER_FIX', 'FIXER_CODE', 'APPLIED_NO'])
    expect(constant.safeParse(name).error?.issues.map((issue) => issue.message)).toEqual([
      'is taken in the files of constants for Java or PHP, choose another',
    ]);
  for (const name of ['CLASS_FULL', 'NO_CLASS', 'RETRY', 'BY_CODE_2'])
    expect(constant.safeParse(name).success).toBe(true);
});

it('says of a constant that is still to be written only that', () => {
  const { error } = entrySchema.shape.constant.safeParse('<to be written, its name>');
  expect(error?.issues.map((issue) => issue.message)).toEqual([
    'is still to be written, name the code for programs',
  ]);
});
