import type { AstroIntegration } from 'astro';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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

/** What Pagefind's scripts do with a failure, and what they are to do. */
const repairs = [
  // A part of the index that does not come is to fail the search: without it nothing is found,
  // and the box would say that there is nothing to find.
  { from: /("load_index_chunk"\)\))\.catch\(\(\)=>\{\}\)/, to: '$1' },
  // A start that fails is told by the first search, and needs not be thrown into the page as well.
  { from: /(this\.instances=\[this\.primary\];this\.init\([\w?.]+\));/, to: '$1.catch(()=>{});' },
];

/**
 * Repairs how Pagefind's scripts deal with failures.
 *
 * @throws Error if the scripts of another version of Pagefind have no such places
 */
async function repairFailures(folder: string): Promise<void> {
  for (const name of ['pagefind.js', 'pagefind-worker.js']) {
    const path = join(folder, name);
    let script = await readFile(path, 'utf8');
    for (const { from, to } of repairs) {
      if (script.split(from).length !== 3)
        throw new Error(`${name}: ${from}: not found once; see how this version of Pagefind fails`);
      script = script.replace(from, to);
    }
    await writeFile(path, script);
  }
}

/** Scripts and styles of Pagefind's own interface, which the box stands in for. */
const interfaceFile = /^pagefind-(component-ui|modular-ui|ui|highlight)\./;

async function removeInterface(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => interfaceFile.test(name));
  await Promise.all(names.map((name) => rm(join(folder, name))));
}

/** Pagefind indexes in a process of its own, beside the pages that are rendered meanwhile. */
async function indexEntries(): Promise<pagefind.PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(`No full-text index could be made: ${errors.join('; ')}`);
  await inParallel(loadContent(contentFolder).entries, 32, async ({ entry }) => {
    for (const locale of locales)
      refuse((await index.addCustomRecord(fullTextRecord(entry, locale))).errors);
  });
  return index;
}

/**
 * Writes the full-text index after a build: the entries straight from the content, so that their
 * pages carry no hidden text, and the guides as they were rendered.
 */
export function searchIndex(): AstroIntegration {
  let indexing: Promise<pagefind.PagefindIndex> | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:build:start': () => {
        indexing = indexEntries();
        // A failure is thrown when the build is done.
        indexing.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const index = await indexing!;
        const guides = await index.addDirectory({
          path: fileURLToPath(dir),
          glob: '{guides,en/guides}/**/*.html',
        });
        refuse(guides.errors);
        const folder = fileURLToPath(new URL('pagefind/', dir));
        refuse((await index.writeFiles({ outputPath: folder })).errors);
        await repairFailures(folder);
        await removeInterface(folder);
        await pagefind.close();
        logger.info(`indexed every entry in ${locales.length} languages and ${guides.page_count} guides`);
      },
    },
  };
}
