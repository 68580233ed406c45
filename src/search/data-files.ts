import { byCode } from '../catalog/code.ts';
import { dataFile } from '../catalog/data-file.ts';
import { locales, type Locale } from '../catalog/locale.ts';
import { getCatalog, getGuides, getSearchWords } from '../catalog/site-catalog.ts';
import { lookupFiles, type LookupFile } from './lookup-files.ts';
import { buildLookupIndex } from './lookup-index.ts';
import { namedPages } from './named-pages.ts';
import { relatedFiles } from './related-files.ts';

/** The files of the lookup index of each locale, the one to begin with first. */
export type LookupFiles = Record<Locale, LookupFile[]>;

async function make(): Promise<LookupFiles> {
  const { entries, topics } = await getCatalog();
  const inOrder = entries.toSorted(byCode);
  const files = (locale: Locale) =>
    lookupFiles(buildLookupIndex(inOrder, topics, locale), (text) => dataFile(locale, text).name);
  return Object.fromEntries(locales.map((locale) => [locale, files(locale)])) as LookupFiles;
}

let made: Promise<LookupFiles> | undefined;

/** The files of the lookup index of the site, made once per build. */
export function getLookupFiles(): Promise<LookupFiles> {
  if (import.meta.env.DEV) return make();
  return (made ??= make());
}

/** The path of the file with which the lookup index of a locale begins. */
export async function searchIndexPath(locale: Locale): Promise<string> {
  return `/search/${(await getLookupFiles())[locale][0]!.name}.json`;
}

async function makeRelated(): Promise<LookupFile[]> {
  const { entries, topics } = await getCatalog();
  const words = await getSearchWords();
  const inOrder = entries
    .toSorted(byCode)
    .toSorted((a, b) => Number(a.origin !== 'table') - Number(b.origin !== 'table'));
  const pages = namedPages(topics, await getGuides(), words);
  return relatedFiles(inOrder, pages, words, (text) => dataFile('related', text).name);
}

let madeRelated: Promise<LookupFile[]> | undefined;

/** The files by which pages are ranked, the one to begin with first, made once per build. */
export function getRelatedFiles(): Promise<LookupFile[]> {
  if (import.meta.env.DEV) return makeRelated();
  return (madeRelated ??= makeRelated());
}

/** The path of the file with which relevance begins. */
export async function relatedPath(): Promise<string> {
  return `/search/${(await getRelatedFiles())[0]!.name}.json`;
}
