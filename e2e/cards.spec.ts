import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lookup } from '../src/search/lookup.ts';
import { searchIndex } from './search-index.ts';
import { repeatedBuild, retirement, rootSite } from './sites.ts';
import { catalog, expect, test } from './test.ts';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, rootSite.environment.OUT_DIR);

test.use({ javaScriptEnabled: false });

test('every page of a code and every ticket link has its card: 1200 × 630, at most 60 KB', () => {
  for (const { code } of catalog.entries)
    for (const [page, card] of [
      [`codes/${code}/index.html`, `cards/${code}.zh.png`],
      [`en/codes/${code}/index.html`, `cards/${code}.en.png`],
      [`${code}/index.html`, `cards/${code}.png`],
    ] as const) {
      const html = readFileSync(join(dist, page), 'utf8');
      expect(html, page).toMatch(new RegExp(`"og:image" content="https?://[^"]+/${card}"`));
      const image = readFileSync(join(dist, card));
      expect([image.readUInt32BE(16), image.readUInt32BE(20)], card).toEqual([1200, 630]);
      expect(image.length, card).toBeLessThanOrEqual(60 * 1024);
    }
});

for (const [path, locale] of [
  ['/codes/1000210002/', 'zh_CN'],
  ['/en/codes/1000210002/', 'en_US'],
  ['/1000210002', 'zh_CN'],
] as const)
  test(`${path} tells chats and ticket systems all that they ask for, once`, async ({
    page,
    request,
  }) => {
    await page.goto(path);
    const metas = await page
      .locator('meta[property], meta[name]')
      .evaluateAll((tags) =>
        tags.map((tag) => [
          tag.getAttribute('property') ?? tag.getAttribute('name') ?? '',
          tag.getAttribute('content') ?? '',
        ]),
      );
    const named = Object.fromEntries(metas);
    for (const name of [
      ...['title', 'type', 'url', 'description', 'site_name', 'locale'],
      ...['image', 'image:type', 'image:width', 'image:height', 'image:alt'],
    ].map((part) => `og:${part}`))
      expect(
        metas.filter(([found]) => found === name),
        name,
      ).toHaveLength(1);
    expect(named['og:locale']).toBe(locale);
    expect(named['twitter:card']).toBe('summary_large_image');
    const image = await request.get(new URL(named['og:image']!).pathname);
    expect(image.headers()['content-type']).toBe('image/png');
  });

test('the page of a code carries its structured data', async ({ page }) => {
  await page.goto('/en/codes/1000210002/');
  const texts = await page.locator('[type="application/ld+json"]').allTextContents();
  const [way, data] = texts.map((text) => JSON.parse(text));
  const { title } = catalog.topic(catalog.entry('1000210002').topic);
  expect(way).toMatchObject({ '@context': 'https://schema.org', '@type': 'BreadcrumbList' });
  expect(way.itemListElement.map(({ name }: { name: string }) => name)).toContain(title.en);
  expect(data).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    about: { '@type': 'DefinedTerm', termCode: '1000210002', name: 'sign check failed' },
  });
  expect(data.url).toBe(await page.locator('link[rel="canonical"]').getAttribute('href'));
});

function fingerprints(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    files
      .filter((file) => statSync(join(folder, file)).isFile())
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      ]),
  );
}

test('two builds are the same byte for byte, images included', () => {
  const first = fingerprints(dist);
  expect(Object.keys(first).filter((file) => file.startsWith('cards/'))).toHaveLength(
    catalog.entries.length * 3,
  );
  expect(fingerprints(join(root, repeatedBuild))).toEqual(first);
});

test.describe('a retired code', () => {
  const read = (file: string) => readFileSync(join(root, retirement.build, file), 'utf8');

  test('says by its ticket link that it is retired and leads to its replacement', async ({
    page,
  }) => {
    await page.setContent(read(`${retirement.code}/index.html`));
    for (const [language, notice, target] of [
      ['zh-CN', '平台已不再返回这个错误码。', `/codes/${retirement.replacedBy}/`],
      [
        'en',
        'The platform no longer answers with this code.',
        `/en/codes/${retirement.replacedBy}/`,
      ],
    ] as const) {
      const section = page.locator(`section[lang="${language}"]`);
      await expect(section.getByText(notice)).toBeVisible();
      await expect(section.getByRole('link', { name: retirement.replacedBy })).toHaveAttribute(
        'href',
        target,
      );
    }
    await expect(page.locator('meta[property="og:description"]')).toHaveAttribute(
      'content',
      new RegExp(`^平台已不再返回这个错误码。现在改用 ${retirement.replacedBy}。`),
    );
  });

  test('stays in lists and in the box, marked as retired', async ({ page }) => {
    await page.setContent(read('en/codes/index.html'));
    await expect(
      page.getByRole('row', { name: new RegExp(retirement.code) }).getByText('Retired'),
    ).toHaveCount(1);
    await expect(page.getByText('Retired', { exact: true })).toHaveCount(1);
    const { results } = lookup(searchIndex(join(root, retirement.build), 'en'), retirement.code);
    expect(results.map(({ code, retired }) => ({ code, retired }))).toEqual([
      { code: retirement.code, retired: true },
    ]);
  });

  test('says so first on its page, and in the reply', async ({ page }) => {
    await page.setContent(read(`en/codes/${retirement.code}/index.html`));
    const notice = page.getByRole('note').first();
    await expect(notice).toContainText('The platform no longer answers with this code.');
    await expect(notice.getByRole('link')).toHaveAttribute(
      'href',
      `/en/codes/${retirement.replacedBy}/`,
    );
    expect(read(`codes/${retirement.code}.reply.json`)).toContain(
      `Now used instead: ${retirement.replacedBy}.`,
    );
  });
});
