import type { AstroIntegration } from 'astro';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { addresses } from '../catalog/addresses.ts';
import { locales, type Locale } from '../catalog/locale.ts';
import { isLargeCatalogue } from './large-catalogue.ts';
import type { RenderedSite } from './search-index-worker.ts';

function readGuides(root: string, locale: Locale) {
  const paths = globSync(`${addresses.guide(locale, '*').slice(1)}index.html`, { cwd: root });
  return paths.sort().map((sourcePath) => ({
    sourcePath,
    content: readFileSync(join(root, sourcePath), 'utf8'),
  }));
}

/** Writes the full-text index of a build; begins with it before the pages are rendered. */
export function searchIndex(): AstroIntegration {
  let worker: Worker;
  let ended: Promise<[exitCode: number]>;
  return {
    name: 'search-index',
    hooks: {
      'astro:build:start': () => {
        // By default the heap grows to several times of what lives in it.
        if (isLargeCatalogue) setFlagsFromString('--heap-growing-percent=20');
        worker = new Worker(new URL('./search-index-worker.ts', import.meta.url));
        ended = once(worker, 'exit') as typeof ended;
        // A failure is thrown when the build is done; a build that fails does not wait.
        ended.catch(() => undefined);
        worker.unref();
      },
      'astro:build:generated': ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const guides = { zh: readGuides(root, 'zh'), en: readGuides(root, 'en') };
        // What the pages have left behind goes before Pagefind needs the memory.
        globalThis.gc?.();
        worker.postMessage({ root, guides } satisfies RenderedSite);
        const count = locales.reduce((sum, locale) => sum + guides[locale].length, 0);
        logger.info(`indexes every entry in ${locales.length} languages and ${count} guides`);
      },
      'astro:build:done': async () => {
        worker.ref();
        const [exitCode] = await ended;
        if (exitCode !== 0) throw new Error(`The full-text index was not written: exit code ${exitCode}`);
      },
    },
  };
}
