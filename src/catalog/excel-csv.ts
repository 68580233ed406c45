/**
 * Options of `csv-stringify` for CSV by RFC 4180 as Excel reads it: a byte order mark, so that it is
 * taken for UTF-8, and texts defused that would be taken for formulas.
 */
export const excelCsv = {
  bom: true,
  escape_formulas: true,
  record_delimiter: 'windows',
} as const;
