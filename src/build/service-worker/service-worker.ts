/**
 * Keeps the site on the reader's device, so that it works without a network: what the build names
 * ahead, a deployment whole or not at all, and pages as they are visited. Pages come from the
 * network while it answers; what it answers is kept only if it belongs to the worker's own build.
 */
import { clientsClaim } from 'workbox-core';
import { CacheExpiration, ExpirationPlugin } from 'workbox-expiration';
import { PrecacheController, PrecacheRoute, type PrecacheEntry } from 'workbox-precaching';
import { Route, Router } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { isMetered } from '../../frame/browser/metered.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build: what is kept ahead, and the mark that each of its pages carries. */
declare const MANIFEST: PrecacheEntry[];
declare const BUILD: string;

const { scope } = self.registration;
const usedPrefix = 'used-';
const used = `${usedPrefix}${BUILD}-${scope}`;

const isPage = (url: URL) => !/\.[^/.]*$/.test(url.pathname);

/** The address under which an answer is kept: without its query; of a page, with its last slash. */
function keyOf(address: string): string {
  const url = new URL(address);
  return url.origin + url.pathname + (isPage(url) && !url.pathname.endsWith('/') ? '/' : '');
}

const isHtml = ({ headers }: Response) => Boolean(headers.get('content-type')?.includes('html'));

/** Whether an answer is what it seems: maintenance pages and other deployments come with 200 too. */
async function isOwn(response: Response): Promise<boolean> {
  if (response.status !== 200 || response.redirected) return false;
  return !isHtml(response) || (await response.clone().text()).includes(BUILD);
}

const ownOnly = {
  cacheWillUpdate: async ({ response }: { response: Response }) =>
    (await isOwn(response)) ? response : null,
};

const ahead = new PrecacheController({ plugins: [ownOnly] });
ahead.addToCacheList(MANIFEST);

const asUsed = new NetworkFirst({
  cacheName: used,
  networkTimeoutSeconds: 3,
  plugins: [
    ownOnly,
    new ExpirationPlugin({ maxEntries: 300, purgeOnQuotaError: true }),
    {
      cacheKeyWillBeUsed: async ({ request }) => keyOf(request.url),
      cachedResponseWillBeUsed: async ({ cachedResponse, request }) =>
        cachedResponse ?? ahead.matchPrecache(request),
      fetchDidSucceed: async ({ request, response }) => {
        // What is gone is shown as gone; a host at fault is answered for.
        if (response.status === 404 || response.status === 410)
          await caches.open(used).then(
            (cache) => cache.delete(keyOf(request.url)),
            () => false,
          );
        if (response.status >= 500)
          throw new Error(`${request.url} was answered with ${response.status}`);
        return response;
      },
    },
  ],
});

/**
 * What reads pictures: three files of some megabytes, whose names change with their content, so
 * that they are fetched once and outlast a build.
 */
const pictureReader = new CacheFirst({
  cacheName: `pictures-${scope}`,
  plugins: [ownOnly, new ExpirationPlugin({ maxEntries: 3, purgeOnQuotaError: true })],
});
const isOfPictureReader = ({ pathname }: URL) =>
  /\/_astro\/(pictures\/|.*\.(wasm|gz)$)/.test(pathname);

const router = new Router();
const isOfSite = ({ url }: { url: URL }) => url.href.startsWith(scope);
router.registerRoute(
  new Route(({ url }) => isOfSite({ url }) && isOfPictureReader(url), pictureReader),
);
router.registerRoute(new Route(({ url }) => isOfSite({ url }) && isPage(url), asUsed));
router.registerRoute(
  new PrecacheRoute(ahead, {
    directoryIndex: '',
    cleanURLs: false,
    ignoreURLParametersMatching: [/./],
  }),
);
router.registerRoute(new Route(isOfSite, asUsed));
// For what neither has, and where storage fails.
router.setCatchHandler(async ({ request }) => {
  try {
    return await fetch(request);
  } catch (error) {
    const language = request.url.startsWith(`${scope}en/`) ? 'en/' : '';
    const page =
      request.mode === 'navigate' && (await ahead.matchPrecache(`${scope}${language}offline/`));
    if (page) return page;
    throw error;
  }
});
router.addFetchListener();

async function keep(url: string, event: ExtendableEvent): Promise<void> {
  await router.handleRequest({ request: new Request(url), event })?.catch(() => undefined);
}

/** Fetches what has been cleared of what is kept ahead. */
async function restore(event: ExtendableEvent): Promise<void> {
  for (const url of ahead.getCachedURLs())
    if (!(await ahead.matchPrecache(url))) await keep(url, event);
}

async function olderCaches(): Promise<string[]> {
  const names = await caches.keys();
  return names.filter(
    (name) => name.startsWith(usedPrefix) && name.endsWith(scope) && name !== used,
  );
}

/** Keeps the pages that are open, and those that were kept of the build before, as they are now. */
async function keepUsed(event: ExtendableEvent): Promise<void> {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const urls = new Set(open.map(({ url }) => keyOf(url)));
  for (const name of await olderCaches())
    for (const { url } of await (await caches.open(name)).keys()) urls.add(url);
  for (const url of urls) if (isPage(new URL(url))) await keep(url, event);
}

async function removeOlder(): Promise<void> {
  for (const name of await olderCaches()) {
    await caches.delete(name);
    await new CacheExpiration(name, { maxEntries: 1 }).delete();
  }
}

/** Replaces the worker before, unless several pages are open, which may need its files. */
async function takeOver(): Promise<void> {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.length < 2) await self.skipWaiting();
}

async function install(event: ExtendableEvent): Promise<void> {
  if (isMetered()) throw new Error('Nothing is fetched ahead on this connection');
  await ahead.install(event);
  await keepUsed(event);
  await takeOver();
}

self.addEventListener('install', (event) => event.waitUntil(install(event)));
self.addEventListener('activate', (event) => {
  event.waitUntil(ahead.activate(event).then(removeOlder));
});
self.addEventListener('message', (event) => {
  if (event.data?.type === 'TAKE_OVER') event.waitUntil(takeOver());
  if (event.data?.type === 'KEEP')
    event.waitUntil(Promise.all((event.data.urls as string[]).map((url) => keep(url, event))));
  if (event.data?.type === 'RESTORE') event.waitUntil(restore(event).catch(() => undefined));
});
clientsClaim();
