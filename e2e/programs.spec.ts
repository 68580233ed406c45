import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { addresses } from '../src/catalog/addresses.ts';
import type { CodesDocument } from '../src/schemas/output.ts';
import { sites } from './sites.ts';
import { catalog, expect, test } from './test.ts';

const { codesJson, codesSchema, codesCsv, llms, llmsFull, feed, openSearch } = addresses;
const outputs = [codesJson, codesSchema, codesCsv, llms, llmsFull, feed, openSearch];
const codes = catalog.entries.map(({ code }) => code);

for (const { port, base } of sites) {
  test(`every address in the outputs of the site at “${base}/” opens`, async ({ request }) => {
    test.setTimeout(120_000);
    const root = `http://localhost:${port}${base}`;
    const read = async (path: string) => {
      const response = await request.get(root + path);
      expect(response.status(), path).toBe(200);
      return response.text();
    };
    const { home } = JSON.parse(await read(codesJson)) as CodesDocument;
    const own = home.zh.replace(/\/$/, '');
    expect(own.endsWith(base)).toBe(true);
    const paths = new Set<string>();
    for (const output of [
      ...outputs,
      ...codes.flatMap((code) => [
        addresses.codeJson(code),
        addresses.codeMarkdown('zh', code),
        addresses.codeMarkdown('en', code),
      ]),
    ])
      for (const [url] of (await read(output)).matchAll(/https?:\/\/[^\s"'<>)`\\,]+/g))
        if (url.startsWith(own) && !/[{&]/.test(url)) paths.add(new URL(url).pathname);
    expect(paths.size).toBeGreaterThan(codes.length * 6);
    for (const path of paths) {
      const response = await request.get(`http://localhost:${port}${path}`);
      expect(response.status(), path).toBe(200);
    }
  });
}

test('a program gets JSON as JSON, and a code that does not exist is not found', async ({
  request,
}) => {
  const response = await request.get(addresses.codeJson('1000210004'));
  expect(response.headers()['content-type']).toContain('application/json');
  expect(await response.json()).toMatchObject({ schemaVersion: 2, code: 1000210004 });
  expect((await request.get(addresses.codeJson('1000219999'))).status()).toBe(404);
  expect((await request.get(addresses.codeMarkdown('en', '1000219999'))).status()).toBe(404);
});

test('Excel finds a byte order mark at the start of the CSV', async ({ request }) => {
  const body = await (await request.get(codesCsv)).body();
  expect([...body.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

const linked = (page: Page, rel: string, type: string) =>
  page.locator(`head link[rel="${rel}"][type="${type}"]`);

test('every kind of page leads to its other forms, to the feed and to the search description', async ({
  page,
}) => {
  for (const [path, type, href] of [
    ['/codes/1000210002/', 'application/json', '/codes/1000210002.json'],
    ['/codes/1000210002/', 'text/markdown', '/codes/1000210002.md'],
    ['/en/codes/1000210002/', 'text/markdown', '/en/codes/1000210002.md'],
    ['/codes/', 'application/json', '/codes.json'],
    ['/en/codes/', 'text/csv', '/codes.csv'],
  ] as const) {
    await page.goto(path);
    await expect(linked(page, 'alternate', type)).toHaveAttribute('href', new RegExp(`${href}$`));
    await expect(linked(page, 'alternate', 'application/atom+xml')).toHaveAttribute(
      'href',
      /\/feed\.xml$/,
    );
    await expect(linked(page, 'search', 'application/opensearchdescription+xml')).toHaveAttribute(
      'href',
      /\/opensearch\.xml$/,
    );
  }
  await page.goto('/en/');
  await expect(linked(page, 'alternate', 'text/plain')).toHaveCount(2);
});

test('a query from the address bar of the browser is answered', async ({ page, request }) => {
  const template = /type="text\/html" template="([^"]+)"/.exec(
    await (await request.get(openSearch)).text(),
  )?.[1];
  const { pathname, search } = new URL(template!.replace('{searchTerms}', '1000210004'));
  await page.goto(pathname + search);
  await expect(page.getByRole('main').getByRole('option').first()).toContainText('1000210004');
});

test.describe('the page of constants', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('copies and downloads the same file for the chosen language', async ({ page, request }) => {
    await page.goto('/en/constants/');
    await page.locator('summary').filter({ hasText: 'Python' }).click();
    const file = page.locator('details[open]');
    await file.getByRole('button', { name: 'Copy all' }).click();
    await expect(file.getByRole('status')).toHaveText('Copied.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const link = file.getByRole('link', { name: /^Download .*\.py$/ });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const downloaded = await readFile(await download.path(), 'utf8');
    expect(copied).toBe(downloaded);
    expect(downloaded).toBe(await (await request.get((await link.getAttribute('href'))!)).text());
    for (const { constant, code } of catalog.entries)
      expect(downloaded).toContain(`${constant} = ${code}\n`);
  });

  test('is used by keyboard alone', async ({ page }) => {
    await page.goto('/constants/');
    await page.locator('summary').filter({ hasText: 'Go' }).focus();
    await page.keyboard.press('Enter');
    const copy = page.getByRole('button', { name: '复制全文' });
    await expect(copy).toHaveCount(1);
    await copy.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('已复制。')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      'package guanaitong',
    );
  });

  test('selects the file where the clipboard is refused', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.write = () => Promise.reject(new Error('refused'));
      document.execCommand = () => false;
    });
    await page.goto('/en/constants/');
    await page.getByRole('button', { name: 'Copy all' }).click();
    await expect(page.getByText('The browser does not allow copying here.')).toBeVisible();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('SIGN_CHECK_FAILED');
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every file of constants is shown and can be downloaded, without a button that does nothing', async ({
    page,
  }) => {
    await page.goto('/constants/');
    await expect(page.getByRole('button', { name: '复制全文' })).toHaveCount(0);
    await page.locator('summary').filter({ hasText: 'C#' }).click();
    await expect(page.getByRole('link', { name: '下载 GuanaitongCode.cs' })).toBeVisible();
    await expect(page.getByText('SignCheckFailed = 1000210002')).toBeVisible();
  });
});
