import type { Request } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { addresses } from '../src/catalog/addresses.ts';
import { kindsOfPages, type KindOfPage } from './kinds-of-pages.ts';
import { expect, test } from './test.ts';

/** Until it is idle, a little above what it loads: gzipped bytes and requests. */
interface Budget {
  bytes: number;
  requests: number;
}

/** Each page brings all of its styles with it, whole: 8 to 11 KB of these. */
const budgets: Record<KindOfPage, Budget> = {
  home: { bytes: 57_000, requests: 8 },
  table: { bytes: 28_000, requests: 6 },
  topic: { bytes: 24_000, requests: 6 },
  code: { bytes: 34_000, requests: 6 },
  decode: { bytes: 104_000, requests: 14 },
  signature: { bytes: 83_500, requests: 14 },
  timestamp: { bytes: 36_000, requests: 14 },
  guide: { bytes: 38_000, requests: 6 },
  constants: { bytes: 38_000, requests: 6 },
  contribute: { bytes: 25_000, requests: 6 },
  design: { bytes: 62_000, requests: 8 },
};
/** With the page that it leads to. */
const ticketBudget: Budget = { bytes: 37_500, requests: 7 };

const pages = [
  ...(Object.keys(budgets) as KindOfPage[]).map((kind) => ({
    kind: `the ${kind} page`,
    path: kindsOfPages[kind]('zh'),
    budget: budgets[kind],
  })),
  { kind: 'a ticket link', path: addresses.ticket('1000210002'), budget: ticketBudget },
];

for (const { kind, path, budget } of pages)
  test(`${kind} stays within its budget of bytes and requests`, async ({ page, baseURL }) => {
    const loaded = new Map<string, Promise<{ path: string; bytes: number }>>();
    const load = async (url: string) => {
      // Asked again, because the browser keeps no body of a preloaded file or of a worker.
      const response = await page.request.get(url);
      return {
        path: new URL(url).pathname,
        bytes: gzipSync(await response.body(), { level: 9 }).length,
      };
    };
    // Each file once: how many workers load theirs depends on the processors.
    const note = (request: Request) => {
      const url = request.url();
      if (!loaded.has(url)) loaded.set(url, load(url));
    };
    page.context().on('request', note);
    await page.goto(path, { waitUntil: 'networkidle' });
    page.context().off('request', note);
    const files = (await Promise.all(loaded.values())).sort((a, b) => b.bytes - a.bytes);
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    const list = files.map((file) => `${file.bytes} ${file.path}`).join('\n');
    expect.soft(bytes, `bytes of ${baseURL}${path}:\n${list}`).toBeLessThanOrEqual(budget.bytes);
    expect(files.length, `requests of ${baseURL}${path}:\n${list}`).toBeLessThanOrEqual(
      budget.requests,
    );
  });
