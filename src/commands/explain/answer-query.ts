import type { Locale } from '../../catalog/locale.ts';
import { countText } from '../../decode/report-text.ts';
import { lookup, type ResultKind } from '../../search/lookup.ts';
import { isWithoutCodes, shapeOf, withoutStrangers } from '../../search/shapes.ts';
import { resultWords } from '../../search/result-words.ts';
import type { ExplainData } from './explain-data.ts';
import { explainWords } from './explain-words.ts';
import { fine, found, type Surrounding } from './surrounding.ts';
import { terminalText } from './terminal.ts';

const mostRows = 10;

/** Kinds of results that may be of something else. */
const notSure = new Set<ResultKind>(['related', 'nearest']);

/** What the box of the site answers from codes and messages; one sure result with its whole page. */
export function answerQuery(
  query: string,
  data: ExplainData,
  locale: Locale,
  around: Surrounding,
): number {
  const words = explainWords[locale];
  const index = data.index[locale];
  const { kinds, foreign, timestamp, phone, request, partlyFailed } = resultWords[locale];
  const answer = withoutStrangers(lookup(index, query, mostRows), query);
  const { results, total, unknown } = answer;
  const shape = shapeOf(query);
  const show = (text: string) => around.write(`${terminalText(text, around.isColoured)}\n`);
  if (!isWithoutCodes(shape))
    for (const { code, nearest } of unknown) {
      show(words.unknown(code));
      if (nearest.length > 0) show(words.nearest(nearest.join(', ')));
    }
  const isUnsure = results.every(({ kind }) => notSure.has(kind));
  if (shape && isUnsure) show({ foreign, timestamp, phone, request }[shape]);
  if (answer.partlyFailed) show(partlyFailed);
  const [first] = results;
  if (first && results.length === 1 && !isUnsure) {
    show(data.pages[locale][first.code]!.trimEnd());
    return fine;
  }
  for (const { kind, code, title, message } of results)
    show(
      [`**${code}**`, title, message && `\`${message}\``, `(${kinds[kind]})`]
        .filter(Boolean)
        .join('  '),
    );
  if (total > results.length) show(words.more(countText(total - results.length, locale)));
  if (results.length === 0 && unknown.length === 0 && !shape) show(words.nothing);
  return results.length > 0 ? fine : found;
}
