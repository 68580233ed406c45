import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Route } from '@playwright/test';
import { addresses } from '../src/catalog/addresses.ts';
import { codeWords } from '../src/catalog/entry-words.ts';
import { locales } from '../src/catalog/locale.ts';
import { buildCatalog } from '../src/catalog/catalog.ts';
import { loadContent } from '../src/catalog/content.ts';
import { pageSize } from '../src/reference/paging.ts';
import { violations } from './axe.ts';
import { sidewaysOverflow } from './overflow.ts';
import { searchIndex } from './search-index.ts';
import { extreme, largeSite, rootSite } from './sites.ts';
import { expect, test } from './test.ts';

const root = resolve(import.meta.dirname, '..');
const content = loadContent(join(root, largeSite.environment.CONTENT_DIR));
const catalog = buildCatalog({ ...content, entries: content.entries.map(({ entry }) => entry) });
const topic = catalog.topics.reduce((a, b) => (a.entries.length > b.entries.length ? a : b));
const inTopic = String(topic.entries.length);
const total = catalog.entries.length;
const known = '1000210002';

test.use({ baseURL: `http://localhost:${largeSite.port}` });

test('the HTML of a code page stays the same size beside hundreds of codes in its topic', () => {
  expect(catalog.entry(known).topic).toBe(topic.id);
  for (const page of [`codes/${known}/index.html`, `en/codes/${known}/index.html`]) {
    const [small, large] = [rootSite, largeSite].map(({ environment }) => {
      const html = readFileSync(join(root, environment.OUT_DIR, page), 'utf8');
      return { raw: html.length, gzipped: gzipSync(html).length, nodes: html.split('<').length };
    });
    for (const measure of ['raw', 'gzipped', 'nodes'] as const)
      expect(large![measure] / small![measure], `${page} ${measure}`).toBeLessThanOrEqual(1.05);
  }
});

for (const width of [320, 1440])
  test(`a title of ${extreme.titleLength} characters and ${extreme.causes} causes keep a page readable, ${width} pixels wide`, async ({
    page,
  }) => {
    const { code, title } = catalog.entries.find(({ causes }) => causes.length === extreme.causes)!;
    await page.setViewportSize({ width, height: 800 });
    for (const locale of locales) {
      await page.goto(addresses.code(locale, code));
      await expect(page.getByRole('heading', { level: 1 })).toContainText(title[locale]);
      expect(await sidewaysOverflow(page)).toBe(0);
      const causes = page.getByRole('region', { name: codeWords[locale].causes });
      await expect(causes.getByRole('listitem')).toHaveCount(4);
      await causes.getByText(codeWords[locale].moreCauses(String(extreme.causes - 4))).click();
      await expect(causes.getByRole('listitem')).toHaveCount(extreme.causes);
      expect(await sidewaysOverflow(page)).toBe(0);
    }
    await page.goto(addresses.codes('en', 1));
    await page.getByRole('searchbox', { name: 'Contains' }).fill(code);
    await expect(page.getByRole('table').getByRole('link', { name: code })).toBeVisible();
    expect(await sidewaysOverflow(page)).toBe(0);
  });

test('beside a code stand its neighbours, marked, and the way to the whole topic', async ({
  page,
}) => {
  await page.goto(`/en/codes/${topic.entries[200]!.code}/`);
  const links = page.locator('nav.sidebar .nav-group').first().getByRole('list').getByRole('link');
  await expect(links).toHaveCount(10);
  await expect(links.nth(4)).toHaveAttribute('aria-current', 'page');
  await links.last().click();
  await expect(page).toHaveURL(`/en/topics/${topic.id}/`);
});

test('the home page shows a dozen codes of a large topic and leads to all of them', async ({
  page,
}) => {
  await page.goto('/en/');
  const section = page.locator('.topics section').filter({ hasText: topic.title.en });
  await expect(section.locator('.code-list a')).toHaveCount(12);
  await section.getByRole('link', { name: `All ${inTopic} of this topic` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(topic.title.en);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const [name, start, rows, codes] of [
    ['the table', '/en/codes/', '.code-table td:first-child a', catalog.entries],
    ['a topic', `/en/topics/${topic.id}/`, 'main .code-list a', topic.entries],
  ] as const)
    test(`${name} shows every code once, page by page`, async ({ page }) => {
      test.slow();
      await page.goto(start);
      const seen: string[] = [];
      for (let number = 1; ; number += 1) {
        const texts = await page.locator(rows).locator('.code').allTextContents();
        expect(texts.length).toBeLessThanOrEqual(pageSize);
        seen.push(...texts);
        const bar = page.getByRole('navigation', { name: 'Pages' });
        await expect(bar.locator('[aria-current="page"]')).toContainText(
          `${number} ${texts[0]}–${texts.at(-1)}`,
        );
        const next = bar.getByRole('link', { name: 'Next page' });
        if ((await next.count()) === 0) break;
        const target = await next.getAttribute('href');
        await expect(page.locator('head link[rel="next"]')).toHaveAttribute('href', target!);
        await next.click();
        await expect(page).toHaveURL(target!);
      }
      expect(seen.toSorted()).toEqual(codes.map(({ code }) => code).toSorted());
      expect(seen.length).toBeGreaterThan(pageSize);
    });
});

test('the filter of the table looks through all pages, shows some and then more', async ({
  page,
  codeTable,
  problems,
}) => {
  await page.goto('/en/codes/page/2/');
  await expect(codeTable.status).toHaveText(`${pageSize} of ${total} codes shown`);
  await codeTable.filter('Topic', topic.title.en);
  await expect(codeTable.rows).toHaveCount(pageSize);
  await expect(codeTable.status).toHaveText(
    `${inTopic} of ${total} codes match, the first ${pageSize} shown`,
  );
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden();
  await page.getByRole('button', { name: 'Show 100 more' }).click();
  await expect(codeTable.rows).toHaveCount(2 * pageSize);
  await expect(codeTable.rows.nth(pageSize).getByRole('link')).toBeFocused();

  const expected = topic.entries.filter(
    ({ handling: { fixedBy, retry } }) =>
      fixedBy.who.includes('platform') && retry.answer === 'after-wait',
  );
  await codeTable.filter('Who fixes it?', 'Platform');
  await codeTable.filter('Safe to retry?', 'After a wait');
  await expect(codeTable.rows).toHaveCount(expected.length);
  await expect(codeTable.status).toHaveText(`${expected.length} of ${total} codes shown`);
  const [first] = expected;
  await expect(codeTable.rows.first()).toContainText(first!.code);
  await expect(codeTable.rows.first()).toContainText(first!.message!);
  await expect(codeTable.rows.first()).toContainText('After a wait');
  await page.reload();
  await expect(codeTable.rows).toHaveCount(expected.length);

  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(codeTable.rows).toHaveCount(pageSize);
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
  expect(problems).toEqual([]);
});

test('a filter whose data does not load says so and leaves the page as it is', async ({
  page,
  codeTable,
}) => {
  await page.route('**/search/*.json', (route) => route.abort());
  await page.goto('/en/codes/');
  await codeTable.filter('Safe to retry?', 'After a wait');
  await expect(codeTable.status).toContainText('The search data did not load.');
  await expect(codeTable.rows).toHaveCount(pageSize);
});

test('the box answers a number from two small files, and words after loading the rest', async ({
  page,
  homeBox,
}) => {
  const files: string[] = [];
  page.on('request', (request) => {
    if (/\/search\/(?!related)/.test(request.url())) files.push(request.url());
  });
  await page.goto('/en/');
  await homeBox.ask(known);
  await expect(homeBox.options.first()).toContainText('sign check failed');
  expect(files).toHaveLength(2);
  await homeBox.ask('sign check failed');
  await expect(homeBox.options.first()).toContainText(known);
  const { textFiles } = searchIndex(join(root, largeSite.environment.OUT_DIR), 'en');
  expect(files).toHaveLength(1 + textFiles.length);
});

test('the box leads to a code before its texts are there, and also if they do not come', async ({
  page,
  homeBox,
}) => {
  const { textFiles } = searchIndex(join(root, largeSite.environment.OUT_DIR), 'en');
  const texts = (url: URL) => textFiles.some((name) => url.pathname.includes(name));
  const asked = Promise.withResolvers<Route>();
  await page.route(texts, (route) => asked.resolve(route));
  await page.goto('/en/');
  await homeBox.ask(known);
  const found = homeBox.options.first();
  await expect(found).toContainText(known);
  await expect(found).not.toContainText('sign check failed');
  await (await asked.promise).continue();
  await expect(found).toContainText('sign check failed');

  await page.unroute(texts);
  await page.route(texts, (route) => route.abort());
  await page.reload();
  await homeBox.ask(known);
  await expect(homeBox.status).toContainText('The search data did not load.');
  await expect(found).toContainText(known);
  await homeBox.input.press('Enter');
  await expect(page).toHaveURL(`/en/codes/${known}/`);
});

test('a link to a code unfurls to the card of its topic', async ({ request }) => {
  for (const [page, card] of [
    [`/${known}`, `/cards/${topic.id}.png`],
    [`/en/codes/${known}/`, `/cards/${topic.id}.en.png`],
  ] as const) {
    const html = await (await request.get(page)).text();
    expect(html).toMatch(new RegExp(`property="og:image" content="[^"]*${card}"`));
    const image = await request.get(card);
    expect(image.headers()['content-type']).toBe('image/png');
  }
  expect(existsSync(join(root, largeSite.environment.OUT_DIR, `cards/${known}.png`))).toBe(false);
});

for (const path of ['/', '/en/codes/page/2/', `/topics/${topic.id}/`])
  test(`axe finds nothing on ${path}, and it fits a phone`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 320, height: 740 });
    await page.goto(path);
    expect(await violations(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBe(0);
  });
