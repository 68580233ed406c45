import type { Change } from '../schemas/change.ts';
import type { Entry } from '../schemas/entry.ts';
import type { Problem } from './problem.ts';
import { wordingFaults } from './wording.ts';

const file = 'changes.yaml';

/**
 * Checks the dated changes against the entries: every code was added once before anything else
 * happened to it, the last change says whether it is retired, days never go back or beyond today.
 *
 * @param changes the changes in the order of their file
 * @param known whether a code has an entry, even if only one that its schema refused
 * @param today the last day that a change may have, as in `2026-01-31`
 */
export function checkChanges(
  changes: readonly Change[],
  entries: readonly Entry[],
  known: (code: string) => boolean,
  today: string,
): Problem[] {
  const problems: Problem[] = [];
  const report = (field: string, text: string) => problems.push({ file, field, text });

  const state = new Map<string, 'active' | 'retired'>();
  const seen = new Set<string>();
  let latest = '';
  for (const [index, { date, kind, codes, text }] of changes.entries()) {
    if (date < latest)
      report(`${index}.date`, `is ${date}, earlier than ${latest} above it, put the oldest first`);
    else latest = date;
    if (date > today)
      report(`${index}.date`, `is ${date}, which is still to come, write the day of publication`);

    for (const [place, code] of codes.entries()) {
      const field = `${index}.codes.${place}`;
      const key = `${date} ${kind} ${code}`;
      if (!known(code)) report(field, `is ${code}, which has no entry, correct it`);
      else if (seen.has(key))
        report(field, `is ${code}, ${kind} a second time on ${date}, keep one`);
      else if (kind === 'added' && state.get(code) === 'active')
        report(field, `is ${code}, which was added before, use changed`);
      else if (kind !== 'added' && state.get(code) !== 'active')
        report(field, `is ${code}, which is not active by then, add it first`);
      else state.set(code, kind === 'retired' ? 'retired' : 'active');
      seen.add(key);
    }

    const faults = wordingFaults(text);
    for (const language of ['zh', 'en'] as const)
      for (const fault of faults[language]) report(`${index}.text.${language}`, fault);
  }

  for (const { code, status } of entries) {
    const last = state.get(code);
    if (!last) report('', `has no change that adds ${code}, append one`);
    else if (last !== status)
      report(
        '',
        status === 'retired'
          ? `does not say that ${code} is retired, append a change`
          : `says that ${code} is retired but its entry is active, correct one of them`,
      );
  }
  return problems;
}
