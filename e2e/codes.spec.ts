import type { Page } from '@playwright/test';
import { catalog, expect, test } from './test.ts';

/** A laptop and a phone, in CSS pixels. */
const screens = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/** Expects what a reader looks for first on the page of a code without scrolling. */
async function expectAnswersInView(page: Page) {
  const main = page.getByRole('main');
  const first = main.getByRole('region', { name: /^(先做这一步|Do this first)$/ });
  const parts = ['.code-number', '.message', '.meaning', '.handling'].map((part) =>
    main.locator(part).first(),
  );
  for (const screen of screens) {
    await page.setViewportSize(screen);
    for (const part of [...parts, first.getByRole('paragraph')])
      await expect(part, `${screen.width} × ${screen.height}`).toBeInViewport({ ratio: 1 });
  }
}

for (const entry of catalog.entries) {
  test(`${entry.code} opens in both languages and by its ticket link, with its words verbatim and its answers in view`, async ({
    page,
    request,
    problems,
  }) => {
    for (const [address, title] of [
      [`/codes/${entry.code}/`, entry.title.zh],
      [`/en/codes/${entry.code}/`, entry.title.en],
    ] as const) {
      await page.goto(address);
      await expect(page).toHaveTitle(new RegExp(`^${entry.code} `));
      const main = page.getByRole('main');
      await expect(main.getByRole('heading', { level: 1 })).toHaveText(title.replaceAll('`', ''));
      const text = await main
        .locator('.code-heading')
        .evaluate((heading) =>
          [...heading.querySelectorAll('p, dd, details span')].map(
            (paragraph) => paragraph.textContent,
          ),
        );
      if (entry.message) expect(text).toContain(entry.message);
      if (entry.description) expect(text.map((line) => line?.trim())).toContain(entry.description);
      await expect(main.locator('.handling dt')).toHaveCount(3);
      await expectAnswersInView(page);
    }
    const ticket = await request.get(`/${entry.code}`);
    expect(ticket.status()).toBe(200);
    const html = await ticket.text();
    if (entry.message) expect(html).toContain(entry.message);
    expect(html).toContain(`href="/codes/${entry.code}/"`);
    expect(html).toContain(`href="/en/codes/${entry.code}/"`);
    expect(problems).toEqual([]);
  });
}

test('a code page answers who fixes it, whether to retry and whether it took effect before anything else', async ({
  page,
  codePage,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/codes/1000210002/');
  for (const answer of ['调用方代码', '修复后再试', '没有生效'])
    await expect(codePage.handling.getByText(answer, { exact: true })).toBeInViewport();
});

test('steps can be ticked off with the keyboard', async ({ page }) => {
  await page.goto('/en/codes/1000210001/');
  const step = page.getByRole('checkbox').first();
  await step.focus();
  await page.keyboard.press('Space');
  await expect(step).toBeChecked();
});

test('a mark beside a cause explains what the cause rests on', async ({ page }) => {
  await page.goto('/en/codes/1000210002/');
  await page
    .getByRole('button', { name: /^Derived/ })
    .first()
    .click();
  await expect(page.getByText('Follows from the vendor’s documents or SDKs')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Follows from the vendor’s documents or SDKs')).toBeHidden();
});

test('the language of a sample is remembered on the next page', async ({ page }) => {
  await page.goto('/codes/1000210002/');
  const tab = page.locator('summary').filter({ hasText: 'Python' }).first();
  await tab.click();
  await expect(page.locator('details[open] summary').first()).toHaveText('Python');
  await page.goto('/codes/1000210004/');
  await expect(page.locator('details[open] summary').first()).toHaveText('Python');
});

test('a printed code page leaves out the frame and carries the full ticket link', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/codes/1000220058/');
  await expect(page.locator('.print-link')).toHaveText(/^\s*短链接\s*http.*\/1000220058\s*$/);
  await expect(page.locator('.search-open')).toBeHidden();
  await expect(page.locator('nav.sidebar').getByRole('link').first()).toBeHidden();
});
