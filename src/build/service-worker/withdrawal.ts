/** Takes the place of the service worker where the site is no longer kept for offline use. */
import { cacheNames, deleteCaches } from './caches.ts';

declare const self: ServiceWorkerGlobalScope;

async function withdraw(): Promise<void> {
  for (const kind of ['pages', 'files', 'visited'] as const)
    await deleteCaches(await cacheNames(kind));
  await self.registration.unregister();
}

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(withdraw()));
