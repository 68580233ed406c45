import { dataFile } from '../catalog/data-file.ts';
import { locales, type Locale } from '../catalog/locale.ts';
import { getCatalog } from '../catalog/site-catalog.ts';
import { lookupFiles, type LookupFile } from './lookup-files.ts';
import { buildLookupIndex } from './lookup-index.ts';

/** The files of the lookup index of each locale, the one to begin with first. */
export type LookupFiles = Record<Locale, LookupFile[]>;

async function make(): Promise<LookupFiles> {
  const { entries, topics } = await getCatalog();
  const inOrder = entries.toSorted((a, b) => Number(a.code) - Number(b.code));
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
