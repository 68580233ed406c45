import { longestWording } from '../../schemas/text.ts';

/** One row of the vendor's published table, character by character. */
export interface TableRow {
  code: string;
  message: string;
  description: string;
  /** Line number in the file, from 1. */
  line: number;
}

/** A line that cannot be read as a row: what is wrong, and what to do. */
interface TableFault {
  line: number;
  text: string;
}

/** One line of a copy of the table, split into its columns. */
export interface TableLine {
  line: number;
  cells: string[];
  /** Set where the line could not be split: what is wrong, and what to do. */
  fault?: string;
}

/** A copy of the table as far as it could be read. */
export interface TableReading {
  /** The rows in the order of the file; each code once. */
  rows: TableRow[];
  faults: TableFault[];
}

const columns = ['code', 'message', 'description'] as const;
const han = /\p{Script=Han}/u;
const codes = /(?<!\d)\d{10}(?!\d)/g;
const invisible = /[\p{Cc}\p{Cf}\u2028\u2029\ufffd]/u;

function isCode(text: string): boolean {
  return /^(0|\d{10})$/.test(text);
}

function mayBeRow({ cells, fault }: TableLine): boolean {
  return fault !== undefined || cells[0] === '0' || /\d{5}/.test(cells.join(' ').normalize('NFKC'));
}

function faultOf(cells: readonly string[]): string | undefined {
  const [code = '', message = '', description = ''] = cells;
  const plain = cells.join(' ').normalize('NFKC');
  const found = plain.match(codes) ?? [];
  if (found.length > 1)
    return `holds the codes ${found.join(' and ')}, put each row on a line of its own`;
  if (/^(0|\d{10})，/.test(code))
    return 'has full-width commas between its columns, put half-width commas';
  if (!isCode(code)) {
    if (isCode(code.normalize('NFKC')))
      return `has its code in full-width digits, write ${code.normalize('NFKC')}`;
    if (found.length === 1)
      return `does not start with its code ${found[0]}, put the columns in the order ${columns.join(', ')}`;
    return `starts with “${code}”, which is not a code (ten digits, or 0), correct it, join it to its row or remove it`;
  }
  const empty = columns.filter((_, index) => !cells[index]);
  if (empty.length > 0)
    return cells.length < 3
      ? `has ${cells.length === 1 ? 'one column' : `${cells.length} columns`}, write ${columns.join(', ')}${message.includes('，') ? ' (a full-width comma does not part columns)' : ''}`
      : `has no ${empty.join(' and no ')}, add it`;
  if (cells.length > 3)
    return `has ${cells.length} columns, keep ${columns.join(', ')} (in CSV, put a text with a comma in quotation marks)`;
  if (han.test(message) && !han.test(description))
    return `has the description before the message, put the columns in the order ${columns.join(', ')}`;
  if (Math.max(message.length, description.length) > longestWording)
    return `has a text of more than ${longestWording} characters, put each row on a line of its own`;
  const odd = invisible.exec(message + description)?.[0];
  if (odd === '\ufffd') return 'has a character that could not be read, save the file as UTF-8';
  if (odd)
    return `has an invisible character (U+${odd.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}), remove it`;
  return undefined;
}

/**
 * Judges the lines of a copy of the table. Lines before the first one with a number in it
 * are heading and passed over, as are its repetitions; from there on each line is a row or a fault.
 */
export function readRows(lines: readonly TableLine[]): TableReading {
  const rows = new Map<string, TableRow>();
  const faults: TableFault[] = [];
  const trimmed = lines
    .map(({ line, cells, fault }) => {
      const texts = cells.map((cell) => cell.trim());
      while (texts.length > 3 && texts.at(-1) === '') texts.pop();
      return { line, cells: texts, fault };
    })
    .filter(({ cells, fault }) => fault !== undefined || cells.some((cell) => cell !== ''));
  const start = trimmed.findIndex(mayBeRow);
  const key = (cells: readonly string[]) => cells.join('\t');
  const heading = new Set(trimmed.slice(0, start).map(({ cells }) => key(cells)));
  for (const { line, cells, fault } of start < 0 ? [] : trimmed.slice(start)) {
    if (heading.has(key(cells))) continue;
    const [code = '', message = '', description = ''] = cells;
    const earlier = rows.get(code);
    const text =
      fault ??
      faultOf(cells) ??
      (earlier && `repeats the code ${code} of line ${earlier.line}, keep one row per code`);
    if (text) faults.push({ line, text });
    else rows.set(code, { code, message, description, line });
  }
  return { rows: [...rows.values()], faults };
}
