/** How long a reader stays on a page before the site is kept for offline use, in milliseconds. */
const pause = 5000;

/** Without imports, so that it comes with the page instead of as a file more to wait for. */
const { serviceWorker: address, trustedTypes: policyName } =
  document.querySelector<HTMLElement>('.site-footer')!.dataset;

/** Whether a tool reads a file of the reader's, which is slower while a site is kept. */
const isReading = () => document.querySelector(':not([hidden]) > progress') !== null;

/** Keeps the site on the device, unless the reader saves data; where that is refused, nothing is kept. */
async function keepSite(url: string): Promise<void> {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData) return;
  try {
    const policy = window.trustedTypes?.createPolicy(policyName!, { createScriptURL: (script) => script });
    const trusted = policy ? (policy.createScriptURL(url) as unknown as string) : url;
    await navigator.serviceWorker.register(trusted);
  } catch {
    // The site then needs the network, as before.
  }
}

function keepLater(url: string): void {
  const keep = () => (isReading() ? keepLater(url) : void keepSite(url));
  setTimeout(() => (window.requestIdleCallback ?? setTimeout)(keep), pause);
}

if (address) addEventListener('load', () => keepLater(address));

export {};
