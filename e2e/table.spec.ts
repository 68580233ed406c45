import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { addresses } from '../src/catalog/addresses.ts';
import { codeWords } from '../src/catalog/entry-words.ts';
import { catalog, expect, test } from './test.ts';

const path = addresses.codes('en');
const total = catalog.entries.length;
const words = codeWords.en;
const numbers = catalog.entries.map(({ code }) => Number(code)).sort((a, b) => a - b);

test('the table answers for every code who fixes it, whether to retry and whether it took effect', async ({
  page,
  codeTable,
}) => {
  await page.goto(path);
  for (const name of ['Code', 'Meaning', words.fixedBy, words.retry, words.applied, 'Topic'])
    await expect(page.getByRole('columnheader', { name, exact: true })).toBeVisible();
  await expect(codeTable.status).toHaveText(`${total} codes`);
  const { handling } = catalog.entry('1000220058');
  const row = codeTable.rows.filter({ hasText: '1000220058' });
  await expect(row).toContainText(words.retryAnswers[handling.retry.answer]);
  await expect(row).toContainText(words.appliedAnswers[handling.applied.answer]);
});

test('a press on the head of a column sorts the table, a second one turns it, a third ends it', async ({
  page,
  codeTable,
}) => {
  await page.goto(path);
  const before = await codeTable.rows.getByRole('link').allInnerTexts();
  const head = page.getByRole('columnheader', { name: 'Code', exact: true });
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect(codeTable.rows.getByRole('link')).toHaveText(numbers.map(String));
  await head.getByRole('button').press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(codeTable.rows.getByRole('link')).toHaveText(numbers.toReversed().map(String));
  await page.reload();
  await expect(codeTable.rows.getByRole('link').first()).toHaveText(String(numbers.at(-1)));
  await head.getByRole('button').click();
  await expect(codeTable.rows.getByRole('link')).toHaveText(before);
  await expect(page).toHaveURL(path);
});

test('a text in the address filters the table, and a typed one is kept where no server sees it', async ({
  page,
  codeTable,
}) => {
  await page.goto(`${path}?q=SIGN%20check`);
  await expect(codeTable.rows.getByRole('link')).toHaveText(['1000210002']);
  const field = page.getByRole('searchbox', { name: 'Contains' });
  await expect(field).toHaveValue('SIGN check');
  await field.fill('token');
  await expect(codeTable.rows.filter({ hasText: '1000210004' })).toHaveCount(1);
  await expect(page).toHaveURL(`${path}#q=token`);
  await page.reload();
  await expect(field).toHaveValue('token');
  await field.fill('no such words');
  await expect(page.getByText('No code meets these conditions.')).toBeVisible();
  await page.getByRole('link', { name: 'Use the search box' }).click();
  await expect(page.getByRole('main').getByRole('combobox')).toHaveValue('no such words');
});

test('a condition that is no longer there is named, and the rest of the address holds', async ({
  page,
  codeTable,
}) => {
  await page.goto(`${path}?topic=gone&retry=after-check`);
  await expect(page.getByText('topic=gone, which no longer exists')).toBeVisible();
  const count = catalog.entries.filter(({ handling: { retry } }) =>
    [retry.answer, retry.write].includes('after-check'),
  ).length;
  await expect(codeTable.rows).toHaveCount(count);
});

test('what the table is filtered and sorted by stays when the language is switched', async ({
  page,
  codeTable,
  frame,
}) => {
  await page.goto(`${path}?topic=departments&sort=-code`);
  await page.getByRole('searchbox', { name: 'Contains' }).fill('100022001');
  const rows = codeTable.rows.getByRole('link');
  const codes = await rows.allInnerTexts();
  await frame.switchLanguage('中文');
  await expect(page).toHaveURL(`${addresses.codes('zh')}?topic=departments&sort=-code#q=100022001`);
  await expect(rows).toHaveText(codes);
});

test('the rows on the screen are saved as CSV, in their order', async ({ page, codeTable }) => {
  await page.goto(`${path}?topic=departments&sort=-code`);
  const { entries } = catalog.topic('departments');
  await expect(codeTable.rows).toHaveCount(entries.length);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save these rows (CSV)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('error-codes.csv');
  const rows: Record<string, string>[] = parse(await readFile(await download.path(), 'utf8'), {
    bom: true,
    columns: true,
    record_delimiter: '\r\n',
  });
  const sorted = entries.toSorted((a, b) => Number(b.code) - Number(a.code));
  expect(rows.map((row) => [row['Code'], row['Message'], row[words.retry]])).toEqual(
    sorted.map(({ code, message, handling }) => [
      code,
      message ?? '',
      words.retryAnswers[handling.retry.answer],
    ]),
  );
  expect(rows[0]!['Link']).toMatch(new RegExp(`^http.*${addresses.code('en', sorted[0]!.code)}$`));
});

test('the head of the table stays while it is read, and a press anywhere in a row opens the code', async ({
  page,
  codeTable,
}) => {
  await page.setViewportSize({ width: 1440, height: 700 });
  await page.goto(path);
  const row = codeTable.rows.filter({ hasText: '1000220058' });
  await row.scrollIntoViewIfNeeded();
  const head = page.getByRole('columnheader', { name: 'Code', exact: true });
  await expect(head).toBeInViewport({ ratio: 1 });
  const { bottom } = await page
    .getByRole('banner')
    .evaluate((banner) => banner.getBoundingClientRect().toJSON() as DOMRect);
  expect((await head.boundingBox())!.y).toBeGreaterThanOrEqual(bottom - 1);
  // The link covers its row.
  await row.getByRole('cell').last().click({ force: true });
  await expect(page).toHaveURL(addresses.code('en', '1000220058'));
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('each code is a card that names its answers, and the cards can be sorted', async ({
    page,
    codeTable,
  }) => {
    await page.goto(path);
    const [first, second] = await Promise.all(
      [0, 1].map((place) => codeTable.rows.nth(place).boundingBox()),
    );
    expect(second!.y).toBeGreaterThanOrEqual(first!.y + first!.height);
    expect(first!.width).toBeLessThanOrEqual(360);
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption({ label: 'Code' });
    await expect(codeTable.rows.getByRole('link').first()).toHaveText(String(numbers[0]));
    await codeTable.rows.first().click();
    await expect(page).toHaveURL(addresses.code('en', String(numbers[0])));
  });

  test('menu and box are at the bottom of the screen, on the home page too', async ({ page }) => {
    for (const address of [addresses.home('en'), path, addresses.code('en', '1000210002')]) {
      await page.goto(address);
      const menu = page.getByRole('button', { name: 'Contents' });
      for (const reach of [menu, page.locator('.search-open')])
        expect((await reach.boundingBox())!.y).toBeGreaterThan(740 - 70);
      await menu.click();
      await expect(
        page.getByRole('navigation').getByRole('link', { name: 'Decode a log' }).first(),
      ).toBeInViewport();
    }
  });
});

test('the printed table is whole and has no filter', async ({ page, codeTable }) => {
  await page.goto(path);
  await page.emulateMedia({ media: 'print' });
  await expect(codeTable.rows).toHaveCount(total);
  await expect(page.getByRole('columnheader', { name: 'Meaning' })).toBeVisible();
  for (const control of [
    page.getByRole('searchbox'),
    page.getByRole('main').getByRole('combobox'),
    page.getByRole('button', { name: 'Save these rows (CSV)' }),
  ])
    await expect(control.filter({ visible: true })).toHaveCount(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the table is plain and whole, and shows nothing that does nothing', async ({
    page,
    codeTable,
  }) => {
    await page.goto(path);
    await expect(codeTable.rows).toHaveCount(total);
    await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
    await codeTable.rows
      .filter({ hasText: '1000220058' })
      .getByRole('cell')
      .last()
      .click({ force: true });
    await expect(page).toHaveURL(addresses.code('en', '1000220058'));
  });
});

test('an unknown address below /en/ is answered in English, its frame too', async ({ page }) => {
  await page.goto('/en/nonsense');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No such page');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle(/^No such page · /);
  await expect(page.getByRole('banner')).not.toContainText('错误');
  await expect(page.getByRole('button', { name: 'Switch light and dark' })).toBeVisible();
  await expect(page.getByText('An unofficial reference.')).toBeVisible();
});

for (const key of ['/', '?'])
  test(`the key ${key} opens the box on every page, and goes to it on the home page`, async ({
    page,
    frame,
    homeBox,
  }) => {
    await page.goto(path, { waitUntil: 'load' });
    await page.keyboard.press(key);
    await expect(frame.dialog.input).toBeFocused();
    await page.goto(addresses.home('en'), { waitUntil: 'load' });
    await page.keyboard.press(key);
    await expect(homeBox.input).toBeFocused();
  });
