import { expect, test } from './test.ts';

for (const [browserLanguage, target] of [
  ['zh-TW', '/codes/1000210002/'],
  ['en-GB', '/en/codes/1000210002/'],
  ['fr-FR', '/en/codes/1000210002/'],
] as const) {
  test.describe(`with a browser in ${browserLanguage}`, () => {
    test.use({ locale: browserLanguage });

    for (const address of ['/1000210002', '/1000210002/']) {
      test(`the ticket link ${address} leads to ${target}`, async ({ page }) => {
        await page.goto(address);
        await expect(page).toHaveURL(target);
      });
    }
  });
}

test('the ticket link leads on whatever something else has kept as the language', async ({
  page,
}) => {
  for (const kept of ['__proto__', 'constructor']) {
    await page.goto('/robots.txt');
    await page.evaluate((value) => localStorage.setItem('locale', value), kept);
    await page.goto('/1000210002');
    await expect(page).toHaveURL(/\/codes\/1000210002\/$/);
  }
});

test('the ticket link keeps a fragment, and the way back leads to the ticket', async ({ page }) => {
  await page.goto('/codes/');
  await page.goto('/1000210002#steps');
  await expect(page).toHaveURL('/codes/1000210002/#steps');
  await page.goBack();
  await expect(page).toHaveURL('/codes/');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the ticket link says the essential in both languages, with a link to each', async ({
    page,
  }) => {
    await page.goto('/1000210002');
    await expect(page).toHaveURL('/1000210002');
    await expect(page.getByRole('heading', { name: '签名校验失败' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Signature check failed' })).toBeVisible();
    await expect(page.getByText('After a fix')).toBeVisible();
    await page.getByRole('link', { name: 'Page in English' }).click();
    await expect(page).toHaveURL('/en/codes/1000210002/');
  });

  test('a ticket link is not for search engines, which are sent to the page of the code', async ({
    page,
  }) => {
    await page.goto('/1000210002');
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
      'href',
      /\/codes\/1000210002\/$/,
    );
  });

  test('an unknown address says so in both languages', async ({ page }) => {
    const response = await page.goto('/codes/1000219999/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: '没有这个页面' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'No such page' })).toBeVisible();
  });
});

test('an address with an unknown code names it and offers the nearest known ones', async ({
  page,
}) => {
  await page.goto('/1000210020');
  await expect(page.getByText('本参考没有收录错误码 1000210020。')).toBeVisible();
  await expect(
    page.getByRole('main').locator('.not-found-nearest a[href="/codes/1000210002/"]'),
  ).toBeVisible();
});

test('the same in English comes first for an English address', async ({ page }) => {
  await page.goto('/en/codes/1000210020/');
  await expect(page.getByText('The reference does not have the code 1000210020.')).toBeVisible();
  const sections = page.locator('.not-found section');
  await expect(sections.first()).toHaveAttribute('lang', 'en');
  await expect(sections.first().locator('a[href="/en/codes/1000210002/"]')).toBeVisible();
});

test('an address that is wrong but for its code offers the page of the code', async ({ page }) => {
  await page.goto('/en/1000210002');
  const first = page.locator('.not-found section').first();
  await expect(first).toHaveAttribute('lang', 'en');
  await expect(first.getByText('The code in the address has a page of its own:')).toBeVisible();
  await expect(first.locator('.not-found-nearest a')).toHaveCount(1);
  await expect(first.locator('a[href="/en/codes/1000210002/"]')).toBeVisible();
  await expect(page.getByText('does not have the code')).toHaveCount(0);
});

test.describe('with an English browser', () => {
  test.use({ locale: 'en-GB' });

  test('an unknown address that names no language is answered in English first', async ({
    page,
  }) => {
    await page.goto('/1000210020');
    await expect(page.locator('.not-found section').first()).toHaveAttribute('lang', 'en');
    await expect(page.getByText('The reference does not have the code 1000210020.')).toBeVisible();
  });
});

test('an unknown address without a code offers the box', async ({ page, homeBox }) => {
  await page.goto('/nothing/here');
  await homeBox.ask('sign check failed');
  await expect(homeBox.options.first()).toContainText('1000210002');
});
