import { inlineCode, linkLabel, markdownText } from '../catalog/markdown-text.ts';

/** One text in each form that is put on the clipboard. */
export interface RichText {
  /** For plain fields. */
  text: string;
  /** For e-mails and other rich editors. */
  html: string;
  /** For editors that take Markdown. */
  markdown: string;
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** A text without any markup, which keeps its line breaks. */
export function plain(text: string): RichText {
  return { text, html: escaped(text).replace(/\n/g, '<br>'), markdown: markdownText(text) };
}

/** A value on one line, in Markdown set as code. */
export function value(text: string): RichText {
  const line = text.trim().replace(/\s+/g, (gap) => (gap.includes('\n') ? ' ' : gap));
  return { ...plain(line), markdown: inlineCode(line) };
}

export function strong(text: string): RichText {
  return { text, html: `<strong>${escaped(text)}</strong>`, markdown: `**${markdownText(text)}**` };
}

/** A link; the plain form shows the URL too. */
export function link(label: string, colon: string, url: string): RichText {
  return {
    text: label + colon + url,
    html: `<a href="${escaped(url)}">${escaped(label)}</a>`,
    markdown: `[${linkLabel(label)}](${url})`,
  };
}

/** A link that shows its URL. */
export function bareLink(url: string): RichText {
  return { ...link(url, '', url), text: url, markdown: `<${url}>` };
}

function join(pieces: readonly RichText[], between: { text: string; markdown: string }): RichText {
  return {
    text: pieces.map(({ text }) => text).join(between.text),
    html: pieces.map(({ html }) => html).join(''),
    markdown: pieces.map(({ markdown }) => markdown).join(between.markdown),
  };
}

/** Texts that run on from one another. */
export function inOneLine(...texts: readonly RichText[]): RichText {
  return join(texts, { text: '', markdown: '' });
}

export function paragraph(...texts: readonly RichText[]): RichText {
  const content = inOneLine(...texts);
  return { ...content, html: `<p>${content.html}</p>` };
}

function list(items: readonly RichText[], tag: string, mark: (index: number) => string): RichText {
  const marked = items.map((item, index) => ({
    text: mark(index) + item.text,
    html: `<li>${item.html}</li>`,
    markdown: mark(index) + item.markdown,
  }));
  const { html, ...lines } = join(marked, { text: '\n', markdown: '\n' });
  return { ...lines, html: `<${tag}>${html}</${tag}>` };
}

export function bulletList(items: readonly RichText[]): RichText {
  return list(items, 'ul', () => '- ');
}

export function numberedList(items: readonly RichText[]): RichText {
  return list(items, 'ol', (index) => `${index + 1}. `);
}

/** A list under the line that introduces it. */
export function under(heading: string, content: RichText): RichText {
  return join([paragraph(plain(heading)), content], { text: '\n', markdown: '\n\n' });
}

/** Paragraphs and lists one below the other. */
export function stacked(...blocks: readonly RichText[]): RichText {
  return join(blocks, { text: '\n\n', markdown: '\n\n' });
}
