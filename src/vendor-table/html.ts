import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import type { TableLine } from '../catalog/published-table/row.ts';

type Root = ReturnType<typeof fromHtml>;
type Element = Extract<Root['children'][number], { type: 'element' }>;

function lineOf(row: Element): TableLine {
  const cells = row.children.filter((child) => child.type === 'element');
  const merged = cells.some(
    ({ properties }) =>
      Number(properties['rowSpan'] ?? 1) > 1 || Number(properties['colSpan'] ?? 1) > 1,
  );
  return {
    line: row.position?.start.line ?? 0,
    cells: cells.map((cell) => toText(cell).replaceAll('\u00a0', ' ')),
    ...(merged && { fault: 'has a merged cell (rowspan or colspan), give each row its own cells' }),
  };
}

/** The rows of every table that has no table within it; tables around others only lay out a page. */
function rowsOfTables(root: Root): Element[][] {
  const rows = new Map<Element, Element[]>();
  const outer = new Set<Element>();
  const left: { node: Root['children'][number]; table: Element | undefined }[] = [];
  const add = (children: readonly Root['children'][number][], table: Element | undefined) => {
    for (const node of children.toReversed()) left.push({ node, table });
  };
  add(root.children, undefined);
  for (let next = left.pop(); next; next = left.pop()) {
    const { node, table } = next;
    if (node.type !== 'element') continue;
    const isTable = node.tagName === 'table';
    if (isTable) rows.set(node, []);
    if (isTable && table) outer.add(table);
    if (node.tagName === 'tr' && table) rows.get(table)!.push(node);
    add(node.children, isTable ? node : table);
  }
  return [...rows].flatMap(([table, own]) => (outer.has(table) ? [] : [own]));
}

const tooDeep: TableLine = {
  line: 1,
  cells: [],
  fault: 'has elements nested too deep to be read, save the table alone',
};

/**
 * The rows of the tables of an HTML page, whole or in part, as a reader sees them. Tables without
 * a code are left out.
 */
export function htmlLines(text: string): TableLine[] {
  try {
    return rowsOfTables(fromHtml(text)).flatMap((rows) => {
      const lines = rows.map(lineOf);
      return lines.some(({ cells }) => cells.some((cell) => /\d{10}/.test(cell))) ? lines : [];
    });
  } catch (error) {
    // The parser walks its tree by calling itself.
    if (!(error instanceof RangeError)) throw error;
    return [tooDeep];
  }
}
