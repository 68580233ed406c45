import { createHash } from 'node:crypto';

/** A file that scripts load, and its text. */
export interface DataFile {
  /** Without its ending; changes with the text. */
  name: string;
  text: string;
}

/**
 * Names a file after its content, so that a page and the data of another deployment never meet.
 *
 * @param prefix what the name begins with
 */
export function dataFile(prefix: string, text: string): DataFile {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { name: `${prefix}.${hash}`, text };
}
