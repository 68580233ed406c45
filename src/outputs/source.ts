import { datesOf, type CodeDates } from '../catalog/change-dates.ts';
import type { Change } from '../schemas/change.ts';
import type { ToolName } from '../schemas/entry.ts';
import type { ToUrl } from '../catalog/addresses.ts';
import type { Catalog } from '../catalog/catalog.ts';

/** What the outputs for programs are made of. */
export interface OutputSource {
  catalog: Catalog;
  /** The oldest change first. */
  changes: readonly Change[];
  dates(code: string): CodeDates;
  /** The tools that have a page. */
  tools: readonly ToolName[];
  /** Makes an absolute address out of a path of the site. */
  toUrl: ToUrl;
}

/** Joins what the outputs are made of. `dates` of the result throws for a code without a change. */
export function outputSource(parts: Omit<OutputSource, 'dates'>): OutputSource {
  const dates = datesOf(parts.changes);
  return {
    ...parts,
    dates(code) {
      const found = dates.get(code);
      if (!found) throw new Error(`There is no change that adds ${code}`);
      return found;
    },
  };
}
