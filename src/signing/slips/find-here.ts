import { findSlips, type SlipFinder } from './find.ts';
import { SlipSearch } from './search.ts';

/** Looks for slips in this thread. */
export const findSlipsHere: SlipFinder = (query, signal) => {
  const search = new SlipSearch({ ...query, share: { index: 0, count: 1 } });
  return findSlips([(...phase) => search.run(...phase)], signal);
};
