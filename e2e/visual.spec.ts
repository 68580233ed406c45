import { addresses } from '../src/catalog/addresses.ts';
import { locales, type Locale } from '../src/catalog/locale.ts';
import { kindsOfPages } from './kinds-of-pages.ts';
import { expect, test } from './test.ts';

const kinds: Record<string, (locale: Locale) => string> = {
  ...kindsOfPages,
  'unknown-address': (locale) => addresses.code(locale, '1000219999'),
};
const sizes = { 360: 740, 768: 900, 1440: 900 };

for (const colorScheme of ['light', 'dark'] as const)
  for (const [width, height] of Object.entries(sizes)) {
    test.describe(`${colorScheme}, ${width} pixels wide`, () => {
      // Fewer pixels show the same change in a fraction of the bytes.
      test.use({ colorScheme, viewport: { width: Number(width), height }, deviceScaleFactor: 0.4 });

      for (const locale of locales)
        for (const [kind, of] of Object.entries(kinds))
          test(`the ${kind} page looks as before (${locale})`, async ({ page }) => {
            await page.clock.setFixedTime('2026-11-01T08:00:00Z');
            await page.goto(of(locale));
            await expect(page).toHaveScreenshot(`${kind}-${locale}-${colorScheme}-${width}.png`);
          });

      test('the ticket link looks as before', async ({ page }) => {
        const html = await (await page.request.get('/1000210002')).text();
        const body = html.replace(/<script>[\s\S]*?<\/script>/, '');
        await page.route('**/1000210002', (route) => route.fulfill({ contentType: 'text/html', body }));
        await page.goto('/1000210002');
        await expect(page).toHaveScreenshot(`ticket-${colorScheme}-${width}.png`);
      });
    });
  }
