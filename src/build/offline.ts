import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Deployment } from './service-worker/deployment.ts';
import { site } from '../site.ts';
import { keptFiles } from './kept-files.ts';
import { requireNotices } from './licences.ts';

const sourceOf = (name: string) =>
  fileURLToPath(new URL(`./service-worker/${name}.ts`, import.meta.url));
const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('base64');

/** The largest catalogue that is kept whole; of a larger one, the pages that the reader opens. */
const mostCodes = 500;

async function digests(root: string, paths: readonly string[]): Promise<[string, string][]> {
  const read = async (path: string) => sha256(await readFile(join(root, path)));
  return Promise.all(paths.map(async (path) => [path, await read(path)]));
}

/** The files with which the box begins, by the addresses in a page that has a box in each language. */
async function firstIndexFiles(root: string): Promise<string[]> {
  const html = await readFile(join(root, '404.html'), 'utf8');
  const paths = [...html.matchAll(/data-index="[^"]*\/(search\/[^"]+)"/g)].map(([, path]) => path!);
  return [...new Set(paths)].sort();
}

async function readDeployment(root: string, most: number): Promise<Deployment> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, sep).length))
    .map((path) => path.replaceAll(sep, '/'));
  const kept = keptFiles(paths, most);
  if (!kept.complete) kept.files.push(...(await firstIndexFiles(root)));
  const pages = (await digests(root, kept.pages)).map(
    ([path, digest]) => [path.replace(/(?<=^|\/)index\.html$/, ''), digest.slice(0, 16)] as const,
  );
  const content = {
    complete: kept.complete,
    pages: Object.fromEntries(pages),
    data: Object.fromEntries(await digests(root, kept.data)),
    files: Object.fromEntries(await digests(root, kept.files)),
  };
  return { id: sha256(JSON.stringify(content)).slice(0, 16), ...content };
}

async function bundle(name: string, define: Record<string, string>): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define,
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: sourceOf(name), output: { format: 'iife' } },
    },
  });
  if (Array.isArray(result) || !('output' in result)) throw new Error('Vite built no single bundle');
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
 * @param most codes of a catalogue that is kept whole
 * @returns what it keeps, if anything
 */
export async function writeServiceWorker(
  root: string,
  offline: boolean,
  most = mostCodes,
): Promise<Deployment | undefined> {
  const deployment = offline ? await readDeployment(root, most) : undefined;
  const code = deployment
    ? await bundle('service-worker', { DEPLOYMENT: JSON.stringify(deployment) })
    : await bundle('withdrawal', {});
  await writeFile(join(root, 'service-worker.js'), code);
  return deployment;
}

/** Lets the site work without a network. Comes last: it lists what the steps before have written. */
export function offlineUse(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const deployment = await writeServiceWorker(fileURLToPath(dir), site.offline);
        const count = (paths: object) => Object.keys(paths).length;
        logger.info(
          deployment
            ? `keeps ${count(deployment.pages)} pages and ${count(deployment.data) + count(deployment.files)} files for offline use`
            : 'wrote a service worker that removes itself',
        );
      },
    },
  };
}
