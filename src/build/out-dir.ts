import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * What keeps a build from being written into a folder: it is emptied first, so it has to be missing,
 * empty, or what an earlier build has left.
 *
 * @param folder absolute path
 * @returns a sentence, or `undefined`
 */
export function refusalOf(folder: string): string | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (!found.isDirectory()) return `OUT_DIR: ${folder}: is a file, name a folder`;
  const names = readdirSync(folder);
  if (names.length === 0 || names.includes('_astro')) return undefined;
  return `OUT_DIR: ${folder}: is neither empty nor an earlier build and would be emptied, name another folder or empty it yourself`;
}

/** Ends a build before it empties a folder that is not its own. */
export function ownOutDir(): AstroIntegration {
  let command: string;
  return {
    name: 'own-out-dir',
    hooks: {
      'astro:config:setup': (options) => {
        command = options.command;
      },
      'astro:config:done': ({ config }) => {
        const refusal = command === 'build' && refusalOf(fileURLToPath(config.outDir));
        if (!refusal) return;
        console.error(refusal);
        process.exit(1);
      },
    },
  };
}
