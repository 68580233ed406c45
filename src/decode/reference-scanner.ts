import { createScanner, type Scanner, type ScannerOptions } from './scanner.ts';
import type { CodeSummary } from './summary.ts';

/** A scanner that knows the codes and the messages of the reference. */
export function createScannerFor(
  summaries: readonly CodeSummary[],
  options: Omit<ScannerOptions, 'messages'> = {},
): Scanner {
  const messages = summaries.flatMap(({ message, wordings }) => [message, ...wordings]);
  return createScanner(
    summaries.map(({ code }) => code),
    { ...options, messages },
  );
}
