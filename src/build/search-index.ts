import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { CodesDocument } from '../schemas/output.ts';
import { addresses } from '../catalog/addresses.ts';
import { locales } from '../catalog/locale.ts';
import { fullTextRecords } from '../search/full-text.ts';

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The full-text index was not made: ${errors.join('; ')}`);
}

/** What the full-text index is made of. */
interface SearchIndex {
  /** How many pages the index leads to. */
  pages: number;
  /**
   * Makes the index and writes it into the build.
   *
   * @throws Error if Pagefind refuses anything
   */
  write(): Promise<void>;
}

/**
 * Reads what goes into the full-text index of a finished build: the codes from its JSON, with the
 * words of both languages, of which their pages show one, and the guides from their pages.
 *
 * @param root folder of the build
 */
export async function readSearchIndex(root: string): Promise<SearchIndex> {
  const read = (path: string) => readFile(join(root, path), 'utf8');
  const { codes } = JSON.parse(await read(addresses.codesJson)) as CodesDocument;
  const guides: { sourcePath: string; content: string }[] = [];
  for (const locale of locales)
    for (const sourcePath of globSync(`${addresses.guide(locale, '*').slice(1)}index.html`, {
      cwd: root,
    }).sort())
      guides.push({ sourcePath, content: await read(sourcePath) });
  return {
    pages: codes.length * locales.length + guides.length,
    async write() {
      const { index, errors } = await pagefind.createIndex({ excludeSelectors: ['pre'] });
      refuse(errors);
      if (!index) throw new Error('The full-text index was not made: Pagefind gave none');
      const records = codes.flatMap(fullTextRecords).map((record) => index.addCustomRecord(record));
      for (const record of await Promise.all(records)) refuse(record.errors);
      for (const guide of guides) refuse((await index.addHTMLFile(guide)).errors);
      refuse((await index.writeFiles({ outputPath: join(root, 'pagefind') })).errors);
      await pagefind.close();
    },
  };
}
