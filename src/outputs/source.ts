import type { Change } from '../schemas/change.ts';
import type { ToolName } from '../schemas/entry.ts';
import type { ToUrl } from '../catalog/addresses.ts';
import type { Catalog } from '../catalog/catalog.ts';

/** When something happened to a code, as `YYYY-MM-DD`. */
interface CodeDates {
  added: string;
  /** The day of the last change; the day of adding if there was none since. */
  changed: string;
}

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
  const dates = new Map<string, CodeDates>();
  for (const { date, codes } of parts.changes)
    for (const code of codes) {
      const known = dates.get(code);
      if (known) known.changed = date;
      else dates.set(code, { added: date, changed: date });
    }
  return {
    ...parts,
    dates(code) {
      const found = dates.get(code);
      if (!found) throw new Error(`There is no change that adds ${code}`);
      return found;
    },
  };
}
