import { CsvError, parse } from 'csv-parse/sync';
import type { TableLine } from '../catalog/published-table/row.ts';

/**
 * The lines of a table as CSV (RFC 4180), with commas, semicolons or tabs between the columns. A
 * row of the table never spans lines, so each line is read by itself, and a quotation mark that is
 * left open spoils its own line only.
 */
export function csvLines(text: string): TableLine[] {
  const delimiter = /^[^\S\r\n\u2028\u2029]*"?\d+"?([,;\t])/m.exec(text)?.[1] ?? ',';
  return text.split(/\r\n|\r|\n/).map((content, index) => {
    const line = index + 1;
    if (content.trim() === '') return { line, cells: [] };
    try {
      const [cells = []] = parse(content, { delimiter, relax_column_count: true });
      return { line, cells };
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      return {
        line,
        cells: [],
        fault:
          'has a quotation mark that is not closed or not doubled, put a text that holds one in quotation marks and double it',
      };
    }
  });
}
