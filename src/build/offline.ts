import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { getManifest, type ManifestEntry } from 'workbox-build';
import { site } from '../site.ts';
import { requireNotices } from './licences.ts';

const sourceOf = (name: string) =>
  fileURLToPath(new URL(`./service-worker/${name}.ts`, import.meta.url));
const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('base64');

/**
 * What is kept ahead: the scripts and styles, the data of the box and the tools, and the pages that
 * lead to all others. The full text and what reads pictures, like the pages of the codes, are kept
 * as they are used.
 */
const files = ['_astro/{,workers/}*.{js,css}', '{search,decode}/*.json', 'favicon.svg'];
const pages = ['{,en/}{,codes/,decode/,constants/,tools/*/,offline/}index.html'];

async function manifestOf(root: string, globPatterns: string[]): Promise<ManifestEntry[]> {
  const { manifestEntries, warnings } = await getManifest({
    globDirectory: root,
    globPatterns,
    maximumFileSizeToCacheInBytes: 5_000_000,
  });
  if (warnings.length > 0) throw new Error(warnings.join('; '));
  return manifestEntries;
}

async function withIntegrity(root: string, entry: ManifestEntry): Promise<ManifestEntry> {
  return { ...entry, integrity: `sha256-${sha256(await readFile(join(root, entry.url)))}` };
}

/** Marks every page with its build, by which the service worker knows them. */
function markPages(root: string, mark: string): void {
  const tag = `<meta name="build" content="${mark}"></head>`;
  for (const path of globSync('**/*.html', { cwd: root })) {
    const file = join(root, path);
    writeFileSync(file, readFileSync(file, 'utf8').replace('</head>', tag));
  }
}

async function bundle(name: string, define: Record<string, string>): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: sourceOf(name), output: { format: 'iife' } },
    },
  });
  if (Array.isArray(result) || !('output' in result))
    throw new Error('Vite built no single bundle');
  const { code, moduleIds } = result.output[0];
  requireNotices(moduleIds);
  return code;
}

/**
 * Writes the service worker of a finished build into it, at the root, since that is what it serves.
 *
 * @param root folder of the build, complete
 * @param offline whether the site is kept for offline use; if not, the service worker removes
 * itself and what was kept
 * @returns how many files are kept ahead
 */
async function writeServiceWorker(root: string, offline: boolean): Promise<number> {
  const worker = join(root, 'service-worker.js');
  if (!offline) {
    await writeFile(worker, await bundle('withdrawal', {}));
    return 0;
  }
  const entries = await manifestOf(root, files);
  const kept = await Promise.all(entries.map((entry) => withIntegrity(root, entry)));
  const mark = createHash('sha256').update(JSON.stringify(kept)).digest('hex').slice(0, 16);
  markPages(root, mark);
  for (const entry of await manifestOf(root, pages))
    kept.push({ ...entry, url: entry.url.replace(/(?<=^|\/)index\.html$/, '') || './' });
  const define = { MANIFEST: JSON.stringify(kept), BUILD: JSON.stringify(mark) };
  await writeFile(worker, await bundle('service-worker', define));
  return kept.length;
}

/** Lets the site work without a network. Comes last: it looks at what the steps before have written. */
export function offlineUse(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const count = await writeServiceWorker(fileURLToPath(dir), site.offline);
        logger.info(
          site.offline
            ? `keeps ${count} files ahead for offline use`
            : 'wrote a service worker that removes itself',
        );
      },
    },
  };
}
