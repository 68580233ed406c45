import type { Page } from '@playwright/test';
import { locales, type Locale } from '../src/catalog/locale.ts';
import { addresses } from '../src/catalog/addresses.ts';
import { violations } from './axe.ts';
import { DecodePage } from './pages/decode-page.ts';
import { SearchBox } from './pages/frame.ts';
import { SignatureTool, TimestampTool } from './pages/tools.ts';
import { sidewaysOverflow } from './overflow.ts';
import { expect, test } from './test.ts';

const log = [
  '2026-11-20 12:00:01 {"code":1000210004,"msg":"tokeninfo check failed"}',
  '2026-11-20 12:30:01 {"code":1000219999,"msg":"unheard of"}',
  '2026-11-20 12:40:01 {"code":0,"data":{"failures":[{"reason":"mobile exists"}]}}',
].join('\n');

/** Pages in the state in which they are used. */
const states: Record<string, (page: Page, locale: Locale) => Promise<unknown>> = {
  'the home page with results': async (page, locale) => {
    await page.goto(addresses.home(locale));
    const box = new SearchBox(page);
    await box.ask('token');
    await expect(box.options.nth(1)).toBeVisible();
  },
  'the home page that found nothing': async (page, locale) => {
    await page.goto(addresses.home(locale));
    const box = new SearchBox(page);
    await box.ask('1000219999');
    await expect(box.status).toContainText('1000219999');
  },
  'the sorted and filtered table': async (page, locale) => {
    await page.goto(`${addresses.codes(locale)}?topic=gone&sort=-code#q=check`);
    await expect(page.getByRole('table').getByRole('link', { name: '1000210002' })).toBeVisible();
  },
  'the table without a row': async (page, locale) => {
    await page.goto(`${addresses.codes(locale)}#q=xyzzy`);
    await expect(page.locator('.table-none')).toBeVisible();
  },
  'the report of the decoder': async (page, locale) => {
    const decoder = new DecodePage(page);
    await decoder.open(addresses.tool(locale, 'decode'));
    await decoder.text.fill(log);
    await expect(decoder.codes.first()).toBeVisible();
  },
  'the decoder that found nothing': async (page, locale) => {
    const decoder = new DecodePage(page);
    await decoder.open(addresses.tool(locale, 'decode'));
    const before = await decoder.status.textContent();
    await decoder.text.fill('all is well');
    await expect(decoder.status).not.toHaveText(before ?? '');
  },
  'the answer of the signature checker': async (page, locale) => {
    await page.goto(addresses.tool(locale, 'signature'), { waitUntil: 'networkidle' });
    const tool = new SignatureTool(page);
    await tool.check(
      'appid=1&timestamp=1763800000&sign=0123456789abcdef0123456789abcdef01234567',
      's',
    );
    await expect(tool.details).not.toBeEmpty();
  },
  'the error of the timestamp checker': async (page, locale) => {
    await page.goto(addresses.tool(locale, 'timestamp'), { waitUntil: 'networkidle' });
    const tool = new TimestampTool(page);
    const before = await tool.answer.textContent();
    await tool.value.fill('not a time');
    await expect(tool.answer).not.toHaveText(before ?? '');
  },
  'the page for an unknown code': async (page, locale) => {
    await page.goto(addresses.code(locale, '1000210020'));
    await expect(page.locator('.not-found-nearest a').first()).toBeVisible();
  },
};

/** Each theme with one language; `accessibility.spec.ts` has all four at rest. */
const themes = { zh: 'light', en: 'dark' } as const;

for (const locale of locales)
  for (const [name, open] of Object.entries(states)) {
    test(`axe finds nothing on ${name}, which fits a phone, with text of twice the size and in forced colours: ${locale}, ${themes[locale]}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: themes[locale] });
      await open(page, locale);
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 740 });
      expect(await sidewaysOverflow(page)).toBe(0);
      await page.emulateMedia({ forcedColors: 'active' });
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ forcedColors: 'none' });
      await page.setViewportSize({ width: 640, height: 900 });
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('html { font-size: 200% }');
        document.adoptedStyleSheets.push(sheet);
      });
      expect(await sidewaysOverflow(page)).toBe(0);
    });
  }
