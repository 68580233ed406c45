/**
 * Pagefind's script, as `search-data.ts` names it: a module for both would be a file more that every
 * page waits for.
 */
const fullTextScript = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/pagefind/pagefind.js`;

/** Asks for a file once, however often it is called. */
function preload(href: string, properties: Partial<HTMLLinkElement>): void {
  if (document.querySelector(`link[href="${href}"]`)) return;
  document.head.append(Object.assign(document.createElement('link'), properties, { href }));
}

/** Asks for a file of the box while the script that reads it is still on its way. */
export const preloadData = (address: string) =>
  preload(address, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' });

/**
 * Asks for the script of the full-text search, the first of several files that wait for one
 * another, when a reader reaches for the box.
 */
export const preloadFullText = () =>
  preload(fullTextScript, { rel: 'modulepreload', fetchPriority: 'low' });
