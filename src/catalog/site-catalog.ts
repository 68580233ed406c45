import { getCollection } from 'astro:content';
import { buildCatalog, type Catalog } from './catalog.ts';
import { datesOf, type CodeDates } from './change-dates.ts';
import type { Locale } from './locale.ts';
import type { SearchWords } from '../schemas/search-words.ts';
import type { Change } from '../schemas/change.ts';

async function read(): Promise<Catalog> {
  const [codes, topics, sources, samples] = await Promise.all([
    getCollection('codes'),
    getCollection('topics'),
    getCollection('sources'),
    getCollection('samples'),
  ]);
  return buildCatalog({
    entries: codes.map((item) => item.data),
    topics: topics.map((item) => item.data),
    sources: sources.map((item) => item.data),
    samples: new Map(samples.map((item) => [item.id, item.data.files])),
  });
}

let built: Promise<Catalog> | undefined;

/** The catalog of the site's own content, joined once per build. */
export function getCatalog(): Promise<Catalog> {
  if (import.meta.env.DEV) return read();
  return (built ??= read());
}

/** How people speak of what the entries describe. */
export async function getSearchWords(): Promise<SearchWords> {
  const [words] = await getCollection('searchWords');
  return words?.data ?? { same: [], codes: {}, kinds: [], fillers: [], pages: {} };
}

async function readChanges(): Promise<Change[]> {
  const changes = await getCollection('changes');
  return changes.sort((a, b) => (a.id < b.id ? -1 : 1)).map((item) => item.data);
}

let changes: Promise<Change[]> | undefined;

/** What happened to the codes, the oldest change first, read once per build. */
export function getChanges(): Promise<Change[]> {
  if (import.meta.env.DEV) return readChanges();
  return (changes ??= readChanges());
}

let dates: Promise<Map<string, CodeDates>> | undefined;

/** When each code was added and last changed. */
export function getDates(): Promise<Map<string, CodeDates>> {
  if (import.meta.env.DEV) return readChanges().then(datesOf);
  return (dates ??= getChanges().then(datesOf));
}

/** A guide as lists of links need it. */
export interface GuideLink {
  /** Its name in addresses. */
  name: string;
  title: string;
  description: string;
}

const guideId = /^(en\/)?guides\/(.+)$/;

let guides: Promise<Record<Locale, GuideLink[]>> | undefined;

/** The guides of each locale in the order of their front matter. */
export function getGuides(): Promise<Record<Locale, GuideLink[]>> {
  return (guides ??= getCollection('docs').then((docs) => {
    const lists: Record<Locale, GuideLink[]> = { zh: [], en: [] };
    for (const { id, data } of docs.toSorted(
      (a, b) => (a.data.sidebar.order ?? 0) - (b.data.sidebar.order ?? 0),
    )) {
      const match = guideId.exec(id);
      if (!match) continue;
      const { title, description = '' } = data;
      lists[match[1] ? 'en' : 'zh'].push({ name: match[2]!, title, description });
    }
    return lists;
  }));
}
