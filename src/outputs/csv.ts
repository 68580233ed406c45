import { excelCsv } from '../catalog/excel-csv.ts';
import { byCode } from '../catalog/code.ts';
import { stringify } from 'csv-stringify/sync';
import { fixersText, retryText } from '../catalog/answers.ts';
import { codeWords } from '../catalog/entry-words.ts';
import type { Entry } from '../schemas/entry.ts';
import { addresses } from '../catalog/addresses.ts';
import { plainText } from '../catalog/markdown.ts';
import type { OutputSource } from './source.ts';

type Row = Record<(typeof csvColumns)[number], string>;

/** The columns of `/codes.csv`, in order. Columns may be added at the end; none is renamed or moved. */
export const csvColumns = [
  'code',
  'message',
  'description',
  'title_zh',
  'title_en',
  'meaning_zh',
  'meaning_en',
  'topic',
  'fixed_by',
  'fixed_by_zh',
  'fixed_by_en',
  'fixed_by_note_zh',
  'fixed_by_note_en',
  'retry',
  'retry_zh',
  'retry_en',
  'retry_note_zh',
  'retry_note_en',
  'applied',
  'applied_zh',
  'applied_en',
  'applied_note_zh',
  'applied_note_en',
  'status',
  'replaced_by',
  'origin',
  'added',
  'changed',
  'constant',
  'link',
  'retry_write',
] as const;

function rowOf(entry: Entry, { dates, toUrl }: OutputSource): Row {
  const { fixedBy, retry, applied } = entry.handling;
  const { zh, en } = codeWords;
  const { added, changed } = dates(entry.code);
  return {
    code: entry.code,
    message: entry.message ?? '',
    description: entry.description ?? '',
    title_zh: plainText(entry.title.zh),
    title_en: plainText(entry.title.en),
    meaning_zh: plainText(entry.meaning.zh),
    meaning_en: plainText(entry.meaning.en),
    topic: entry.topic,
    fixed_by: fixedBy.who.join(' '),
    fixed_by_zh: fixersText(entry.handling.fixedBy.who, 'zh'),
    fixed_by_en: fixersText(entry.handling.fixedBy.who, 'en'),
    fixed_by_note_zh: plainText(fixedBy.note.zh),
    fixed_by_note_en: plainText(fixedBy.note.en),
    retry: retry.answer,
    retry_zh: retryText(retry, zh),
    retry_en: retryText(retry, en),
    retry_note_zh: plainText(retry.note.zh),
    retry_note_en: plainText(retry.note.en),
    applied: applied.answer,
    applied_zh: zh.appliedAnswers[applied.answer],
    applied_en: en.appliedAnswers[applied.answer],
    applied_note_zh: plainText(applied.note.zh),
    applied_note_en: plainText(applied.note.en),
    status: entry.status,
    replaced_by: entry.replacedBy ?? '',
    origin: entry.origin,
    added,
    changed,
    constant: entry.constant,
    link: toUrl(addresses.ticket(entry.code)),
    retry_write: retry.write ?? retry.answer,
  };
}

/**
 * `/codes.csv`: one row per code, smallest first.
 */
export function codesCsv(source: OutputSource): string {
  const rows = source.catalog.entries.toSorted(byCode).map((entry) => rowOf(entry, source));
  return stringify(rows, {
    ...excelCsv,
    columns: [...csvColumns],
    header: true,
  });
}
