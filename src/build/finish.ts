import type { AstroIntegration } from 'astro';
import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { site } from '../site.ts';
import { keptAhead, withBuildMark, writeServiceWorker } from './offline.ts';
import { readSearchIndex } from './search-index.ts';
import { withSecurityPolicy } from './security-policy.ts';

/** How many pages are read and written while another is worked on. */
const atOnce = 8;

/**
 * Rewrites every page of a build.
 *
 * @param root folder of the build
 * @returns how many pages there are
 * @throws Error that names the page that `finished` refuses
 */
async function finishPages(root: string, finished: (html: string) => string): Promise<number> {
  const pages = globSync('**/*.html', { cwd: root }).map((path) => join(root, path));
  const rest = pages.values();
  const finishRest = async () => {
    for (const page of rest) {
      try {
        await writeFile(page, finished(await readFile(page, 'utf8')));
      } catch (error) {
        throw new Error(`${page}: ${error instanceof Error ? error.message : error}`, {
          cause: error,
        });
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, finishRest));
  return pages.length;
}

/**
 * Does what can be done only when all pages are made: their policies, the full-text index, and the
 * service worker. Comes last, because it looks at what the others have written.
 */
export function finishSite(): AstroIntegration {
  return {
    name: 'finish',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const kept = site.offline ? await keptAhead(root) : undefined;
        const finished = (html: string) =>
          withSecurityPolicy(kept ? withBuildMark(html, kept.mark) : html);
        const index = await readSearchIndex(root);
        // At once, because Pagefind works in a process of its own.
        const [, pages] = await Promise.all([index.write(), finishPages(root, finished)]);
        logger.info(`indexed the text of ${index.pages} pages`);
        logger.info(`gave ${pages} pages their Content-Security-Policy`);
        const files = await writeServiceWorker(root, kept);
        logger.info(
          kept
            ? `keeps ${files} files ahead for offline use`
            : 'wrote a service worker that removes itself',
        );
      },
    },
  };
}
