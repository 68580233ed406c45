import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { mdxToJs, mdxToMdast } from 'satteri';
import { guideSchema } from '../schemas/guide.ts';
import { characterFault } from '../schemas/text.ts';
import { linkFault } from './links.ts';
import type { Problem } from './problem.ts';
import { parseYaml } from './yaml.ts';

/** The most characters of a guide and of a line, and brackets in one another: more may end the parser, and with it the command. */
const longestGuide = 20_000;
const longestLine = 1000;
const deepestNesting = 1000;

const sources = resolve(import.meta.dirname, '..');

/** A node of the Markdown tree, with the fields that are looked at here. */
interface Node {
  type: string;
  position?: { start: { line: number } };
  /** Of an element: the name of its component or tag. */
  name?: string | null;
  attributes?: { name?: string; value?: unknown }[];
  /** Of a link, an image or a definition. */
  url?: string;
  /** Of code that imports and exports. */
  value?: string;
  children?: Node[];
}

/** What the checks across files need of a guide. */
export interface Guide {
  /** The ids of the samples that it shows. */
  samples: string[];
}

/** A node and all below it, in the order of the text. */
function nodesOf(root: Node): Node[] {
  const nodes: Node[] = [];
  const left = [root];
  for (let node = left.pop(); node; node = left.pop()) {
    nodes.push(node);
    left.push(...(node.children ?? []).toReversed());
  }
  return nodes;
}

/** How many brackets stand in one another at most. */
function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of text.matchAll(/[()[\]{}]/g)) {
    if ('([{'.includes(bracket)) deepest = Math.max(deepest, ++depth);
    else depth = Math.max(0, depth - 1);
  }
  return deepest;
}

const attribute = (node: Node, name: string) => {
  const value = node.attributes?.find((item) => item.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
};

/** The path of a component that a guide imports; `undefined` for one of a package. */
function importedPath(guide: string, from: string): string | undefined {
  if (from.startsWith('~/')) return join(sources, from.slice(2));
  return from.startsWith('.') ? join(dirname(guide), from) : undefined;
}

const frontMatter = /^---\r?\n([^]*?)\r?\n---[ \t]*(?=\r?\n|$)/;
const imports = /\bimport\s+(?:(\w+)|\{([^}]*)\})\s+from\s+['"]([^'"]+)['"]/g;

/**
 * Reads a guide as far as checks need it: its front matter, its syntax, the components that it
 * imports and shows, where its links lead.
 *
 * @param folder path of the content folder
 * @param file path below the content folder
 * @param problems takes every problem that is found
 * @returns `undefined` where the text is too long, too deep or not MDX
 */
export function readGuide(
  folder: string,
  file: string,
  text: string,
  problems: Problem[],
): Guide | undefined {
  const report = (field: string, fault: string) => problems.push({ file, field, text: fault });
  const fault = characterFault(text);
  if (fault) report('', fault);
  if (text.length > longestGuide) {
    report('', `is longer than ${longestGuide} characters, make two guides of it`);
    return undefined;
  }
  const long = text.split('\n').findIndex((line) => line.length > longestLine);
  if (long >= 0) {
    report(`line ${long + 1}`, `is longer than ${longestLine} characters, break it`);
    return undefined;
  }
  if (nestingOf(text) > deepestNesting) {
    report('', `has more than ${deepestNesting} brackets in one another, close or remove some`);
    return undefined;
  }

  const [whole = '', yaml] = frontMatter.exec(text) ?? [];
  if (yaml === undefined)
    report(
      '',
      'has no front matter, start with title, description and sidebar between lines of ---',
    );
  // With the line of the opening mark, so that the lines of problems are those of the file.
  else parseYaml(file, `\n${yaml}`, guideSchema, problems);

  const body = whole.replace(/[^\r\n]/g, '') + text.slice(whole.length);
  let tree: Node;
  try {
    // The tree alone lets faulty imports pass.
    mdxToJs(body);
    tree = mdxToMdast(body) as Node;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const [, line, reason] = /^(?:(\d+):\d+: )?([^]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(
      error.message,
    )!;
    report(line ? `line ${line}` : '', `is not MDX (${reason}), correct the syntax`);
    return undefined;
  }

  const samples: string[] = [];
  const known = new Set(['Fragment']);
  const nodes = nodesOf(tree);
  for (const node of nodes.filter(({ type }) => type === 'mdxjsEsm'))
    for (const [, name, names = '', from = ''] of (node.value ?? '').matchAll(imports)) {
      for (const item of name ? [name] : names.split(','))
        known.add(item.split(' as ').at(-1)!.trim());
      const path = importedPath(join(folder, file), from);
      if (path && !existsSync(path))
        report(
          `line ${node.position?.start.line}`,
          `imports ${from}, which is not there, correct it`,
        );
    }
  for (const node of nodes) {
    const line = `line ${node.position?.start.line}`;
    const [component = ''] = node.name?.split('.') ?? [];
    if (/^[A-Z]/.test(component) && !known.has(component))
      report(line, `shows <${component}>, which it does not import, import it`);
    const id = node.name === 'Sample' ? attribute(node, 'id') : undefined;
    if (id !== undefined) samples.push(id);
    for (const target of [node.url, attribute(node, 'href'), attribute(node, 'src')]) {
      const unsafe = target === undefined ? undefined : linkFault(target);
      if (unsafe) report(line, unsafe);
    }
  }
  return { samples };
}
