import type { ExplainData } from './explain-data.ts';

/** The parts of `explain`, each made ready when it is asked for. */
export interface Parts {
  data(): ExplainData;
  /** What answers anything but a code. */
  beyondCodes(): Promise<typeof import('./beyond-codes.ts')>;
}
