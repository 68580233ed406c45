import { readFileSync } from 'node:fs';

/** A paste as people have it, and what is to be made of it. */
interface Case<Expect> {
  file: string;
  text: string;
  secret: string;
  expect: Expect;
}

/** What is expected of the cases in each folder. */
interface Expectations {
  timestamp: { seconds: number | null; clock: number; zone: string };
  paste: PasteExpectation | string;
  faults: { sign?: 'match'; named?: string } | string;
  causes: { named: string };
}

/** What is expected of a pasted request. */
export interface PasteExpectation {
  parameters?: Record<string, string>;
  body?: string;
  sign?: 'match';
  /** A notice that may be given instead: one by its name, or any. */
  orSaid?: string;
}

const folder = new URL('../cases/', import.meta.url);

/** The cases of one folder under `cases`. */
export function readCases<Kind extends keyof Expectations>(kind: Kind): Case<Expectations[Kind]>[] {
  const lines = readFileSync(new URL('index.jsonl', folder), 'utf8').trim().split('\n');
  return lines
    .map((line) => JSON.parse(line) as Omit<Case<Expectations[Kind]>, 'text'>)
    .filter(({ file }) => file.startsWith(`${kind}/`))
    .map((entry) => ({ ...entry, text: readFileSync(new URL(entry.file, folder), 'utf8') }));
}
