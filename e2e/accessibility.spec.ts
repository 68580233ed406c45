import { addresses } from '../src/catalog/addresses.ts';
import { locales, type Locale } from '../src/catalog/locale.ts';
import { faintText, violations } from './axe.ts';
import { kindsOfPages } from './kinds-of-pages.ts';
import { sidewaysOverflow } from './overflow.ts';
import { expect, test } from './test.ts';

const kinds: Record<string, (locale: Locale) => string> = {
  ...kindsOfPages,
  'vendor-page code': (locale) => addresses.code(locale, '1000220064'),
  'unknown address': (locale) => addresses.code(locale, '1000219999'),
};

for (const theme of ['light', 'dark'] as const)
  for (const [locale, root] of [
    ['zh', '/'],
    ['en', '/en/'],
  ] as const) {
    test.describe(`${locale}, ${theme}`, () => {
      test.use({ colorScheme: theme });

      for (const [kind, of] of Object.entries(kinds)) {
        test(`axe finds nothing on the ${kind} page, and no text is faint`, async ({ page }) => {
          await page.goto(of(locale));
          expect(await violations(page)).toEqual([]);
          expect(await faintText(page)).toEqual([]);
        });
      }

      test('axe finds nothing in the open search dialog with results', async ({ page, frame }) => {
        await page.goto(`${root}codes/1000210002/`);
        await frame.openSearch();
        await frame.dialog.ask('token');
        await expect(frame.dialog.options.first()).toBeVisible();
        expect(await violations(page)).toEqual([]);
      });

      test('axe finds nothing on the open menu of a phone', async ({ page }) => {
        await page.setViewportSize({ width: 360, height: 740 });
        await page.goto(`${root}codes/1000210002/`);
        await page.getByRole('button', { name: /^(目录|Contents)$/ }).click();
        await expect(page.locator('nav.sidebar [aria-current="page"]')).toBeVisible();
        expect(await violations(page)).toEqual([]);
      });

      test('axe finds nothing on the ticket link', async ({ page }) => {
        const html = await (await page.request.get('/1000210002')).text();
        await page.route('**/1000210002', (route) =>
          route.fulfill({
            contentType: 'text/html',
            body: html.replace(/<script>[\s\S]*?<\/script>/, ''),
          }),
        );
        await page.goto('/1000210002');
        await expect(page.getByRole('heading', { name: 'Signature check failed' })).toBeVisible();
        expect(await violations(page)).toEqual([]);
      });
    });
  }

const phones = [320, 360, 390, 430];

test('no page of the site map scrolls sideways on a phone', async ({ page, request }) => {
  test.setTimeout(600_000);
  const map = await (await request.get('/sitemap-0.xml')).text();
  const paths = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url!).pathname);
  expect(paths.filter((path) => path.startsWith('/en/')).length).toBeGreaterThan(50);
  const wide: string[] = [];
  for (const path of paths) {
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    for (const width of phones) {
      await page.setViewportSize({ width, height: 740 });
      const overflow = await sidewaysOverflow(page);
      if (overflow > 0) wide.push(`${path} at ${width}: ${overflow}`);
    }
  }
  expect(wide).toEqual([]);
});

for (const width of [320, 768])
  for (const path of Object.values(kinds).flatMap((of) => locales.map(of)))
    test(`${path} fits ${width} pixels without sideways scrolling`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(path);
      expect(await sidewaysOverflow(page)).toBe(0);
    });
