import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { Key, type WebDriver } from 'selenium-webdriver';
import { plainText } from '../../src/catalog/markdown.ts';
import { siteWords } from '../../src/frame/words.ts';
import { slipWords } from '../../src/signing/slip-words.ts';
import { timestampWords } from '../../src/signing/timestamp-words.ts';
import { signaturePageWords } from '../../src/signing/page-words.ts';
import { signatureWords } from '../../src/signing/words.ts';
import { kitWords } from '../../src/ticket/kit-words.ts';
import type { DeploymentServer } from '../deployment-server.ts';
import { catalog, fullTextQuery } from '../test.ts';
import {
  arrive,
  fill,
  find,
  named,
  openSearch,
  pasteElsewhere,
  press,
  putOnClipboard,
  see,
  seeNone,
  until,
} from './reader.ts';
import { serveSite } from './site.ts';

const entry = catalog.entry('1000210002');
const response = '{"code":1000210002,"msg":"sign check failed","data":null}';
const option = '[role="option"]';
const box = 'main input[role="combobox"]';

/** WebKit copies no space between tags at which its own line would end, and pastes some as no-break. */
const withoutSpaces = (text: string) => text.replace(/\s/g, '');

/** The counts of the decoder's report by code. */
const counts = (driver: WebDriver) =>
  driver.executeScript<Record<string, number>>(`return Object.fromEntries(
    [...document.querySelectorAll('.decode-code')].map((card) => [
      card.querySelector('h4 code').textContent,
      Number(card.querySelector('.decode-count strong').textContent.replace(/\\D/g, '')),
    ]))`);

async function seeCounts(driver: WebDriver, expected: Record<string, number>): Promise<void> {
  await until(driver, `for the counts ${JSON.stringify(expected)}`, async () => {
    const seen = await counts(driver);
    return JSON.stringify(seen) === JSON.stringify(expected);
  });
}

/**
 * Declares the main paths of a reader, each in a browser of its own; none may leave an error of a
 * script behind, or anything that the page's policy refused.
 *
 * @param language of the browser, such as `zh-CN`
 */
export function declarePaths(
  engine: string,
  language: string,
  open: () => Promise<WebDriver>,
): void {
  let server: DeploymentServer;

  function path(name: string, walk: (driver: WebDriver, root: string) => Promise<void>): void {
    test(name, { timeout: 180_000 }, async () => {
      const driver = await open();
      try {
        await walk(driver, server.root);
        const problems = await driver.executeScript<string | null>(
          "return sessionStorage.getItem('problems')",
        );
        assert.equal(problems, null);
      } finally {
        await driver.quit();
      }
    });
  }

  describe(`in ${engine}`, () => {
    before(async () => {
      server = await serveSite();
    });
    after(() => server.stop());

    path('a ticket link leads to the page in the language of the browser', async (driver, root) => {
      const locale = language.startsWith('zh') ? 'zh' : 'en';
      await driver.get(`${root}/1000210002`);
      await arrive(driver, `${locale === 'zh' ? '' : '/en'}/codes/1000210002/`);
      await see(driver, 'h1', plainText(entry.title[locale]));
      await see(driver, 'main', plainText(entry.steps[0]![locale]));
    });

    path('part of a code typed into the dialog leads to its page', async (driver, root) => {
      await driver.get(`${root}/en/codes/`);
      await fill(await openSearch(driver), '210002');
      await see(driver, option, '1000210002');
      await press(driver, Key.ENTER);
      await arrive(driver, '/en/codes/1000210002/');
    });

    path('the dialog closes by Escape and by a press beside it', async (driver, root) => {
      await driver.get(`${root}/codes/1000210002/`);
      await openSearch(driver);
      await press(driver, Key.ESCAPE);
      await seeNone(driver, 'dialog');
      await openSearch(driver);
      await driver.actions().move({ x: 5, y: 5 }).click().perform();
      await seeNone(driver, 'dialog');
    });

    path('a message with typos is answered with its code', async (driver, root) => {
      await driver.get(`${root}/`);
      await fill(await find(driver, box), 'sgin check faild');
      await see(driver, option, '1000210002');
    });

    path('a word of the running text finds its page', async (driver, root) => {
      await driver.get(`${root}/en/codes/`);
      await fill(await openSearch(driver), fullTextQuery);
      await see(driver, option, 'Full text');
    });

    path('a response pasted into the box is answered with all its codes', async (driver, root) => {
      await putOnClipboard(driver, root, `first: ${response}\n1000210004\nlast: 1000200052`);
      await driver.get(`${root}/en/`);
      await (await find(driver, box)).click();
      await press(driver, 'Control+v');
      for (const code of ['1000210002', '1000210004', '1000200052'])
        await see(driver, option, code);
    });

    path('the table can be filtered', async (driver, root) => {
      await driver.get(`${root}/en/codes/`);
      await (await find(driver, 'select[data-filter="topic"]')).sendKeys('Departments');
      const rows = () =>
        driver.executeScript<number>(
          "return [...document.querySelectorAll('main tbody tr')].filter((row) => row.checkVisibility()).length",
        );
      const expected = catalog.topic('departments').entries.length;
      await until(driver, `for ${expected} rows`, async () => (await rows()) === expected);
    });

    path('a pasted log is decoded, and its report is copied', async (driver, root) => {
      await putOnClipboard(driver, root, `2026-11-02 08:15:04 ${response}\n`.repeat(2));
      await driver.get(`${root}/en/decode/`);
      await (await named(driver, 'textarea', 'Log text')).click();
      await press(driver, 'Control+v');
      await see(driver, '.decode-code', plainText(entry.title.en));
      await seeCounts(driver, { '1000210002': 2 });
      // Below the window, to which the driver of WebKit does not scroll for a click.
      await (await named(driver, 'button', 'Copy Markdown (English)')).sendKeys(Key.ENTER);
      await see(driver, '[role="status"]', 'Copied.');
      assert.match((await pasteElsewhere(driver, root)).text, /1000210002/);
    });

    path('chosen files are decoded, a large one and gzip among them', async (driver, root) => {
      const folder = mkdtempSync(join(tmpdir(), 'logs-'));
      const files = [join(folder, 'app.log'), join(folder, 'app.log.1.gz')] as const;
      // More than the slices in which smaller files are read.
      writeFileSync(files[0], `${response}\n`.repeat(200_000));
      writeFileSync(files[1], gzipSync(`${response}\ncode=1000219999\n`));
      try {
        await driver.get(`${root}/decode/`);
        await named(driver, 'textarea', '日志文本');
        const [input] = await driver.findElements({ css: '.decode-tool input[type="file"]' });
        await input!.sendKeys(files.join('\n'));
        await see(driver, '.decode-status', '找到');
        await seeCounts(driver, { '1000210002': 200_001, '1000219999': 1 });
      } finally {
        rmSync(folder, { recursive: true });
      }
    });

    path('the short link of a code is copied', async (driver, root) => {
      await driver.get(`${root}/en/codes/1000210002/`);
      await (await named(driver, 'button', kitWords.en.buttons.link)).click();
      await see(driver, '.kit [role="status"]', kitWords.en.copied.link);
      assert.match((await pasteElsewhere(driver, root)).text, /\/1000210002$/);
    });

    path('a copied reply pastes well into an editor and a plain field', async (driver, root) => {
      await driver.get(`${root}/codes/1000210002/`);
      await (await named(driver, 'button', kitWords.zh.buttons.zh)).click();
      await see(driver, '.kit [role="status"]', kitWords.zh.copied.zh);
      const { html, items, text } = await pasteElsewhere(driver, root);
      const steps = entry.steps.map((step) => plainText(step.zh));
      assert.equal(items.length, steps.length);
      for (const [place, step] of steps.entries())
        assert.ok(withoutSpaces(items[place]!).startsWith(withoutSpaces(step)), step);
      assert.match(html, /href="[^"]*\/1000210002"/);
      assert.doesNotMatch(html, /class=/);
      assert.ok(text.includes(`\n1. ${steps[0]}`));
      assert.match(text, /\/1000210002$/);
    });

    path(
      'the switch of language stays on the page, and ticket links follow it',
      async (driver, root) => {
        await driver.get(`${root}/codes/1000220058/`);
        await (await named(driver, 'a', 'English')).click();
        await arrive(driver, '/en/codes/1000220058/');
        await driver.get(`${root}/1000210004`);
        await arrive(driver, '/en/codes/1000210004/');
      },
    );

    path('the choice of light or dark changes the colours and stays', async (driver, root) => {
      const paper = () =>
        driver.executeScript<string>('return getComputedStyle(document.body).backgroundColor');
      await driver.get(`${root}/en/codes/1000210002/`);
      const first = await paper();
      await (await named(driver, 'button', siteWords.en.theme)).click();
      await until(driver, 'for other colours', async () => (await paper()) !== first);
      await driver.get(`${root}/en/`);
      assert.notEqual(await paper(), first);
    });

    path('the menu of a phone opens', async (driver, root) => {
      await driver.manage().window().setRect({ width: 450, height: 740, x: 0, y: 0 });
      await driver.get(`${root}/en/codes/1000210002/`);
      const current = 'nav.sidebar [aria-current="page"]';
      await seeNone(driver, current);
      await (await named(driver, 'button', 'Contents')).click();
      await see(driver, current, plainText(entry.title.en));
    });

    path('the signature checker names the slip', async (driver, root) => {
      const words = { ...signatureWords.en, ...signaturePageWords.en };
      await driver.get(`${root}/en/tools/signature/`);
      await (await named(driver, 'button', words.samples.correct)).click();
      await see(driver, 'main [role="status"]', words.match('SHA-1'));
      await (await named(driver, 'button', words.samples.encoded)).click();
      await see(driver, 'main [role="status"]', slipWords.en.encoded.cause('as-sent'));
    });

    path(
      'the timestamp checker tells a time that passes from one that does not',
      async (driver, root) => {
        const now = Math.floor(Date.now() / 1000);
        await driver.get(`${root}/en/tools/timestamp/`);
        await fill(await named(driver, 'input, textarea', 'A timestamp or time'), String(now - 60));
        await see(driver, 'main [role="status"]', timestampWords.en.within);
        await fill(
          await named(driver, 'input, textarea', 'A timestamp or time'),
          String(now - 1800),
        );
        await see(driver, 'main [role="status"]', timestampWords.en.outside);
      },
    );

    path('a page read once opens without a network, and so do box and decoder', async (driver) => {
      const site = await serveSite();
      const page = `${site.root}/en/codes/1000220010/`;
      try {
        await driver.get(site.root);
        const isKept = () =>
          driver.executeScript<boolean>('return navigator.serviceWorker.controller !== null');
        await until(driver, 'for the pages to be kept', isKept, 120_000);
        await driver.get(page);
      } finally {
        await site.stop();
      }
      await driver.get(page);
      await see(driver, 'h1', plainText(catalog.entry('1000220010').title.en));
      await fill(await openSearch(driver), 'sign check failed');
      await see(driver, option, '1000210002');
      await driver.get(`${site.root}/en/decode/`);
      await fill(await named(driver, 'textarea', 'Log text'), response);
      await see(driver, '.decode-code', plainText(entry.title.en));
    });
  });
}
