import { languageTags, type Locale } from '../../catalog/locale.ts';
import { messageLanguage } from '../../catalog/message-language.ts';
import type { LookupResult, Mark } from '../lookup.ts';
import type { NamedPage } from '../related-files.ts';
import type { Sentence } from '../related.ts';
import { addresses } from '../../catalog/addresses.ts';
import type { ToolName } from '../../schemas/entry.ts';
import { site } from '../../site.ts';
import { href } from '../../frame/href.ts';
import { siteWords } from '../../frame/words.ts';
import { searchWords } from '../words.ts';
import { codeLink, type FullTextResult } from './search-data.ts';

/** A result as the list shows it. */
export interface Row {
  href: string;
  /** For recent codes; empty for a page that is not of a code. */
  code: string;
  kind: keyof (typeof searchWords)['zh']['kinds'];
  element: HTMLAnchorElement;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function marked(text: string, marks: readonly Mark[]): (string | Node)[] {
  const parts: (string | Node)[] = [];
  let end = 0;
  for (const mark of marks) {
    parts.push(text.slice(end, mark.start), element('mark', '', text.slice(mark.start, mark.end)));
    end = mark.end;
  }
  return [...parts, text.slice(end)];
}

function row(
  address: string,
  code: string,
  kind: Row['kind'],
  locale: Locale,
  children: Node[],
): Row {
  const link = element('a', 'search-row', ...children);
  link.href = address;
  link.setAttribute('role', 'option');
  link.setAttribute('aria-selected', 'false');
  link.tabIndex = -1;
  link.dataset['kind'] = kind;
  const kindLabel = element('span', 'row-kind', searchWords[locale].kinds[kind]);
  link.children[1]!.after(kindLabel);
  return { href: address, code, kind, element: link };
}

/** The row of a code: code, title, what kind of match it is, message and topic. */
export function codeRow(
  result: LookupResult,
  locale: Locale,
  kind: Row['kind'] = result.kind,
): Row {
  const of = (field: Mark['field']) => result.marks.filter((mark) => mark.field === field);
  const code = element('span', 'code', ...marked(result.code, of('code')));
  code.translate = false;
  const title = element('span', 'row-title', ...marked(result.title, of('title')));
  const message = element('span', 'row-message', ...marked(result.message, of('message')));
  message.lang = messageLanguage(result.message);
  message.translate = false;
  const details = element('small', '', ...(result.message ? [message, ' · '] : []), result.topic);
  if (result.retired) details.append(' · ', siteWords[locale].retired);
  return row(codeLink(locale, result.code), result.code, kind, locale, [code, title, details]);
}

/** Shows in a row the sentence that a query is about, in place of what it said before. */
export function showSentence(row: Row, { text, marks, language }: Sentence): void {
  const details = row.element.querySelector('small')!;
  if (language) details.lang = languageTags[language];
  details.replaceChildren(
    ...marked(
      text,
      marks.map((mark) => ({ ...mark, field: 'message' })),
    ),
  );
}

/** The row of a page that is not about one code. */
export function pageRow(page: NamedPage, locale: Locale, kind: 'page' | 'guide'): Row {
  return row(href(page.path[locale]), '', kind, locale, [
    element('span', 'code', ''),
    element('span', 'row-title', page.title[locale]),
    element('small', '', page.summary[locale]),
  ]);
}

/** A row for each tool. */
export function toolRows(locale: Locale): Row[] {
  return Object.entries(siteWords[locale].toolNames).map(([tool, name]) =>
    row(href(addresses.tool(locale, tool as ToolName)), '', 'tool', locale, [
      element('span', 'code', ''),
      element('span', 'row-title', name),
      element('small', ''),
    ]),
  );
}

/** Queries to try, each filling the field in one click, as on the home page. */
export function sampleButtons(locale: Locale): HTMLElement {
  const line = element('p', 'search-samples');
  for (const sample of site.sampleQueries[locale]) {
    const button = element('button', '', sample);
    button.type = 'button';
    button.dataset['sample'] = sample;
    button.translate = false;
    line.append(button);
  }
  return line;
}

/** The row of a page that only the full text found. */
export function fullTextRow(result: FullTextResult, locale: Locale): Row {
  return row(result.url, result.code, 'full-text', locale, [
    element('span', 'code', result.code),
    element('span', 'row-title', result.title),
    element('small', '', result.excerpt),
  ]);
}
