/** Keeps what a reader opens of a catalogue that is too large to be kept whole. */
import { cacheName, cacheNames } from './caches.ts';

const most = 300;

/** The answers that were kept for one deployment. */
export class Visited {
  readonly #name: string;
  readonly #fits: (response: Response) => Promise<boolean>;

  /** @param fits whether a page goes with the files of the deployment */
  constructor(deployment: string, fits: (response: Response) => Promise<boolean>) {
    this.#name = cacheName('visited', deployment);
    this.#fits = fits;
  }

  async match(url: string): Promise<Response | undefined> {
    return (await caches.open(this.#name)).match(url, { ignoreVary: true });
  }

  /** Keeps a sound answer of the site itself, and lets go of the oldest ones. */
  async keep(url: string, response: Response): Promise<void> {
    if (!response.ok || response.type !== 'basic' || response.redirected) return;
    if (!(await this.#fits(response.clone()))) return;
    const cache = await caches.open(this.#name);
    await cache.put(url, response);
    const surplus = (await cache.keys()).slice(0, -most);
    await Promise.all(surplus.map((request) => cache.delete(request)));
  }

  /** Fetches what was kept for the deployment before; what is gone or fails is left out. */
  async carryOver(): Promise<void> {
    const before = (await this.others()).at(-1);
    if (!before) return;
    for (const { url } of await (await caches.open(before)).keys())
      if (!(await this.match(url)))
        await fetch(url, { cache: 'no-cache' })
          .then((response) => this.keep(url, response))
          .catch(() => undefined);
  }

  /** The names of the caches of other deployments. */
  async others(): Promise<string[]> {
    return (await cacheNames('visited')).filter((name) => name !== this.#name);
  }
}
