import { resolve } from 'node:path';
import { DeploymentServer } from './deployment-server.ts';
import { DecodePage } from './pages/decode-page.ts';
import { TimestampTool } from './pages/tools.ts';
import { TicketKit } from './pages/ticket-kit.ts';
import { rootSite } from './sites.ts';
import { expect as baseExpect, fullTextWord, test as base } from './test.ts';

const expect = baseExpect.configure({ timeout: 20_000 });

interface Faulty {
  server: DeploymentServer;
  /** What was thrown and not caught in the page. */
  thrown: string[];
}

const test = base.extend<Faulty>({
  server: async ({}, use) => {
    const server = new DeploymentServer(
      resolve(import.meta.dirname, '..', rootSite.environment.OUT_DIR),
    );
    await server.start();
    await use(server);
    await server.stop();
  },
  thrown: [
    async ({ page }, use) => {
      const thrown: string[] = [];
      page.on('pageerror', (error) => thrown.push(String(error)));
      await use(thrown);
      baseExpect(thrown).toEqual([]);
    },
    { auto: true },
  ],
});
test.describe.configure({ timeout: 90_000 });

const faults = {
  'an error': { status: 500 },
  'a page instead': { status: 200 },
  'not there': { status: 404 },
  'of another form': { type: 'application/json', body: '{"codes":["1000210002"],"languages":{}}' },
} as const;

for (const [fault, answer] of Object.entries(faults)) {
  test(`the box says that its index is missing: ${fault}`, async ({
    page,
    server,
    homeBox,
    frame,
  }) => {
    server.break(/^\/search\//, answer);
    await page.goto(`${server.root}/en/`);
    await homeBox.ask('sign check failed');
    await expect(homeBox.status).toContainText('The search data did not load.');
    await page.goto(`${server.root}/codes/1000210002/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await frame.openSearch();
    await frame.dialog.ask('签名');
    await expect(frame.dialog.status).toContainText('搜索数据没有加载成功。');
    server.recover();
    await frame.dialog.ask('sign check failed');
    await expect(frame.dialog.options.first()).toContainText('1000210002');
  });

  for (const [part, address] of Object.entries({
    script: /^\/pagefind\/pagefind\.js$/,
    'list of languages': /^\/pagefind\/pagefind-entry\.json$/,
    'table of chunks': /^\/pagefind\/.*\.pf_meta$/,
    program: /^\/pagefind\/wasm/,
    text: /^\/pagefind\/fragment\//,
  }))
    test(`the box answers codes and says that the full text is missing: its ${part}, ${fault}`, async ({
      page,
      server,
      frame,
    }) => {
      server.break(address, answer);
      await page.goto(`${server.root}/en/codes/`);
      await frame.openSearch();
      await frame.dialog.ask(fullTextWord('en'));
      await expect(frame.dialog.status).toContainText('Full-text search is unavailable');
      await frame.dialog.ask('210002');
      await expect(frame.dialog.options.first()).toContainText('1000210002');
    });

  test(`the box does not say that nothing is found where a part of the full text is missing: ${fault}`, async ({
    page,
    server,
    frame,
  }) => {
    await page.goto(`${server.root}/en/codes/`);
    await frame.openSearch();
    const start = page.waitForResponse(/\.pf_meta$/);
    await frame.dialog.ask('unlikely');
    await start;
    server.break(/^\/pagefind\//, answer);
    await frame.dialog.ask(fullTextWord('en'));
    await expect(frame.dialog.status).toContainText('Full-text search is unavailable');
  });

  test(`the decoder says that its list of codes is missing: ${fault}`, async ({ page, server }) => {
    server.break(/^\/decode\/.+\.json$/, answer);
    const decode = new DecodePage(page);
    await page.goto(`${server.root}/en/decode/`);
    await decode.text.fill('{"code":1000210002}');
    await expect(decode.status).toContainText('The list of codes has not loaded.');
  });

  test(`the copy buttons say that the reply is missing: ${fault}`, async ({ page, server }) => {
    server.break(/\.reply\.json$/, answer);
    await page.goto(`${server.root}/en/codes/1000210002/`);
    const kit = new TicketKit(page);
    await kit.button('Copy English reply').click();
    await expect(kit.status).toContainText('The text did not load.');
  });
}

test.describe('when scripts of the page are gone from the host', () => {
  for (const [fault, answer] of Object.entries(faults).slice(0, 3)) {
    test(`the search button says so: ${fault}`, async ({ page, server, frame }) => {
      server.break(/search-box/, answer);
      await page.goto(`${server.root}/codes/1000210002/`);
      await frame.searchButton.hover();
      await frame.searchButton.click();
      const alert = page.getByRole('alert');
      await expect(alert).toHaveText('搜索没有加载成功。检查网络，再刷新页面。');
      await page.keyboard.press('Escape');
      await expect(alert).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });

    test(`the box of the home page says so: ${fault}`, async ({ page, server, homeBox }) => {
      server.break(/search-box/, answer);
      await page.goto(`${server.root}/en/?q=1000210002`);
      await expect(page.getByRole('alert')).toHaveText(
        'Search did not load. Check the connection and reload the page.',
      );
      server.recover();
      await page.reload();
      await expect(homeBox.options.first()).toContainText('1000210002');
    });

    test(`the copy buttons say so: ${fault}`, async ({ page, server }) => {
      server.break(/ticket-kit\.[^/]*js$/, answer);
      await page.goto(`${server.root}/en/codes/1000210002/`);
      const kit = new TicketKit(page);
      await kit.button('Copy English reply').click();
      await expect(kit.status).toContainText('The text did not load.');
    });

    test(`the checker inside a step says so and leaves the link: ${fault}`, async ({
      page,
      server,
    }) => {
      server.break(/^\/en\/tools\/signature\/$|\/tool\.[^/]*js$/, answer);
      await page.goto(`${server.root}/en/codes/1000210002/`);
      const step = page.locator('.tool-embed').first();
      await step.locator('summary').click();
      await expect(step.getByRole('alert')).toContainText('The checker did not load.');
      await expect(step.getByRole('link')).toBeVisible();
      server.recover();
      await step.locator('summary').click();
      await step.locator('summary').click();
      await expect(step.getByRole('textbox').first()).toBeVisible();
      await expect(step.getByRole('alert')).toHaveCount(0);
    });

    test(`the decoder says so: ${fault}`, async ({ page, server }) => {
      server.break(/\/workers\/worker\./, answer);
      const decode = new DecodePage(page);
      await page.goto(`${server.root}/en/decode/`);
      await decode.text.fill('{"code":1000210002}');
      await expect(decode.status).toContainText('Decoding did not finish');
    });
  }

  test('everything can still be read without any script', async ({ page, server }) => {
    server.break(/\.js$/, { status: 404 });
    await page.goto(`${server.root}/codes/1000210002/`);
    await expect(page.getByRole('heading', { name: '处理步骤' })).toBeVisible();
    await page.goto(`${server.root}/codes/`);
    await expect(page.getByRole('row', { name: /1000210002/ })).toBeVisible();
  });
});

for (const path of ['/', '/en/codes/', '/error/1'])
  test(`nothing that is typed before the scripts are there is sent by Enter: ${path}`, async ({
    page,
    server,
  }) => {
    server.break(/\.js$/, { status: 404 });
    await page.goto(server.root + path);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
    const main = page.getByRole('main');
    await main.locator('input[type="text"], input[type="search"]').first().fill('s3cret');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/codes\/\?$/);
    expect(sent.filter((request) => request.includes('s3cret'))).toEqual([]);
  });

test('decoding can be stopped where the worker has died without a word', async ({
  page,
  server,
}) => {
  server.break(/\/workers\/worker\./, {
    status: 200,
    type: 'text/javascript',
    body: "addEventListener('message', () => close())",
  });
  await page.clock.install();
  const decode = new DecodePage(page);
  await page.goto(`${server.root}/en/decode/`, { waitUntil: 'networkidle' });
  await decode.text.fill('{"code":1000210002}');
  await page.clock.runFor(1000);
  await decode.stop.click();
  await page.clock.runFor(10_000);
  await expect(decode.status).toContainText('Decoding did not finish');
  await expect(decode.progress).toBeHidden();
});

test('a page that was open for a week and is gone back to still answers', async ({
  page,
  server,
  homeBox,
}) => {
  await page.clock.install();
  await page.goto(`${server.root}/en/`);
  await homeBox.ask('1000210002');
  await page.clock.fastForward(7 * 86_400_000);
  await homeBox.ask('1000210004');
  await homeBox.options.first().click();
  await expect(page).toHaveURL(/\/en\/codes\/1000210004\/$/);
  await page.goBack();
  await homeBox.ask('sign check failed');
  await expect(homeBox.options.first()).toContainText('1000210002');
});

test('the timestamp checker blames the clock of a computer that is a day late', async ({
  page,
  server,
}) => {
  await page.clock.setFixedTime('2026-11-22T08:00:00Z');
  await page.goto(`${server.root}/en/tools/timestamp/`);
  const timestamp = new TimestampTool(page);
  await timestamp.value.fill(String(Date.UTC(2026, 10, 23, 8) / 1000));
  await expect(timestamp.answer).toContainText('1 d ahead of the clock');
});

test.describe('where the browser keeps nothing', () => {
  test.use({ serviceWorkers: 'allow' });

  const refusals = {
    'storage is disabled': () => {
      for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('', 'SecurityError');
          },
        });
    },
    'storage is full': () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('', 'QuotaExceededError');
      };
    },
    'service workers are unknown': () => {
      delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
    },
    'service workers are refused': () => {
      Object.defineProperty(navigator, 'serviceWorker', {
        get() {
          throw new DOMException('', 'SecurityError');
        },
      });
    },
  };

  for (const [refusal, refuse] of Object.entries(refusals))
    test(`the reference works where ${refusal}`, async ({ page, context, server, frame }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.addInitScript(refuse);
      await page.clock.install();
      await page.goto(`${server.root}/1000210002`);
      await expect(page).toHaveURL(/\/codes\/1000210002\/$/);
      await page.waitForLoadState('networkidle');
      await page.clock.runFor(10_000);
      await page.getByRole('button', { name: /深浅色/ }).click();
      await page.locator('details[data-language] summary').first().click();
      const kit = new TicketKit(page);
      await (await kit.field('appid')).fill('20001234');
      await kit.button('复制中文回复').click();
      await expect(kit.status).toContainText('已复制中文回复。');
      await frame.switchLanguage('English');
      await frame.openSearch();
      await frame.dialog.ask('1000210004');
      await frame.dialog.options.first().click();
      await expect(page).toHaveURL(/\/en\/codes\/1000210004\/$/);
    });

  for (const [fault, answer] of Object.entries({
    'is not there': { status: 404 },
    'is a page': { status: 200 },
    'does not run': { type: 'text/javascript', body: 'throw new Error()' },
    'finds its storage full': {
      type: 'text/javascript',
      body: (code: string) =>
        `caches.open = () => Promise.reject(new DOMException('', 'QuotaExceededError'));${code}`,
    },
  }))
    test(`the reference works where its service worker ${fault}`, async ({
      page,
      server,
      frame,
    }) => {
      server.break(/^\/service-worker\.js$/, answer);
      await page.clock.install();
      await page.goto(`${server.root}/codes/1000210002/`, { waitUntil: 'networkidle' });
      await page.clock.runFor(10_000);
      await expect.poll(() => server.requests).toContain('/service-worker.js');
      await page.waitForLoadState('networkidle');
      await page.goto(`${server.root}/codes/1000210004/`);
      await frame.openSearch();
      await frame.dialog.ask('1000210002');
      await expect(frame.dialog.options.first()).toContainText('1000210002');
    });

  test('a service worker whose storage fails later leaves pages to the network', async ({
    page,
    server,
    frame,
  }) => {
    server.break(/^\/service-worker\.js$/, {
      type: 'text/javascript',
      body: (code) =>
        `addEventListener('message', () => {
           CacheStorage.prototype.open = CacheStorage.prototype.match = () =>
             Promise.reject(new DOMException('', 'UnknownError'));
         });${code}`,
    });
    await page.clock.install();
    await page.goto(`${server.root}/codes/1000210002/`, { waitUntil: 'networkidle' });
    await page.clock.runFor(10_000);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
      timeout: 60_000,
    });
    await page.evaluate(() => navigator.serviceWorker.controller!.postMessage('fail'));
    await page.goto(`${server.root}/codes/1000210004/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await frame.openSearch();
    await frame.dialog.ask('1000210002');
    await expect(frame.dialog.options.first()).toContainText('1000210002');
  });
});
