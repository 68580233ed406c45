/** One row of the vendor's published table, character by character. */
export interface TableRow {
  code: string;
  message: string;
  description: string;
  /** Line number in the file, from 1. */
  line: number;
}

const rowPattern = /^(0|\d{10}) (.+) (\S+)$/;

/**
 * Reads the table as the vendor publishes it: one row a line, `code message description`, where
 * the message may hold spaces and the description holds none. Lines that do not start with a
 * code (headings, empty lines) are passed over.
 *
 * @param text the whole file
 * @returns the rows in the order of the file; a line that starts with a code but has no message
 * or description is returned in `unreadable`
 */
export function parseTable(text: string): { rows: TableRow[]; unreadable: number[] } {
  const rows: TableRow[] = [];
  const unreadable: number[] = [];
  text.split(/\r?\n/).forEach((content, index) => {
    if (!/^(0|\d{10})(\s|$)/.test(content)) return;
    const match = rowPattern.exec(content);
    if (match) {
      const [, code = '', message = '', description = ''] = match;
      rows.push({ code, message, description, line: index + 1 });
    } else {
      unreadable.push(index + 1);
    }
  });
  return { rows, unreadable };
}
