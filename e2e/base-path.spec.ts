import { expect, fullTextQuery, test } from './test.ts';
import { basedSite } from './sites.ts';

const root = `http://localhost:${basedSite.port}${basedSite.base}`;

test('under a base path a reader searches, opens a code and switches language', async ({
  page,
  homeBox,
  frame,
  problems,
}) => {
  await page.goto(`${root}/`);
  await homeBox.ask('sign check failed');
  await homeBox.options.first().click();
  await expect(page).toHaveURL(`${root}/codes/1000210002/`);
  await frame.switchLanguage('English');
  await expect(page).toHaveURL(`${root}/en/codes/1000210002/`);
  await frame.openSearch();
  await frame.dialog.ask(fullTextQuery);
  await frame.dialog.options.filter({ hasText: 'Full text' }).first().click();
  await expect(page).toHaveURL(new RegExp(`^${root}/en/`));
  expect(problems).toEqual([]);
});

test('under a base path a ticket link leads on', async ({ page }) => {
  await page.goto(`${root}/1000210004`);
  await expect(page).toHaveURL(new RegExp(`^${root}/(en/)?codes/1000210004/$`));
});

test('under a base path an unknown code offers the nearest ones', async ({ page }) => {
  await page.goto(`${root}/1000210020`);
  await expect(
    page.locator(`.not-found-nearest a[href="${basedSite.base}/codes/1000210002/"]`),
  ).toBeVisible();
});
