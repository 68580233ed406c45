/**
 * Keeps a deployment of the site on the reader's device, so that it works without a network.
 *
 * A deployment is kept whole or not at all: its service worker is installed only once everything
 * has arrived as it was built, and replaces the one before at once. Pages come from the network
 * while it answers, so that a new deployment shows on the next visit; else from what is kept.
 * Hashed files never change, and those of the deployments before stay for the pages that are open.
 */
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { cacheName, cacheNames, deleteCaches } from './caches.ts';
import { isHashed, type Deployment } from './deployment.ts';
import { Visited } from './visited.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build. */
declare const DEPLOYMENT: Deployment;
const deployment = DEPLOYMENT;

/** How long the network may take before what is kept is shown, in milliseconds. */
const patience = 3000;
const parallelDownloads = 4;
const deploymentsBefore = 2;

const { scope } = self.registration;
const urlOf = (path: string) => new URL(path, scope).href;
/** Hashed files in the addresses that pages give: scripts by their path, data by their name. */
const scriptNames = /_astro\/[^"'\s()<>\\?#]+/g;
const dataNames = /(?<=\/)[a-z]+\.[0-9a-f]{12}(?=\.json")/g;
const dataFiles = new Set(
  Object.keys(deployment.files).map((path) => path.replace(/^.*\/|\.json$/g, '')),
);

/** Whether all files that a page names belong to this deployment; other content always fits. */
async function fits(response: Response): Promise<boolean> {
  if (!response.headers.get('content-type')?.includes('html')) return true;
  const html = await response.text();
  return (
    (html.match(scriptNames) ?? []).every((name) => name in deployment.files) &&
    (!deployment.complete || (html.match(dataNames) ?? []).every((name) => dataFiles.has(name)))
  );
}

const visited = new Visited(deployment.id, fits);

type Entries = { url: string; revision: string | null; integrity?: string }[];

const pageEntries: Entries = [
  ...Object.entries(deployment.pages).map(([path, revision]) => ({ url: urlOf(path), revision })),
  ...Object.entries(deployment.data).map(([path, digest]) => ({
    url: urlOf(path),
    revision: digest,
    integrity: `sha256-${digest}`,
  })),
];
const fileEntries: Entries = Object.entries(deployment.files).map(([path, digest]) => ({
  url: urlOf(path),
  revision: null,
  integrity: `sha256-${digest}`,
}));

const { pathname: notFoundPath } = new URL(urlOf('404.html'));

/** Whether an answer is what was asked for; some servers give the page for unknown addresses as one. */
function isWhole({ url }: Request, { ok, status }: Response): boolean {
  return ok || (status === 404 && new URL(url).pathname === notFoundPath);
}

function controllerOf(name: string, entries: Entries): PrecacheController {
  const controller = new PrecacheController({
    cacheName: name,
    plugins: [
      {
        cacheWillUpdate: async ({ request, response }) =>
          isWhole(request, response) && (await fits(response.clone())) ? response : null,
      },
    ],
  });
  controller.addToCacheList(entries);
  return controller;
}

const pagesName = cacheName('pages');
const filesName = cacheName('files', deployment.id);
const pages = controllerOf(pagesName, pageEntries);

/** Workbox downloads one file at a time, which takes long where each has far to go. */
async function download(event: ExtendableEvent, name: string, entries: Entries): Promise<void> {
  const slices = Array.from({ length: parallelDownloads }, (_, slice) =>
    entries.filter((_entry, index) => index % parallelDownloads === slice),
  );
  await Promise.all(slices.map((slice) => controllerOf(name, slice).install(event)));
}

async function install(event: ExtendableEvent): Promise<void> {
  await download(event, filesName, fileEntries);
  await download(event, pagesName, pageEntries);
  if (!deployment.complete) await visited.carryOver();
  await self.skipWaiting();
}

async function activate(event: ExtendableEvent): Promise<void> {
  await self.registration.navigationPreload?.enable();
  await pages.activate(event);
  const olderFiles = (await cacheNames('files')).filter((name) => name !== filesName);
  await deleteCaches([...olderFiles.slice(0, -deploymentsBefore), ...(await visited.others())]);
  await self.clients.claim();
}

/** An address as it may be kept: without its query, with a last slash or not. */
function spellingsOf(address: string): string[] {
  const { origin, pathname } = new URL(address);
  const url = origin + pathname;
  return [url, `${url}/`, url.replace(/index\.html$/, '')];
}

/** What is kept for an address; nothing where storage fails. */
async function keptAt(address: string): Promise<Response | undefined> {
  try {
    for (const url of spellingsOf(address)) {
      const kept = (await pages.matchPrecache(url)) ?? (await visited.match(url));
      if (kept) return kept;
    }
  } catch {
    // Then only the network has it.
  }
  return undefined;
}

function isKept(address: string): boolean {
  return spellingsOf(address).some((url) => pages.getCacheKeyForURL(url) !== undefined);
}

const mediaType = ({ headers }: Response) => headers.get('content-type')?.split(';')[0];

/** Whether an answer is to be shown rather than what is kept; a login page is, a fault is not. */
function isSound(answer: Response, kept: Response): boolean {
  if (answer.ok) return mediaType(answer) === mediaType(kept);
  return answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403;
}

async function inTime(network: Promise<Response>, kept: Response): Promise<Response> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  const answer = await Promise.race([network, late]).catch(() => undefined);
  return answer && isSound(answer, kept) ? answer : kept;
}

/** The page for unknown addresses, where it is certain that there is no such page. */
async function notFound(): Promise<Response | undefined> {
  const page = deployment.complete ? await keptAt(urlOf('404.html')) : undefined;
  return page && new Response(page.body, { status: 404, headers: page.headers });
}

async function fromNetwork(event: FetchEvent): Promise<Response> {
  return ((await event.preloadResponse) as Response | undefined) ?? fetch(event.request);
}

function keepVisited(event: FetchEvent, response: Response): void {
  if (!deployment.complete)
    event.waitUntil(visited.keep(event.request.url, response.clone()).catch(() => undefined));
}

async function answer(event: FetchEvent): Promise<Response> {
  const network = fromNetwork(event);
  event.waitUntil(network.catch(() => undefined));
  const kept = await keptAt(event.request.url);
  if (kept) return inTime(network, kept);
  try {
    const response = await network;
    keepVisited(event, response);
    return response;
  } catch (error) {
    const page = event.request.mode === 'navigate' ? await notFound() : undefined;
    if (page) return page;
    throw error;
  }
}

async function answerFile(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const kept = await caches.match(request.url, { ignoreVary: true }).catch(() => undefined);
  if (kept) return kept;
  const response = await fetch(request);
  keepVisited(event, response);
  return response;
}

self.addEventListener('install', (event) => event.waitUntil(install(event)));
self.addEventListener('activate', (event) => event.waitUntil(activate(event)));
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method !== 'GET' || !url.startsWith(scope)) return;
  const path = new URL(url).pathname.slice(new URL(scope).pathname.length);
  if (isHashed(path)) event.respondWith(answerFile(event));
  else if (mode === 'navigate' || isKept(url) || !deployment.complete)
    event.respondWith(answer(event));
});
