declare const self: ServiceWorkerGlobalScope;

/**
 * - `pages`: pages and data of the deployment in use
 * - `files`: hashed files, a cache for each deployment
 * - `visited`: what the reader opened of a catalogue that is too large to be kept whole
 */
type Kind = 'pages' | 'files' | 'visited';

/** Caches belong to an origin, on which other deployments may live under other paths. */
const mark = (kind: Kind) => `${kind} ${self.registration.scope} `;

export function cacheName(kind: Kind, id = ''): string {
  return mark(kind) + id;
}

/** The names of this site's caches of a kind, the oldest first. */
export async function cacheNames(kind: Kind): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(mark(kind)));
}

export async function deleteCaches(names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => caches.delete(name)));
}
