import type { AstroIntegration } from 'astro';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withSecurityPolicy } from './security-policy.ts';

/** Gives every page its Content-Security-Policy after the build, when all that it holds is known. */
export function securityPolicies(): AstroIntegration {
  return {
    name: 'security-policies',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
        const pages = files
          .filter((file) => file.endsWith('.html'))
          .map((file) => join(root, file));
        for (const page of pages) {
          try {
            writeFileSync(page, withSecurityPolicy(readFileSync(page, 'utf8')));
          } catch (error) {
            throw new Error(`${page}: ${error instanceof Error ? error.message : error}`, {
              cause: error,
            });
          }
        }
        logger.info(`gave ${pages.length} pages their Content-Security-Policy`);
      },
    },
  };
}
