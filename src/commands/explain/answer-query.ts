import type { Locale } from '../../catalog/locale.ts';
import { countText } from '../../decode/report-text.ts';
import { lookup } from '../../search/lookup.ts';
import type { ExplainData } from './explain-data.ts';
import { explainWords } from './explain-words.ts';
import { fine, found, type Surrounding } from './surrounding.ts';
import { terminalText } from './terminal.ts';

const mostRows = 10;

/** What the box of the site answers. */
export function answerQuery(
  query: string,
  data: ExplainData,
  locale: Locale,
  around: Surrounding,
): number {
  const words = explainWords[locale];
  const index = data.index[locale];
  const { results, total, unknown } = lookup(index, query, mostRows);
  const show = (text: string) => around.write(`${terminalText(text, around.isColoured)}\n`);
  for (const { code, nearest } of unknown) {
    show(words.unknown(code));
    if (nearest.length > 0) show(words.nearest(nearest.join(', ')));
  }
  const [first] = results;
  if (first && results.length === 1 && first.kind !== 'nearest') {
    show(data.pages[locale][index.codes.indexOf(first.code)]!.trimEnd());
    return fine;
  }
  for (const { code, title, message } of results)
    show([`**${code}**`, title, message && `\`${message}\``].filter(Boolean).join('  '));
  if (total > results.length) show(words.more(countText(total - results.length, locale)));
  if (results.length === 0 && unknown.length === 0) show(words.nothing);
  return results.length > 0 ? fine : found;
}
