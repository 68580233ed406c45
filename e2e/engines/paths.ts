import { expect, type Locator, type Page, type TestType } from '@playwright/test';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { plainText } from '../../src/catalog/markdown.ts';
import { signatureWords } from '../../src/signing/words.ts';
import { slipWords } from '../../src/signing/slip-words.ts';
import { timestampWords } from '../../src/signing/timestamp-words.ts';
import { DeploymentServer } from '../deployment-server.ts';
import { CodePage } from '../pages/code-page.ts';
import { CodeTable } from '../pages/code-table.ts';
import { DecodePage } from '../pages/decode-page.ts';
import { Frame, SearchBox } from '../pages/frame.ts';
import { paste, TicketKit } from '../pages/ticket-kit.ts';
import { SignatureTool, TimestampTool } from '../pages/tools.ts';
import { rootSite } from '../sites.ts';
import { catalog, fullTextWord } from '../test.ts';

/** What a path gets from the engine that it runs in. */
interface Engine {
  page: Page;
  /** The language of the browser. */
  locale: string | undefined;
}

const entry = catalog.entry('1000210002');
const response = '{"code":1000210002,"msg":"sign check failed","data":null}';

/**
 * What the reader sees of an element, to be waited for. Not by `allInnerTexts()`, which looks for
 * roles in the realm of the page's scripts: that brings pages of Firefox 153 down.
 */
const seen = (locator: Locator) =>
  expect.poll(async () => {
    const visible = locator.filter({ visible: true });
    return (await visible.count()) > 0 ? visible.first().innerText() : '';
  });

const address = (page: Page) => expect.poll(async () => new URL(await page.url()).pathname);

/** WebKit copies no space between tags at which its own line would end, and pastes some as no-break. */
const withoutSpaces = (text: string) => text.replace(/\s/g, '');

/** Puts a text on the clipboard as a reader does: writes it somewhere, selects and copies it. */
async function putOnClipboard(page: Page, text: string): Promise<void> {
  const other = await page.context().newPage();
  await other.setContent('<textarea></textarea>');
  await other.locator('textarea').fill(text);
  await other.keyboard.press('Control+a');
  await other.keyboard.press('Control+c');
  await other.close();
}

/**
 * Declares the main paths of a reader. A path uses of a page and its locators only what every
 * engine has here.
 *
 * @param test gives the page of the engine
 */
export function declarePaths(test: TestType<Engine, object>): void {
  test('a code has its page, with what it means, who acts and what to do', async ({ page }) => {
    const codePage = new CodePage(page);
    await page.goto('/codes/1000210002/');
    await seen(codePage.title).toContain(plainText(entry.title.zh));
    await seen(codePage.handling).toContain('修复后');
    await seen(codePage.section('处理步骤')).toContain(plainText(entry.steps[0]!.zh).slice(0, 10));
  });

  test('the button beside a cause says what its basis means', async ({ page }) => {
    await page.goto('/en/codes/1000210002/');
    const note = page.locator('#basis');
    await seen(note).toBe('');
    await page.locator('[popovertarget="basis"]').first().click();
    await seen(note).not.toBe('');
  });

  test('part of a code typed into the dialog leads to its page', async ({ page }) => {
    const frame = new Frame(page);
    await page.goto('/en/codes/');
    await frame.openSearch();
    await frame.dialog.ask('210002');
    await seen(frame.dialog.options.first()).toContain('1000210002');
    await page.keyboard.press('Enter');
    await address(page).toBe('/en/codes/1000210002/');
  });

  test('the dialog closes by Escape and by a press beside it', async ({ page }) => {
    const frame = new Frame(page);
    await page.goto('/codes/1000210002/');
    const dialogs = () => expect.poll(() => page.getByRole('dialog').count());
    await frame.openSearch();
    await page.keyboard.press('Escape');
    await dialogs().toBe(0);
    await frame.openSearch();
    await page.mouse.click(5, 5);
    await dialogs().toBe(0);
  });

  test('a message with typos is answered with its code', async ({ page }) => {
    const box = new SearchBox(page);
    await page.goto('/');
    await box.ask('sgin check faild');
    await seen(box.options.first()).toContain('1000210002');
  });

  test('a word that stands only in the text of a page finds the page', async ({ page }) => {
    const frame = new Frame(page);
    await page.goto('/en/codes/');
    await frame.openSearch();
    await frame.dialog.ask(fullTextWord('en'));
    await seen(frame.dialog.options.first()).toContain('Full text');
  });

  test('a response pasted into the box is answered with all its codes', async ({ page }) => {
    const box = new SearchBox(page);
    await putOnClipboard(page, `first: ${response}\n1000210004\nlast: 1000200052`);
    await page.goto('/en/');
    await box.input.focus();
    await page.keyboard.press('Control+v');
    for (const [place, code] of ['1000210002', '1000210004', '1000200052'].entries())
      await seen(box.options.nth(place)).toContain(code);
  });

  test('an address with ?q= fills the box and answers', async ({ page }) => {
    const box = new SearchBox(page);
    await page.goto('/?q=%7B%22code%22%3A1000220010%7D');
    await seen(box.options.first()).toContain('1000220010');
    expect(await box.input.inputValue()).toBe('{"code":1000220010}');
  });

  test('the table can be filtered', async ({ page }) => {
    const table = new CodeTable(page);
    await page.goto('/en/codes/');
    await table.filter('Topic', 'Departments');
    await expect.poll(() => table.rows.count()).toBe(catalog.topic('departments').entries.length);
  });

  test('a pasted log is decoded, and its report is copied', async ({ page }) => {
    const decode = new DecodePage(page);
    await putOnClipboard(page, `2026-11-02 08:15:04 ${response}\n2026-11-02 08:15:05 ${response}`);
    await page.goto('/en/decode/');
    await decode.text.focus();
    await page.keyboard.press('Control+v');
    await seen(decode.code('1000210002')).toContain(plainText(entry.title.en));
    expect(await decode.counts()).toEqual({ '1000210002': 2 });
    await page.getByRole('button', { name: 'Copy Markdown (English)' }).click();
    await seen(page.getByText('Copied.')).not.toBe('');
    expect((await paste(page.context())).text).toContain(plainText(entry.title.en));
  });

  test('chosen files are decoded, gzip among them', async ({ page }) => {
    const decode = new DecodePage(page);
    await page.goto('/decode/');
    await decode.text.waitFor();
    await decode.choose(
      { name: 'app.log', bytes: Buffer.from(`${response}\n`.repeat(3)) },
      { name: 'app.log.1.gz', bytes: gzipSync(`${response}\ncode=1000219999\n`) },
    );
    await seen(decode.status).toContain('找到');
    await expect.poll(() => decode.counts()).toEqual({ '1000210002': 4, '1000219999': 1 });
  });

  test('a dropped file of many pieces is decoded to its end', async ({ page }) => {
    const decode = new DecodePage(page);
    await page.goto('/en/decode/');
    await decode.text.waitFor();
    await decode.dropRepeated('big.log', `${response}${' '.repeat(80)}\n`, 100_000);
    await expect.poll(() => decode.counts()).toEqual({ '1000210002': 100_000 });
  });

  test('a copied reply pastes well into a rich editor and into a plain field', async ({ page }) => {
    const kit = new TicketKit(page);
    await page.goto('/codes/1000210002/');
    await kit.button('复制中文回复').click();
    await seen(kit.status).toBe('已复制中文回复。');
    const { html, items, links, text } = await paste(page.context());
    const steps = entry.steps.map((step) => plainText(step.zh));
    expect(items).toHaveLength(steps.length);
    items.forEach((item, place) =>
      expect(withoutSpaces(item)).toContain(withoutSpaces(steps[place]!)),
    );
    expect(links.at(-1)).toMatch(/\/1000210002$/);
    expect(html).not.toMatch(/class=/);
    expect(text).toContain(`\n1. ${steps[0]}`);
    expect(text).toMatch(/\/1000210002$/);
  });

  test('the switch of language stays on the page, and ticket links follow the choice', async ({
    page,
  }) => {
    const frame = new Frame(page);
    await page.goto('/codes/1000220058/');
    await frame.switchLanguage('English');
    await address(page).toBe('/en/codes/1000220058/');
    await page.goto('/1000210004');
    await address(page).toBe('/en/codes/1000210004/');
  });

  test('a ticket link leads to the page in the language of the browser', async ({
    page,
    locale,
  }) => {
    await page.goto('/1000210002');
    await address(page).toBe(`${locale?.startsWith('zh') ? '' : '/en'}/codes/1000210002/`);
  });

  test('the choice of light or dark changes the colours and stays', async ({ page }) => {
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.goto('/en/codes/1000210002/');
    const before = await paper();
    await page.getByRole('button', { name: 'Switch light and dark' }).click();
    await expect.poll(paper).not.toBe(before);
    await page.goto('/en/');
    expect(await paper()).not.toBe(before);
  });

  test('the menu of a phone opens', async ({ page }) => {
    await page.setViewportSize({ width: 400, height: 740 });
    await page.goto('/en/codes/1000210002/');
    const current = page.locator('nav.sidebar [aria-current="page"]');
    await seen(current).toBe('');
    await page.getByRole('button', { name: 'Contents', exact: true }).click();
    await seen(current).toContain(plainText(entry.title.en));
  });

  test('the signature checker names the slip', async ({ page }) => {
    const signature = new SignatureTool(page);
    await page.goto('/en/tools/signature/');
    await signature.sample(signatureWords.en.samples.correct).click();
    await seen(signature.answer).toContain(signatureWords.en.match('SHA-1'));
    await signature.sample(signatureWords.en.samples.encoded).click();
    await seen(signature.answer).toContain(slipWords.en.encoded.cause('as-sent'));
  });

  test('the timestamp checker tells a time that passes from one that does not', async ({
    page,
  }) => {
    const timestamp = new TimestampTool(page);
    const now = Math.floor(Date.now() / 1000);
    await page.goto('/en/tools/timestamp/');
    await timestamp.value.fill(String(now - 60));
    await seen(timestamp.answer).toContain(timestampWords.en.within);
    await timestamp.value.fill(String(now - 1800));
    await seen(timestamp.answer).toContain(timestampWords.en.outside);
  });

  test('after one visit the reference works without a network', async ({ page }) => {
    test.slow();
    const server = new DeploymentServer(resolve(rootSite.environment.OUT_DIR));
    await server.start();
    try {
      await page.goto(`${server.root}/codes/1000210002/`);
      const isKept = () => page.evaluate(() => navigator.serviceWorker.controller !== null);
      await expect.poll(isKept, { timeout: 120_000 }).toBe(true);
    } finally {
      await server.stop();
    }

    await page.goto(`${server.root}/en/codes/1000220010/`);
    await seen(new CodePage(page).title).toContain(catalog.entry('1000220010').title.en);
    const frame = new Frame(page);
    await frame.openSearch();
    await frame.dialog.ask('sign check failed');
    await seen(frame.dialog.options.first()).toContain('1000210002');
    await frame.dialog.ask(fullTextWord('en'));
    await seen(frame.dialog.options.first()).toContain('Full text');

    await page.goto(`${server.root}/en/decode/`);
    const decode = new DecodePage(page);
    await decode.text.fill(response);
    await seen(decode.code('1000210002')).toContain(plainText(entry.title.en));

    await page.goto(`${server.root}/en/tools/signature/`);
    const signature = new SignatureTool(page);
    await signature.sample(signatureWords.en.samples.correct).click();
    await seen(signature.answer).toContain(signatureWords.en.match('SHA-1'));
  });
}
