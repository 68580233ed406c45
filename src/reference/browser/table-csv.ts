import { stringify } from 'csv-stringify/browser/esm/sync';
import { fixersText } from '../../catalog/answers.ts';
import { excelCsv } from '../../catalog/excel-csv.ts';
import { answerWords } from '../../catalog/answer-words.ts';
import type { Locale } from '../../catalog/locale.ts';
import type { Fixer } from '../../schemas/entry.ts';
import { homeWords } from '../words.ts';

/**
 * Rows of the table as CSV, with the columns and the words that the reader sees.
 */
export function rowsToCsv(rows: readonly HTMLTableRowElement[], locale: Locale): string {
  const { columns } = homeWords[locale];
  const { fixedBy, retry, applied } = answerWords[locale];
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
    const fixers = (who!.dataset['who'] ?? '').split(' ').filter(Boolean) as Fixer[];
    return [
      code!.textContent.trim(),
      title!.querySelector('small')?.textContent.trim() ?? '',
      title!.firstElementChild!.textContent,
      fixersText(fixers, locale),
      ...others.map(({ textContent }) => textContent.trim()),
      code!.querySelector('a')!.href,
    ];
  });
  return stringify([header, ...records], excelCsv);
}
