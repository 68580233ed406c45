import { gzipSync } from 'node:zlib';
import { addresses } from '../src/catalog/addresses.ts';
import { expect, test } from './test.ts';

/** What a page may load until it is idle, a little above what it does: gzipped bytes and requests. */
const budgets: Record<string, { path: string; bytes: number; requests: number }> = {
  'the home page': { path: addresses.home('zh'), bytes: 40_000, requests: 14 },
  'the table of all codes': { path: addresses.codes('zh'), bytes: 15_000, requests: 5 },
  'a topic': { path: addresses.topic('zh', 'identity'), bytes: 12_000, requests: 5 },
  'a code page': { path: addresses.code('zh', '1000210002'), bytes: 18_500, requests: 5 },
  'a ticket link': { path: addresses.ticket('1000210002'), bytes: 22_000, requests: 5 },
  'a guide': { path: addresses.guide('zh', 'sign-a-request'), bytes: 18_500, requests: 5 },
  'the decoder': { path: addresses.tool('zh', 'decode'), bytes: 72_500, requests: 14 },
  'the signature checker': { path: addresses.tool('zh', 'signature'), bytes: 58_500, requests: 14 },
  'the timestamp checker': { path: addresses.tool('zh', 'timestamp'), bytes: 40_000, requests: 12 },
  'the constants': { path: addresses.constants('zh'), bytes: 30_000, requests: 5 },
};

for (const [kind, { path, ...budget }] of Object.entries(budgets))
  test(`${kind} stays within its budget of bytes and requests`, async ({ page, baseURL }) => {
    const loaded = new Map<string, Promise<{ path: string; bytes: number }>>();
    const load = async (url: string) => {
      // Asked again, because the browser keeps no body of a preloaded file or of a worker.
      const response = await page.request.get(url);
      return { path: new URL(url).pathname, bytes: gzipSync(await response.body(), { level: 9 }).length };
    };
    // Each file once: how many workers load theirs depends on the processors.
    page.context().on('request', (request) => {
      const url = request.url();
      if (!loaded.has(url)) loaded.set(url, load(url));
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    const files = (await Promise.all(loaded.values())).sort((a, b) => b.bytes - a.bytes);
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    const list = files.map((file) => `${file.bytes} ${file.path}`).join('\n');
    expect.soft(bytes, `bytes of ${baseURL}${path}:\n${list}`).toBeLessThanOrEqual(budget.bytes);
    expect(files.length, `requests of ${baseURL}${path}:\n${list}`).toBeLessThanOrEqual(budget.requests);
  });
