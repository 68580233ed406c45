import { expect, it } from 'vitest';
import { formatProblems, type Problem } from './problem.ts';
import { parseYaml } from './yaml.ts';
import { changesFileSchema } from '../schemas/change.ts';

function problems(yaml: string): string {
  const found: Problem[] = [];
  parseYaml('changes.yaml', yaml, changesFileSchema, found);
  return formatProblems(found);
}

const change = (date: string, kind = 'added', codes = "['0']") =>
  `- date: ${date}\n  kind: ${kind}\n  codes: ${codes}\n  text: { zh: 收录, en: Added }\n`;

it('takes a date with or without quotation marks', () => {
  expect(problems(change('2026-11-23') + change("'2026-11-24'"))).toBe('');
});

it('refuses a day that the calendar does not have', () => {
  for (const date of ['2026-02-30', '2026-1-5', '23.11.2026', 'yesterday'])
    expect(problems(change(date))).toBe(
      'changes.yaml: 0.date: is not a date, write year, month and day as in 2026-01-31',
    );
});

it('refuses an unknown kind, no codes, and what is not a code', () => {
  expect(problems(change('2026-11-23', 'removed'))).toBe(
    'changes.yaml: 0.kind: is not allowed, use one of: added, changed, retired',
  );
  expect(problems(change('2026-11-23', 'added', '[]'))).toBe(
    'changes.yaml: 0.codes: is empty, name the codes that the change is about',
  );
  expect(problems(change('2026-11-23', 'added', "['21']"))).toBe(
    'changes.yaml: 0.codes.0: is not a code, write ten digits (or 0) in quotation marks',
  );
});
