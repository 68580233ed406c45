import { stringify } from 'csv-stringify/browser/esm/sync';
import { codeWords } from '../../catalog/entry-words.ts';
import type { Locale } from '../../catalog/locale.ts';
import { homeWords } from '../words.ts';

/**
 * Rows of the table as CSV (RFC 4180), with the columns and the words that the reader sees. It
 * starts with a byte order mark so that Excel reads it as UTF-8, and a text that Excel would take
 * for a formula is defused.
 */
export function rowsToCsv(rows: readonly HTMLTableRowElement[], locale: Locale): string {
  const { columns } = homeWords[locale];
  const { fixedBy, retry, applied } = codeWords[locale];
  const header = [
    columns.code,
    columns.message,
    columns.title,
    fixedBy,
    retry,
    applied,
    columns.topic,
    columns.link,
  ];
  const records = rows.map(({ cells }) => {
    const [code, title, who, ...others] = cells;
    const chips = [...who!.querySelectorAll('.chip')].map(({ textContent }) => textContent);
    return [
      code!.textContent.trim(),
      title!.querySelector('small')?.textContent.trim() ?? '',
      title!.firstElementChild!.textContent,
      chips.join(locale === 'zh' ? '、' : ', '),
      ...others.map(({ textContent }) => textContent.trim()),
      code!.querySelector('a')!.href,
    ];
  });
  return stringify([header, ...records], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
