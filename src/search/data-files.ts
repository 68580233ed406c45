import { createHash } from 'node:crypto';
import { summariesOf } from '../decode/summary.ts';
import { locales, type Locale } from '../catalog/locale.ts';
import { lookupFiles, type LookupFile } from './lookup-files.ts';
import { buildLookupIndex } from './lookup-index.ts';
import { getCatalog } from '../catalog/site-catalog.ts';

/**
 * The files that scripts load while a reader searches or decodes. Their names change with their
 * content and pages say which they need, so that a page and the data of another deployment never
 * meet.
 */
export interface DataFiles {
  /** The lookup index of each locale, the file to begin with first. */
  search: Record<Locale, LookupFile[]>;
  /** The list of codes for the decoder. */
  decode: LookupFile;
}

function named(prefix: string, text: string): LookupFile {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { name: `${prefix}.${hash}`, text };
}

async function make(): Promise<DataFiles> {
  const { entries, topics } = await getCatalog();
  const inOrder = entries.toSorted((a, b) => Number(a.code) - Number(b.code));
  const search = (locale: Locale) =>
    lookupFiles(buildLookupIndex(inOrder, topics, locale), (text) => named(locale, text).name);
  return {
    search: Object.fromEntries(locales.map((locale) => [locale, search(locale)])) as Record<
      Locale,
      LookupFile[]
    >,
    decode: named('codes', JSON.stringify(summariesOf(entries))),
  };
}

let made: Promise<DataFiles> | undefined;

/** The data files of the site, made once per build. */
export function getDataFiles(): Promise<DataFiles> {
  if (import.meta.env.DEV) return make();
  return (made ??= make());
}

/** The path of the file with which the lookup index of a locale begins. */
export async function searchIndexPath(locale: Locale): Promise<string> {
  return `/search/${(await getDataFiles()).search[locale][0]!.name}.json`;
}
