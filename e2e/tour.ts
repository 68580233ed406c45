import type { Page } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { addresses } from '../src/catalog/addresses.ts';
import type { Locale } from '../src/catalog/locale.ts';
import { kitWords } from '../src/ticket/kit-words.ts';
import { constantsWords } from '../src/outputs/words.ts';
import { signaturePageWords } from '../src/signing/page-words.ts';
import { signatureWords } from '../src/signing/words.ts';
import { siteWords } from '../src/frame/words.ts';
import { tools } from '../src/catalog/tools.ts';
import { CodePage } from './pages/code-page.ts';
import { CodeTable } from './pages/code-table.ts';
import { DecodePage } from './pages/decode-page.ts';
import { Frame, SearchBox } from './pages/frame.ts';
import { TicketKit } from './pages/ticket-kit.ts';
import { SignatureTool, TimestampTool } from './pages/tools.ts';
import { catalog, expect, fullTextWord } from './test.ts';

const guides = [
  'anatomy',
  'handle-errors',
  'not-a-code',
  'programs',
  'sign-a-request',
  'ticket-links',
  'tokens',
];
const response = '{"code":1000210002,"msg":"sign check failed","data":null}';

/** A path of every kind of page in a language, each guide, and an address that does not exist. */
export function kindsOfPage(locale: Locale): string[] {
  return [
    addresses.home(locale),
    addresses.codes(locale),
    addresses.topic(locale, catalog.topics[0]!.id),
    ...['0', '1000210002', '1000220064'].map((code) => addresses.code(locale, code)),
    ...guides.map((guide) => addresses.guide(locale, guide)),
    ...tools.map((tool) => addresses.tool(locale, tool)),
    addresses.constants(locale),
    addresses.contribute(locale),
    addresses.ticket('1000210002'),
    addresses.code(locale, '1000219999'),
  ];
}

/**
 * Uses what each page offers once, as a reader would, in one language. Needs the permission to
 * write to the clipboard.
 *
 * @param root address of the site, without a slash at its end
 */
export async function useEverything(page: Page, root: string, locale: Locale): Promise<void> {
  const open = (path: string) => page.goto(root + path);
  const frame = new Frame(page);
  const kit = new TicketKit(page);
  const signature = new SignatureTool(page);
  const timestamp = new TimestampTool(page);
  const decode = new DecodePage(page);

  await open(addresses.home(locale));
  const homeBox = new SearchBox(page);
  await homeBox.ask('sign check failed');
  await expect(homeBox.options.first()).toContainText('1000210002');

  await open(addresses.codes(locale));
  const table = new CodeTable(page);
  await table.filter(
    locale === 'zh' ? '谁来处理' : 'Who fixes it?',
    locale === 'zh' ? '平台' : 'Platform',
  );
  expect(await table.rows.count()).toBeLessThan(catalog.entries.length);
  await frame.openSearch();
  await frame.dialog.ask(fullTextWord(locale));
  await expect(frame.dialog.options.first()).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('Escape');

  await open(addresses.code(locale, '1000210002'));
  await expect(new CodePage(page).title).toBeVisible();
  for (const form of ['link', 'zh', 'en', 'markdown'] as const) {
    await kit.button(kitWords[locale].buttons[form]).click();
    await expect(kit.status).toContainText(kitWords[locale].copied[form]);
  }
  await (await kit.field('appid')).fill('20001234');
  await page.getByText(signaturePageWords[locale].embedSummary).click();
  await signature.sample(signaturePageWords[locale].samples.encoded).click();
  await expect(signature.answer).toContainText(signatureWords[locale].explained);

  await open(addresses.tool(locale, 'signature'));
  await signature.sample(signaturePageWords[locale].samples.body).click();
  await expect(signature.answer).not.toBeEmpty();

  await open(addresses.tool(locale, 'timestamp'));
  await timestamp.value.fill('1700000000');
  await expect(timestamp.answer).not.toBeEmpty();

  await decode.open(root + addresses.tool(locale, 'decode'));
  await decode.text.fill(response);
  await expect(decode.codes).toHaveCount(1);
  await decode.choose({ name: 'a.log.gz', bytes: gzipSync(`${response}\ncode=1000210004\n`) });
  await expect(decode.codes).toHaveCount(2);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: locale === 'zh' ? '下载 CSV' : 'Download CSV' }).click();
  await saved;

  await open(addresses.constants(locale));
  await page.getByRole('button', { name: constantsWords[locale].copy }).click();
  await expect(page.getByText(constantsWords[locale].copied)).toBeVisible();

  await page.getByRole('button', { name: siteWords[locale].theme }).click();
  await frame.switchLanguage(locale === 'zh' ? 'English' : '中文');
  await expect(page.locator('html')).toHaveAttribute('lang', locale === 'zh' ? 'en' : 'zh-CN');
}
