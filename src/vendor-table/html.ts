import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import type { TableLine } from '../catalog/published-table/row.ts';

type Element = ReturnType<typeof selectAll>[number];

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

/**
 * The rows of the tables of an HTML page, whole or in part, as a reader sees them. Tables without
 * a code are left out.
 */
export function htmlLines(text: string): TableLine[] {
  return selectAll('table', fromHtml(text)).flatMap((table) => {
    const lines = selectAll('tr', table).map(lineOf);
    return lines.some(({ cells }) => cells.some((cell) => /\d{10}/.test(cell))) ? lines : [];
  });
}
