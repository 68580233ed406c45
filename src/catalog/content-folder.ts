import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refusal } from './problem.ts';

const name = process.env['CONTENT_DIR'] || 'content';

/** The folder of the content: `content/`, unless `CONTENT_DIR` names another catalogue. */
export const contentFolder = resolve(name);

/**
 * Makes sure that there is a folder of the content.
 *
 * @throws Refusal that names the variable
 */
export function requireContentFolder(): void {
  if (statSync(contentFolder, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new Refusal(
    `CONTENT_DIR: is “${name}”, which is not a folder, name the folder of a catalogue`,
  );
}
