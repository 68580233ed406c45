import { isMetered } from './metered.ts';

/** How long a reader stays on a page before the site is kept for offline use, in milliseconds. */
const pause = 5000;

/** From the page and not by imports, so that this script comes with it. */
const { serviceWorker: address, trustedTypes: policyName } =
  document.querySelector<HTMLElement>('.site-footer')!.dataset;

/** Whether a tool reads a file of the reader's, which is slower while a site is kept. */
const isReading = () => document.querySelector(':not([hidden]) > progress') !== null;

/**
 * Keeps the site on the device, and brings back what has been cleared of it; not on a connection
 * where that could cost the reader. Without permission nothing is kept.
 */
async function keepSite(url: string): Promise<void> {
  if (isMetered()) return;
  try {
    const policy = window.trustedTypes?.createPolicy(policyName!, {
      createScriptURL: (script) => script,
    });
    const trusted = policy ? (policy.createScriptURL(url) as unknown as string) : url;
    await navigator.serviceWorker.register(trusted);
    const { active, waiting } = await navigator.serviceWorker.ready;
    active?.postMessage({ type: 'RESTORE' });
    waiting?.postMessage({ type: 'TAKE_OVER' });
  } catch {
    // The site then needs the network, as before.
  }
}

function keepLater(url: string): void {
  const keep = () => (isReading() ? keepLater(url) : void keepSite(url));
  setTimeout(() => (window.requestIdleCallback ?? setTimeout)(keep), pause);
}

if (address) addEventListener('load', () => keepLater(address));
