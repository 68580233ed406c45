import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { getManifest, type ManifestEntry } from 'workbox-build';
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
    // The patterns decide; the data of the decoder has 9 MB at 20,000 codes.
    maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
  });
  if (warnings.length > 0) throw new Error(warnings.join('; '));
  return manifestEntries;
}

async function withIntegrity(root: string, entry: ManifestEntry): Promise<ManifestEntry> {
  return { ...entry, integrity: `sha256-${sha256(await readFile(join(root, entry.url)))}` };
}

/** What is kept ahead of a build, its pages apart. */
interface KeptAhead {
  entries: ManifestEntry[];
  /** Names the build, by what is kept of it. */
  mark: string;
}

/** @param root folder of the build, complete but for what is done to its pages */
export async function keptAhead(root: string): Promise<KeptAhead> {
  const found = await manifestOf(root, files);
  const entries = await Promise.all(found.map((entry) => withIntegrity(root, entry)));
  const mark = createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 16);
  return { entries, mark };
}

/** A page that names its build, by which the service worker knows it. */
export function withBuildMark(html: string, mark: string): string {
  return html.replace('</head>', `<meta name="build" content="${mark}"></head>`);
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
 * @param kept `undefined` if the site is not kept for offline use: the service worker then removes
 * itself and what was kept
 * @returns how many files are kept ahead
 */
export async function writeServiceWorker(root: string, kept?: KeptAhead): Promise<number> {
  const worker = join(root, 'service-worker.js');
  if (!kept) {
    await writeFile(worker, await bundle('withdrawal', {}));
    return 0;
  }
  const entries = [...kept.entries];
  for (const entry of await manifestOf(root, pages))
    entries.push({ ...entry, url: entry.url.replace(/(?<=^|\/)index\.html$/, '') || './' });
  const define = { MANIFEST: JSON.stringify(entries), BUILD: JSON.stringify(kept.mark) };
  await writeFile(worker, await bundle('service-worker', define));
  return entries.length;
}
