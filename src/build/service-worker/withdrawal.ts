/** Takes the place of the service worker where the site is no longer kept for offline use. */
export {};

declare const self: ServiceWorkerGlobalScope;

async function withdraw(): Promise<void> {
  const { scope } = self.registration;
  const own = (await caches.keys()).filter((name) => name.endsWith(scope));
  await Promise.all(own.map((name) => caches.delete(name)));
  await self.registration.unregister();
}

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(withdraw()));
