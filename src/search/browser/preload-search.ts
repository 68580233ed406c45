/**
 * Pagefind's script, as `search-data.ts` names it: a module for both would be a file more that every
 * page waits for.
 */
const fullTextScript = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/pagefind/pagefind.js`;

function preload(address: string, properties: Partial<HTMLLinkElement>): void {
  const link = Object.assign(document.createElement('link'), properties, { href: address });
  document.head.append(link);
}

/**
 * Asks for the lookup index while the script that reads it is still on its way; once, however often
 * it is called.
 *
 * @param place says the address of the index
 */
export function preloadIndex({ dataset }: HTMLElement): void {
  if (document.querySelector('link[rel="preload"][as="fetch"]')) return;
  preload(dataset['index']!, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' });
}

/**
 * Asks for the script of the full-text search, the first of several files that wait for one
 * another, when a reader reaches for the box; once, however often it is called.
 */
export function preloadFullText(): void {
  if (document.querySelector('link[rel="modulepreload"][fetchpriority="low"]')) return;
  preload(fullTextScript, { rel: 'modulepreload', fetchPriority: 'low' });
}
