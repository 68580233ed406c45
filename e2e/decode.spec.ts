import { parse } from 'csv-parse/sync';
import { zipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { plainText } from '../src/catalog/markdown.ts';
import { generateLog } from '../src/decode/testing/generated-log.ts';
import { expectNoViolations } from './axe.ts';
import { sidewaysOverflow } from './overflow.ts';
import { DecodePage } from './pages/decode-page.ts';
import { basedSite } from './sites.ts';
import { catalog, expect, test as base } from './test.ts';

const test = base.extend<{ decode: DecodePage }>({
  decode: ({ page }, use) => use(new DecodePage(page)),
});

const bytesOf = (text: string) => new TextEncoder().encode(text);
const response = '{"code":1000210002,"msg":"sign check failed","data":null}';
const entry = catalog.entry('1000210002');

for (const [locale, path] of [
  ['zh', '/decode/'],
  ['en', '/en/decode/'],
] as const)
  test(`a pasted response leads to its code, its handling and its first step (${locale})`, async ({
    page,
    decode,
    problems,
  }) => {
    await decode.open(path);
    await decode.text.fill(`2026-11-02 08:15:04 ${response} access_token=aaaabbbbccccdddd`);
    const card = decode.code('1000210002');
    await expect(card).toContainText(plainText(entry.title[locale]));
    await expect(card).toContainText(plainText(entry.steps[0]![locale]).slice(0, 10));
    await expect(card).toContainText('2026-11-02 08:15:04');
    await card.getByText(/^(示例|Samples)/).click();
    await expect(card.locator('pre')).toContainText('access_token=‹text 16›');
    await expect(page.getByText('aaaabbbbccccdddd')).toHaveCount(0);
    await card.getByRole('link', { name: '1000210002' }).click();
    await expect(page).toHaveURL(/\/codes\/1000210002\/$/);
    expect(problems).toEqual([]);
  });

test('a log of files, gzip among them, is counted exactly and by file', async ({ decode }) => {
  const first = generateLog(21, 400_000);
  const second = generateLog(22, 300_000);
  await decode.open();
  await decode.choose(
    { name: 'app.log', bytes: bytesOf(first.text) },
    { name: 'app.log.1.gz', bytes: gzipSync(second.text) },
  );
  await expect(decode.status).toContainText('找到');
  const expected = new Map(first.truth.codes);
  for (const [code, count] of second.truth.codes)
    expected.set(code, (expected.get(code) ?? 0) + count);
  expect(await decode.counts()).toEqual(Object.fromEntries(expected));
  await expect(decode.page.locator('.decode-totals')).toContainText(
    (first.truth.successes + second.truth.successes).toLocaleString('zh-CN'),
  );
});

test('no request goes out, and everything works with the network gone', async ({
  page,
  decode,
}) => {
  await decode.open('/en/decode/');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.context().setOffline(true);
  await decode.text.fill(response);
  await expect(decode.codes).toHaveCount(1);
  await decode.choose({ name: 'a.log.gz', bytes: gzipSync(`${response}\ncode=1000219999\n`) });
  await expect(decode.codes).toHaveCount(2);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  await saved;
  expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
});

test('it works under a base path', async ({ decode, problems }) => {
  await decode.open(`http://localhost:${basedSite.port}${basedSite.base}/en/decode/`);
  await decode.text.fill(response);
  await expect(decode.code('1000210002').getByRole('link', { name: '1000210002' })).toHaveAttribute(
    'href',
    `${basedSite.base}/en/codes/1000210002/`,
  );
  expect(problems).toEqual([]);
});

test('without the list of codes the page says what to do', async ({ page, decode }) => {
  await page.route('**/decode/codes.*.json', (route) => route.abort());
  await decode.open('/en/decode/');
  await decode.text.fill(response);
  await expect(decode.status).toHaveText(
    'The list of codes has not loaded. Go online and reload the page.',
  );
});

test('each fault of a file is named in a sentence, and what was read is kept', async ({
  decode,
}) => {
  const log = generateLog(23, 200_000).text;
  const packed = gzipSync(log);
  const utf16 = Buffer.from(`\ufeff${response}\n`, 'utf16le');
  await decode.open('/en/decode/');
  await decode.choose(
    { name: 'empty.log', bytes: new Uint8Array() },
    { name: 'logo', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3) },
    { name: 'logs.zip', bytes: bytesOf('PK\u0003\u0004\u0014\u0000\u0000\u0000rest') },
    { name: 'cut.gz', bytes: packed.subarray(0, packed.length / 2) },
    { name: 'utf16.log', bytes: utf16 },
    { name: 'broken.log', bytes: Uint8Array.of(0xff, 0xfe - 1, 0xc0, ...bytesOf(` ${response}`)) },
  );
  await expect(decode.problems).toHaveText([
    '“empty.log” is empty.',
    '“logo” is not text but an image, and is not counted.',
    '“logs.zip” is damaged: the packed data has an error. What was read is counted.',
    '“cut.gz” is incomplete: the packed data breaks off. What was read is counted.',
  ]);
  const { '1000210002': count = 0, '1000310010': other = 0 } = await decode.counts();
  expect(count).toBeGreaterThan(2);
  expect(other).toBeGreaterThan(0);
});

test('two thousand files are read to the end', async ({ page, decode }) => {
  test.setTimeout(120_000);
  await decode.open('/en/decode/');
  await page.evaluate((text) => {
    const transfer = new DataTransfer();
    for (let number = 0; number < 2000; number++)
      transfer.items.add(new File([text], `app.${number}.log`));
    document.body.dispatchEvent(
      new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }),
    );
  }, `${response}\n`);
  await expect(decode.codes).toHaveCount(1, { timeout: 100_000 });
  expect(await decode.counts()).toEqual({ '1000210002': 2000 });
});

test('an archive is opened, and its files are counted by name', async ({ page, decode }) => {
  await decode.open('/en/decode/');
  const zip = zipSync({
    'logs/a.log': bytesOf(`${response}\n`),
    'b.log': bytesOf(`${response}\n`),
  });
  await decode.choose({ name: 'logs.zip', bytes: zip });
  await expect(decode.codes).toHaveCount(1);
  expect(await decode.counts()).toEqual({ '1000210002': 2 });
  await page.locator('.decode-files summary').click();
  await expect(page.getByRole('cell', { name: 'logs.zip/logs/a.log' })).toBeVisible();
});

test('a large file can be stopped, and what was read is kept', async ({ decode }) => {
  await decode.open('/en/decode/');
  await decode.dropRepeated('big.log', `${response}${' '.repeat(900)}\n`, 1_000_000);
  await expect(decode.progress).toHaveAttribute('value');
  await decode.stop.click();
  await expect(decode.problems).toHaveText([
    '“big.log” was stopped before its end. What was read is counted.',
  ]);
  const { '1000210002': count = 0 } = await decode.counts();
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(1_000_000);
});

test('one line of 300 MB is read without freezing the page', async ({ page, decode }) => {
  test.setTimeout(180_000);
  await decode.open('/en/decode/');
  await decode.dropRepeated('line.json', `${response}, ${' '.repeat(241)}`, 1_000_000);
  await expect(decode.progress).toHaveAttribute('value');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('210002');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(decode.codes).toHaveCount(1, { timeout: 150_000 });
  expect(await decode.counts()).toEqual({ '1000210002': 1_000_000 });
});

test('a long paste is decoded without being put into the box', async ({ page, decode }) => {
  await decode.open('/en/decode/');
  await decode.text.evaluate((box, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    box.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, `${response}\n`.repeat(20_000));
  await expect(decode.status).toContainText('20,000');
  await expect(decode.text).toHaveValue('');
  await expect(page.getByText('of text pasted and decoded')).toBeVisible();
});

test('a code that the reference does not have is called that and leads to similar ones', async ({
  page,
  decode,
}) => {
  await decode.open('/en/decode/');
  await decode.text.fill('{"code":1000219999,"msg":"x"}');
  await expect(decode.code('1000219999')).toContainText('The reference does not have this code.');
  await decode.code('1000219999').getByRole('link').click();
  await expect(page).toHaveURL(/\/en\/\?q=1000219999$/);
});

test('text without a code gets an honest answer, and clearing starts afresh', async ({
  page,
  decode,
}) => {
  await decode.open('/en/decode/');
  await decode.text.fill('order 1000210002');
  await expect(decode.status).toHaveText('No error code found.');
  await decode.text.fill('{"code":0,"msg":"OK"}');
  await expect(decode.status).toHaveText('No error code found. Successful responses: 1.');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(decode.text).toHaveValue('');
  await expect(decode.text).toBeFocused();
  await expect(decode.status).toContainText('Paste text or choose files');
});

test('the report is copied as Markdown in either language and saved as CSV', async ({
  page,
  decode,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await decode.open('/decode/');
  await decode.text.fill(response);
  await expect(decode.codes).toHaveCount(1);
  for (const [name, title] of [
    ['复制 Markdown（中文）', entry.title.zh],
    ['复制 Markdown（英文）', entry.title.en],
  ] as const) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByText('已复制。')).toBeVisible();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toContain(plainText(title));
    expect(await copied()).toMatch(/\(http:\/\/localhost:\d+\/1000210002\)/);
  }
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 CSV' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('错误码.csv');
  const rows = parse<Record<string, string>>(await readFile(await download.path()), {
    bom: true,
    columns: true,
  });
  expect(rows).toMatchObject([
    { code: '1000210002', count: '1', title: plainText(entry.title.zh) },
  ]);
});

test('everything can be done with the keyboard', async ({ page, decode }) => {
  await decode.open('/en/decode/');
  await page.getByRole('button', { name: 'A sample log' }).focus();
  await page.keyboard.press('Enter');
  await expect(decode.codes).toHaveCount(3);
  const reached: string[] = [];
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => document.activeElement?.textContent.trim() ?? ''));
  }
  expect(reached).toEqual(
    expect.arrayContaining(['Choose files', 'Clear', 'Copy Markdown (English)', 'Download CSV']),
  );
  await page.getByText('Samples (3)').focus();
  await page.keyboard.press('Enter');
  await expect(decode.codes.first().locator('pre').first()).toBeVisible();
});

for (const path of ['/decode/', '/en/decode/'])
  test(`axe finds nothing on ${path} with a report, and no text is faint`, async ({
    page,
    decode,
  }) => {
    await decode.open(path);
    await decode.text.fill(`${response}\n2026-11-02 08:15:04 code=1000219999`);
    await decode.codes
      .first()
      .getByText(/^(示例|Samples)/)
      .click();
    await page.locator('.decode-files summary').click();
    await expectNoViolations(page);
  });

test('a report fits 320 pixels without sideways scrolling', async ({ page, decode }) => {
  await page.setViewportSize({ width: 320, height: 740 });
  await decode.open('/en/decode/');
  await decode.text.fill(`2026-11-02T08:15:04.123+08:00 ${response} ${'x'.repeat(300)}`);
  await decode.codes.first().getByText('Samples').click();
  await page.locator('.decode-files summary').click();
  expect(await sidewaysOverflow(page)).toBe(0);
});

test('the times of a report are whole on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/en/decode/');
  const line = (time: string) => `${time} ERROR {"code":1000210004,"msg":"tokeninfo check failed"}`;
  await page
    .getByRole('textbox', { name: 'Log text' })
    .fill([line('2026-11-20 12:40:01'), line('2026-11-21 12:40:02')].join('\n'));
  const times = page.getByRole('definition').filter({ hasText: '2026-11-21 12:40:02' }).first();
  await expect(times).toBeVisible();
  expect(await times.evaluate((cell) => cell.scrollWidth - cell.clientWidth)).toBe(0);
});
