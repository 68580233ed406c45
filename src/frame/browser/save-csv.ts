import { element } from './element.ts';

/** How long the browser may take to read the file, in milliseconds. */
const patience = 60_000;

/**
 * Saves a CSV as a file on the reader's device.
 *
 * @param name of the file, without its ending
 */
export function saveCsv(name: string, csv: string): void {
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  element('a', { href: url, download: `${name}.csv` }).click();
  setTimeout(() => URL.revokeObjectURL(url), patience);
}
