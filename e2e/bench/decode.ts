import { chromium, type Browser } from '@playwright/test';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { createScanner } from '../../src/decode/scanner.ts';
import { findBrowser } from '../find-browser.ts';
import { DecodePage } from '../pages/decode-page.ts';
import {
  generatedKnownCodes,
  generateLog,
  type LogTruth,
} from '../../src/decode/testing/generated-log.ts';
import { noteLongTasks, takeLongTasks } from './long-tasks.ts';
import { memoryOf, processesBelow, readProc, threadTime } from './process-tree.ts';
import { benchSite, serveBuilt } from './sites.ts';

const logSize = 1_000_000_000;
const blockSize = 32_000_000;

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
  for (let seed = 1; bytes < logSize; seed++) {
    const start = Date.UTC(2026, 10, 2) + seed * 3_600_000;
    const block = generateLog(seed, Math.min(blockSize, logSize - bytes), start);
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

/** Memory of the browser in MB. */
function browserMemory(): number {
  return memoryOf(processesBelow(process.pid)) / 1e6;
}

/** Processor time of the workers of the browser in seconds. */
function workerTime(): number {
  return processesBelow(process.pid)
    .map((pid) => `/proc/${pid}/task`)
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((thread) => `${folder}/${thread}/stat`))
    .filter((path) => readProc(path).includes('(DedicatedWorker'))
    .reduce((sum, path) => sum + threadTime(path), 0);
}

/** How the page decodes a whole log. */
interface DecodeFigures {
  megabytes: number;
  lines: number;
  seconds: number;
  megabytesPerSecond: number;
  /** Per second of processor time of the worker, which other work on the machine hardly changes. */
  megabytesPerWorkerSecond: number;
  /** Whether every count is the true one. */
  exact: boolean;
  /** Milliseconds of each task of the page over 50 ms. */
  longTasks: number[];
  /** Megabytes of the whole browser. */
  memoryBefore: number;
  memoryPeak: number;
  /** Requests while decoding. */
  requests: number;
}

export interface DecoderFigures {
  page: DecodeFigures;
  /** By kind of text: how the time grows when the text is twice as long. */
  growth: Record<string, number>;
}

async function measurePage(browser: Browser, url: string, log: Log): Promise<DecodeFigures> {
  const page = await browser.newPage({ locale: 'en' });
  await noteLongTasks(page);
  await page.goto(`${url}/en/decode/`, { waitUntil: 'networkidle' });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await takeLongTasks(page);
  const memoryBefore = browserMemory();
  let memoryPeak = memoryBefore;
  const sampling = setInterval(() => (memoryPeak = Math.max(memoryPeak, browserMemory())), 500);
  sampling.unref();
  const { chooser, status } = new DecodePage(page);
  const workerBefore = workerTime();
  const started = performance.now();
  await chooser.setInputFiles(log.path);
  await status.filter({ hasText: 'failed responses' }).waitFor({ timeout: 600_000 });
  const seconds = (performance.now() - started) / 1000;
  const workerSeconds = workerTime() - workerBefore;
  clearInterval(sampling);
  const longTasks = await takeLongTasks(page);
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
  if (!exact) console.log(`counts WRONG: ${JSON.stringify({ counts, expected })}`);
  const megabytes = log.bytes / 1e6;
  const figures = {
    megabytes,
    lines: log.truth.lines,
    seconds,
    megabytesPerSecond: megabytes / seconds,
    megabytesPerWorkerSecond: megabytes / workerSeconds,
    exact,
    longTasks,
    memoryBefore,
    memoryPeak,
    requests: requests.length,
  };
  console.log(
    `${megabytes.toFixed(0)} MB in ${seconds.toFixed(1)} s: ${figures.megabytesPerSecond.toFixed(0)} MB/s, ${figures.megabytesPerWorkerSecond.toFixed(0)} MB per second of the worker, memory ${memoryBefore.toFixed(0)} MB before and ${memoryPeak.toFixed(0)} MB at most`,
  );
  return figures;
}

/** Time to decode texts of several kinds and of doubled length. */
function measureGrowth(): Record<string, number> {
  const growth: Record<string, number> = {};
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
    growth[kind] = twice / once;
    console.log(
      `${kind}: 8 MB ${once.toFixed(0)} ms, 16 MB ${twice.toFixed(0)} ms, ratio ${(twice / once).toFixed(2)}`,
    );
  }
  return growth;
}

/**
 * Measures the log decoder: a log of 1 GB in the page, as a reader would decode it, and how its
 * time grows with the input.
 */
export async function measureDecoder(): Promise<DecoderFigures> {
  const growth = measureGrowth();
  const folder = mkdtempSync(join(tmpdir(), 'decode-bench-'));
  const server = await serveBuilt(benchSite('reference', 49));
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  try {
    return { page: await measurePage(browser, server.url, await writeLog(folder)), growth };
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}
