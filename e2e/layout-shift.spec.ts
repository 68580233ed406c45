import { addresses } from '../src/catalog/addresses.ts';
import { locales } from '../src/catalog/locale.ts';
import { kindsOfPages } from './kinds-of-pages.ts';
import { expect, test } from './test.ts';

const pages = locales.flatMap((locale) => [
  ...Object.values(kindsOfPages).map((of) => of(locale)),
  addresses.code(locale, '0'),
]);

/** So slow that a page is painted several times while it arrives. */
const bytesPerSecond = 60_000;

for (const width of [360, 768, 1350])
  test(`nothing moves while a page arrives, ${width} pixels wide`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 900 });
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Network.enable');
    await devTools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 20,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    });
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(globalThis, { shifts });
      const note = (entry: PerformanceEntry & { value?: number; sources?: { node?: Node }[] }) =>
        shifts.push(
          `${entry.value}: ${entry.sources?.map(({ node }) => node?.textContent?.slice(0, 60)).join(' | ')}`,
        );
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
        type: 'layout-shift',
        buffered: true,
      });
    });
    for (const path of pages)
      await test.step(path, async () => {
        await page.goto(path, { waitUntil: 'networkidle' });
        expect.soft(await page.evaluate('shifts'), path).toEqual([]);
      });
  });
