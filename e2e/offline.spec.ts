import type { BrowserContext, Page } from '@playwright/test';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeServiceWorker } from '../src/build/offline.ts';
import { DeploymentServer } from './deployment-server.ts';
import { DecodePage } from './pages/decode-page.ts';
import { Frame } from './pages/frame.ts';
import { TicketKit } from './pages/ticket-kit.ts';
import { TimestampTool } from './pages/tools.ts';
import { basedSite, nextDeployment, rootSite, withdrawnDeployment } from './sites.ts';
import { catalog, content, expect as baseExpect, fullTextWord, test as base } from './test.ts';

/** Everything comes from storage, on machines that may be busy. */
const expect = baseExpect.configure({ timeout: 20_000 });

const build = (out: string) => resolve(import.meta.dirname, '..', out);
const firstBuild = build(rootSite.environment.OUT_DIR);

interface Deployed {
  server: DeploymentServer;
  /** Makes a folder of its own from a build, in which at most so many codes are kept whole. */
  largeCatalogue(out: string, mostCodes: number): Promise<string>;
}

const test = base.extend<Deployed>({
  server: async ({}, use) => {
    const server = new DeploymentServer(firstBuild);
    await server.start();
    await use(server);
    await server.stop();
  },
  largeCatalogue: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'deployments-'));
    await use(async (out, mostCodes) => {
      const copy = mkdtempSync(join(folder, 'large-'));
      cpSync(build(out), copy, { recursive: true });
      await writeServiceWorker(copy, true, mostCodes);
      return copy;
    });
    rmSync(folder, { recursive: true, force: true });
  },
});
test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 120_000 });

/** Stays on a page for as long as it takes before the site is kept. */
async function stay(page: Page, address: string) {
  await page.clock.install();
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.clock.runFor(10_000);
}

/**
 * Visits a page in a tab of its own until the whole site is kept; the reader's time there passes
 * at once.
 */
async function visit(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const later = window.setTimeout.bind(window);
    window.setTimeout = ((run: TimerHandler, delay?: number) =>
      later(run, delay === 5000 ? 0 : delay)) as typeof setTimeout;
  });
  await page.goto(address);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
}

/** Waits until the service worker that a visit brings has taken over a page that is open. */
async function takeOver(openPage: Page, visiting: () => Promise<unknown>) {
  const takenOver = openPage.evaluate(
    () =>
      new Promise<void>((done) => {
        const { serviceWorker } = navigator;
        serviceWorker.addEventListener('controllerchange', () => done(), { once: true });
      }),
  );
  await Promise.all([visiting(), takenOver]);
}

test('the first visit fetches nothing for later until the reader stays', async ({
  page,
  server,
}) => {
  await page.clock.install();
  await page.goto(`${server.root}/codes/1000210002/`, { waitUntil: 'networkidle' });
  const first = [...server.requests];
  console.log(`requests until idle on a first visit: ${first.length}`);
  expect(first.length).toBeLessThanOrEqual(5);
  expect(first.filter((path) => /service-worker|\/offline\./.test(path))).toEqual([]);
  await page.clock.runFor(10_000);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  console.log(`requests for offline use: ${server.requests.length - first.length}`);
  expect(server.requests).toContain('/service-worker.js');
});

test('nothing is kept while the decoder reads a file', async ({ page, server }) => {
  await page.clock.install();
  await page.goto(`${server.root}/decode/`, { waitUntil: 'networkidle' });
  const running = page.locator(':has(> progress)');
  await running.evaluate((element: HTMLElement) => (element.hidden = false));
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.clock.runFor(12_000);
  // Answered after whatever the page had asked for by then.
  await page.evaluate(() => fetch('/favicon.svg'));
  expect(server.requests.filter((path) => /service-worker|\/offline\./.test(path))).toEqual([]);
  await running.evaluate((element: HTMLElement) => (element.hidden = true));
  await page.clock.runFor(10_000);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
});

test('the page of a ticket link keeps nothing by itself', async ({ page, server }) => {
  server.fail(/^\/1000210002\/$/, { body: (html) => html.replace('location.replace', 'String') });
  await stay(page, `${server.root}/1000210002/`);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  expect(server.requests.filter((path) => /service-worker|\/offline\./.test(path))).toEqual([]);
});

test('a reader who saves data keeps nothing', async ({ page, server }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  await stay(page, `${server.root}/codes/1000210002/`);
  await expect.poll(() => server.requests.some((path) => path.includes('/offline.'))).toBe(true);
  await page.waitForLoadState('networkidle');
  expect(server.requests).not.toContain('/service-worker.js');
});

for (const { base: basePath, environment } of [rootSite, basedSite])
  test(`after one visit the whole reference at “${basePath}/” works without a network`, async ({
    page,
    context,
    frame,
    homeBox,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const server = new DeploymentServer(build(environment.OUT_DIR), basePath);
    await server.start();
    const { root } = server;
    const visited = await visit(context, `${root}/codes/1000210002/`);
    await server.stop();

    await test.step('every page is there, with and without its last slash', async () => {
      const paths = content.permalinks.filter((address) => !/\.\w+$/.test(address));
      expect(paths.length).toBeGreaterThan(catalog.entries.length * 3);
      const spellings = paths.flatMap((path) => [path, path.replace(/\/$/, '') || '/']);
      expect(await missing(visited, [...new Set(spellings)].map((path) => root + path))).toEqual([]);
    });

    await test.step('a ticket link leads on, and the language can be switched', async () => {
      for (const address of ['/1000210004', '/1000210004/']) {
        await page.goto(root + address);
        await expect(page).toHaveURL(`${root}/codes/1000210004/`);
      }
      await frame.switchLanguage('English');
      await expect(page).toHaveURL(`${root}/en/codes/1000210004/`);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    });

    await test.step('the box answers codes, messages and words of the text', async () => {
      await page.goto(`${root}/?q=210002`);
      await expect(homeBox.options.first()).toContainText('1000210002');
      await page.goto(`${root}/en/codes`);
      await frame.openSearch();
      await frame.dialog.ask('sign check failed');
      await expect(frame.dialog.options.first()).toContainText('1000210002');
      await frame.dialog.ask(fullTextWord('en'));
      await expect(frame.dialog.options.first()).toContainText('Full text');
      await frame.dialog.options.first().click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });

    await test.step('the decoder and the tools work', async () => {
      await page.goto(`${root}/en/decode`);
      const decode = new DecodePage(page);
      await decode.text.fill('{"code":1000210002,"msg":"sign check failed"}');
      await expect(decode.code('1000210002')).toBeVisible();
      await page.goto(`${root}/en/tools/timestamp/`);
      await new TimestampTool(page).value.fill('1700000000');
      await expect(page.locator('.verdict')).toBeVisible();
      await page.goto(`${root}/en/codes/1000210002/`);
      await page.getByText('Check the signature here').first().click();
      await page.locator('.tool-samples button').first().click();
      await expect(page.locator('.verdict').first()).toBeVisible();
    });

    await test.step('replies are copied', async () => {
      await page.goto(`${root}/en/codes/1000220010/`);
      const kit = new TicketKit(page);
      await kit.button('Copy English reply').click();
      await expect(kit.status).toHaveText('English reply copied.');
    });

    await test.step('an unknown code offers the nearest ones', async () => {
      const response = await page.goto(`${root}/1000210020`);
      expect(response?.status()).toBe(404);
      await expect(page.locator('.not-found-nearest a').first()).toBeVisible();
    });
  });

/** Which of some addresses a page cannot fetch as pages. */
function missing(page: Page, addresses: readonly string[]): Promise<string[]> {
  return page.evaluate(async (all) => {
    const isThere = async (address: string) => {
      const response = await fetch(address);
      return response.ok && (await response.text()).includes('</html>');
    };
    const found = await Promise.all(all.map((address) => isThere(address).catch(() => false)));
    return all.filter((_address, index) => !found[index]);
  }, addresses);
}

test.describe('when a new deployment replaces the one that is kept', () => {
  test('the next visit shows it, and open pages keep their scripts', async ({
    page,
    context,
    server,
  }) => {
    const openPage = await visit(context, `${server.root}/codes/1000210002/`);
    server.deploy(build(nextDeployment.build));
    await takeOver(openPage, () => page.goto(`${server.root}/codes/`));
    await expect(page.getByText(nextDeployment.footer)).toBeVisible();

    const old = new Frame(openPage);
    await old.openSearch();
    await expect(openPage.getByRole('dialog')).toContainText('Enter 打开');
    await expect(openPage.getByRole('dialog')).not.toContainText(nextDeployment.hints);
    await old.dialog.ask('1000210004');
    await expect(old.dialog.options.first()).toContainText('1000210004');
    expect(server.requests.filter((path) => path.includes('search-dialog'))).toHaveLength(2);
  });

  test('afterwards it is the one without a network, on every page', async ({
    page,
    context,
    server,
    frame,
  }) => {
    const openPage = await visit(context, `${server.root}/codes/1000210002/`);
    server.deploy(build(nextDeployment.build));
    await takeOver(openPage, () => page.goto(`${server.root}/codes/`));
    await server.stop();
    for (const path of ['/codes/', '/codes/1000210002/', '/codes/1000220010']) {
      await page.goto(server.root + path);
      await expect(page.getByText(nextDeployment.footer)).toBeVisible();
    }
    await frame.openSearch();
    await expect(page.getByRole('dialog')).toContainText(nextDeployment.hints);
  });

  test('one that arrived in part is not kept: pages and scripts stay of one kind', async ({
    page,
    context,
    server,
    frame,
  }) => {
    await visit(context, `${server.root}/codes/1000210002/`);
    server.deploy(build(nextDeployment.build));
    server.fail(/^\/en\/codes\/1000220010\/$/, { body: oldPage('en/codes/1000220010/index.html') });
    await page.goto(`${server.root}/codes/`);
    await expect(page.getByText(nextDeployment.footer)).toBeVisible();
    await expect.poll(() => server.requests).toContain('/en/codes/1000220010/');
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          return Boolean(registration?.installing ?? registration?.waiting);
        }),
      )
      .toBe(false);
    await server.stop();
    await page.goto(`${server.root}/codes/1000210004/`);
    await expect(page.getByText(nextDeployment.footer)).toBeHidden();
    await frame.openSearch();
    await expect(page.getByRole('dialog')).not.toContainText(nextDeployment.hints);
  });

  test('one that no longer works offline removes what was kept', async ({
    page,
    context,
    server,
  }) => {
    await visit(context, `${server.root}/codes/1000210002/`);
    server.deploy(build(withdrawnDeployment.build));
    await page.goto(`${server.root}/codes/`);
    const kept = () =>
      page.evaluate(async () => [
        (await navigator.serviceWorker.getRegistrations()).length,
        (await caches.keys()).length,
      ]);
    await expect.poll(kept).toEqual([0, 0]);
    const asked = server.requests.length;
    await stay(page, `${server.root}/codes/1000210002/`);
    await expect
      .poll(() => server.requests.slice(asked).some((path) => path.includes('/offline.')))
      .toBe(true);
    await page.waitForLoadState('networkidle');
    expect(server.requests.slice(asked)).not.toContain('/service-worker.js');
    expect(await kept()).toEqual([0, 0]);
  });
});

function oldPage(file: string): () => string {
  return () => readFileSync(join(firstBuild, file), 'utf8');
}

test('a host that does not answer in time, or answers with faults, shows what is kept', async ({
  page,
  context,
  server,
}) => {
  await visit(context, `${server.root}/codes/1000210002/`);
  server.fail(/^\/codes\/1000210004\/$/, { body: undefined });
  await page.goto(`${server.root}/codes/1000210004/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  server.fail(/./, { status: 503 });
  await page.goto(`${server.root}/codes/1000210012/`);
  await expect(page.getByText('1000210012').first()).toBeVisible();
  await page.goto(`${server.root}/codes/?topic=sms`);
  await expect(page.getByRole('table')).toBeVisible();
});

test.describe('of a catalogue that is too large to be kept whole', () => {
  test('visited pages, the table and the box work without a network, also after an update', async ({
    page,
    context,
    server,
    frame,
    largeCatalogue,
  }) => {
    server.deploy(await largeCatalogue(rootSite.environment.OUT_DIR, 10));
    const openPage = await visit(context, `${server.root}/codes/1000210002/`);
    await page.goto(`${server.root}/codes/1000210004/`);
    await expect
      .poll(() =>
        page.evaluate(async (url) => (await caches.match(url))?.ok, page.url()),
      )
      .toBe(true);
    server.deploy(await largeCatalogue(nextDeployment.build, 10));
    await takeOver(openPage, () => page.goto(`${server.root}/codes/`));
    await server.stop();

    await page.goto(`${server.root}/codes/1000210004`);
    await expect(page.getByText(nextDeployment.footer)).toBeVisible();
    await frame.openSearch();
    await frame.dialog.ask('1000220010');
    await expect(frame.dialog.options.first()).toContainText('1000220010');
    await page.goto(`${server.root}/en/codes/`);
    await frame.openSearch();
    await frame.dialog.ask(fullTextWord('en'));
    await expect(frame.dialog.status).toContainText('Full-text search is unavailable');
    await expect(page.goto(`${server.root}/codes/1000220010/`)).rejects.toThrow('ERR_FAILED');
  });
});
