import postcss, { type Rule } from 'postcss';
import { PurgeCSS } from 'purgecss';

const tag = /<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi;
const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/** Words of the tags of a page and of its inline scripts: names of tags, attributes, classes, ids. */
export function wordsOfPage(html: string): string[] {
  const scripts = [...html.matchAll(inlineScript)].map(([, script = '']) => script);
  const tags = [...new Set(html.match(tag))];
  return [
    ...new Set(tags.join(' ').split(/[\s"'=<>/]+/)),
    ...scripts.flatMap((script) => wordsOfScript(script)),
  ];
}

/** Words of a script that could be names of tags, attributes, classes or ids. */
export function wordsOfScript(script: string): string[] {
  return script.split(/[^\w:-]+/);
}

/** Words of a stylesheet, among them every name that a selector asks for. */
export function wordsOfStyles(css: string): Set<string> {
  const words = wordsOfScript(css.replaceAll('\\', ''));
  return new Set(words.flatMap((word) => [word, ...word.split(':')]));
}

/**
 * What can apply without standing in the page: pseudo-classes, states that a browser or a script
 * sets, and languages, which PurgeCSS takes for tags in `:lang()`.
 */
const alwaysUsed = [
  /^:/,
  /^(aria|data)-/,
  ...['open', 'checked', 'hidden', 'inert', 'popover', 'disabled', 'zh', 'ja', 'en'],
];

const negation = /:not\((?:[^()]|\([^()]*\))*\)/g;

/** Classes that exclude elements from rules: PurgeCSS asks for them, but the rules apply without. */
function excludingClasses(css: string): string[] {
  return (css.match(negation) ?? []).flatMap((selector) =>
    [...selector.matchAll(/\.([\w-]+)/g)].map(([, name]) => name!),
  );
}

/**
 * The stylesheet without the custom properties that a layer sets on the root and that a rule
 * outside of layers, which wins over every layer, sets there too.
 */
function withoutOverridden(css: string): string {
  const root = postcss.parse(css);
  const own = new Set<string>();
  for (const node of root.nodes)
    if (node.type === 'rule' && node.selector === ':root[data-theme]')
      node.each((child) => void (child.type === 'decl' && own.add(child.prop)));
  root.walkAtRules('layer', (layer) =>
    layer.walkDecls(/^--/, (declaration) => {
      const { selector } = declaration.parent as Rule;
      if (selector.startsWith(':root') && own.has(declaration.prop)) declaration.remove();
    }),
  );
  return root.toString();
}

/**
 * The rules of a stylesheet that a page with the given words can need. Custom properties stay
 * unless they are Starlight's (`--sl-…`) and nothing uses them: styles that a script brings with it
 * use the others.
 *
 * @param words as `wordsOfPage` and `wordsOfScript` give them
 */
export async function usedStyles(css: string, words: ReadonlySet<string>): Promise<string> {
  const [result] = await new PurgeCSS().purge({
    content: [{ raw: [...words, ...excludingClasses(css)].join('\n'), extension: 'words' }],
    css: [{ raw: withoutOverridden(css) }],
    defaultExtractor: (content) => content.split('\n'),
    variables: true,
    safelist: { standard: alwaysUsed, variables: [/^--(?!_*sl-)/] },
  });
  return result!.css;
}
