import { whenIdle } from './when-idle.ts';

/** How long a reader stays on a page before the site is kept for offline use, in milliseconds. */
const pause = 5000;

const keep = () => void import('./offline.ts').then(({ keepSite }) => keepSite(), () => undefined);

addEventListener('load', () => setTimeout(() => whenIdle(keep), pause));
