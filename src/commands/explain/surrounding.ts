/** What a run of `explain` has around it. */
export interface Surrounding {
  environment: Record<string, string | undefined>;
  input: AsyncIterable<Uint8Array>;
  write(text: string): void;
  complain(text: string): void;
  isColoured: boolean;
  /** Ends `--follow`. */
  signal?: AbortSignal;
}

/** Exit code: nothing is wrong. */
export const fine = 0;
/** Exit code: failures are in a log, or nothing was found. */
export const found = 1;
/** Exit code: wrong usage, or a file that cannot be read. */
export const misused = 2;
