/**
 * Measures the signature checker in a browser: from the paste of a 64 KB request to its answer,
 * and the longest task of the page meanwhile. Run after a build: `node e2e/bench/signature.ts`.
 */
import { createHash } from 'node:crypto';
import { loadavg } from 'node:os';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'astro';
import { secret } from '../../src/signing/testing/vectors.ts';
import { findBrowser } from '../find-browser.ts';

const rounds = 7;
const size = 64 * 1024;
const port = 4180;

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');
const rows: object[] = [];
while (JSON.stringify(rows).length < size - 256)
  rows.push({ dept_code: `S${rows.length}`, name: `Department & ${rows.length}` });
const body = JSON.stringify(rows);
const text = `_body=${body}&appid=1&appsecret=${secret}&timestamp=1700000000`;
const request = (sign: string) =>
  `https://openapi.example.com/a?appid=1&timestamp=1700000000&sign=${sign}\n\n${body}`;
const indented = text.replace(body, JSON.stringify(rows, null, 2));

const cases = {
  'a correct signature': sha1(text),
  'one slip: no _body': sha1(text.slice(text.indexOf('appid'))),
  'one slip: JSON written again': sha1(indented),
  'two slips': sha1(indented.replace(`&appsecret=${secret}`, '') + secret),
  'no slip that explains it': '0'.repeat(40),
};

/** Pastes a request; milliseconds until the final answer, and the longest task until then. */
function measure(page: Page, pasted: string) {
  return page.evaluate(async (value) => {
    const field = document.querySelector<HTMLTextAreaElement>('[data-field="request"]')!;
    const answer = document.querySelector<HTMLElement>('[data-part="verdict"]')!;
    const paste = (content: string) => {
      field.value = content;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    };
    const rest = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
    paste('');
    await rest(300);
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ entryTypes: ['longtask'] });
    const start = performance.now();
    paste(value);
    while (!answer.querySelector('.verdict-title')) await rest(1);
    const time = performance.now() - start;
    await rest(200);
    observer.disconnect();
    return { time, longest: Math.max(0, ...tasks) };
  }, pasted);
}

const server = await preview({ server: { port }, logLevel: 'error' });
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${port}/en/tools/signature/`);
  await page.fill('[data-field="secret"]', secret);
  await measure(page, request(sha1(text)));
  console.log(`request of ${request('').length} characters, load ${loadavg()[0]!.toFixed(1)}`);
  for (const [name, sign] of Object.entries(cases)) {
    const results = [];
    for (let round = 0; round < rounds; round++) results.push(await measure(page, request(sign)));
    const times = results.map(({ time }) => time).sort((a, b) => a - b);
    const longest = Math.max(...results.map((result) => result.longest));
    console.log(
      `${name}: median ${times[rounds >> 1]!.toFixed(0)} ms, least ${times[0]!.toFixed(0)} ms, ` +
        `longest task ${longest === 0 ? 'under 50' : longest.toFixed(0)} ms`,
    );
  }
} finally {
  await browser.close();
  await server.stop();
}
