import type { Basis, Entry } from '../schemas/entry.ts';

/**
 * What most causes of an entry rest on, to be said once for all of them. Where two bases are equally
 * common, it is the one that comes first.
 *
 * @returns `undefined` for an entry without causes
 */
export function commonBasis(causes: Entry['causes']): Basis | undefined {
  const groups = [...Map.groupBy(causes, ({ basis }) => basis)];
  return groups.sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}
