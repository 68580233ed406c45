import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** A file to be written. */
export interface NewFile {
  path: string;
  /** What the file holds so far; `undefined` where there is none. */
  before: string | undefined;
  after: string;
}

/**
 * Writes a file.
 *
 * @throws the error of the system, with the path that it leaves out where a disk is full
 */
export function writeFile(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path });
  }
}

const draft = (path: string) => `${path}.draft`;

/**
 * Writes several files, all of them or none: each to a draft beside it first, which then takes its
 * place. After a failure the folder is as it was.
 *
 * @throws the error of the first file that could not be written
 */
export function writeFiles(files: readonly NewFile[]): void {
  const drafted: NewFile[] = [];
  const placed: NewFile[] = [];
  try {
    for (const file of files) {
      writeFile(draft(file.path), file.after);
      drafted.push(file);
    }
    for (const file of files) {
      renameSync(draft(file.path), file.path);
      placed.push(file);
    }
  } catch (error) {
    for (const { path } of drafted) rmSync(draft(path), { force: true });
    for (const { path, before } of placed)
      if (before === undefined) rmSync(path);
      else writeFile(path, before);
    throw error;
  }
}
