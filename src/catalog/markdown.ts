import { Marked, type Token } from 'marked';

const marked = new Marked({ gfm: true, tokenizer: { tag: () => undefined } });

/**
 * Renders inline Markdown (code, links, emphasis) to HTML; text is escaped, tags too.
 *
 * @param text one paragraph
 */
export function inlineHtml(text: string): string {
  return marked.parseInline(text.trim(), { async: false });
}

function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if ('tokens' in token && token.tokens) return textOf(token.tokens);
      return 'text' in token ? String(token.text) : token.raw;
    })
    .join('');
}

/** The text without its Markdown: code without backticks, links without targets. */
export function plainText(text: string): string {
  const tokens = marked.Lexer.lexInline(text.trim(), marked.defaults);
  return textOf(tokens).replace(/\s+/g, ' ');
}
