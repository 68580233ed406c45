/**
 * Makes the full-text index in a thread of its own, beside the pages that are rendered meanwhile:
 * the entries at once, straight from the content, so that their pages carry no hidden text, and the
 * guides when they are sent as they were rendered. It ends when the index is written.
 */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import * as pagefind from 'pagefind';
import { loadContent, type EntryFile } from '../catalog/content.ts';
import { fullTextRecord } from '../search/full-text.ts';
import { locales, type Locale } from '../catalog/locale.ts';
import { contentFolder } from '../catalog/content-folder.ts';
import { inParallel } from './in-parallel.ts';
import { isLargeCatalogue } from './large-catalogue.ts';

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

/** What the worker is sent when all pages are rendered. */
export interface RenderedSite {
  /** The folder of the build. */
  root: string;
  /** The guides of each locale, by the paths of their files. */
  guides: Record<Locale, { sourcePath: string; content: string }[]>;
}

interface Index {
  locale: Locale;
  index: pagefind.PagefindIndex;
}

/** What Pagefind's script loads first. */
interface StartFile {
  languages: Record<string, unknown>;
}

const rendered = once(parentPort!, 'message') as Promise<[RenderedSite]>;

async function newIndex(locale: Locale, entries: readonly EntryFile[]): Promise<Index> {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(`No full-text index could be made: ${errors.join('; ')}`);
  await inParallel(entries, 32, async ({ entry }) =>
    refuse((await index.addCustomRecord(fullTextRecord(entry, locale))).errors),
  );
  return { locale, index };
}

function indexEntries(group: readonly Locale[]): Promise<Index[]> {
  const { entries } = loadContent(contentFolder);
  return Promise.all(group.map((locale) => newIndex(locale, entries)));
}

/** Writes an index beside those of other languages. */
async function write(index: pagefind.PagefindIndex, folder: string): Promise<void> {
  const path = join(folder, 'pagefind-entry.json');
  const read = async () => JSON.parse(await readFile(path, 'utf8')) as StartFile;
  const { languages: others = {} } = existsSync(path) ? await read() : {};
  refuse((await index.writeFiles({ outputPath: folder })).errors);
  const { languages, ...start } = await read();
  const all = { ...start, languages: { ...others, ...languages } };
  await writeFile(path, JSON.stringify(all));
}

// Pagefind holds every word of an index in memory.
const groups = isLargeCatalogue ? locales.map((locale) => [locale]) : [locales];
for (const group of groups) {
  const indexes = await indexEntries(group);
  // The content goes before Pagefind needs the memory.
  globalThis.gc?.();
  const [{ root, guides }] = await rendered;
  for (const { locale, index } of indexes) {
    for (const guide of guides[locale]) refuse((await index.addHTMLFile(guide)).errors);
    await write(index, join(root, 'pagefind'));
  }
  await pagefind.close();
}

const [{ root }] = await rendered;
await repairFailures(join(root, 'pagefind'));
await removeInterface(join(root, 'pagefind'));
