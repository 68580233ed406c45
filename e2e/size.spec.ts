import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { locales } from '../src/catalog/locale.ts';
import { searchIndexFile } from './search-index.ts';
import { catalog, expect, test } from './test.ts';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');
const gzipped = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;

const codePages = catalog.entries.flatMap(({ code }) =>
  ['', 'en/'].map((locale) => `${locale}codes/${code}/index.html`),
);
const styles = /<style[^>]*>[\s\S]*?<\/style>/g;
const largest = (pages: { page: string; bytes: number }[]) =>
  pages.reduce((a, b) => (a.bytes > b.bytes ? a : b));

test('the HTML of every code page is at most 14 KB gzipped, its styles aside', () => {
  const pages = codePages.map((page) => {
    const markup = readFileSync(join(dist, page), 'utf8').replace(styles, '');
    return { page, bytes: gzipSync(markup, { level: 9 }).length };
  });
  console.log('largest code page, styles aside:', largest(pages));
  expect(pages.filter(({ bytes }) => bytes > 14 * 1024)).toEqual([]);
});

/** The head of an answer, which shares the first round trip with the page. */
const responseHead = 400;

test('every code page has all of its styles in its first 14 KB gzipped, one round trip', () => {
  const pages = codePages.map((page) => {
    const html = readFileSync(join(dist, page), 'utf8');
    expect(html, page).not.toMatch(/rel="stylesheet"(?![^>]*media="print")|<script src=|@import/);
    const head = html.slice(0, html.indexOf('</head>'));
    return { page, bytes: gzipSync(head, { level: 9 }).length };
  });
  console.log('largest head of a code page:', largest(pages));
  expect(pages.filter(({ bytes }) => bytes + responseHead > 14 * 1024)).toEqual([]);
});

test('the lookup index of each language is at most 8 KB gzipped', () => {
  for (const locale of locales)
    expect(gzipped(searchIndexFile(dist, locale)), locale).toBeLessThanOrEqual(8 * 1024);
});

/** What plain Starlight 0.42 runs on the same page before a reader interacts, gzipped. */
const plainStarlightScript = 26 * 1024;

test('a code page runs less script before a reader interacts than plain Starlight', async ({
  page,
}) => {
  let external = 0;
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'script')
      external += gzipSync(await response.body()).length;
  });
  await page.goto('/codes/1000210002/', { waitUntil: 'networkidle' });
  const inline = await page
    .locator('script:not([src])')
    .evaluateAll((scripts) => scripts.map((script) => script.textContent).join('\n'));
  const bytes = external + gzipSync(inline).length;
  console.log(`script before interaction: ${bytes} bytes gzipped`);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(plainStarlightScript);
});
