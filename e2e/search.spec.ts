import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, fullTextQuery, fullTextWord, test } from './test.ts';

interface SearchCase {
  class: string;
  locale: 'zh-cn' | 'en';
  query: string;
  expect: string[];
}

const cases = readFileSync(resolve(import.meta.dirname, '../src/search/lookup-cases.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as SearchCase);

const home = (locale: SearchCase['locale']) => (locale === 'en' ? '/en/' : '/');

/** One case per class and language stands for its class here; all of them are unit tests. */
const samples = [...Map.groupBy(cases, (each) => `${each.class} ${each.locale}`).values()].map(
  (group) => group[0]!,
);

for (const { class: name, locale, query, expect: expected } of samples) {
  test(`the dialog answers “${query.slice(0, 60)}” (${name}, ${locale})`, async ({
    page,
    frame,
    problems,
  }) => {
    await page.goto(`${home(locale)}codes/`);
    await frame.openSearch();
    await frame.dialog.ask(query);
    if (expected.length === 0) {
      await expect(frame.dialog.status).toContainText(
        /没有收录|does not have|没有找到|Nothing found/,
      );
      await expect(frame.dialog.options).toHaveCount(0);
    } else {
      await expect(frame.dialog.options.first().locator('.code')).toHaveText(
        new RegExp(`^(${expected.join('|')})$`),
      );
    }
    expect(problems).toEqual([]);
  });
}

test('a reader reaches a code from the home page by keyboard alone', async ({ page }) => {
  await page.goto('/en/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('210002');
  await expect(page.getByRole('option', { name: /1000210002/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/en/codes/1000210002/');
});

test('the dialog opens and closes by keyboard and gives the focus back', async ({
  page,
  frame,
}) => {
  await page.goto('/codes/1000210002/');
  await frame.searchButton.focus();
  await page.keyboard.press('Enter');
  await expect(frame.dialog.input).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(frame.searchButton).toBeFocused();
  await page.keyboard.press('Meta+k');
  await expect(frame.dialog.input).toBeFocused();
});

test('what is typed and pasted while the dialog is still on its way is searched for', async ({
  page,
  context,
  frame,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const held = Promise.withResolvers<void>();
  await page.route('**/search-box*', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto('/codes/1000210002/');
  await page.evaluate(() => navigator.clipboard.writeText('1000210004\n1000210012'));
  const asked = page.waitForRequest('**/search-box*');
  await page.keyboard.press('Control+k');
  await asked;
  await page.keyboard.type('1000210009x');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+v');
  held.resolve();
  await expect(frame.dialog.input).toHaveValue('1000210009 1000210004 1000210012');
  await expect(frame.dialog.input).toBeFocused();
  await expect(frame.dialog.options).toContainText(['1000210009', '1000210004', '1000210012']);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('arrow keys go through the results, and a near match is never opened unasked', async ({
  page,
  frame,
}) => {
  await page.goto('/en/codes/');
  await frame.openSearch();
  await frame.dialog.ask('external_code');
  await expect(frame.dialog.options.nth(1)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(frame.dialog.options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(frame.dialog.options.nth(0)).toHaveAttribute('aria-selected', 'true');
  await frame.dialog.ask('1000210020');
  await expect(frame.dialog.options.first()).toContainText('Similar code');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/en/codes/');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/en/codes/1000210002/');
});

test('the number of results is announced', async ({ page, frame }) => {
  await page.goto('/en/codes/');
  await frame.openSearch();
  await frame.dialog.ask('10002000');
  await expect(frame.dialog.status).toHaveText('3 results');
});

test('words that stand only in the text of a page find it through the full text', async ({
  page,
  frame,
}) => {
  await page.goto('/en/codes/');
  await frame.openSearch();
  await frame.dialog.ask(fullTextQuery);
  await expect(frame.dialog.options.filter({ hasText: 'Full text' }).first()).toBeVisible();
});

for (const path of ['/codes/', '/en/codes/'])
  test(`Chinese words inside a sentence find it on ${path}, shown as it is written`, async ({
    page,
    frame,
  }) => {
    await page.goto(path);
    await frame.openSearch();
    await frame.dialog.ask(fullTextWord('zh'));
    const first = frame.dialog.options.filter({ hasText: fullTextWord('zh') }).first();
    await expect(first).toBeVisible();
    await expect(first).not.toContainText(/\p{Script=Han}[ \u200b]+\p{Script=Han}/u);
  });

test('an address with ?q= fills the box and answers', async ({ page, homeBox }) => {
  await page.goto('/?q=%7B%22code%22%3A1000220010%7D');
  await expect(homeBox.options.first()).toContainText('1000220010');
  await expect(homeBox.input).toHaveValue('{"code":1000220010}');
});

test('a success of which rows failed is said to have failed in part', async ({ page, homeBox }) => {
  await page.goto('/en/');
  await homeBox.ask('{"code":0,"msg":"OK","data":{"failures":[{"reason":"x"}]}}');
  await expect(homeBox.status).toContainText('failed in part');
  expect(await homeBox.codes()).toEqual(['0']);
});

test('several lines pasted keep their codes apart', async ({ page, context, homeBox }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/');
  await page.evaluate(() =>
    navigator.clipboard.writeText('first: 1000210002\n1000210004\nlast: 1000200052'),
  );
  await homeBox.input.focus();
  await page.keyboard.press('Control+v');
  await expect(homeBox.options).toHaveCount(3);
  expect(await homeBox.codes()).toEqual(['1000210002', '1000210004', '1000200052']);
});

test('a paste too long for the box goes to the decoder with one press', async ({
  page,
  context,
  homeBox,
  problems,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/');
  await page.evaluate(() => {
    const line = '2026-11-20 12:40:01 ERROR {"code":1000210004,"msg":"tokeninfo check failed"}\n';
    return navigator.clipboard.writeText(line.repeat(3000));
  });
  await homeBox.input.focus();
  await page.keyboard.press('Control+v');
  await expect(homeBox.options.first()).toContainText('1000210004');
  await expect(homeBox.status).toContainText('only its beginning was read');
  await homeBox.status.getByRole('link', { name: 'Decode all of it' }).click();
  await expect(page).toHaveURL('/en/decode/');
  await expect(page.getByRole('main').getByText(/3,000/).first()).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('1000210004');
  expect(problems).toEqual([]);
});

test('a paste that the browser has no room for is to be pasted into the decoder', async ({
  page,
  context,
  homeBox,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/');
  await page.evaluate(() => navigator.clipboard.writeText('1000210004 '.repeat(600_000)));
  await homeBox.input.focus();
  await page.keyboard.press('Control+v');
  await homeBox.status.getByRole('link', { name: 'Decode all of it' }).click();
  await expect(homeBox.status).toContainText('has no room for a text this long');
  await homeBox.status.getByRole('link', { name: 'Decode all of it' }).click();
  await expect(page).toHaveURL('/en/decode/');
});

test('several lines pasted before the box is there keep their codes apart', async ({
  page,
  context,
  homeBox,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const held = Promise.withResolvers<void>();
  await page.route('**/search-box*', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto('/');
  await page.evaluate(() => navigator.clipboard.writeText('1000210004\n1000210012'));
  await homeBox.input.focus();
  await page.keyboard.press('Control+v');
  held.resolve();
  await expect(homeBox.input).toHaveValue('1000210004 1000210012');
  await expect(homeBox.options).toContainText(['1000210004', '1000210012']);
});

test('codes opened from the box are offered again, and can be forgotten', async ({
  page,
  homeBox,
}) => {
  await page.goto('/en/');
  await homeBox.ask('1000210012');
  await expect(homeBox.options.first()).toContainText('1000210012');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/en/codes/1000210012/');
  await page.goto('/en/');
  await homeBox.input.focus();
  await expect(homeBox.options.first()).toContainText('Viewed recently');
  await page.getByRole('button', { name: 'Clear recent' }).click();
  await expect(homeBox.options).toHaveCount(0);
});

test('an empty box offers examples and the tools', async ({ page, frame }) => {
  await page.goto('/en/codes/1000210002/');
  await frame.openSearch();
  const dialog = page.getByRole('dialog');
  await frame.dialog.options.filter({ hasText: 'Signature checker' }).waitFor();
  await dialog.getByRole('button', { name: 'token expired' }).click();
  await expect(frame.dialog.options.first()).toContainText('1000210004');
  await frame.dialog.input.fill('');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/en/decode/');
});

for (const [name, query] of [
  ['100,000 characters', 'sign '.repeat(20_000)],
  ['100,000 digits', '1'.repeat(100_000)],
  ['emoji', '🧧🎁👩‍👩‍👧‍👦'],
  ['right-to-left text', 'خطأ في التوقيع ‮abc'],
  ['HTML', '<img src=x onerror=alert(1)><script>alert(1)</script>'],
  ['percent signs', '%%% %E0%A4%A %00'],
  ['a lone surrogate', '\ud800 abc \udfff'],
  ['brackets and quotes', '"\'`{}[]()\\^$.|?*+'],
] as const) {
  test(`the box survives ${name}`, async ({ page, homeBox, problems }) => {
    await page.goto('/en/');
    await homeBox.ask('');
    await homeBox.ask(query);
    await expect(homeBox.status).toContainText(/result|Nothing found|does not have/);
    await homeBox.ask('1000210002');
    await expect(homeBox.options.first()).toContainText('1000210002');
    expect(problems).toEqual([]);
  });
}

test('codes and messages are answered offline and without the full text', async ({
  page,
  context,
  frame,
}) => {
  await page.goto('/codes/');
  await frame.openSearch();
  await frame.dialog.ask('1000210002');
  await expect(frame.dialog.options.first()).toContainText('1000210002');
  await context.setOffline(true);
  await frame.dialog.ask('dept_code');
  await expect(frame.dialog.options.first()).toContainText('1000220010');
  await frame.dialog.ask('xyzzy');
  await expect(frame.dialog.status).toContainText('正文搜索暂不可用');
});

test('an index that does not load is said in words, and the next try may succeed', async ({
  page,
  homeBox,
}) => {
  await page.route('**/search/zh.*.json', (route) => route.fulfill({ status: 500 }));
  await page.goto('/');
  await homeBox.ask('210002');
  await expect(homeBox.status).toContainText('搜索数据没有加载成功');
  await page.unroute('**/search/zh.*.json');
  await homeBox.ask('210004');
  await expect(homeBox.options.first()).toContainText('1000210004');
});
