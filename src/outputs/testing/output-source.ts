import { resolve } from 'node:path';
import type { Change } from '../../schemas/change.ts';
import type { Entry } from '../../schemas/entry.ts';
import { buildCatalog } from '../../catalog/catalog.ts';
import { readContent } from '../../catalog/content.ts';
import { outputSource, type OutputSource } from '../source.ts';

/** The content of the site, for tests. */
export const { content } = readContent(resolve(import.meta.dirname, '../../../content'));

/** An address that no deployment has. */
export const toUrl = (path: string): string => `https://codes.example.com${path}`;

/** The outputs of the site’s own content, changed as a test needs it. */
export function testSource(
  change: { entries?: (entry: Entry) => Entry; changes?: readonly Change[] } = {},
): OutputSource {
  const entries = content.entries.map(({ entry }) => change.entries?.(entry) ?? entry);
  return outputSource({
    catalog: buildCatalog({ ...content, entries }),
    changes: change.changes ?? content.changes,
    tools: ['signature'],
    toUrl,
  });
}
