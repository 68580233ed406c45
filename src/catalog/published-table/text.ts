import { readRows, type TableLine, type TableReading, type TableRow } from './row.ts';

/**
 * The columns of a line in which blanks part them: the code ends at the first blank; the
 * description starts with the first word that has a Chinese character in it, but leaves at least
 * one word to the message.
 */
function splitAtBlanks(line: string): string[] {
  const [, code = '', rest = ''] = /^\s*(\S+)\s*(.*)/s.exec(line) ?? [];
  const words = [...rest.matchAll(/\S+/g)];
  const chinese = words.findIndex(([word]) => /\p{Script=Han}/u.test(word));
  const description = words[Math.max(chinese, 1)];
  if (chinese < 0 || !description) return [code, rest].filter(Boolean);
  return [code, rest.slice(0, description.index).trimEnd(), rest.slice(description.index)];
}

/** The lines of a table as text: columns are parted by tabs or, as the vendor has it, by blanks. */
export function textLines(text: string): TableLine[] {
  return text.split(/\r?\n/).map((line, index) => ({
    line: index + 1,
    cells: line.includes('\t') ? line.split('\t') : splitAtBlanks(line),
  }));
}

/** Reads the table as text, the form in which `content/source/error-codes.txt` keeps it. */
export function readTextTable(text: string): TableReading {
  return readRows(textLines(text));
}

/** A row as a line of text that reads back the same: with blanks where they suffice, else tabs. */
export function textOfRow({ code, message, description }: TableRow): string {
  const line = `${code} ${message} ${description}`;
  const [row] = readTextTable(line).rows;
  const same = row?.message === message && row.description === description;
  return same ? line : [code, message, description].join('\t');
}
