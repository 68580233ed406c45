import { byCode } from '../../catalog/code.ts';
import type { Content } from '../../catalog/content.ts';
import { buildCatalog } from '../../catalog/catalog.ts';
import type { ToUrl } from '../../catalog/addresses.ts';
import { locales, type Locale } from '../../catalog/locale.ts';
import { tools } from '../../catalog/tools.ts';
import { summariesOf, type CodeSummary } from '../../decode/summary.ts';
import { codeMarkdown } from '../../outputs/markdown.ts';
import { outputSource } from '../../outputs/source.ts';
import { buildLookupIndex, type LookupIndex } from '../../search/lookup-index.ts';

/** All that `explain` knows, as plain JSON. */
export interface ExplainData {
  /** Address of the home page, with its last slash. */
  site: string;
  summaries: CodeSummary[];
  index: Record<Locale, LookupIndex>;
  /** The page of each code as Markdown. */
  pages: Record<Locale, Record<string, string>>;
}

/** What only the table of codes asks of an index. */
const forTheTable = { topicIds: [], handlings: [], handlingOf: [] };

/**
 * Gathers what `explain` knows.
 *
 * @param site address of the home page, with its last slash
 */
export function explainData(content: Content, site: string): ExplainData {
  const catalog = buildCatalog({ ...content, entries: content.entries.map(({ entry }) => entry) });
  const toUrl: ToUrl = (path) => new URL(path.slice(1), site).href;
  const source = outputSource({ catalog, changes: content.changes, tools, toUrl });
  const entries = catalog.entries.toSorted(byCode);
  const inLocales = <T>(make: (locale: Locale) => T) =>
    Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, T>;
  return {
    site,
    // First what the others repeat: that packs smaller.
    pages: inLocales((locale) =>
      Object.fromEntries(
        entries.map((entry) => [entry.code, codeMarkdown(entry, locale, source, 'terminal')]),
      ),
    ),
    summaries: summariesOf(entries),
    index: inLocales((locale) => ({
      ...buildLookupIndex(entries, catalog.topics, locale),
      ...forTheTable,
    })),
  };
}
