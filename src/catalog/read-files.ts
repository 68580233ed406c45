import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileFault } from './file-faults.ts';
import { formatProblems, Refusal, type Problem } from './problem.ts';

const byteOrderMark = '\ufeff';

/** Does what may fail for a file, and calls `refuse` with what is wrong with that file. */
function attempt<T>(act: () => T, refuse: (text: string) => void): T | undefined {
  try {
    return act();
  } catch (error) {
    const fault = fileFault(error);
    if (!fault) throw error;
    refuse(fault);
    return undefined;
  }
}

function decode(bytes: Uint8Array, refuse: (text: string) => void): string | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    refuse('is not UTF-8, save it as UTF-8');
    return undefined;
  }
  if (!text.startsWith(byteOrderMark)) return text;
  refuse('starts with a byte-order mark (U+FEFF), save it as UTF-8 without one');
  return undefined;
}

/**
 * Reads one file as UTF-8 without a byte-order mark.
 *
 * @param file path below the folder
 * @param problems takes what is wrong with the file
 * @returns `undefined` where there is a problem
 */
export function readText(folder: string, file: string, problems: Problem[]): string | undefined {
  const refuse = (text: string) => problems.push({ file, field: '', text });
  if (!existsSync(join(folder, file))) {
    refuse('is missing, write it');
    return undefined;
  }
  const bytes = attempt(() => readFileSync(join(folder, file)), refuse);
  return bytes && decode(bytes, refuse);
}

/**
 * Reads one file as `readText` does.
 *
 * @throws Refusal for a file that has a problem
 */
export function requireText(folder: string, file: string): string {
  const problems: Problem[] = [];
  const text = readText(folder, file, problems);
  if (text === undefined) throw new Refusal(formatProblems(problems));
  return text;
}

/**
 * Every file below a folder of the content, in the order of paths. Links and what is no file are
 * refused.
 *
 * @param path the folder, below the content folder
 * @param problems takes every problem that is found
 * @param needed whether it is a problem that the folder is not there; otherwise it has no files
 * @returns the paths below the content folder
 */
export function filesBelow(
  folder: string,
  path: string,
  problems: Problem[],
  needed = false,
): string[] {
  const refuse = (file: string, text: string) => problems.push({ file, field: '', text });
  if (!existsSync(join(folder, path))) {
    if (needed) refuse(path, 'is missing, make the folder');
    return [];
  }
  const items = attempt(
    () => readdirSync(join(folder, path), { withFileTypes: true }),
    (text) => refuse(path, text),
  );
  return (items ?? [])
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((item) => {
      const below = `${path}/${item.name}`;
      if (item.isDirectory()) return filesBelow(folder, below, problems);
      if (item.isFile()) return [below];
      refuse(
        below,
        item.isSymbolicLink() ? 'is a link, put the file itself there' : 'is no file, remove it',
      );
      return [];
    });
}
