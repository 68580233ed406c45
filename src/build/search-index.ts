import type { AstroIntegration } from 'astro';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as pagefind from 'pagefind';
import type { CodesDocument } from '../schemas/output.ts';
import { addresses } from '../catalog/addresses.ts';
import { locales } from '../catalog/locale.ts';
import { fullTextRecord } from '../search/full-text.ts';

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The full-text index was not made: ${errors.join('; ')}`);
}

/**
 * Writes the full-text index of a finished build into it: the codes from its JSON, with the words of
 * both languages, of which their pages show one, and the guides from their pages.
 *
 * @param root folder of the build
 * @returns how many pages the index leads to
 * @throws Error if Pagefind refuses anything
 */
async function writeSearchIndex(root: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({ excludeSelectors: ['pre'] });
  refuse(errors);
  if (!index) throw new Error('The full-text index was not made: Pagefind gave none');
  const read = (path: string) => readFile(join(root, path), 'utf8');
  const { codes } = JSON.parse(await read(addresses.codesJson)) as CodesDocument;
  const guides = locales.flatMap((locale) =>
    globSync(`${addresses.guide(locale, '*').slice(1)}index.html`, { cwd: root }).sort(),
  );
  const records = locales.flatMap((locale) =>
    codes.map((code) => index.addCustomRecord(fullTextRecord(code, locale))),
  );
  for (const record of await Promise.all(records)) refuse(record.errors);
  for (const sourcePath of guides)
    refuse((await index.addHTMLFile({ sourcePath, content: await read(sourcePath) })).errors);
  refuse((await index.writeFiles({ outputPath: join(root, 'pagefind') })).errors);
  await pagefind.close();
  return codes.length * locales.length + guides.length;
}

/** Makes the full-text index of the site. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await writeSearchIndex(fileURLToPath(dir));
        logger.info(`indexed the text of ${pages} pages`);
      },
    },
  };
}
