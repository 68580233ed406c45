import { signaturePageWords } from '../src/signing/page-words.ts';
import { signatureWords } from '../src/signing/words.ts';
import { slipWords } from '../src/signing/slip-words.ts';
import { timestampWords } from '../src/signing/timestamp-words.ts';
import { secret, vector } from '../src/signing/testing/vectors.ts';
import { expectNoViolations } from './axe.ts';
import { sidewaysOverflow } from './overflow.ts';
import { SignatureTool, TimestampTool } from './pages/tools.ts';
import { expect, test as base } from './test.ts';

const test = base.extend<{ signature: SignatureTool; timestamp: TimestampTool }>({
  signature: ({ page }, use) => use(new SignatureTool(page)),
  timestamp: ({ page }, use) => use(new TimestampTool(page)),
});

const moment = 1700000000;
const withSign = (request: string, sign: string) => request.replace('\n', `&sign=${sign}\n`);
const plain = (text: string) => text.replaceAll('`', '');

for (const [locale, root] of [
  ['zh', '/'],
  ['en', '/en/'],
] as const) {
  const words = { ...signatureWords[locale], ...signaturePageWords[locale] };
  const slips = slipWords[locale];
  const times = timestampWords[locale];

  test.describe(locale, () => {
    test('one click on a sample fills the form and names the slip', async ({ page, signature }) => {
      await page.goto(`${root}tools/signature/`);
      await signature.sample(words.samples.correct).click();
      await expect(signature.answer).toContainText(words.match('SHA-1'));
      await signature.sample(words.samples.encoded).click();
      await expect(signature.answer).toContainText(slips.encoded.cause('as-sent'));
      await signature.sample(words.samples.body).click();
      await expect(signature.answer).toContainText(slips['body-missing'].cause(''));
      await signature.sample(words.samples.pair).click();
      await expect(signature.answer).toContainText(words.explainedPair);
      await expect(signature.answer.getByRole('listitem')).toHaveCount(4);
    });

    test('the string to sign is shown in order with the secret masked', async ({
      page,
      signature,
    }) => {
      await page.goto(`${root}tools/signature/`);
      const { request, digests } = vector('E3');
      await signature.check(withSign(request, digests['SHA-1']), secret);
      const shown = signature.details.locator('pre');
      await expect(shown).toHaveText(vector('E3').text.replace(secret, '••••••••'));
      await expect(signature.details).toContainText(digests['SHA-1']);
      await expect(signature.answer).toContainText(words.match('SHA-1'));
      await expect(signature.details).toContainText(words.unprovedTitle);
    });

    test('half a request gets no verdict and no digest, but how to copy a whole one', async ({
      page,
      signature,
    }) => {
      await page.goto(`${root}tools/signature/`);
      await signature.check(vector('E3').request, secret);
      await expect(signature.answer).toContainText(plain(words.needSign));
      await expect(signature.answer).toContainText('Chrome');
      await expect(signature.details).not.toContainText(vector('E3').digests['SHA-1']);
      const { digests } = vector('E3');
      const command = `curl 'https://x.example/a?appid=1&sign=${digests['SHA-1']}' -d @body.json`;
      await signature.request.fill(command);
      await expect(signature.answer).toContainText(words.incomplete);
      await expect(signature.details).toContainText('@body.json');
    });

    test('of two commands the second is offered and checked with one click', async ({
      page,
      signature,
    }) => {
      await page.goto(`${root}tools/signature/`);
      const command = (path: string) => `curl 'https://x.example/${path}?appid=1&sign=00'`;
      await signature.check(`${command('first')}\n${command('second')}`, secret);
      await expect(signature.details).toContainText(words.otherRequests);
      await page.getByRole('button', { name: words.checkInstead }).click();
      await expect(signature.request).toHaveValue(command('second'));
    });

    test('the first difference shows position, name and bytes, invisible ones too', async ({
      page,
      signature,
    }) => {
      await page.goto(`${root}tools/signature/`);
      await signature.check(vector('E3').request, secret);
      const signed = vector('E3').text.replace(secret, '***').replace('部门测试', '部门测试\u200b');
      await signature.own.fill(signed);
      await expect(signature.answer).toContainText(words.differentText);
      await expect(signature.answer).toContainText('name');
      await expect(signature.answer).toContainText('ZWSP');
      await expect(signature.answer).toContainText('E2 80 8B');
    });

    test('a string that is right is called right, and its copy has the secret masked', async ({
      page,
      context,
      signature,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(`${root}tools/signature/`);
      const signed = vector('E3').text;
      await signature.request.fill(vector('E3').request);
      await signature.own.fill(signed);
      await expect(signature.answer).toContainText(words.sameText);
      await page.getByRole('button', { name: `${words.copy} ${words.stringToSign}` }).click();
      await expect(page.getByText(words.copied)).toBeVisible();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(signed.replace(secret, '***'));
    });

    test('half a command shows what could be read and says what could not', async ({
      page,
      signature,
    }) => {
      await page.goto(`${root}tools/signature/`);
      await signature.request.fill(`curl 'https://x.example/a?appid=1&name=100%' -H 'Content-Ty`);
      await expect(signature.details.getByRole('note')).toContainText("'Content-Ty");
      await expect(signature.details.getByRole('note')).toContainText('100%');
      await expect(signature.details.getByRole('rowheader', { name: 'appid' })).toBeVisible();
      await expect(signature.answer).toHaveText(plain(words.needSecret));
      await signature.request.fill('good morning');
      await expect(signature.details.getByRole('note')).toContainText('good morning');
      await signature.check('appid=1&sign=', secret);
      await expect(signature.answer).toContainText(plain(words.needSign));
      await signature.options.click();
      await signature.unsent.fill('enterprise_code');
      await expect(signature.details.getByRole('note')).toContainText('enterprise_code');
      await signature.request.fill('');
      await expect(signature.answer).toHaveText(words.empty);
    });

    test('a timestamp is held against the clock and against a response', async ({
      page,
      timestamp,
    }) => {
      await page.clock.setFixedTime(moment * 1000);
      await page.goto(`${root}tools/timestamp/`);
      await timestamp.value.fill(String(moment - 60));
      await expect(timestamp.answer).toContainText(times.within);
      await timestamp.value.fill(String(moment - 301));
      await expect(timestamp.answer).toContainText(times.outside);
      await timestamp.value.fill(`${moment}123`);
      await expect(timestamp.answer).toContainText(times.unit(times.forms.milliseconds));
      await timestamp.value.fill(String(moment + 8 * 3600));
      await expect(timestamp.answer).toContainText(times.zoneAhead8);
      await timestamp.value.fill(String(moment + 600));
      await timestamp.header.fill('HTTP/1.1 200 OK\nDate: Tue, 14 Nov 2023 22:23:20 GMT\n');
      await expect(timestamp.answer).toContainText(times.within);
      await expect(timestamp.answer).toContainText(times.againstResponse);
      await timestamp.header.fill('Expires: Tue, 14 Nov 2023 22:23:20 GMT');
      await expect(timestamp.answer).toContainText(plain(times.headerOther('Expires')));
      await timestamp.value.fill('Wed Nov 15 06:13:20 CST 2023');
      await expect(timestamp.answer).toContainText(plain(times.whichZone('CST')));
      await timestamp.answer.getByRole('radio', { name: 'UTC−06:00' }).check();
      await expect(timestamp.answer).toContainText(String(moment + 14 * 3600));
      await timestamp.value.fill('yesterday');
      await expect(timestamp.answer).toHaveText(times.unread);
    });

    test('the tool opens inside the page of its code, and only then loads', async ({
      page,
      signature,
    }) => {
      const loaded: string[] = [];
      page.on('request', (request) => loaded.push(request.url()));
      await page.goto(`${root}codes/1000210002/`, { waitUntil: 'networkidle' });
      const before = loaded.length;
      await expect(signature.request).toHaveCount(0);
      await page.getByText(words.embedSummary).click();
      await signature.sample(words.samples.encoded).click();
      await expect(signature.answer).toContainText(words.explained);
      expect(loaded.slice(before).some((url) => url.endsWith('/tools/signature/'))).toBe(true);
    });
  });
}

test('nothing is sent: the checker works offline and asks for nothing', async ({
  page,
  context,
  signature,
}) => {
  await page.goto('/tools/signature/', { waitUntil: 'networkidle' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('websocket', (socket) => asked.push(socket.url()));
  await context.setOffline(true);
  const sign = vector('E3').digests['SHA-1'];
  await signature.check(withSign(vector('E3').request, sign), secret);
  await expect(signature.answer).toContainText(signatureWords.zh.match('SHA-1'));
  await signature.check(withSign(vector('E3').request, '0'.repeat(40)), secret);
  await expect(signature.answer).toContainText(signatureWords.zh.unexplained);
  expect(asked).toEqual([]);
});

test('the secret is hidden, is kept nowhere, and is gone on leaving', async ({
  page,
  context,
  signature,
}) => {
  await page.goto('/tools/signature/');
  await signature.check(vector('E3').request, secret);
  await expect(signature.answer).not.toBeEmpty();
  await expect(signature.secret).toHaveAttribute('type', 'password');
  await expect(signature.details).not.toContainText(secret);
  expect(page.url()).not.toContain(secret);
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  );
  expect(kept).not.toContain(secret);
  expect(await context.cookies()).toEqual([]);
  await page.goto('/');
  await page.goBack();
  await expect(signature.secret).toHaveValue('');
  await expect(signature.request).toHaveValue('');
});

test('the whole check is done by keyboard alone', async ({ page, signature }) => {
  await page.goto('/en/tools/signature/');
  await signature.sample('A correct signature').focus();
  await page.keyboard.press('Enter');
  await expect(signature.answer).toContainText('right');
  for (let presses = 0; presses < 5; presses++) await page.keyboard.press('Tab');
  await expect(signature.request).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('appid=1&sign=2');
  await expect(signature.details.getByRole('rowheader', { name: 'appid' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(signature.secret).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(signature.own).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('The hash agreed with the platform')).toBeFocused();
});

test('a request of 64 KB is answered', async ({ page, signature }) => {
  await page.goto('/en/tools/signature/');
  const name = '部门'.repeat(16_000);
  await signature.check(`appid=1&name=${name}&sign=${'0'.repeat(40)}`, secret);
  await expect(signature.answer).toContainText('No explanation found', { timeout: 60_000 });
  await expect(signature.details).toContainText('32,000 characters');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the tools say what they need and where the rules are', async ({ page }) => {
    await page.goto('/en/tools/signature/');
    await expect(page.getByText('This tool needs JavaScript')).toBeVisible();
    await expect(page.getByRole('link', { name: /Sign a request/ }).last()).toBeVisible();
    await page.goto('/en/tools/timestamp/');
    await expect(page.getByText('This tool needs JavaScript')).toBeVisible();
  });
});

for (const root of ['/', '/en/'])
  for (const tool of ['signature', 'timestamp'])
    test(`axe finds nothing on the ${tool} checker with any answer, and no text is faint: ${root}`, async ({
      page,
    }) => {
      await page.goto(`${root}tools/${tool}/`);
      for (const sample of await page.locator('.tool-samples button').all()) {
        await sample.click();
        await expect(page.locator('.verdict').first()).toBeVisible();
        await expectNoViolations(page);
      }
    });

for (const width of [320, 360, 768])
  for (const tool of ['signature', 'timestamp'])
    test(`the ${tool} checker fits ${width} pixels with an answer`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(`/en/tools/${tool}/`);
      await page.locator('.tool-samples button').last().click();
      await expect(page.locator('.verdict').first()).toBeVisible();
      expect(await sidewaysOverflow(page)).toBe(0);
    });
