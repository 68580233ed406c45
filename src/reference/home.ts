import type { Entry } from '../schemas/entry.ts';

/** The home page shows a topic of no more codes whole, and of a larger one only the first. */
const most = 24;
const first = 12;

/** The codes of a topic that the home page shows. */
export function shownAtHome(entries: readonly Entry[]): readonly Entry[] {
  return entries.length > most ? entries.slice(0, first) : entries;
}
