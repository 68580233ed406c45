import { expect, it } from 'vitest';
import type { Change } from '../schemas/change.ts';
import type { Entry } from '../schemas/entry.ts';
import { checkChanges } from './check-changes.ts';
import { formatProblems } from './problem.ts';

const first = '1000210001';
const second = '1000210002';
const text = { zh: '收录', en: 'Added' };

function problems(changes: Change[], retired: string[] = [], unread: string[] = []): string {
  const entries = [first, second].map(
    (code) => ({ code, status: retired.includes(code) ? 'retired' : 'active' }) as Entry,
  );
  const known = (code: string) => [first, second, ...unread].includes(code);
  return formatProblems(checkChanges(changes, entries, known, '2027-03-01'));
}

const added: Change = { date: '2026-11-23', kind: 'added', codes: [first, second], text };
const on = (date: string, kind: Change['kind'], ...codes: string[]): Change => ({
  date,
  kind,
  codes,
  text,
});

it('accepts codes that were added, changed, retired and added again', () => {
  expect(problems([added])).toBe('');
  expect(
    problems(
      [added, on('2026-11-23', 'changed', first), on('2027-01-05', 'retired', first)],
      [first],
    ),
  ).toBe('');
  expect(
    problems([added, on('2027-01-05', 'retired', first), on('2027-02-01', 'added', first)]),
  ).toBe('');
});

it('refuses an entry that no change adds', () => {
  expect(problems([on('2026-11-23', 'added', first)])).toBe(
    `changes.yaml: has no change that adds ${second}, append one`,
  );
});

it('refuses a change of a code that has no entry', () => {
  expect(problems([added, on('2026-11-24', 'added', '1000219999')])).toBe(
    'changes.yaml: 1.codes.0: is 1000219999, which has no entry, correct it',
  );
});

it('lets an entry that cannot be read yet pass, since that is reported once already', () => {
  expect(problems([added, on('2026-11-24', 'added', '1000219999')], [], ['1000219999'])).toBe('');
});

it('refuses a code that is added twice', () => {
  expect(problems([added, on('2026-11-24', 'added', second)])).toBe(
    `changes.yaml: 1.codes.0: is ${second}, which was added before, use changed`,
  );
  expect(problems([added, on('2026-11-23', 'added', second)])).toBe(
    `changes.yaml: 1.codes.0: is ${second}, added a second time on 2026-11-23, keep one`,
  );
});

it('refuses a code that changes before it is added or after it is retired', () => {
  expect(problems([on('2026-11-22', 'changed', first), added])).toBe(
    `changes.yaml: 0.codes.0: is ${first}, which is not active by then, add it first`,
  );
  expect(
    problems(
      [added, on('2026-11-24', 'retired', first), on('2026-11-25', 'changed', first)],
      [first],
    ),
  ).toBe(`changes.yaml: 2.codes.0: is ${first}, which is not active by then, add it first`);
});

it('refuses a retired entry without a change that says so, and the reverse', () => {
  expect(problems([added], [first])).toBe(
    `changes.yaml: does not say that ${first} is retired, append a change`,
  );
  expect(problems([added, on('2026-11-24', 'retired', first)])).toBe(
    `changes.yaml: says that ${first} is retired but its entry is active, correct one of them`,
  );
});

it('refuses days in disorder', () => {
  expect(problems([added, on('2026-11-22', 'changed', first)])).toBe(
    'changes.yaml: 1.date: is 2026-11-22, earlier than 2026-11-23 above it, put the oldest first',
  );
});

it('refuses a day that is still to come, which would date the feed ahead of its readers', () => {
  expect(problems([added, on('2999-01-01', 'changed', first)])).toBe(
    'changes.yaml: 1.date: is 2999-01-01, which is still to come, write the day of publication',
  );
});

it('checks the words of a change against the writing rules', () => {
  expect(problems([{ ...added, text: { zh: '收录2个', en: 'Two codes' } }])).toContain(
    'changes.yaml: 0.text.zh: has no space between Chinese and Latin text',
  );
});
