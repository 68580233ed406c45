import type { Browser, WireRequest } from './browser.ts';
import { fast, type Profile } from './profile.ts';

/** One cold load of a page until it was idle; times in milliseconds from its start. */
export interface PageLoad {
  firstContentfulPaint: number;
  largestContentfulPaint: number;
  /** As https://web.dev/articles/cls defines it: the worst session of shifts. */
  layoutShift: number;
  /** What long tasks took beyond 50 ms each, from the first paint on. */
  blockingTime: number;
  elements: number;
  /** Of the page and its workers. */
  bytes: number;
  requests: number;
  /** Of what the first paint waits for: the document and what blocks its rendering. */
  blockingBytes: number;
  /** Of what had arrived when something was first painted, needed for it or not. */
  bytesBeforePaint: number;
}

interface Observed {
  paint: number;
  largest: number;
  shifts: { time: number; value: number }[];
  tasks: { time: number; duration: number }[];
}

/** Runs in the page. */
function observe(): void {
  const observed: Observed = { paint: 0, largest: 0, shifts: [], tasks: [] };
  Object.assign(globalThis, { observed });
  const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') observed.paint = startTime;
  });
  watch('largest-contentful-paint', ({ startTime }) => (observed.largest = startTime));
  watch('longtask', ({ startTime: time, duration }) => observed.tasks.push({ time, duration }));
  watch('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    };
    if (!hadRecentInput) observed.shifts.push({ time: entry.startTime, value });
  });
}

/** The worst session of shifts: less than 1 s between two, at most 5 s in all. */
function cumulativeShift(shifts: Observed['shifts']): number {
  let worst = 0;
  let session = { start: 0, last: 0, value: 0 };
  for (const { time, value } of shifts) {
    if (time - session.last >= 1000 || time - session.start >= 5000)
      session = { start: time, last: time, value: 0 };
    session.last = time;
    session.value += value;
    worst = Math.max(worst, session.value);
  }
  return worst;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function bytesUntil(request: WireRequest, time: number): number {
  if (request.finished !== undefined && request.finished <= time) return request.bytes;
  return sum(request.arrivals.filter((arrival) => arrival.time <= time).map(({ bytes }) => bytes));
}

/** Loads a page with nothing cached. */
export async function loadCold(browser: Browser, url: string, profile: Profile): Promise<PageLoad> {
  const page = await browser.open(profile);
  try {
    await page.before(observe);
    await page.goto(url);
    const { paint, largest, shifts, tasks } = await page.evaluate<Observed>('observed');
    const painted = page.stages.get('firstContentfulPaint');
    if (painted === undefined || paint === 0) throw new Error(`${url}: nothing was painted`);
    const blocking = await page.evaluate<string[]>(
      `performance.getEntriesByType('resource')
        .filter((entry) => entry.renderBlockingStatus === 'blocking')
        .map((entry) => entry.name)`,
    );
    const own = page.requests.filter(({ from }) => from !== 'service_worker');
    return {
      firstContentfulPaint: paint,
      largestContentfulPaint: largest,
      layoutShift: cumulativeShift(shifts),
      blockingTime: sum(
        tasks.map(({ time, duration }) =>
          time + duration > paint ? Math.max(0, duration - 50) : 0,
        ),
      ),
      elements: await page.evaluate<number>('document.getElementsByTagName("*").length'),
      bytes: sum(own.map(({ bytes }) => bytes)),
      requests: own.length,
      blockingBytes: sum(
        own
          .filter(({ url, type }) => type === 'Document' || blocking.includes(url))
          .map(({ bytes }) => bytes),
      ),
      bytesBeforePaint: sum(own.map((request) => bytesUntil(request, painted))),
    };
  } finally {
    await page.close();
  }
}

/** What a service worker loads for later visits. */
export interface OfflineLoad {
  bytes: number;
  requests: number;
}

/** Stays on a page until its service worker has loaded what it keeps; nothing for a page without one. */
export async function loadForOffline(browser: Browser, url: string): Promise<OfflineLoad> {
  const page = await browser.open(fast);
  try {
    await page.goto(url);
    await page.serviceWorkerIdle();
    const loaded = page.requests.filter(({ from }) => from === 'service_worker');
    return { bytes: sum(loaded.map(({ bytes }) => bytes)), requests: loaded.length };
  } finally {
    await page.close();
  }
}
