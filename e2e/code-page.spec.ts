import { catalog, expect, test } from './test.ts';

test('the code is one text, which its button copies', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/codes/1000210002/');
  const main = page.getByRole('main');
  await expect(main.getByText('1000210002', { exact: true }).first()).toBeVisible();
  await main.getByRole('button', { name: 'Copy 1000210002' }).click();
  await expect(main.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('1000210002');
});

test('where the browser refuses to copy, the code is selected', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    document.execCommand = () => false;
  });
  await page.goto('/en/codes/1000210002/');
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Copy 1000210002' }).click();
  await expect(main.getByRole('button', { name: 'Selected: copy it by hand' })).toBeVisible();
  expect(await page.evaluate(() => String(getSelection()).trim())).toBe('1000210002');
});

test('the way back leads to the topic and to all codes', async ({ page }) => {
  await page.goto('/en/codes/1000210002/');
  const way = page.getByRole('navigation', { name: 'Breadcrumb' });
  await expect(way.getByRole('link')).toHaveText(['Home', 'All codes', /./]);
  await way.getByRole('link').last().click();
  await expect(page).toHaveURL('/en/topics/request/');
});

test('the four likeliest causes are open, the others one press away', async ({ page }) => {
  await page.goto('/en/codes/1000210002/');
  const causes = page.getByRole('region', { name: 'Possible causes' });
  await expect(causes.getByText('Most likely first.')).toBeVisible();
  await expect(causes.getByRole('listitem')).toHaveCount(4);
  await causes.getByText(/^Other possible causes/).click();
  await expect(causes.getByRole('listitem')).toHaveCount(catalog.entry('1000210002').causes.length);
});

test('the place on the page is kept when the language is switched', async ({ page, codePage }) => {
  await page.goto('/codes/1000210002/#step-2');
  await codePage.switchLanguage('English');
  await expect(page).toHaveURL('/en/codes/1000210002/#step-2');
});

test('an address with a place that is gone opens the page', async ({ page, problems }) => {
  await page.goto('/en/codes/1000210002/#cause-99');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(problems).toEqual([]);
});
