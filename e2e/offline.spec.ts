import type { BrowserContext, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DeploymentServer } from './deployment-server.ts';
import { DecodePage } from './pages/decode-page.ts';
import { Frame } from './pages/frame.ts';
import { TimestampTool } from './pages/tools.ts';
import { basedSite, nextDeployment, rootSite, withdrawnDeployment } from './sites.ts';
import { expect as baseExpect, fullTextQuery, fullTextWord, test as base } from './test.ts';

/** Everything comes from storage, on machines that may be busy. */
const expect = baseExpect.configure({ timeout: 20_000 });

const build = (out: string) => resolve(import.meta.dirname, '..', out);
const firstBuild = build(rootSite.environment.OUT_DIR);

const test = base.extend<{ server: DeploymentServer }>({
  server: async ({}, use) => {
    const server = new DeploymentServer(firstBuild);
    await server.start();
    await use(server);
    await server.stop();
  },
});
test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 120_000 });

/** Lets time pass only where a test says so, however slow the machine is. */
async function stopClock(page: Page) {
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
}

/** Stays on a page for as long as it takes before the site is kept. */
async function stay(page: Page, address: string) {
  await stopClock(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.clock.runFor(10_000);
}

/** Waits until the server has seen whatever the page has asked for by now. */
async function answered(page: Page) {
  await page.evaluate(() => fetch('/favicon.svg'));
}

/** Lets the five seconds that a reader stays on a page pass at once. */
async function hasten(page: Page) {
  await page.addInitScript(() => {
    const later = window.setTimeout.bind(window);
    window.setTimeout = ((run: TimerHandler, delay?: number) =>
      later(run, delay === 5000 ? 0 : delay)) as typeof setTimeout;
  });
}

/** Waits until the page that is open is kept. */
async function kept(page: Page) {
  const isKept = () =>
    page.evaluate(
      async () =>
        navigator.serviceWorker.controller !== null &&
        (await caches.match(location.origin + location.pathname)) !== undefined,
    );
  await expect.poll(isKept, { timeout: 60_000 }).toBe(true);
}

/** Visits a page in a tab of its own until it is kept, with all that is kept ahead. */
async function visit(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await hasten(page);
  await page.goto(address);
  await kept(page);
  return page;
}

test('the first visit fetches nothing for later until the reader stays', async ({
  page,
  server,
}) => {
  await stopClock(page);
  await page.goto(`${server.root}/codes/1000210002/`, { waitUntil: 'networkidle' });
  const first = [...server.requests];
  console.log(`requests until idle on a first visit: ${first.length}`);
  expect(first.length).toBeLessThanOrEqual(6);
  expect(first.filter((path) => path.includes('service-worker'))).toEqual([]);
  await page.clock.runFor(10_000);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  console.log(`requests for offline use: ${server.requests.length - first.length}`);
  expect(server.requests).toContain('/service-worker.js');
});

test('nothing is kept while the decoder reads a file', async ({ page, server }) => {
  await stopClock(page);
  await page.goto(`${server.root}/decode/`, { waitUntil: 'networkidle' });
  const running = page.locator(':has(> progress)');
  await running.evaluate((element: HTMLElement) => (element.hidden = false));
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.clock.runFor(12_000);
  await answered(page);
  expect(server.requests.filter((path) => path.includes('service-worker'))).toEqual([]);
  await running.evaluate((element: HTMLElement) => (element.hidden = true));
  await page.clock.runFor(10_000);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
});

test('the page of a ticket link keeps nothing by itself', async ({ page, server }) => {
  server.break(/^\/1000210002\/$/, { body: (html) => html.replace('location.replace', 'String') });
  await stay(page, `${server.root}/1000210002/`);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  expect(server.requests.filter((path) => path.includes('service-worker'))).toEqual([]);
});

for (const [reader, connection] of Object.entries({
  'saves data': { saveData: true },
  'is on a cellular connection': { type: 'cellular', effectiveType: '4g' },
  'is on a slow connection': { effectiveType: '3g' },
}))
  test(`nothing is fetched ahead for a reader who ${reader}`, async ({ page, server }) => {
    await page.addInitScript((value) => {
      Object.defineProperty(navigator, 'connection', { value });
    }, connection);
    await stay(page, `${server.root}/`);
    await answered(page);
    expect(server.requests).not.toContain('/service-worker.js');
    expect(server.requests.filter((path) => /\/search|search-box/.test(path))).toEqual([]);
  });

for (const { base: basePath, environment } of [rootSite, basedSite])
  test(`after a visit the box, the tools and visited pages at “${basePath}/” work without a network`, async ({
    page,
    context,
    frame,
    homeBox,
  }) => {
    const server = new DeploymentServer(build(environment.OUT_DIR), basePath);
    await server.start();
    const { root } = server;
    await visit(context, `${root}/codes/1000210002/`);
    await page.goto(`${root}/en/codes/1000210004/`);
    await kept(page);
    await server.stop();

    await test.step('visited pages are there, with and without their last slash', async () => {
      for (const path of ['/codes/1000210002/', '/codes/1000210002', '/en/codes/1000210004']) {
        const response = await page.goto(root + path);
        expect(response?.status()).toBe(200);
        await expect(page.getByText(/100021000[24]/).first()).toBeVisible();
      }
    });

    await test.step('the box answers codes and messages', async () => {
      await page.goto(`${root}/?q=210002`);
      await expect(homeBox.options.first()).toContainText('1000210002');
      await page.goto(`${root}/en/codes`);
      await frame.openSearch();
      await frame.dialog.ask('sign check failed');
      await expect(frame.dialog.options.first()).toContainText('1000210002');
      await frame.dialog.ask(fullTextWord('en'));
      await expect(frame.dialog.status).toContainText('Full-text search is unavailable');
    });

    await test.step('the decoder and the tools work', async () => {
      await page.goto(`${root}/en/decode`);
      const decode = new DecodePage(page);
      await decode.text.fill('{"code":1000210002,"msg":"sign check failed"}');
      await expect(decode.code('1000210002')).toBeVisible();
      await page.goto(`${root}/en/tools/timestamp/`);
      await new TimestampTool(page).value.fill('1700000000');
      await expect(page.locator('.verdict')).toBeVisible();
      await page.goto(`${root}/codes/1000210002/`);
      await page.locator('.tool-embed summary').first().click();
      await page.locator('.tool-samples button').first().click();
      await expect(page.locator('.verdict').first()).toBeVisible();
    });

    await test.step('a ticket link leads to a page that is kept', async () => {
      await page.goto(`${root}/1000210002`);
      await expect(page).toHaveURL(`${root}/codes/1000210002/`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('签名');
    });

    await test.step('in place of another page its code is answered in the box', async () => {
      await page.goto(`${root}/en/codes/1000220010/`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'This page cannot be opened',
      );
      await expect(page.getByRole('option').first()).toContainText('1000220010');
      await page.goto(`${root}/codes/1000220010/`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('这一页打不开');
    });
  });

test('the full text answers without a network what it has answered before', async ({
  page,
  context,
  server,
  frame,
}) => {
  await visit(context, `${server.root}/codes/1000210002/`);
  const ask = async () => {
    await page.goto(`${server.root}/en/codes/`);
    await frame.openSearch();
    await frame.dialog.ask(fullTextQuery);
    await expect(frame.dialog.options.filter({ hasText: 'Full text' }).first()).toBeVisible();
  };
  await ask();
  await server.stop();
  await ask();
});

test('a page that is gone is shown as gone, and is not kept any longer', async ({
  page,
  context,
  server,
}) => {
  const address = `${server.root}/codes/1000210002/`;
  await visit(context, address);
  for (const status of [410, 404]) {
    server.break(/^\/codes\/1000210002\/$/, { status, body: '<p>Gone</p>' });
    await page.goto(address);
    await expect(page.getByText('Gone')).toBeVisible();
    server.recover();
  }
  expect(await page.evaluate(async (url) => (await caches.match(url)) === undefined, address)).toBe(
    true,
  );
});

test('a maintenance page that looks like an answer is shown, and does not replace what is kept', async ({
  page,
  context,
  server,
}) => {
  await visit(context, `${server.root}/codes/1000210002/`);
  server.break(/./);
  for (const path of ['/codes/1000210002/', '/codes/', '/']) {
    await page.goto(server.root + path);
    await expect(page.getByText('Maintenance')).toBeVisible();
  }
  await server.stop();
  for (const path of ['/codes/1000210002/', '/codes/', '/']) {
    await page.goto(server.root + path);
    await expect(page.getByText('Maintenance')).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('nothing is kept of a deployment that answers with maintenance pages in part', async ({
  page,
  server,
}) => {
  server.break(/^\/en\/decode\/$/);
  await hasten(page);
  await page.goto(`${server.root}/codes/1000210002/`);
  await expect.poll(() => server.requests).toContain('/en/decode/');
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        return Boolean(registration?.installing ?? registration?.active);
      }),
    )
    .toBe(false);
});

test('what a reader clears comes back with the next visit', async ({ page, context, server }) => {
  await (await visit(context, `${server.root}/codes/1000210002/`)).close();
  await hasten(page);
  await page.goto(`${server.root}/codes/1000210004/`);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.goto(`${server.root}/codes/1000210004/`);
  await kept(page);
  await expect
    .poll(() =>
      page.evaluate(async (root) => {
        const urls = ['/', '/en/decode/', '/codes/', '/favicon.svg'].map((path) => root + path);
        const found = await Promise.all(
          urls.map((url) => caches.match(url, { ignoreSearch: true })),
        );
        return found.every((response) => response?.ok);
      }, server.root),
    )
    .toBe(true);
  await server.stop();
  await page.goto(`${server.root}/en/decode/`);
  await new DecodePage(page).text.fill('{"code":1000210002}');
  await expect(new DecodePage(page).code('1000210002')).toBeVisible();
});

test.describe('when a new deployment replaces the one that is kept', () => {
  test('the next visit shows it, and open pages keep their scripts', async ({
    page,
    context,
    server,
  }) => {
    const openPage = await visit(context, `${server.root}/codes/1000210002/`);
    server.deploy(build(nextDeployment.build));
    await hasten(page);
    await page.goto(`${server.root}/codes/`);
    await expect(page.getByText(nextDeployment.footer)).toBeVisible();
    const isWaiting = () =>
      page.evaluate(async () =>
        Boolean((await navigator.serviceWorker.getRegistration())?.waiting),
      );
    await expect.poll(isWaiting, { timeout: 60_000 }).toBe(true);

    const old = new Frame(openPage);
    await old.openSearch();
    await expect(openPage.getByRole('dialog')).toContainText('Enter 打开');
    await expect(openPage.getByRole('dialog')).not.toContainText(nextDeployment.hints);
    await old.dialog.ask('1000210004');
    await expect(old.dialog.options.first()).toContainText('1000210004');
  });

  test('afterwards it is the one without a network, on every page that was kept', async ({
    page,
    context,
    server,
    frame,
  }) => {
    const openPage = await visit(context, `${server.root}/codes/1000210002/`);
    server.deploy(build(nextDeployment.build));
    await openPage.goto(`${server.root}/codes/1000210004/`);
    const isRenewed = () =>
      openPage.evaluate(async (footer) => {
        const page = await caches.match(`${location.origin}/codes/1000210002/`);
        return (await page?.text())?.includes(footer);
      }, nextDeployment.footer);
    await expect.poll(isRenewed, { timeout: 60_000 }).toBe(true);
    await openPage.close();
    await server.stop();
    for (const path of ['/codes/', '/codes/1000210002/', '/codes/1000210004']) {
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
    await (await visit(context, `${server.root}/codes/1000210002/`)).close();
    server.deploy(build(nextDeployment.build));
    server.break(/^\/en\/decode\/$/, { body: oldPage('en/decode/index.html') });
    await page.goto(`${server.root}/codes/1000210002/`);
    await expect(page.getByText(nextDeployment.footer)).toBeVisible();
    await expect
      .poll(() => server.requests.filter((path) => path === '/en/decode/').length)
      .toBe(2);
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          return Boolean(registration?.installing ?? registration?.waiting);
        }),
      )
      .toBe(false);
    await server.stop();
    await page.goto(`${server.root}/codes/1000210002/`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('签名');
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
    const left = () =>
      page.evaluate(async () => [
        (await navigator.serviceWorker.getRegistrations()).length,
        (await caches.keys()).length,
      ]);
    await expect.poll(left).toEqual([0, 0]);
    const asked = server.requests.length;
    await stay(page, `${server.root}/codes/1000210002/`);
    await answered(page);
    expect(server.requests.slice(asked)).not.toContain('/service-worker.js');
    expect(await left()).toEqual([0, 0]);
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
  server.break(/^\/codes\/1000210002\/$/, { body: undefined });
  await page.goto(`${server.root}/codes/1000210002/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  server.recover();
  server.break(/./, { status: 503 });
  await page.goto(`${server.root}/codes/1000210002/`);
  await expect(page.getByText('1000210002').first()).toBeVisible();
  await page.goto(`${server.root}/codes/?topic=sms`);
  await expect(page.getByRole('table')).toBeVisible();
});
