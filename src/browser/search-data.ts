import { addresses } from '../catalog/addresses.ts';
import { fold, splitWords, stem } from '../catalog/fold.ts';
import type { Locale } from '../catalog/locale.ts';
import type { LookupIndex } from '../catalog/lookup-index.ts';
import { variantsOf } from '../catalog/word-index.ts';
import { href } from '../href.ts';
import { stringPolicy } from '../trusted-types.ts';

/** A page that the full-text search found. */
export interface FullTextResult {
  /** Ready to use as a link. */
  url: string;
  title: string;
  /** The code of the page, if it is the page of one. */
  code: string;
  excerpt: string;
}

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  debouncedSearch(
    query: string,
    options: Record<string, unknown>,
    wait: number,
  ): Promise<{ results: { data(): Promise<PagefindPage> }[] } | null>;
}

interface PagefindPage {
  url: string;
  content: string;
  plain_excerpt: string;
  meta: Record<string, string>;
}

const pagefindScript = '/pagefind/pagefind.js';
const pagefindWorker = '/pagefind/pagefind-worker.js';

const indexes = new Map<Locale, Promise<LookupIndex>>();

/**
 * The lookup index of a locale, loaded once; after a failure the next call tries again.
 *
 * @throws Error if it cannot be loaded or is not an index
 */
export function loadIndex(locale: Locale): Promise<LookupIndex> {
  const loading = indexes.get(locale);
  if (loading) return loading;
  const started = fetch(href(`/search/${locale}.json`)).then(async (response) => {
    if (!response.ok) throw new Error(`The index answered ${response.status}`);
    const index = (await response.json()) as LookupIndex;
    if (!Array.isArray(index.codes)) throw new Error('The index has another form');
    return index;
  });
  indexes.set(locale, started);
  started.catch(() => indexes.delete(locale));
  return started;
}

/** Pagefind names its worker by a plain string: this one is let through, no other ever is. */
window.trustedTypes?.createPolicy(stringPolicy, {
  createScriptURL(url) {
    if (new URL(url, location.href).href === new URL(href(pagefindWorker), location.href).href)
      return url;
    throw new TypeError(`${url} is not the worker of the full-text search`);
  },
});

let pagefind: Promise<Pagefind> | undefined;

function loadPagefind(): Promise<Pagefind> {
  return (pagefind ??= (async () => {
    const module = (await import(/* @vite-ignore */ href(pagefindScript))) as Pagefind;
    await module.options({ baseUrl: href('/') });
    return module;
  })().catch((error: unknown) => {
    pagefind = undefined;
    throw error;
  }));
}

const longestFullTextQuery = 200;

/** Whether a page really has the words: Pagefind also takes the beginning of a word for it. */
function holds({ content, meta }: PagefindPage, words: readonly string[]): boolean {
  const text = `${meta['title']} ${content}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/**
 * Searches the full text in the language of the page.
 *
 * @param index of the page's locale, for reading traditional characters as simplified ones
 * @returns at most `limit` pages; `undefined` if a later query has taken over
 * @throws Error if the full-text search cannot be loaded
 */
export async function searchFullText(
  index: LookupIndex,
  query: string,
  limit: number,
): Promise<FullTextResult[] | undefined> {
  if (query.length > longestFullTextQuery || !/[\p{L}\p{N}]/u.test(query)) return [];
  const { debouncedSearch } = await loadPagefind();
  const folded = fold(query, variantsOf(index)).toWellFormed();
  const found = await debouncedSearch(folded, {}, 120);
  if (!found) return undefined;
  const pages = await Promise.all(found.results.slice(0, limit).map((result) => result.data()));
  const words = splitWords(folded).flatMap(({ word, han }) => (han ? [] : [stem(word)]));
  return pages.filter((page) => holds(page, words)).map(({ url, meta, plain_excerpt }) => ({
    url,
    title: meta['title'] ?? url,
    code: meta['code'] ?? '',
    excerpt: plain_excerpt,
  }));
}

/** The link of a code's page. */
export function codeLink(locale: Locale, code: string): string {
  return href(addresses.code(locale, code));
}

