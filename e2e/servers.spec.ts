import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addresses } from '../src/catalog/addresses.ts';
import { headerRules, headersOf as headersByRules } from '../src/deploy/header-rules.ts';
import { sampleServers, serveBySample, type SampleServer } from './sample-server.ts';
import { sites } from './sites.ts';
import { content, expect, test } from './test.ts';
import { useEverything } from './tour.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** The files of a site that a server sends under their own address. */
function filesOf({ environment: { OUT_DIR: dist } }: (typeof sites)[number]): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !['404.html', '_headers'].includes(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length));
}

// One server at a time, and one for all tests of a site.
test.describe.configure({ mode: 'default' });

const rules = headerRules();
const commonTypes: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  xml: 'text/xml; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/** What a server sends with a file: the common headers of a page, and what the rules give it. */
function headersOf(file: string): Record<string, string> {
  const type = commonTypes[file.slice(file.lastIndexOf('.') + 1)];
  return {
    'Cache-Control': 'no-cache',
    ...(type && { 'Content-Type': type }),
    ...headersByRules(file, rules),
  };
}

for (const name of sampleServers)
  for (const site of sites) {
    /** One file for each combination of headers and ending. */
    const kindsOfFile = [
      ...new Map(
        filesOf(site).map((file) => [
          JSON.stringify([headersOf(file), file.split('.').pop()]),
          file,
        ]),
      ).values(),
    ];

    test.describe(`by the sample for ${name}, at “${site.base}/”`, () => {
      let server: SampleServer;
      test.beforeAll(async () => {
        server = await serveBySample(name, site);
      });
      test.afterAll(() => server.stop());

      test('each kind of file comes with its headers', async ({ request }) => {
        expect(kindsOfFile.length).toBeGreaterThan(20);
        for (const file of kindsOfFile) {
          const response = await request.get(server.root + file);
          expect(response.status(), file).toBe(200);
          for (const [header, value] of Object.entries(headersOf(file)))
            expect(response.headers()[header.toLowerCase()], `${file}: ${header}`).toBe(value);
        }
      });

      test('text comes compressed, pictures as they are', async ({ request }) => {
        const sent = async (path: string) => (await request.get(server.root + path)).headers();
        for (const path of ['/codes/1000210002/', '/codes.json', '/codes/0.md', '/feed.xml']) {
          const headers = await sent(path);
          expect(headers['content-encoding'], path).toBe('gzip');
          expect(headers['vary'], path).toContain('Accept-Encoding');
        }
        expect((await sent('/cards/1000210002.png'))['content-encoding']).toBeUndefined();
      });

      test('a page that has not changed is not sent again', async ({ request }) => {
        const address = `${server.root}/codes/1000210002/`;
        const first = await request.get(address);
        const etag = first.headers()['etag'];
        expect(etag).toBeTruthy();
        const again = await request.get(address, { headers: { 'If-None-Match': etag! } });
        expect(again.status()).toBe(304);
        expect(again.headers()['cache-control']).toBe('no-cache');
      });

      test('what does not exist is a 404 with its page, and no browser keeps it', async ({
        request,
      }) => {
        const notFound = readFileSync(join(site.environment.OUT_DIR, '404.html'), 'utf8');
        for (const path of ['/nothing/here', '/codes/1000219999.md', '/_astro/gone.js']) {
          const response = await request.get(server.root + path, { maxRedirects: 0 });
          expect(response.status(), path).toBe(404);
          expect(await response.text(), path).toBe(notFound);
          expect(response.headers(), path).toMatchObject({
            'cache-control': 'no-cache',
            'content-type': 'text/html; charset=utf-8',
            'content-security-policy': "frame-ancestors 'none'",
          });
        }
      });

      test('every address ever published opens without a detour, with and without its last slash', async ({
        request,
      }) => {
        test.setTimeout(120_000);
        expect(content.permalinks).toContain(addresses.ticket('1000210002'));
        for (const address of content.permalinks) {
          const bare = address.replace(/\/$/, '');
          for (const path of new Set([address, bare, /\.\w+$/.test(bare) ? bare : `${bare}/`])) {
            const response = await request.get(server.root + path, { maxRedirects: 0 });
            expect(response.status(), path).toBe(200);
          }
        }
      });

      test('every feature works in a browser, with nothing refused', async ({ page, problems }) => {
        test.setTimeout(180_000);
        const warnings: string[] = [];
        page.on('console', (message) => {
          if (message.type() === 'warning') warnings.push(message.text());
        });
        await useEverything(page, server.root, 'en');
        expect(problems).toEqual([]);
        expect(warnings).toEqual([]);
      });

      test.describe('with service workers', () => {
        test.use({ serviceWorkers: 'allow' });

        test('a page that was read opens again without a network', async ({ page, context }) => {
          test.setTimeout(120_000);
          await page.goto(`${server.root}/`);
          await page.evaluate(async () => void (await navigator.serviceWorker.ready));
          const address = server.root + addresses.code('en', '1000210002');
          await expect(async () => {
            await page.goto(address);
            expect(await page.evaluate(() => navigator.serviceWorker.controller)).not.toBeNull();
          }).toPass();
          await context.setOffline(true);
          await page.goto(address);
          await expect(page.getByRole('main')).toContainText('1000210002');
        });
      });

      test('the worker that reads the logs can connect to nothing', async ({ page }) => {
        const started = page.waitForEvent('worker');
        await page.goto(`${server.root}${addresses.tool('zh', 'decode')}`);
        const outcome = await (
          await started
        ).evaluate(async () => {
          try {
            await fetch(location.href);
            return 'sent';
          } catch {
            return 'refused';
          }
        });
        expect(outcome).toBe('refused');
      });
    });
  }
