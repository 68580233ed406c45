import { Marked, type Token } from 'marked';

const marked = new Marked({ gfm: true, tokenizer: { tag: () => undefined } });

/** Text that Markdown leaves as it is, as most texts are: it needs no parser. */
const noMarkdown = /^(?!.*(?:www\.|:\/\/))[^`*_[\]!\\<>"'~@&\n]*$/i;

/**
 * Renders inline Markdown (code, links, emphasis) to HTML; text is escaped, tags too.
 *
 * @param text one paragraph
 */
export function inlineHtml(text: string): string {
  const trimmed = text.trim();
  return noMarkdown.test(trimmed) ? trimmed : marked.parseInline(trimmed, { async: false });
}

function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if ('tokens' in token && token.tokens) return textOf(token.tokens);
      return 'text' in token ? String(token.text) : token.raw;
    })
    .join('');
}

/** The targets of the links and images of a text with inline Markdown, in their order. */
export function linkTargets(text: string): string[] {
  const trimmed = text.trim();
  if (noMarkdown.test(trimmed)) return [];
  const targets: string[] = [];
  marked.walkTokens(marked.Lexer.lexInline(trimmed, marked.defaults), (token) => {
    if (token.type === 'link' || token.type === 'image') targets.push(String(token['href']));
  });
  return targets;
}

/** The text without its Markdown: code without backticks, links without targets. */
export function plainText(text: string): string {
  const trimmed = text.trim();
  const bare = noMarkdown.test(trimmed)
    ? trimmed
    : textOf(marked.Lexer.lexInline(trimmed, marked.defaults));
  return bare.replace(/\s+/g, ' ');
}
