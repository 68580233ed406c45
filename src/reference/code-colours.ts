import type { ShikiTransformer } from 'shiki';

type Nodes = Parameters<NonNullable<ShikiTransformer['code']>>[0]['children'];

/**
 * The colours of Shiki's theme of CSS variables that samples have, by the class that stands for
 * each. No more than these, because each coloured word costs bytes.
 */
const classes: Record<string, string> = {
  'token-comment': 'c',
  'token-keyword': 'k',
  'token-string': 's',
  'token-string-expression': 's',
};

const classOf = (style: unknown) =>
  classes[/^color:var\(--astro-code-([a-z-]+)\)/.exec(String(style))?.[1] ?? ''];

/** Pieces in the colour of the text as plain text, neighbours of one colour as one element. */
function merged(nodes: Nodes): Nodes {
  const result: Nodes = [];
  for (const node of nodes) {
    const text =
      node.type === 'text' ? node : node.type === 'element' ? node.children[0] : undefined;
    if (text?.type !== 'text') continue;
    const name = node.type === 'element' ? classOf(node.properties['style']) : undefined;
    const last = result.at(-1);
    const lastText = last?.type === 'element' ? last.children[0] : last;
    const lastName = last?.type === 'element' ? last.properties['class'] : undefined;
    if (lastText?.type === 'text' && lastName === name) lastText.value += text.value;
    else if (name)
      result.push({
        type: 'element',
        tagName: 'span',
        properties: { class: name },
        children: [{ type: 'text', value: text.value }],
      });
    else result.push({ type: 'text', value: text.value });
  }
  return result;
}

/**
 * Puts classes in place of the style attributes of Shiki, which the policy refuses, and leaves out
 * what says nothing: elements for lines, and for text in the colour of the text.
 */
export const colourClasses: ShikiTransformer = {
  pre(node) {
    node.properties = { tabindex: '0' };
  },
  code(node) {
    node.children = merged(
      node.children.flatMap((line) => (line.type === 'element' ? line.children : [line])),
    );
  },
};
