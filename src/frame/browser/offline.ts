import { href } from '../href.ts';
import { site } from '../../site.ts';
import { trustedScriptUrl } from './trusted-url.ts';

/** Keeps the site on the device, unless the reader saves data; without leave nothing is kept. */
export async function keepSite(): Promise<void> {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (!site.offline || connection?.saveData || import.meta.env.DEV) return;
  try {
    await navigator.serviceWorker.register(trustedScriptUrl(href('/service-worker.js')));
  } catch {
    // The site then needs the network, as before.
  }
}
