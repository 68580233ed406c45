import { Marked } from 'marked';

const marked = new Marked({ gfm: true });

/**
 * Renders inline Markdown (code, links, emphasis) to HTML; text is escaped.
 *
 * @param text one paragraph
 */
export function inlineHtml(text: string): string {
  return marked.parseInline(text.trim(), { async: false });
}

/** The text without its Markdown: code without backticks, links without targets. */
export function plainText(text: string): string {
  return text
    .trim()
    .replace(/`([^`]*)`/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*?([^*]+)\*\*?/g, '$1')
    .replace(/\s+/g, ' ');
}
