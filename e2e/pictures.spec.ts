import type { Page } from '@playwright/test';
import { resolve } from 'node:path';
import type { Locale } from '../src/catalog/locale.ts';
import { pictureWords } from '../src/pictures/words.ts';
import { violations } from './axe.ts';
import { DeploymentServer } from './deployment-server.ts';
import { DecodePage } from './pages/decode-page.ts';
import { boxPictures, give, PictureField, type GivenFile } from './pages/picture-field.ts';
import { draw } from './pictures/draw.ts';
import { whitePng } from './pictures/png.ts';
import { screens, type Screen } from './pictures/screens.ts';
import { rootSite } from './sites.ts';
import { expect as baseExpect, test } from './test.ts';

/** The engine is loaded first, on machines that may be busy. */
const expect = baseExpect.configure({ timeout: 30_000 });
test.describe.configure({ timeout: 180_000 });

const engineFiles = ['**/*.wasm', '**/*.gz'];
const screenOf = (kind: string) => screens.find((screen) => screen.kind === kind)!;
const file = (name: string, mimeType: string, content: string | Buffer): GivenFile => ({
  name,
  mimeType,
  buffer: Buffer.from(content),
});

/** What the box shows when a picture has been read: its codes with what kind of answer each is. */
async function answers(page: Page): Promise<{ code: string; kind: string }[]> {
  const box = page.getByRole('main').locator('.search-box');
  const { nothing } = pictureWords.zh;
  await expect
    .poll(async () => {
      const said = await boxPictures(page).status.textContent();
      return said === nothing || (await box.locator('.search-status > p').count()) > 0;
    })
    .toBe(true);
  return box.locator('.search-row').evaluateAll((rows: HTMLElement[]) =>
    rows.map((row) => ({
      code: row.querySelector('.code')!.textContent,
      kind: row.dataset['kind']!,
    })),
  );
}

/** Answers that claim that the code, or its message, is in the picture. */
const sureKinds = ['exact', 'in-text', 'in-picture', 'message'];

function isRight({ codes, isCut }: Screen, found: Awaited<ReturnType<typeof answers>>): boolean {
  const sure = found.filter(({ kind }) => sureKinds.includes(kind)).map(({ code }) => code);
  if (!sure.every((code) => codes.includes(code))) return false;
  return isCut || codes.every((code, place) => found[place]?.code === code);
}

test('finds the codes of at least 36 of 40 pictures first, and is never sure of a wrong one', async ({
  page,
  browser,
  problems,
}) => {
  test.setTimeout(600_000);
  expect(screens).toHaveLength(40);
  await page.goto('/');
  const field = boxPictures(page);
  const kinds = new Map<string, { right: number; all: number }>();
  const wrong: string[] = [];
  const wronglySure: string[] = [];
  for (const [place, screen] of screens.entries()) {
    await field.chooser.setInputFiles(await draw(browser, screen));
    const found = await answers(page);
    const count = kinds.get(screen.kind) ?? { right: 0, all: 0 };
    kinds.set(screen.kind, count);
    count.all += 1;
    const report = `${place} ${screen.kind}: ${found.map(({ code, kind }) => `${code} ${kind}`).join(', ')}`;
    if (isRight(screen, found)) count.right += 1;
    else wrong.push(report);
    if (found.some(({ code, kind }) => sureKinds.includes(kind) && !screen.codes.includes(code)))
      wronglySure.push(report);
    await field.remove.click();
    await expect(field.panel).toBeHidden();
  }
  for (const [kind, { right, all }] of kinds) console.log(`${kind}: ${right} of ${all}`);
  expect.soft(wronglySure).toEqual([]);
  expect(screens.length - wrong.length, wrong.join('\n')).toBeGreaterThanOrEqual(36);
  expect(problems).toEqual([]);
});

test('what was read is shown with the picture, can be corrected, and is answered', async ({
  page,
  browser,
}) => {
  await page.goto('/en/');
  const field = boxPictures(page);
  await field.chooser.setInputFiles(await draw(browser, screenOf('a dark terminal')));
  await expect(field.text).toHaveValue(/1000210002/);
  await expect(field.pictures).toHaveCount(1);
  await expect(field.status).toContainText('compare them with the picture');
  const row = page.getByRole('main').getByRole('option').first();
  await expect(row).toContainText('1000210002');
  await expect(row).toContainText('Read from a picture');
  await field.text.fill('"code":1000210004');
  await expect(row).toContainText('1000210004');
  await field.remove.click();
  await expect(field.panel).toBeHidden();
  await expect(page.getByRole('main').getByRole('option')).toHaveCount(0);
});

test('a digit that is not certain is shown as such, with the codes that it may be', async ({
  page,
  browser,
}) => {
  await page.goto('/en/');
  const field = boxPictures(page);
  await field.chooser.setInputFiles(await draw(browser, screenOf('a crop through a digit')));
  await expect(field.text).toHaveValue(/100022005\?/);
  await expect(field.status).toContainText('A ? stands for a digit');
  const rows = page.getByRole('main').getByRole('option');
  await expect(rows.filter({ hasText: '1000220058' })).toContainText('Similar code');
});

for (const how of ['paste', 'drop'] as const)
  test(`a ${how} of several pictures in the dialog of a page is answered with all their codes`, async ({
    page,
    browser,
    frame,
  }) => {
    const files = [
      await draw(browser, screenOf('a light terminal')),
      await draw(browser, screenOf('Postman')),
    ];
    await page.goto('/codes/1000210002/');
    await frame.openSearch();
    await give(frame.dialog.input, how, files);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('option')).toHaveCount(2);
    await expect(dialog.getByRole('option').filter({ hasText: '1000220013' })).toBeVisible();
    await expect(dialog.getByRole('option').filter({ hasText: '1000210001' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/codes\/10002(20013|10001)\/$/);
  });

test('an unknown address takes pictures too', async ({ page, browser }) => {
  await page.goto('/codes/9/');
  const field = boxPictures(page);
  await field.chooser.setInputFiles(await draw(browser, screenOf('a Feishu bubble')));
  await expect(page.getByRole('main').getByRole('option').first()).toContainText('1000310010');
});

test('the decoder counts the codes of a picture, from text that can be corrected', async ({
  page,
  browser,
}) => {
  const decode = new DecodePage(page);
  await decode.open();
  const picture = await draw(browser, screenOf('a JPEG'));
  await give(decode.text, 'paste', [picture]);
  await expect(decode.code('1000210012')).toBeVisible();
  await expect(decode.text).toHaveValue(/1000210012/);
  const field = new PictureField(page.locator('.decode-tool'));
  await expect(field.pictures).toHaveCount(1);
  await decode.text.fill('code=1000210004');
  await expect(decode.code('1000210004')).toBeVisible();
  await page.getByRole('button', { name: '清空' }).click();
  await expect(field.panel).toBeHidden();
});

test('logs that are dropped together with pictures are counted with them', async ({
  page,
  browser,
}) => {
  const decode = new DecodePage(page);
  await decode.open();
  const response = '{"code":1000210002,"msg":"sign check failed"}\n';
  await give(page.locator('body'), 'drop', [
    file('a.log', 'text/plain', response),
    await draw(browser, screenOf('a JPEG')),
    file('b.log', '', response),
  ]);
  await expect(decode.code('1000210012')).toBeVisible();
  await expect.poll(() => decode.counts()).toEqual({ '1000210002': 2, '1000210012': 1 });
  await decode.text.fill('code=1000210004');
  await expect.poll(() => decode.counts()).toEqual({ '1000210002': 2, '1000210004': 1 });
  await decode.text.fill('');
  await expect.poll(() => decode.counts()).toEqual({ '1000210002': 2 });
  await page.getByRole('button', { name: '清空' }).click();
  await expect(decode.codes).toHaveCount(0);
});

test('what is wrong with a picture among logs is said, and the logs are counted', async ({
  page,
}) => {
  const decode = new DecodePage(page);
  await decode.open();
  await give(page.locator('body'), 'drop', [
    file('shot.png', 'image/png', png.subarray(0, 40)),
    file('a.log', 'text/plain', 'code=1000210002\n'),
  ]);
  const field = new PictureField(page.locator('.decode-tool'));
  await expect(field.problems).toHaveText(pictureWords.zh.problems.undrawable);
  await expect.poll(() => decode.counts()).toEqual({ '1000210002': 1 });
});

test('a photo of twelve megapixels is read', async ({ page, browser }) => {
  const lines = Array.from({ length: 40 }, (_, line) => `10:24:${10 + line} INFO all is well`);
  const text = [...lines, 'code=1000220010', ...lines].join('<br>');
  const photo = await draw(browser, {
    kind: 'a photo',
    width: 1000,
    density: 3,
    jpeg: 80,
    codes: ['1000220010'],
    body: `<div style="height:1333px; columns:2; font:15px/2 'DejaVu Sans'; overflow:hidden">${text}</div>`,
  });
  await page.goto('/');
  await boxPictures(page).chooser.setInputFiles(photo);
  await expect(page.getByRole('main').getByRole('option').first()).toContainText('1000220010', {
    timeout: 60_000,
  });
});

/** A WebAssembly module of one function, whose instruction no browser knows. */
const withUnknownInstruction = Buffer.from([
  ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, 4, 1, 0x60, 0, 0],
  ...[3, 2, 1, 0],
  ...[10, 5, 1, 3, 0, 0xff, 0x0b],
]);

/** A server of the site, for what goes wrong with the network. */
async function serve(): Promise<DeploymentServer> {
  const server = new DeploymentServer(
    resolve(import.meta.dirname, '..', rootSite.environment.OUT_DIR),
  );
  await server.start();
  return server;
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">1000210002</text></svg>';
const png = whitePng(300, 200);
const bad: Record<string, { file: GivenFile; problem: keyof typeof pictureWords.zh.problems }> = {
  'of fifty megapixels': {
    file: file('photo.png', 'image/png', whitePng(8000, 6250)),
    problem: 'large',
  },
  'that is broken': {
    file: file('shot.png', 'image/png', png.subarray(0, 40)),
    problem: 'undrawable',
  },
  'that is a drawing': { file: file('shot.svg', 'image/svg+xml', svg), problem: 'svg' },
  'that is a PDF': { file: file('shot.pdf', 'application/pdf', '%PDF-1.7'), problem: 'pdf' },
  'in a format that the browser cannot draw': {
    file: file('IMG_1.HEIC', 'image/heic', 'ftypheic'),
    problem: 'heic',
  },
  'that is a video': { file: file('shot.mp4', 'video/mp4', 'ftypmp42'), problem: 'video' },
  'that is no picture': { file: file('app.log', 'text/plain', 'code=1'), problem: 'other' },
};

for (const [locale, path] of Object.entries({ zh: '/', en: '/en/' }) as [Locale, string][]) {
  const words = pictureWords[locale];

  test(`says what is wrong with each file that cannot be read, and reads the others (${locale})`, async ({
    page,
    browser,
    problems,
  }) => {
    await page.goto(path);
    const field = boxPictures(page);
    for (const [name, { file: given, problem }] of Object.entries(bad)) {
      await field.chooser.setInputFiles(given);
      await expect(field.problems, name).toHaveText(words.problems[problem]);
    }
    const good = await draw(browser, screenOf('a dark terminal'));
    await field.chooser.setInputFiles([...Object.values(bad).map((each) => each.file), good]);
    await expect(field.text).toHaveValue(/1000210002/);
    await expect(field.problems).toHaveCount(Object.keys(bad).length);
    expect(problems).toEqual([]);
  });

  test(`says that there is no text, or nothing to paste (${locale})`, async ({ page }) => {
    await page.goto(path);
    const field = boxPictures(page);
    await field.chooser.setInputFiles(file('white.png', 'image/png', png));
    await expect(field.status).toHaveText(words.nothing);
    await give(page.getByRole('combobox').first(), 'paste', []);
    await expect(field.status).toHaveText(words.emptyClipboard);
  });

  test(`can be stopped while it loads, and says when it does not load (${locale})`, async ({
    page,
    browser,
  }) => {
    const picture = await draw(browser, screenOf('a dark terminal'));
    await page.goto(path, { waitUntil: 'networkidle' });
    const field = boxPictures(page);
    for (const files of engineFiles) await page.route(files, () => {});
    await field.chooser.setInputFiles(picture);
    await field.stop.click();
    await expect(field.status).toHaveText(words.stopped);
    await expect(field.stop).toBeHidden();
    for (const files of engineFiles) await page.route(files, (route) => route.abort());
    await field.chooser.setInputFiles(picture);
    await expect(field.status).toHaveText(words.notLoaded);
    await page.unrouteAll();
    await field.chooser.setInputFiles(picture);
    await expect(field.text).toHaveValue(/1000210002/);
  });

  test(`says that a browser is too old which does not know the engine's instructions (${locale})`, async ({
    page,
    browser,
  }) => {
    await page.route('**/*.wasm', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: withUnknownInstruction });
    });
    await page.goto(path);
    const field = boxPictures(page);
    await field.chooser.setInputFiles(await draw(browser, screenOf('a dark terminal')));
    await expect(field.problems).toHaveText(words.problems.unsupported);
    await expect(field.stop).toBeHidden();
  });
}

test('nothing is loaded for pictures before there is one, and nothing leaves the site', async ({
  page,
  browser,
  baseURL,
}) => {
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  const ofPictures = () => asked.filter((url) => /picture|tesseract|traineddata/.test(url));
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.getByRole('combobox').first().fill('sign check failed');
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(ofPictures()).toEqual([]);
  await boxPictures(page).chooser.setInputFiles(await draw(browser, screenOf('Postman')));
  await expect(page.getByRole('option').first()).toContainText('1000210001');
  expect(ofPictures().length).toBeGreaterThanOrEqual(3);
  expect(asked.filter((url) => !url.startsWith(`${baseURL}/`))).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing with a picture read and another refused, ${colorScheme}`, async ({
    page,
    browser,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/');
    const field = boxPictures(page);
    await field.chooser.setInputFiles([
      await draw(browser, screenOf('a WeChat bubble')),
      bad['that is a PDF']!.file,
    ]);
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

for (const [what, address] of Object.entries({ program: /\.wasm$/, data: /traineddata/ }))
  test(`says that the engine did not load when the network breaks off in the middle of its ${what}, and reads the picture afterwards`, async ({
    page,
    browser,
  }) => {
    const server = await serve();
    server.cut(address);
    await page.goto(server.root);
    const field = boxPictures(page);
    const picture = await draw(browser, screenOf('a dark terminal'));
    await field.chooser.setInputFiles(picture);
    await expect(field.status).toHaveText(pictureWords.zh.notLoaded);
    server.recover();
    await field.chooser.setInputFiles(picture);
    await expect(field.text).toHaveValue(/1000210002/);
    await server.stop();
  });

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('pictures are read once they were read with one', async ({ page, browser }) => {
    const server = await serve();
    const picture = await draw(browser, screenOf('a dark terminal'));
    await page.goto(server.root);
    const field = boxPictures(page);
    await field.chooser.setInputFiles(picture);
    await expect(field.text).toHaveValue(/1000210002/);
    // The reader stays until the site is kept.
    await expect
      .poll(
        () =>
          page.evaluate(async () => {
            const names = (await caches.keys()).filter((name) => name.startsWith('pictures-'));
            return names[0] ? (await (await caches.open(names[0])).keys()).length : 0;
          }),
        { timeout: 60_000 },
      )
      .toBe(3);
    await server.stop();
    await page.reload();
    await field.chooser.setInputFiles(picture);
    await expect(field.text).toHaveValue(/1000210002/);
  });
});
