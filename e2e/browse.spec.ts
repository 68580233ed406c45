import { catalog, expect, test } from './test.ts';

test('the home page lists every topic with all its codes', async ({ page }) => {
  await page.goto('/');
  const main = page.getByRole('main');
  for (const topic of catalog.topics)
    await expect(main.getByRole('link', { name: topic.title.zh, exact: true })).toHaveCount(1);
  for (const entry of catalog.entries)
    await expect(main.locator(`.code-list a[href="/codes/${entry.code}/"]`)).toHaveCount(1);
});

test('a reader goes from the home page by topic to a code and on to the next one', async ({
  page,
  codePage,
}) => {
  await page.goto('/en/');
  await page.getByRole('main').getByRole('link', { name: 'Departments', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Departments');
  await page.getByRole('main').locator('a[href$="/1000220010/"]').click();
  await expect(page).toHaveURL('/en/codes/1000220010/');
  await page.getByRole('link', { name: /^Next/ }).click();
  await expect(page).toHaveURL('/en/codes/1000220011/');
  await page.getByRole('link', { name: /^Previous/ }).click();
  await expect(page).toHaveURL('/en/codes/1000220010/');
  await expect(codePage.title).toBeVisible();
});

test('the navigation beside a code lists its topic, the other topics and the guides, and marks the page', async ({
  page,
}) => {
  await page.goto('/codes/1000210002/');
  const navigation = page.locator('nav.sidebar');
  await expect(navigation.locator('[aria-current="page"]')).toContainText('签名校验失败');
  await expect(navigation.getByRole('link', { name: /时间戳校验失败/ })).toBeVisible();
  await expect(navigation.getByRole('link', { name: /^部门/ })).toBeVisible();
  await expect(navigation.locator('a[href="/codes/1000220010/"]')).toHaveCount(0);
  await expect(navigation.locator('a[href^="/guides/"]').first()).toBeVisible();
});

test('the switch of language stays on the same page and is kept', async ({ page, frame }) => {
  await page.goto('/codes/1000220058/');
  await frame.switchLanguage('English');
  await expect(page).toHaveURL('/en/codes/1000220058/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto('/1000210004');
  await expect(page).toHaveURL('/en/codes/1000210004/');
  await frame.switchLanguage('中文');
  await expect(page).toHaveURL('/codes/1000210004/');
});

test('the table can be filtered by topic, by who fixes it and by retry, and the filter can be shared', async ({
  page,
  codeTable,
}) => {
  await page.goto('/en/codes/');
  await expect(codeTable.rows).toHaveCount(catalog.entries.length);
  await codeTable.filter('Topic', 'Departments');
  await expect(codeTable.rows).toHaveCount(catalog.topic('departments').entries.length);
  await codeTable.filter('Safe to retry?', 'Check first');
  await expect(page.getByText('No code meets these conditions.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await codeTable.filter('Who fixes it?', 'Platform');
  const byPlatform = catalog.entries.filter((entry) =>
    entry.handling.fixedBy.who.includes('platform'),
  ).length;
  await expect(codeTable.rows).toHaveCount(byPlatform);
  await expect(codeTable.status).toHaveText(
    `${byPlatform} of ${catalog.entries.length} codes shown`,
  );
  await page.reload();
  await expect(codeTable.rows).toHaveCount(byPlatform);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the table is plain and whole', async ({ page, codeTable }) => {
    await page.goto('/codes/');
    await expect(codeTable.rows).toHaveCount(catalog.entries.length);
    await expect(page.getByRole('combobox')).toHaveCount(0);
  });

  test('a code page reads whole, samples included', async ({ page }) => {
    await page.goto('/codes/1000210002/');
    await expect(page.getByRole('heading', { name: '处理步骤' })).toBeVisible();
    await page.locator('summary').filter({ hasText: 'Go' }).first().click();
    await expect(page.getByText('sha1', { exact: false }).first()).toBeVisible();
  });

  test('the colours follow the system', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/codes/1000210002/');
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await paper()).not.toBe(light);
  });
});

test('the button for light and dark switches, and the choice stays', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/en/codes/1000210002/');
  await page.getByRole('button', { name: 'Switch light and dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('/en/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('search engines find a canonical address, both languages, a title and a description', async ({
  page,
  request,
}) => {
  await page.goto('/en/codes/1000210002/');
  await expect(page).toHaveTitle(/^1000210002 .*sign check failed/);
  const head = page.locator('head');
  await expect(head.locator('link[rel="canonical"]')).toHaveAttribute(
    'href',
    /\/en\/codes\/1000210002\/$/,
  );
  for (const [language, path] of [
    ['zh-CN', '/codes/1000210002/'],
    ['en', '/en/codes/1000210002/'],
    ['x-default', '/codes/1000210002/'],
  ] as const)
    await expect(head.locator(`link[hreflang="${language}"]`)).toHaveAttribute(
      'href',
      new RegExp(`:\\d+${path}$`),
    );
  const description = await head.locator('meta[name="description"]').getAttribute('content');
  expect(description).toContain('Safe to retry: After a fix');
  const sitemap = await (await request.get('/sitemap-0.xml')).text();
  for (const entry of catalog.entries) {
    expect(sitemap).toContain(`/codes/${entry.code}/</loc>`);
    expect(sitemap).toContain(`/en/codes/${entry.code}/</loc>`);
  }
});
