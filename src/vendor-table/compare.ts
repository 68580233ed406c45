import type { Entry } from '../schemas/entry.ts';
import type { TableRow } from '../catalog/published-table/row.ts';

/** What the table is compared with: these fields of an entry, finished or not. */
export type KnownEntry = Pick<Entry, 'code' | 'origin' | 'status' | 'message' | 'description'>;

/** One field that a newer copy of the table words differently. */
export interface Rewording {
  field: 'message' | 'description';
  /** `undefined` where the entry had no wording. */
  was: string | undefined;
  now: string;
}

/**
 * A code that a newer copy of the table and the entries disagree on:
 * - `new`: the table has it, no entry does
 * - `listed`: the table has it now, so far it was seen only on a page of the vendor
 * - `reworded`: the table words it differently
 * - `gone`: the table no longer has it
 * - `back`: the table has it again, its entry is retired
 */
export type Difference =
  | { kind: 'new'; row: TableRow }
  | { kind: 'listed' | 'reworded' | 'back'; row: TableRow; rewordings: Rewording[] }
  | { kind: 'gone'; entry: KnownEntry };

function rewordings(row: TableRow, entry: KnownEntry): Rewording[] {
  return (['message', 'description'] as const).flatMap((field) =>
    entry[field] === row[field] ? [] : [{ field, was: entry[field], now: row[field] }],
  );
}

/**
 * Compares a newer copy of the table with the entries.
 *
 * @param rows the rows of the newer copy
 * @param entries every entry, retired ones too
 * @param before the codes of the copy that the entries were written from
 * @returns the differences: rows in the order of the copy, then what is gone
 */
export function compareTable(
  rows: readonly TableRow[],
  entries: readonly KnownEntry[],
  before: ReadonlySet<string>,
): Difference[] {
  const known = new Map(entries.map((entry) => [entry.code, entry]));
  const listed = new Set(rows.map(({ code }) => code));
  const changed = rows.flatMap((row): Difference[] => {
    const entry = known.get(row.code);
    if (!entry) return [{ kind: 'new', row }];
    const found = rewordings(row, entry);
    if (entry.status === 'retired' && !before.has(row.code))
      return [{ kind: 'back', row, rewordings: found }];
    if (entry.origin === 'vendor-page') return [{ kind: 'listed', row, rewordings: found }];
    return found.length > 0 ? [{ kind: 'reworded', row, rewordings: found }] : [];
  });
  const gone = entries
    .filter(
      ({ code, origin, status }) => origin === 'table' && status === 'active' && !listed.has(code),
    )
    .map((entry): Difference => ({ kind: 'gone', entry }));
  return [...changed, ...gone];
}
