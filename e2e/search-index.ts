import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../src/catalog/locale.ts';
import { readFirstFile } from '../src/search/lookup-files.ts';
import type { LookupIndex } from '../src/search/lookup-index.ts';

/** The file with which the lookup index of a locale begins, as the home page names it. */
export function searchIndexFile(build: string, locale: Locale): string {
  const home = readFileSync(join(build, locale === 'zh' ? '' : locale, 'index.html'), 'utf8');
  const name = /data-index="[^"]*\/(search\/[^"]+)"/.exec(home)?.[1];
  if (!name) throw new Error('The home page names no index');
  return join(build, name);
}

/** The lookup index of a build as a browser reads it. */
export function searchIndex(build: string, locale: Locale): LookupIndex {
  return readFirstFile(JSON.parse(readFileSync(searchIndexFile(build, locale), 'utf8')));
}
