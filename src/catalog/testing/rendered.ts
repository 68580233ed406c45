import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { selectAll } from 'hast-util-select';
import { Marked } from 'marked';

/** What a reader sees of a text with markup. */
export interface Rendered {
  text: string;
  /** The names of its elements, each once; without links to the address that they show. */
  elements: string[];
}

/** What a browser makes of HTML. */
export function renderedHtml(html: string): Rendered {
  const root = fromHtml(html, { fragment: true });
  const elements = selectAll('*', root).filter(
    (element) => element.tagName !== 'a' || element.properties['href'] !== toText(element),
  );
  return {
    text: toText(root),
    elements: [...new Set(elements.map(({ tagName }) => tagName))].toSorted(),
  };
}

/** What a browser makes of GitHub Flavored Markdown. */
export function renderedMarkdown(markdown: string): Rendered {
  return renderedHtml(new Marked({ gfm: true }).parse(markdown, { async: false }));
}
