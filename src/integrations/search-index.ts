import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import * as pagefind from 'pagefind';
import { loadContent } from '../catalog/content.ts';
import { fullTextRecord } from '../catalog/full-text.ts';
import { locales } from '../catalog/locale.ts';
import { contentFolder } from '../content-folder.ts';
import { inParallel } from './in-parallel.ts';

function refuse(errors: string[]): void {
  if (errors.length > 0) throw new Error(`The full-text index was refused: ${errors.join('; ')}`);
}

/**
 * Writes the full-text index after a build: the entries straight from the content, so that their
 * pages carry no hidden text, and the guides as they were rendered.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { index, errors } = await pagefind.createIndex({});
        if (!index) throw new Error(`No full-text index could be made: ${errors.join('; ')}`);
        await inParallel(loadContent(contentFolder).entries, 32, async ({ entry }) => {
          for (const locale of locales)
            refuse((await index.addCustomRecord(fullTextRecord(entry, locale))).errors);
        });
        const guides = await index.addDirectory({
          path: fileURLToPath(dir),
          glob: '{guides,en/guides}/**/*.html',
        });
        refuse(guides.errors);
        refuse(
          (await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) })).errors,
        );
        await pagefind.close();
        logger.info(`indexed every entry in ${locales.length} languages and ${guides.page_count} guides`);
      },
    },
  };
}
