import type { Page } from '@playwright/test';
import type { SearchBox } from './pages/frame.ts';
import { expect, test } from './test.ts';

interface Reader {
  page: Page;
  box: SearchBox;
}

/** What a reader wants, and the at most two steps from the home page that bring it. */
const tasks: Record<string, (reader: Reader) => Promise<void>> = {
  'finds the code of a response that they paste': async ({ page, box }) => {
    await box.ask('{"code":1000210002,"msg":"sign check failed","data":null}');
    await expect(box.options.first()).toContainText('1000210002');
    await box.input.press('Enter');
    await expect(page).toHaveURL('/en/codes/1000210002/');
  },
  'finds a code by the end of its number': async ({ page, box }) => {
    await box.ask('210002');
    await box.options.filter({ hasText: '1000210002' }).first().click();
    await expect(page).toHaveURL('/en/codes/1000210002/');
  },
  'finds a code by its message': async ({ page, box }) => {
    await box.ask('frequency over limit!');
    await expect(box.options.first()).toContainText('1000200052');
    await box.input.press('Enter');
    await expect(page).toHaveURL('/en/codes/1000200052/');
  },
  'finds the codes of departments': async ({ page }) => {
    await page.getByRole('main').getByRole('link', { name: 'Departments', exact: true }).click();
    await expect(page.getByRole('main').getByRole('link', { name: /1000220010/ })).toBeVisible();
  },
  'finds every code that the platform has to solve': async ({ page }) => {
    await page.getByRole('main').getByRole('link', { name: 'All codes', exact: true }).click();
    const platform = page.getByRole('main').getByRole('combobox').filter({ hasText: 'Platform' });
    await platform.selectOption({ label: 'Platform' });
    await expect(page.getByRole('table').getByRole('link', { name: '1000310010' })).toBeVisible();
    await expect(page.getByRole('table').getByRole('link', { name: '1000220001' })).toHaveCount(0);
  },
  'finds every code whose message speaks of a token': async ({ page }) => {
    await page.getByRole('main').getByRole('link', { name: 'All codes', exact: true }).click();
    await page.getByRole('searchbox', { name: 'Contains' }).fill('token');
    const rows = page.getByRole('table').getByRole('link');
    await expect(rows.filter({ hasText: '1000210004' })).toBeVisible();
    await expect(rows.filter({ hasText: '1000210002' })).toHaveCount(0);
  },
  'learns which codes a log has': async ({ page }) => {
    await page.getByRole('main').getByRole('link', { name: 'Decode a log' }).click();
    await page
      .getByRole('textbox', { name: 'Log text' })
      .fill('12:00:01 ERROR {"code":1000210004,"msg":"tokeninfo check failed"}');
    await expect(page.getByRole('heading', { name: /1000210004/ })).toBeVisible();
  },
  'checks a signature': async ({ page }) => {
    await page.getByRole('main').getByRole('link', { name: 'Signature checker' }).click();
    await expect(page.getByRole('textbox', { name: 'The request', exact: true })).toBeVisible();
  },
  'checks a timestamp': async ({ page }) => {
    await page.getByRole('main').getByRole('link', { name: 'Timestamp checker' }).click();
    await page.getByRole('textbox', { name: 'A timestamp or time' }).fill('1763800000123');
    await expect(page.getByRole('region', { name: 'Result' }).getByRole('status')).not.toBeEmpty();
  },
  'learns how to sign a request': async ({ page }) => {
    await page
      .getByRole('navigation', { name: 'Guides' })
      .getByRole('link', { name: /sign/i })
      .first()
      .click();
    await expect(page).toHaveURL('/en/guides/sign-a-request/');
  },
};

/** What readers paste or type, and what the box has to say or offer first for it. */
const typed: Record<string, { text: string; says?: RegExp; first: RegExp }> = {
  'a time-out is not taken for a code': {
    text: '2026-11-20 12:40:01 ERROR http 504 Gateway Time-out',
    says: /does not look like a code of the platform.*query it, do not just resend/,
    first: /Not one of these codes/,
  },
  'a page of a gateway is not taken for a code': {
    text: '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>',
    says: /does not look like a code of the platform/,
    first: /Not one of these codes/,
  },
  'a batch of which rows failed is not taken for a success': {
    text: '{"code":0,"msg":"OK","data":{"failures":[{"reason":"mobile exists"}]}}',
    says: /failed in part/,
    first: /Success/,
  },
  'the failure beside a success comes first': {
    text: '{"code":0,"msg":"OK"}\n{"code":1000220058,"msg":"external_code already exist!"}',
    first: /1000220058/,
  },
  'a timestamp leads to the checker': {
    text: '1763800000123',
    says: /looks like a timestamp/,
    first: /Timestamp checker/,
  },
  'a phone number leads to the code about phone numbers': {
    text: '+86 138 0000 0000',
    says: /looks like a phone number/,
    first: /1000220004/,
  },
  'a request leads to the checker of its signature': {
    text: "curl 'https://api.example.com/employee/get' -d 'appid=demo&timestamp=1763800000&sign=5f1c2a'",
    says: /looks like a request/,
    first: /Signature checker/,
  },
  'a code beside the request is what is answered': {
    text: 'appid=demo&timestamp=1763800000&sign=5f1c2a\n{"code":1000210001}',
    first: /1000210001/,
  },
  'a number with a gap finds its code': { text: '100021…02', first: /1000210002/ },
  'an exception of the SDK is explained': {
    text: 'com.guanaitong.OpenSdkException: net error',
    says: /does not look like a code of the platform/,
    first: /Not one of these codes/,
  },
  'who looks for help finds what to send': { text: '联系方式', first: /Not one of these codes/ },
  'who wants a spreadsheet finds it': { text: 'excel', first: /CSV/ },
};

for (const [what, { text, says, first }] of Object.entries(typed))
  test(`in the box ${what}`, async ({ page, homeBox, problems }) => {
    await page.goto('/en/');
    await homeBox.ask(text);
    await expect(homeBox.options.first()).toContainText(first);
    if (says) await expect(homeBox.status).toContainText(says);
    expect(problems).toEqual([]);
  });

test('the address of a code for programs is on its page', async ({ page, request }) => {
  await page.goto('/en/codes/1000210002/');
  const link = page.getByRole('main').getByRole('link', { name: 'JSON', exact: true });
  const answer = await request.get((await link.getAttribute('href'))!);
  expect(await answer.json()).toMatchObject({ code: 1000210002 });
});

for (const width of [360, 1440])
  for (const [task, solve] of Object.entries(tasks))
    test(`a reader ${task} in two steps from the home page, ${width} pixels wide`, async ({
      page,
      homeBox,
      problems,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto('/en/');
      await solve({ page, box: homeBox });
      expect(problems).toEqual([]);
    });
