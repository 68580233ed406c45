import { createCssVariablesTheme, createHighlighter, type ShikiTransformer } from 'shiki';
import { sampleLanguages, type SampleLanguage } from '../catalog/sample.ts';

type Nodes = Parameters<NonNullable<ShikiTransformer['code']>>[0]['children'];

/**
 * The elements that stand for the colours of Shiki's theme of CSS variables: short ones without a
 * meaning of their own, and no more than these, because each coloured word costs bytes.
 */
const elements: Record<string, string> = {
  'token-comment': 'u',
  'token-keyword': 'b',
  'token-string': 'i',
  'token-string-expression': 'i',
};

const elementOf = (style: unknown) =>
  elements[/^color:var\(--shiki-([a-z-]+)\)/.exec(String(style))?.[1] ?? ''];

/** Pieces in the colour of the text as plain text, neighbours of one colour as one element. */
function merged(nodes: Nodes): Nodes {
  const result: Nodes = [];
  for (const node of nodes) {
    const text =
      node.type === 'text' ? node : node.type === 'element' ? node.children[0] : undefined;
    if (text?.type !== 'text') continue;
    const given = node.type === 'element' ? elementOf(node.properties['style']) : undefined;
    // Shiki colours operators as keywords.
    const name = given === 'b' && !/[a-z]/i.test(text.value) ? undefined : given;
    const last = result.at(-1);
    const lastText = last?.type === 'element' ? last.children[0] : last;
    const lastName = last?.type === 'element' ? last.tagName : undefined;
    if (lastText?.type === 'text' && lastName === name) lastText.value += text.value;
    else if (name)
      result.push({
        type: 'element',
        tagName: name,
        properties: {},
        children: [{ type: 'text', value: text.value }],
      });
    else result.push({ type: 'text', value: text.value });
  }
  return result;
}

/**
 * Puts elements in place of the style attributes of Shiki, which the policy refuses, and leaves out
 * what says nothing: elements for lines, and for text in the colour of the text.
 */
const colourElements: ShikiTransformer = {
  pre(node) {
    node.properties = { tabindex: '0' };
  },
  code(node) {
    node.children = merged(
      node.children.flatMap((line) => (line.type === 'element' ? line.children : [line])),
    );
  },
};

const theme = createCssVariablesTheme();
const highlighter = await createHighlighter({ themes: [theme], langs: [...sampleLanguages] });
const known = new Map<string, string>();

/** A program as HTML with its words in colour; made once, since many pages show the same one. */
export function colouredCode(code: string, language: SampleLanguage): string {
  const key = `${language}\n${code}`;
  const html =
    known.get(key) ??
    highlighter.codeToHtml(code, { lang: language, theme, transformers: [colourElements] });
  known.set(key, html);
  return html;
}
