import { placeholder } from '../schemas/placeholder.ts';
import type { ChangeKind } from '../schemas/change.ts';
import { addressesOfCode } from '../catalog/addresses.ts';
import { skeleton } from '../catalog/skeleton.ts';
import { toYaml } from '../catalog/write-yaml.ts';
import type { Difference } from './compare.ts';
import { setText } from './edit.ts';
import type { TableRow } from '../catalog/published-table/row.ts';
import { readTextTable, textOfRow } from '../catalog/published-table/text.ts';

/** What a file of the content becomes. */
export interface FileChange {
  /** Path below the content folder. */
  file: string;
  /** `undefined` for a new file. */
  before: string | undefined;
  after: string;
}

const kindOfChange: Record<Difference['kind'], ChangeKind> = {
  new: 'added',
  back: 'added',
  listed: 'changed',
  reworded: 'changed',
  gone: 'retired',
};

function codeOf(difference: Difference): string {
  return difference.kind === 'gone' ? difference.entry.code : difference.row.code;
}

/** `text` with `lines` below it, each on a line of its own. */
function appendLines(text: string, lines: readonly string[]): string {
  const end = text === '' || text.endsWith('\n') ? '' : '\n';
  return lines.length > 0 ? `${text}${end}${lines.join('\n')}\n` : text;
}

/** `permalinks.txt` with the addresses of codes appended, as far as it does not list them. */
export function withAddresses(permalinks: string, codes: readonly string[]): string {
  const listed = new Set(permalinks.split(/\r?\n/));
  const missing = codes.flatMap(addressesOfCode).filter((address) => !listed.has(address));
  return appendLines(permalinks, missing);
}

/** `changes.yaml` with a change appended; what subscribers read of it is still to be written. */
export function withChange(
  changes: string,
  date: string,
  kind: ChangeKind,
  codes: readonly string[],
): string {
  if (codes.length === 0) return changes;
  const text = { zh: placeholder('zh'), en: placeholder('en') };
  return appendLines(changes, [toYaml([{ date, kind, codes, text }]).trimEnd()]);
}

function newTable(before: string, rows: readonly TableRow[]): string {
  const first = readTextTable(before).rows[0];
  const heading = before.split('\n').slice(0, first ? first.line - 1 : undefined);
  const end = before.endsWith('\n') ? [''] : [];
  return [...heading, ...rows.map(textOfRow), ...end].join('\n');
}

function newEntry(before: string, difference: Exclude<Difference, { kind: 'new' }>): string {
  if (difference.kind === 'gone') return setText(before, ['status'], 'retired', 'topic');
  let after = before;
  if (difference.kind === 'back') after = setText(after, ['status'], 'active', 'topic');
  if (difference.kind !== 'reworded') after = setText(after, ['origin'], 'table', 'topic');
  for (const { field, now } of difference.rewordings) after = setText(after, [field], now, 'title');
  return after;
}

/**
 * The changes that bring the content up to a newer copy of the table. What a person has to decide
 * or write is left as a placeholder, which the build refuses: the skeletons of new codes, and the
 * line about each kind of change in `changes.yaml`.
 *
 * @param differences what the copy and the entries disagree on
 * @param rows all rows of the copy
 * @param read gives the text of a file of the content by its path below the content folder
 * @param date the day of the change, as in `2026-01-31`
 * @returns the files that change, in no particular order
 */
export function tableChanges(
  differences: readonly Difference[],
  rows: readonly TableRow[],
  read: (file: string) => string,
  date: string,
): FileChange[] {
  const change = (file: string, make: (before: string) => string): FileChange => {
    const before = read(file);
    return { file, before, after: make(before) };
  };
  const codesOf = (kind: ChangeKind) =>
    differences.filter((difference) => kindOfChange[difference.kind] === kind).map(codeOf);
  const added = differences.filter(({ kind }) => kind === 'new').map(codeOf);
  const entries = differences.map((difference): FileChange => {
    const file = `codes/${codeOf(difference)}.yaml`;
    return difference.kind === 'new'
      ? { file, before: undefined, after: skeleton(difference.row.code, difference.row) }
      : change(file, (before) => newEntry(before, difference));
  });
  const files = [
    change('source/error-codes.txt', (before) => newTable(before, rows)),
    ...entries,
    change('permalinks.txt', (before) => withAddresses(before, added)),
    change('changes.yaml', (before) =>
      (['added', 'changed', 'retired'] as const).reduce(
        (text, kind) => withChange(text, date, kind, codesOf(kind)),
        before,
      ),
    ),
  ];
  return files.filter(({ before, after }) => before !== after);
}
