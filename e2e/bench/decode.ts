import { chromium, type Browser } from '@playwright/test';
import { preview } from 'astro';
import { once } from 'node:events';
import {
  createWriteStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { createScanner } from '../../src/catalog/decode/scanner.ts';
import { findBrowser } from '../find-browser.ts';
import { generatedKnownCodes, generateLog, type LogTruth } from './decode-log.ts';

/**
 * Measures the log decoder: a log of 1 GB in the page, as a reader would decode it, and how its
 * time grows with the input. Run on a built site: `node e2e/bench/decode.ts [megabytes]`.
 */
const megabytes = Number(process.argv[2] ?? 1000);
const blockSize = 32_000_000;
const port = 4199;

interface Log {
  path: string;
  bytes: number;
  truth: LogTruth;
}

/** Writes a log of blocks with different content, and adds up what is true of them. */
async function writeLog(folder: string): Promise<Log> {
  const path = join(folder, 'app.log');
  const file = createWriteStream(path);
  const truth: LogTruth = { lines: 0, successes: 0, codes: new Map() };
  let bytes = 0;
  for (let seed = 1; bytes < megabytes * 1e6; seed++) {
    const start = Date.UTC(2026, 10, 2) + seed * 3_600_000;
    const block = generateLog(seed, Math.min(blockSize, megabytes * 1e6 - bytes), start);
    const text = Buffer.from(block.text);
    bytes += text.length;
    truth.lines += block.truth.lines;
    truth.successes += block.truth.successes;
    for (const [code, count] of block.truth.codes)
      truth.codes.set(code, (truth.codes.get(code) ?? 0) + count);
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
  return { path, bytes, truth };
}

/** Processes below this one: those of the browser. */
function browserProcesses(): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry)))
    parents.set(Number(name), Number(statFields(`/proc/${name}/stat`)[1]));
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (parents.get(pid) === process.pid || isBelow(parents.get(pid)));
  return [...parents.keys()].filter(isBelow);
}

/** The fields of a `stat` file of /proc from the state on. */
function statFields(path: string): string[] {
  const stat = read(path);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** Memory of the browser in MB; shared pages in parts. */
function browserMemory(): number {
  const sizes = browserProcesses().map((pid) =>
    Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

/** Processor time of the workers of the browser in seconds. */
function workerTime(): number {
  const threads = browserProcesses().flatMap((pid) =>
    existsSync(`/proc/${pid}/task`)
      ? readdirSync(`/proc/${pid}/task`).map((thread) => `/proc/${pid}/task/${thread}/stat`)
      : [],
  );
  const ticks = threads
    .filter((path) => read(path).includes('(DedicatedWorker'))
    .map((path) => Number(statFields(path)[11]) + Number(statFields(path)[12]));
  return ticks.reduce((sum, count) => sum + count, 0) / 100;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

async function measurePage(browser: Browser, log: Log) {
  const page = await browser.newPage({ locale: 'en' });
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  await page.goto(`http://localhost:${server.port}/en/decode/`, { waitUntil: 'networkidle' });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks.splice(0));
  const memoryBefore = browserMemory();
  let memoryPeak = memoryBefore;
  const sampling = setInterval(() => (memoryPeak = Math.max(memoryPeak, browserMemory())), 500);
  const status = page.locator('.decode-status');
  const workerBefore = workerTime();
  const started = performance.now();
  await page.locator('input[type="file"]').setInputFiles(log.path);
  await status.filter({ hasText: 'failed responses' }).waitFor({ timeout: 600_000 });
  const seconds = (performance.now() - started) / 1000;
  const workerSeconds = workerTime() - workerBefore;
  clearInterval(sampling);
  const longTasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
  const counts = await page
    .locator('.decode-code')
    .evaluateAll((cards) =>
      cards.map((card) => [
        card.querySelector('code')!.textContent,
        Number(card.querySelector('.decode-count strong')!.textContent.replace(/\D/g, '')),
      ]),
    );
  await page.close();
  const expected = [...log.truth.codes].sort(([a], [b]) => (a < b ? -1 : 1));
  const exact =
    JSON.stringify(counts.sort(([a], [b]) => (a! < b! ? -1 : 1))) === JSON.stringify(expected);
  console.log(
    `page: ${(log.bytes / 1e6).toFixed(0)} MB, ${log.truth.lines} lines in ${seconds.toFixed(1)} s`,
  );
  console.log(`page: ${(log.bytes / 1e6 / seconds).toFixed(0)} MB/s (at least 100)`);
  console.log(
    `page: ${(log.bytes / 1e6 / workerSeconds).toFixed(0)} MB per second of the worker's processor time, which other work on the machine hardly changes`,
  );
  console.log(`page: counts ${exact ? 'exact' : `WRONG: ${JSON.stringify({ counts, expected })}`}`);
  console.log(
    `page: long tasks ${longTasks.map((ms) => ms.toFixed(0)).join(', ') || 'none'} (none over 50 ms)`,
  );
  console.log(
    `page: memory of the whole browser ${memoryBefore.toFixed(0)} MB before, ${memoryPeak.toFixed(0)} MB at most`,
  );
  console.log(
    `page: requests while decoding ${requests.length === 0 ? 'none' : requests.join(' ')}`,
  );
}

/** Time to decode texts of several kinds and of doubled length. */
function measureGrowth() {
  const kinds: Record<string, (size: number) => string> = {
    log: (size) => generateLog(1, size).text,
    'one line': (size) => '{"code":1000210002,"msg":"x"},'.repeat(size / 30),
    'one word': (size) => 'a'.repeat(size),
    digits: (size) => '1000210002,'.repeat(size / 11),
    braces: (size) => '{"code":0,'.repeat(size / 10),
    brackets: (size) => '[1,'.repeat(size / 3),
    blanks: (size) => ' '.repeat(size),
    newlines: (size) => '\n'.repeat(size),
    trace: (size) => `2026-11-02 08:15:04 x\n${'\tat a.b code=1000210002\n'.repeat(size / 23)}`,
    bytes: (size) => String.fromCharCode(...[9, 10, 48, 58, 123, 200]).repeat(size / 6),
  };
  for (const [kind, make] of Object.entries(kinds)) {
    const time = (size: number) => {
      const bytes = new TextEncoder().encode(make(size));
      const runs = Array.from({ length: 3 }, () => {
        const started = process.cpuUsage().user;
        const scanner = createScanner(generatedKnownCodes);
        for (let at = 0; at < bytes.length; at += 1 << 20)
          scanner.push(bytes.subarray(at, at + (1 << 20)));
        scanner.finish();
        return (process.cpuUsage().user - started) / 1000;
      });
      return Math.min(...runs);
    };
    time(1_000_000);
    const once = time(8_000_000);
    const twice = time(16_000_000);
    console.log(
      `growth: ${kind}: 8 MB ${once.toFixed(0)} ms, 16 MB ${twice.toFixed(0)} ms, ratio ${(twice / once).toFixed(2)} (at most 2.5)`,
    );
  }
}

const folder = mkdtempSync(join(tmpdir(), 'decode-bench-'));
const server = await preview({ server: { port }, logLevel: 'error' });
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
try {
  measureGrowth();
  await measurePage(browser, await writeLog(folder));
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true });
}
