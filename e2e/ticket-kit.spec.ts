import type { BrowserContext } from '@playwright/test';
import { plainText } from '../src/catalog/markdown.ts';
import { expectNoViolations } from './axe.ts';
import { sidewaysOverflow } from './overflow.ts';
import { give } from './pages/picture-field.ts';
import { paste, TicketKit } from './pages/ticket-kit.ts';
import { draw } from './pictures/draw.ts';
import { screens } from './pictures/screens.ts';
import { catalog, expect, test as base } from './test.ts';

const test = base.extend<{ kit: TicketKit }>({
  kit: ({ page }, use) => use(new TicketKit(page)),
});

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const signature = catalog.entry('1000210002');
const steps = {
  zh: signature.steps.map((step) => plainText(step.zh)),
  en: signature.steps.map((step) => plainText(step.en)),
};

async function expectReply(context: BrowserContext, locale: 'zh' | 'en') {
  const { html, lines, items, links, text } = await paste(context);
  const [greeting, means, ask, never] = {
    zh: ['你好：', '错误码 1000210002（sign check failed）表示：', '请提供：', '不要提供'] as const,
    en: [
      'Hello,',
      'Error code 1000210002 (sign check failed) means:',
      'send us:',
      'Never',
    ] as const,
  }[locale];

  expect(lines[0]).toBe(greeting);
  expect(lines[1]).toContain(means);
  expect(items).toHaveLength(steps[locale].length);
  items.forEach((item, index) => expect(item).toContain(steps[locale][index]));
  expect(lines.join('\n')).toContain(ask);
  expect(links.at(-1)).toMatch(/\/1000210002$/);
  expect(html).not.toMatch(/style=|class=|<meta/);

  const plainLines = text.split('\n');
  expect(plainLines[0]).toBe(greeting);
  steps[locale].forEach((step, index) =>
    expect(plainLines.find((line) => line.startsWith(`${index + 1}. `))).toContain(step),
  );
  expect(text).toContain(`\n- appid\n`);
  expect(text).toMatch(/\/1000210002$/);
  expect(text).not.toMatch(/[<>`]/);
  expect(text).toContain(never);
  return text;
}

test('a copied short link is the bare address', async ({ page, context, kit }) => {
  await page.goto('/codes/1000210002/');
  await kit.button('复制短链接').click();
  await expect(kit.status).toHaveText('已复制短链接。');
  const { text, html } = await paste(context);
  expect(text).toBe(new URL('/1000210002', page.url()).href);
  expect(html).toBe(text);
});

for (const [path, button, status, locale] of [
  ['/codes/1000210002/', '复制中文回复', '已复制中文回复。', 'zh'],
  ['/codes/1000210002/', '复制英文回复', '已复制英文回复。', 'en'],
  ['/en/codes/1000210002/', 'Copy English reply', 'English reply copied.', 'en'],
  ['/en/codes/1000210002/', 'Copy Chinese reply', 'Chinese reply copied.', 'zh'],
] as const)
  test(`“${button}” pastes well into a rich editor and into a plain field`, async ({
    page,
    context,
    kit,
    problems,
  }) => {
    await page.goto(path);
    await kit.button(button).click();
    await expect(kit.status).toHaveText(status);
    await expectReply(context, locale);
    expect(problems).toEqual([]);
  });

test('copied Markdown has the code, the steps and the link', async ({ page, context, kit }) => {
  await page.goto('/en/codes/1000210002/');
  await kit.button('Copy Markdown').click();
  await expect(kit.status).toHaveText('Markdown copied.');
  const { text } = await paste(context);
  expect(text).toMatch(
    /^### \[1000210002\]\(http\S+\/1000210002\) Signature check failed\n\n`sign/,
  );
  expect(text).toContain(`\n1. ${signature.steps[0]!.en}`);
});

test('everything works with the keyboard alone', async ({ page, context, kit }) => {
  await page.goto('/codes/1000210002/');
  await page.getByRole('link', { name: /^全部 \d+ 步$/ }).focus();
  await page.keyboard.press('Tab');
  await expect(kit.button('复制中文回复')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(kit.status).toHaveText('已复制中文回复。');
  await expectReply(context, 'zh');
  for (let press = 0; press < 5; press++) await page.keyboard.press('Tab');
  await expect(kit.note).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(await kit.field('调用时间')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('10:00');
  await expect(kit.note).toHaveText('工单备注（已填 1 项）');
});

test('a note goes into replies and Markdown with secrets masked, and stays on the device', async ({
  page,
  context,
  kit,
}) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
  await page.goto('/en/codes/1000210002/');
  await (await kit.field('appid')).fill('20001234');
  await (await kit.field('Anything else')).fill('Seen <b> twice\nappsecret=0123456789abcdef');
  await page.reload();
  await expect(kit.note).toHaveText('Note for the ticket (2 filled in)');
  await expect(await kit.field('appid')).toHaveValue('20001234');

  await kit.button('Copy English reply').click();
  await expect(kit.status).toContainText('English reply copied. Your note is in it.');
  const { text, lines } = await paste(context);
  expect(text).toContain('What we know so far:\n- appid: 20001234\n');
  expect(text).toContain('Note: Seen <b> twice\nappsecret=‹text 16›\n');
  expect(text).not.toContain('\n- appid\n');
  expect(lines).toContain('Note: Seen <b> twice');
  await kit.button('Copy Markdown').click();
  await expect(kit.status).toContainText('Markdown copied.');
  expect((await paste(context)).text).toContain('- appid: `20001234`');

  await page.goto('/codes/1000210002/');
  await expect(kit.note).toHaveText('工单备注（已填 2 项）');
  await page.goto('/codes/1000210004/');
  await expect(kit.note).toHaveText('工单备注');
  expect(sent.filter((request) => /20001234|0123456789|twice/.test(request))).toEqual([]);
});

test('a note is the same in two tabs of one code, and on the way back', async ({
  page,
  context,
  kit,
}) => {
  await page.goto('/en/codes/1000210002/');
  const field = await kit.field('appid');
  await field.fill('20001234');
  const other = await context.newPage();
  await other.goto('/codes/1000210002/');
  const otherField = await new TicketKit(other).field('appid');
  await expect(otherField).toHaveValue('20001234');
  await otherField.fill('20005678');
  await expect(field).toHaveValue('20005678');
  await expect(kit.note).toHaveText('Note for the ticket (1 filled in)');
  // A page that is kept for the way back hears of no change meanwhile.
  await page.evaluate(() => {
    localStorage.clear();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await expect(field).toHaveValue('');
});

test('the masking of a secret is announced', async ({ page, kit }) => {
  await page.goto('/codes/1000210002/');
  await (await kit.field('其他说明')).fill('access_token=0123456789abcdef');
  await kit.button('复制中文回复').click();
  await expect(kit.status).toHaveText('已复制中文回复。内含工单备注。备注中的值已隐去。');
});

test('of a picture that was read, and one pasted into the note, only text is kept and copied', async ({
  page,
  context,
  browser,
  frame,
  kit,
}) => {
  test.slow();
  const picture = await draw(
    browser,
    screens.find(({ kind }) => kind === 'a dark terminal')!,
  );
  await page.goto('/codes/1000210004/');
  await frame.openSearch();
  await give(frame.dialog.input, 'paste', [picture]);
  const answer = page.getByRole('dialog').getByRole('option').filter({ hasText: '1000210002' });
  await expect(answer).toBeVisible({ timeout: 30_000 });
  await answer.click();
  await expect(page).toHaveURL(/\/codes\/1000210002\/$/);
  const note = await kit.field('其他说明');
  await note.fill('见截图');
  await give(note, 'paste', [picture]);
  await give(note, 'drop', [picture]);

  await kit.button('复制中文回复').click();
  await expect(kit.status).toContainText('内含工单备注');
  const copied = await page.evaluate(async () => {
    const items = await navigator.clipboard.read();
    return items.flatMap(({ types }) => types).sort();
  });
  expect(copied).toEqual(['text/html', 'text/plain']);
  const { html, text } = await paste(context);
  expect(html).not.toMatch(/<img|data:/);
  expect(text).toContain('见截图');
  const kept = await page.evaluate(async () => ({
    notes: Object.entries(localStorage).filter(([key]) => key.startsWith('note:')),
    size: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]).length,
    databases: (await indexedDB.databases()).length,
  }));
  expect(kept.notes.map(([, value]) => JSON.parse(value) as unknown)).toEqual([
    { facts: {}, text: '见截图' },
  ]);
  expect(kept.size).toBeLessThan(1000);
  expect(kept.databases).toBe(0);
});

test('a cleared note is gone', async ({ page, context, kit }) => {
  await page.goto('/codes/1000210002/');
  await (await kit.field('appid')).fill('20001234');
  await kit.button('清空备注').click();
  await expect(kit.status).toHaveText('已清空备注。');
  await expect(await kit.field('appid')).toHaveValue('');
  await page.reload();
  await expect(kit.note).toHaveText('工单备注');
  await kit.button('复制中文回复').click();
  await expect(kit.status).toHaveText('已复制中文回复。');
  await expectReply(context, 'zh');
});

test('where the page may not use the clipboard directly, the copy command is used', async ({
  page,
  context,
  kit,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto('/codes/1000210002/');
  await kit.button('复制中文回复').click();
  await expect(kit.status).toHaveText('已复制中文回复。');
  await expectReply(context, 'zh');
});

test('where the browser refuses to copy, the text is shown and selected for Ctrl+C', async ({
  page,
  context,
  kit,
}) => {
  await page.addInitScript(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    document.execCommand = () => false;
  });
  await page.goto('/codes/1000210002/');
  await kit.button('复制中文回复').click();
  await expect(kit.status).toHaveText(
    '浏览器不允许直接复制。内容已选中，按 Ctrl+C（Mac 按 ⌘C）复制。',
  );
  await expect(kit.shownText).toBeFocused();
  await page.keyboard.press('Control+c');
  await expectReply(context, 'zh');
  await kit.button('复制短链接').click();
  await expect(kit.shownText).toHaveText(/^http\S+\/1000210002$/);
});

test('a text that does not load is said to, and loads at the next press', async ({ page, kit }) => {
  await page.route('**/*.reply.json', (route) => route.abort());
  await page.goto('/en/codes/1000210002/');
  await kit.button('Copy English reply').click();
  await expect(kit.status).toHaveText(
    'The text did not load. Check the connection and try again, or reload the page.',
  );
  await kit.button('Copy short link').click();
  await expect(kit.status).toHaveText('Short link copied.');
  await page.unroute('**/*.reply.json');
  await kit.button('Copy English reply').click();
  await expect(kit.status).toHaveText('English reply copied.');
});

test('where nothing can be kept, the note lasts on its page', async ({ page, context, kit }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('', 'SecurityError');
      },
    });
  });
  await page.goto('/codes/1000210002/');
  await (await kit.field('appid')).fill('20001234');
  await expect(kit.status).toHaveText('浏览器不允许保存，备注只在本页有效。');
  await kit.button('复制中文回复').click();
  await expect(kit.status).toContainText('内含工单备注。');
  expect((await paste(context)).text).toContain('- appid：20001234');
});

test('the reply is loaded only when the reader reaches for it', async ({ page, kit }) => {
  const replies: string[] = [];
  page.on('request', (request) => {
    if (/reply\.json|ticket-kit\.[^/]*js$/.test(request.url())) replies.push(request.url());
  });
  await page.goto('/codes/1000210002/', { waitUntil: 'networkidle' });
  expect(replies).toEqual([]);
  await kit.button('复制中文回复').hover();
  await expect.poll(() => replies.length).toBe(2);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the short link is there to copy, and no button that does nothing', async ({
    page,
    kit,
  }) => {
    await page.goto('/codes/1000210002/');
    await expect(kit.link).toHaveAttribute('href', '/1000210002');
    await expect(kit.link).toContainText('/1000210002');
    await expect(kit.button('复制短链接')).toBeHidden();
    await expect(kit.note).toBeHidden();
  });
});

for (const path of ['/codes/1000210002/', '/en/codes/1000210002/'])
  test(`axe finds nothing on the kit in use on ${path}, and it fits a phone`, async ({
    page,
    kit,
  }) => {
    await page.setViewportSize({ width: 320, height: 740 });
    await page.addInitScript(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('', 'NotAllowedError'));
      document.execCommand = () => false;
    });
    await page.goto(path);
    await (await kit.field('appid')).fill('20001234');
    await kit.region.getByRole('button').nth(1).click();
    await expect(kit.shownText).toBeVisible();
    await expectNoViolations(page);
    expect(await sidewaysOverflow(page)).toBe(0);
  });
