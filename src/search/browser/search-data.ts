import { addresses } from '../../catalog/addresses.ts';
import { fold, splitWords, stem } from '../../catalog/fold.ts';
import type { Locale } from '../../catalog/locale.ts';
import { lookupSoFar, prepareWords, type Answer } from '../lookup.ts';
import { addTexts, missingFiles, readFirstFile } from '../lookup-files.ts';
import type { LookupIndex } from '../lookup-index.ts';
import { segmented, unsegmented } from '../segments.ts';
import { variantsOf } from '../word-index.ts';
import { href } from '../../frame/href.ts';

/** A page that the full-text search found. */
export interface FullTextResult {
  /** Ready to use as a link. */
  url: string;
  title: string;
  /** The code of the page, if it is the page of one. */
  code: string;
  excerpt: string;
}

interface PagefindScript {
  createInstance(options: { baseUrl: string; noWorker: boolean }): Pagefind;
}

interface Pagefind {
  preload(query: string): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  url: string;
  content: string;
  plain_excerpt: string;
  meta: Record<string, string>;
}

const pagefindScript = '/pagefind/pagefind.js';
const pagefindEntry = '/pagefind/pagefind-entry.json';
const pagefindChunks = '/pagefind/index/';

/** Loads a file of JSON. */
export async function loadFile<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The index answered ${response.status}`);
  return (await response.json()) as T;
}

interface OnceEach<K, V> {
  (key: K): Promise<V>;
  /** Lets what turned out to be useless be started again. */
  forget(key: K): void;
}

/** Keeps what was started by its key; what fails can be started again. */
export function onceEach<K, V>(start: (key: K) => Promise<V>): OnceEach<K, V> {
  const started = new Map<K, Promise<V>>();
  const once = (key: K) => {
    const running = started.get(key);
    if (running) return running;
    const starting = start(key);
    started.set(key, starting);
    starting.catch(() => started.delete(key));
    return starting;
  };
  return Object.assign(once, { forget: (key: K) => void started.delete(key) });
}

/**
 * The lookup index of a locale, whose address the page says; in a large reference without its texts.
 * Loaded once; after a failure the next call tries again.
 *
 * @throws Error if it cannot be loaded or is not an index
 */
export const loadIndex = onceEach(async (locale: Locale): Promise<LookupIndex> => {
  const place = document.querySelector<HTMLElement>(`[data-index][data-locale="${locale}"]`)!;
  return readFirstFile(await loadFile(place.dataset['index']!));
});

/** Loads texts of an index: of some of its `textFiles`, by their places. */
export async function loadTexts(index: LookupIndex, places: readonly number[]): Promise<void> {
  await Promise.all(
    places.map(async (place) =>
      addTexts(index, place, await loadFile(href(`/search/${index.textFiles[place]}.json`))),
    ),
  );
}

/**
 * For so many milliseconds a page may stand still while words are prepared: ahead of a query, and
 * when a reader waits for them; fewer than make a task long (https://www.w3.org/TR/longtasks-1/).
 */
const longestStep = { ahead: 8, asked: 30 };
let step: keyof typeof longestStep = 'ahead';

const pause = (): Promise<void> =>
  'scheduler' in globalThis && 'yield' in scheduler
    ? scheduler.yield()
    : new Promise((resolve) => setTimeout(resolve));

/** Loads all texts of an index and prepares its words, in pauses of the page. */
const loadWords = onceEach(async (index: LookupIndex): Promise<void> => {
  await loadTexts(index, missingFiles(index));
  let start = performance.now();
  for (const _ of prepareWords(index))
    if (performance.now() - start > longestStep[step]) {
      await pause();
      start = performance.now();
    }
});

/** Prepares the words of an index before the first query, if its texts came with it. */
export function prepareAhead(index: LookupIndex): void {
  if (missingFiles(index).length === 0) loadWords(index).catch(() => undefined);
}

/**
 * Looks a query up, and loads of the index what the answer needs.
 *
 * @param showSoFar called with codes that are found and whose texts are still to be loaded, so that
 * a reader can open them meanwhile
 * @throws Error if a part of the index cannot be loaded
 */
export async function answerTo(
  index: LookupIndex,
  query: string,
  limit: number,
  showSoFar?: (answer: Answer) => void,
): Promise<Answer> {
  let answer = lookupSoFar(index, query, limit);
  if (answer.needsWords) {
    step = 'asked';
    await loadWords(index);
    answer = lookupSoFar(index, query, limit);
  }
  if (answer.needsFiles.length > 0) {
    showSoFar?.(answer);
    await loadTexts(index, answer.needsFiles);
    answer = lookupSoFar(index, query, limit);
  }
  return answer;
}

let pagefind: Promise<{ instance: Pagefind; entry: string }> | undefined;

const loadEntry = async () => JSON.stringify(await loadFile(href(pagefindEntry)));

/** Pagefind also throws a start that fails into the page; the search that waits for it says so. */
function isOfPagefind({ reason }: PromiseRejectionEvent): boolean {
  return reason instanceof Error && Boolean(reason.stack?.includes(pagefindScript));
}

addEventListener('unhandledrejection', (event) => {
  if (isOfPagefind(event)) event.preventDefault();
});

function loadPagefind() {
  return (pagefind ??= (async () => {
    const [entry, script] = await Promise.all([
      loadEntry(),
      import(/* @vite-ignore */ href(pagefindScript)) as Promise<PagefindScript>,
    ]);
    // In the page, where `requireIndex` sees what it has asked for.
    return { entry, instance: script.createInstance({ baseUrl: href('/'), noWorker: true }) };
  })());
}

async function isChunk(url: string): Promise<boolean> {
  const response = await fetch(url);
  const [first, second] = new Uint8Array(await response.arrayBuffer());
  return response.ok && first === 0x1f && second === 0x8b;
}

/**
 * Makes sure that nothing was found because there is nothing: Pagefind takes a part of its index that
 * does not load for an empty one.
 *
 * @param entry what the index began with
 * @throws Error if a part of it has not arrived whole, or the host now has another index or none
 */
async function requireIndex(entry: string): Promise<void> {
  const asked = performance.getEntriesByType('resource').map(({ name }) => name);
  const chunks = new Set(
    asked.filter((name) => new URL(name).pathname.startsWith(href(pagefindChunks))),
  );
  const sound = await Promise.all([...chunks].map(isChunk));
  if (sound.includes(false) || (await loadEntry()) !== entry)
    throw new Error('A part of the full-text index is missing');
}

/** Waits until what is found so far is drawn; not for long, because a hidden page draws nothing. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}

const longestFullTextQuery = 200;
/** Milliseconds without a further query before the full text is searched. */
const rest = 120;
let latest = 0;

/** Whether a page really has the words: Pagefind also takes the beginning of a word for it. */
function holds({ content, meta }: PagefindPage, words: readonly string[]): boolean {
  const text = `${meta['title']} ${content}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** An excerpt as it is written: Pagefind escapes it for HTML, and cuts it between any two words. */
function readable(plainExcerpt: string): string {
  const text = plainExcerpt.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  return unsegmented(text).replace(/^[\s·]+|(?<![\s·])[\s·]+$/g, '');
}

/**
 * Searches the full text in one language.
 *
 * @param index of the locale, for reading traditional characters as simplified ones
 * @param locale of the page, which decides in which language Pagefind searches
 * @returns at most `limit` pages; `undefined` if a later query has taken over
 * @throws Error if the full-text search cannot be loaded
 */
export async function searchFullText(
  index: LookupIndex,
  locale: Locale,
  query: string,
  limit: number,
): Promise<FullTextResult[] | undefined> {
  if (query.length > longestFullTextQuery || !/[\p{L}\p{N}]/u.test(query)) return [];
  const own = ++latest;
  await drawn();
  const text = segmented(fold(query, variantsOf(index)).toWellFormed())[locale];
  try {
    const { entry, instance } = await loadPagefind();
    // Not Pagefind's own `debouncedSearch`, which throws into the page what fails meanwhile.
    instance.preload(text).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, rest));
    if (own !== latest) return undefined;
    const { results } = await instance.search(text);
    if (results.length === 0) await requireIndex(entry);
    if (own !== latest) return undefined;
    const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
    const words = splitWords(text).flatMap(({ word, han }) => (han ? [] : [stem(word)]));
    return pages
      .filter((page) => holds(page, words))
      .map(({ url, meta, plain_excerpt }) => ({
        url,
        title: meta['title'] ?? url,
        code: meta['code'] ?? '',
        excerpt: readable(plain_excerpt),
      }));
  } catch (error) {
    // One that could not start would fail every later search.
    pagefind = undefined;
    throw error;
  }
}

/** The link of a code's page. */
export function codeLink(locale: Locale, code: string): string {
  return href(addresses.code(locale, code));
}
