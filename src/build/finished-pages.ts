import type { AstroIntegration } from 'astro';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageStyles } from './page-styles.ts';
import { withSecurityPolicy } from './security-policy.ts';

/**
 * Finishes every page after the build: the styles that it needs, and then its policy, which speaks
 * of all that the page holds.
 */
export function finishedPages(): AstroIntegration {
  let base = '/';
  return {
    name: 'finished-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
        const pages = files.filter((file) => file.endsWith('.html')).map((file) => join(root, file));
        const styles = await pageStyles(root, base, pages);
        for (const page of pages) {
          try {
            const html = styles.putInto(readFileSync(page, 'utf8'));
            writeFileSync(page, withSecurityPolicy(html));
          } catch (error) {
            throw new Error(`${page}: ${error instanceof Error ? error.message : error}`);
          }
        }
        for (const sheet of styles.sheets) rmSync(sheet);
        logger.info(
          `gave ${pages.length} pages the styles of ${styles.kinds} kinds, and each its Content-Security-Policy`,
        );
      },
    },
  };
}
