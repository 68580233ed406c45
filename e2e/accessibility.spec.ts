import { addresses } from '../src/catalog/addresses.ts';
import { locales, type Locale } from '../src/catalog/locale.ts';
import { expectNoViolations, violations } from './axe.ts';
import { kindsOfPages } from './kinds-of-pages.ts';
import { sidewaysOverflow } from './overflow.ts';
import { expect, test } from './test.ts';

const kinds: Record<string, (locale: Locale) => string> = {
  ...kindsOfPages,
  'guide for programs': (locale) => addresses.guide(locale, 'programs'),
  'vendor-page code': (locale) => addresses.code(locale, '1000220064'),
  'unknown address': (locale) => addresses.code(locale, '1000219999'),
};

for (const locale of locales) {
  for (const [kind, of] of Object.entries(kinds)) {
    test(`axe finds nothing on the ${kind} page, and no text is faint: ${locale}`, async ({
      page,
    }) => {
      await page.goto(of(locale));
      await expectNoViolations(page);
    });
  }

  test(`axe finds nothing in the open search dialog with results: ${locale}`, async ({
    page,
    frame,
  }) => {
    await page.goto(addresses.code(locale, '1000210002'));
    await frame.openSearch();
    await frame.dialog.ask('token');
    await expect(frame.dialog.options.first()).toBeVisible();
    await expectNoViolations(page);
  });

  test(`axe finds nothing on the open menu of a phone: ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(addresses.code(locale, '1000210002'));
    await page.getByRole('button', { name: /^(目录|Contents)$/ }).click();
    await expect(page.locator('nav.sidebar [aria-current="page"]')).toBeVisible();
    await expectNoViolations(page);
  });
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on the ticket link, ${colorScheme}`, async ({ page }) => {
    const path = addresses.ticket('1000210002');
    const html = await (await page.request.get(path)).text();
    await page.route(`**${path}`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: html.replace(/<script>[\s\S]*?<\/script>/, ''),
      }),
    );
    await page.emulateMedia({ colorScheme });
    await page.goto(path);
    await expect(page.getByRole('heading', { name: 'Signature check failed' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

const widths = [320, 360, 390, 430, 768];

for (const locale of locales)
  test(`no page of the site map scrolls sideways on a phone or tablet: ${locale}`, async ({
    page,
    request,
  }) => {
    test.setTimeout(300_000);
    const map = await (await request.get('/sitemap-0.xml')).text();
    const paths = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)]
      .map(([, url]) => new URL(url!).pathname)
      .filter((path) => path.startsWith('/en/') === (locale === 'en'));
    expect(paths.length).toBeGreaterThan(50);
    const wide: string[] = [];
    for (const path of [...paths, addresses.code(locale, '1000219999')]) {
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      for (const width of widths) {
        await page.setViewportSize({ width, height: 740 });
        const overflow = await sidewaysOverflow(page);
        if (overflow > 0) wide.push(`${path} at ${width}: ${overflow}`);
      }
    }
    expect(wide).toEqual([]);
  });
