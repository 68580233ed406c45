import { expect, it } from 'vitest';
import { compareTable, type KnownEntry } from './compare.ts';
import { formatDifferences, wordDiff } from './report.ts';
import type { TableRow } from '../catalog/published-table/row.ts';

const row = (code: string, message: string, description: string, line = 1): TableRow => ({
  code,
  message,
  description,
  line,
});
const entry = (code: string, fields: Partial<KnownEntry> = {}): KnownEntry => ({
  code,
  origin: 'table',
  status: 'active',
  message: 'sign check failed',
  description: '错误,请检查',
  ...fields,
});
const same = row('1000210001', 'sign check failed', '错误,请检查');

it('finds no difference where rows and entries agree', () => {
  const entries = [entry('1000210001'), entry('1000210017', { origin: 'vendor-page' })];
  expect(compareTable([same], entries, new Set())).toEqual([]);
});

it('finds codes that only the table has and codes that only the entries have', () => {
  const added = row('1000210003', 'a', '甲', 2);
  expect(
    compareTable([same, added], [entry('1000210001'), entry('1000210002')], new Set()),
  ).toEqual([
    { kind: 'new', row: added },
    { kind: 'gone', entry: entry('1000210002') },
  ]);
});

it('finds every character that is worded differently', () => {
  const now = row('1000210001', 'sign check failed!', '错误，请检查');
  expect(compareTable([now], [entry('1000210001')], new Set())).toEqual([
    {
      kind: 'reworded',
      row: now,
      rewordings: [
        { field: 'message', was: 'sign check failed', now: 'sign check failed!' },
        { field: 'description', was: '错误,请检查', now: '错误，请检查' },
      ],
    },
  ]);
});

it('finds codes of vendor pages that have come into the table', () => {
  const known = entry('1000210001', { origin: 'vendor-page', message: undefined });
  expect(compareTable([same], [known], new Set())).toEqual([
    {
      kind: 'listed',
      row: same,
      rewordings: [{ field: 'message', was: undefined, now: 'sign check failed' }],
    },
  ]);
});

it('finds retired codes that are back, but says nothing of those that stayed or stay away', () => {
  const retired = entry('1000210001', { status: 'retired' });
  expect(compareTable([same], [retired], new Set())).toEqual([
    { kind: 'back', row: same, rewordings: [] },
  ]);
  expect(compareTable([same], [retired], new Set(['1000210001']))).toEqual([]);
  expect(compareTable([], [retired], new Set(['1000210001']))).toEqual([]);
});

it('shows within a text what went and what came', () => {
  expect(wordDiff('auth code invalide!', 'auth code invalid!')).toBe(
    'auth code [-invalide-]{+invalid+}!',
  );
  expect(wordDiff('请检查签名', '请检查密钥')).toBe('请检查[-签名-]{+密钥+}');
});

it('reports each kind of difference with its lines and with what to do', () => {
  const differences = compareTable(
    [
      row('1000210001', 'sign check failed', '错误，请检查', 4),
      row('1000210003', 'nonce used', '重复', 5),
      row('1000210017', 'sign check failed', '错误,请检查', 6),
      row('1000210018', 'sign check failed', '错误,请检查', 7),
    ],
    [
      entry('1000210001'),
      entry('1000210002'),
      entry('1000210017', { origin: 'vendor-page' }),
      entry('1000210018', { status: 'retired' }),
    ],
    new Set(),
  );
  expect(formatDifferences(differences).split('\n')).toEqual([
    '1 new',
    '  1000210003  nonce used  重复 (line 5)',
    '  To do: the patch makes a skeleton of each; write it, until then the build refuses it.',
    '',
    '1 now in the table, so far only on a page of the vendor',
    '  1000210017 (line 6)',
    '  To do: the patch takes over origin and wording; remove seenOn, read title and meaning again.',
    '',
    '1 reworded',
    '  1000210001 (line 4)',
    '    description (only punctuation, width or blanks differ)',
    '      was: 错误,请检查',
    '      now: 错误，请检查',
    '      that is: 错误[-,-]{+，+}请检查',
    expect.stringMatching(/^ {2}To do: the patch takes over the wording;/),
    '',
    '1 back in the table, but retired',
    '  1000210018 (line 7)',
    expect.stringMatching(/^ {2}To do: the patch makes each active again;/),
    '',
    '1 gone from the table',
    '  1000210002  sign check failed  错误,请检查',
    expect.stringMatching(/^ {2}To do: the patch retires each;/),
  ]);
});
