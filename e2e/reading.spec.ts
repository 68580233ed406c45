import jsQR from 'jsqr';
import { addresses } from '../src/catalog/addresses.ts';
import { catalog, expect, test } from './test.ts';

const entry = catalog.entry('1000210002');
const path = addresses.code('en', entry.code);

test('a mark beside a cause explains what it names, and no more, on hover and on focus', async ({
  page,
  codePage,
}) => {
  await page.goto(path);
  const mark = codePage.marks.filter({ hasText: /^Java SDK · Go SDK$/ }).first();
  for (const reach of [() => mark.hover(), () => mark.focus()]) {
    await page.mouse.move(0, 0);
    await page.keyboard.press('Tab');
    await reach();
    await expect(codePage.basisNote).toBeVisible();
    await expect(codePage.basisNote.locator('dt').filter({ visible: true })).toHaveText([
      'Java SDK',
      'Go SDK',
    ]);
    await page.keyboard.press('Escape');
    await expect(codePage.basisNote).toBeHidden();
  }
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('a tap on a mark explains it and a tap elsewhere ends that', async ({ page, codePage }) => {
    await page.goto(path);
    const mark = codePage.marks.first();
    await mark.tap();
    await expect(codePage.basisNote).toBeVisible();
    await expect(codePage.basisNote).toBeInViewport({ ratio: 1 });
    await codePage.title.tap();
    await expect(codePage.basisNote).toBeHidden();
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a mark still opens the explanation of all bases', async ({ page, codePage }) => {
    await page.goto(path);
    await codePage.marks.first().click();
    await expect(codePage.basisNote.locator('dt').filter({ visible: true })).not.toHaveCount(0);
  });
});

test('ticked steps stay ticked for the visit, in both languages', async ({
  page,
  codePage,
  frame,
  context,
}) => {
  await page.goto(path);
  await codePage.steps.nth(1).check();
  await page.goto(addresses.home('en'));
  await page.goto(path);
  await expect(codePage.steps.nth(1)).toBeChecked();
  await expect(codePage.steps.nth(0)).not.toBeChecked();
  await frame.switchLanguage('中文');
  await expect(page).toHaveURL(addresses.code('zh', entry.code));
  await expect(codePage.steps.nth(1)).toBeChecked();
  const another = await context.newPage();
  await another.goto(path);
  await expect(another.getByRole('checkbox').nth(1)).not.toBeChecked();
});

test('a printed page carries the ticket link as text and as a QR code that leads there', async ({
  page,
}) => {
  const image = page.waitForRequest(`**${addresses.qr(entry.code)}`);
  await page.goto(path);
  await expect(page.locator('.print-link')).toBeHidden();
  await page.pdf();
  await image;
  await page.emulateMedia({ media: 'print' });
  const link = page.locator('.print-link');
  await expect(link).toContainText(addresses.ticket(entry.code));
  await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0);

  const { pixels, width } = await page.evaluate(async (address) => {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 400;
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 400, 400);
    context.drawImage(picture, 40, 40, 320, 320);
    return { pixels: [...context.getImageData(0, 0, 400, 400).data], width: 400 };
  }, addresses.qr(entry.code));
  const read = jsQR(Uint8ClampedArray.from(pixels), width, width);
  expect(read?.data).toMatch(new RegExp(`^https?://[^/]+${addresses.ticket(entry.code)}$`));
});
