import { csvLines } from './csv.ts';
import { htmlLines } from './html.ts';
import { readRows, type TableReading } from '../catalog/published-table/row.ts';
import { textLines } from '../catalog/published-table/text.ts';

/** The forms in which a copy of the table is read. */
export type TableForm = 'html' | 'csv' | 'text';

/** The form of a copy, by the ending of its name or else by its content. */
export function tableForm(name: string, text: string): TableForm {
  if (/\.html?$/i.test(name) || /<table\b/i.test(text)) return 'html';
  if (/\.csv$/i.test(name) || /^[^\S\r\n\u2028\u2029]*("\d+"|\d+)[,;]/m.test(text)) return 'csv';
  return 'text';
}

/**
 * The text of a file as editors and spreadsheets save it: UTF-8 or UTF-16 with or without its
 * mark, else GB 18030.
 *
 * @returns `undefined` for a file that is not text
 */
export function decodeTable(bytes: Uint8Array): string | undefined {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (!utf16 && bytes.includes(0)) return undefined;
  for (const encoding of utf16 ? [utf16] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return undefined;
}

const readers = { html: htmlLines, csv: csvLines, text: textLines };

/**
 * Reads a copy of the vendor's table: code, message, description.
 *
 * @param name name of the file; its ending tells the form
 * @param text the whole file
 * @returns the rows, and a fault for each line that is not one; a file without any row is a fault
 * of line 1
 */
export function readTable(name: string, text: string): TableReading {
  const reading = readRows(readers[tableForm(name, text)](text));
  if (reading.rows.length === 0 && reading.faults.length === 0)
    reading.faults.push({
      line: 1,
      text: 'has no row below it, copy code, message and description',
    });
  return reading;
}
