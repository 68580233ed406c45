import { whenIdle } from './when-idle.ts';

/** How long a reader stays on a page before the site is kept for offline use, in milliseconds. */
const pause = 5000;

const keep = () => void import('./offline.ts').then(({ keepSite }) => keepSite(), () => undefined);

/** Whether a tool reads a file of the reader's, which is slower while a site is kept. */
const isReading = () => document.querySelector(':not([hidden]) > progress') !== null;

const keepLater = () =>
  setTimeout(() => whenIdle(() => (isReading() ? keepLater() : keep())), pause);

addEventListener('load', keepLater);
