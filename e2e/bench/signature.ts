import { createHash } from 'node:crypto';
import { chromium, type Page } from '@playwright/test';
import { secret } from '../../src/signing/testing/vectors.ts';
import { findBrowser } from '../find-browser.ts';
import { benchSite, serveBuilt } from './sites.ts';
import { median } from './statistics.ts';

const rounds = 9;
const size = 64 * 1024;

/** A request to paste, and the signatures that it might carry. */
interface Case {
  request: (sign: string) => string;
  signs: Record<string, string>;
}

const address = 'https://openapi.example.com/a?appid=1&timestamp=1700000000';
const tail = `&appid=1&appsecret=${secret}&timestamp=1700000000`;
const withoutSecret = (text: string) => text.replace(`&appsecret=${secret}`, '');

/** Texts of a kind until they have the size of the request together. */
function fill(text: (index: number) => string): string[] {
  const texts: string[] = [];
  for (let bytes = 0; bytes < size; bytes += Buffer.byteLength(texts.at(-1)!) + 1)
    texts.push(text(texts.length));
  return texts;
}

/** A JSON call; its slips are those of the body, which is most of what is signed. */
function jsonCall(digest: (text: string) => string, name: string): Case {
  const rows = fill((index) =>
    JSON.stringify({ dept_code: `S${index}`, name: `${name} ${index}` }),
  );
  const body = `[${rows.join(',')}]`;
  const indented = JSON.stringify(JSON.parse(body), null, 2);
  return {
    request: (sign) => `${address}&sign=${sign}\n\n${body}`,
    signs: {
      correct: digest(`_body=${body}${tail}`),
      'one slip: no _body': digest(tail.slice(1)),
      'one slip: value encoded': digest(`_body=${encodeURIComponent(body)}${tail}`),
      'one slip: JSON written again': digest(`_body=${indented}${tail}`),
      'two slips': digest(withoutSecret(`_body=${indented}${tail}`) + secret),
      'nothing explains it': digest(''),
    },
  };
}

/** A form call with many parameters, of which none is long. */
function formCall(digest: (text: string) => string, value: string): Case {
  const form = fill(
    (index) => `note_${String(index).padStart(3, '0')}=${encodeURI(value.repeat(20))}`,
  ).join('&');
  const text = `${tail.replace('&timestamp', `&${decodeURI(form)}&timestamp`).slice(1)}`;
  const encoded = text.replaceAll(value, encodeURIComponent(value));
  return {
    request: (sign) => `${address}&sign=${sign}\n\n${form}`,
    signs: {
      correct: digest(text),
      'one slip: no secret': digest(withoutSecret(text)),
      'two slips': digest(withoutSecret(encoded) + secret),
      'nothing explains it': digest(''),
    },
  };
}

/**
 * Pastes a request; milliseconds until the page says whether the signature is right, and until it
 * names the reason, and the longest task until then.
 */
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
    while (!answer.querySelector('.verdict')) await rest(1);
    const first = performance.now() - start;
    while (!answer.querySelector('.verdict-title')) await rest(1);
    const time = performance.now() - start;
    await rest(200);
    observer.disconnect();
    return { first, time, longest: Math.max(0, ...tasks) };
  }, pasted);
}

const digest = (text: string) => createHash('sha1').update(text).digest('hex');
const cases: Record<string, Case> = {
  'ASCII body': jsonCall(digest, 'Department & unit'),
  'Chinese body': jsonCall(digest, '华东区研发中心测试一部'),
  'ASCII form': formCall(digest, 'Department of units '),
  'Chinese form': formCall(digest, '华东区研发中心测试一部'),
};

/** How the checker answers one request, in milliseconds. */
export interface SignatureFigures {
  kind: string;
  bytes: number;
  /** What is wrong with its signature. */
  signature: string;
  runs: number;
  /** Until the page says whether the signature is right. */
  first: number;
  /** Until it names the reason, or says that it knows none. */
  median: number;
  least: number;
  /** The longest task of the page meanwhile; 0 for none over 50 ms. */
  longestTask: number;
}

/**
 * Measures the signature checker in a browser: from the paste of a 64 KB request to its answer,
 * and the longest task of the page meanwhile.
 */
export async function measureSignature(): Promise<SignatureFigures[]> {
  const server = await serveBuilt(benchSite('reference', 49));
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const figures: SignatureFigures[] = [];
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}/en/tools/signature/`);
    await page.fill('[data-field="secret"]', secret);
    for (const [kind, { request, signs }] of Object.entries(cases)) {
      const bytes = Buffer.byteLength(request(''));
      await measure(page, request(signs['correct']!));
      for (const [signature, sign] of Object.entries(signs)) {
        const results = [];
        for (let round = 0; round < rounds; round++)
          results.push(await measure(page, request(sign)));
        const times = results.map(({ time }) => time);
        const figure = {
          kind,
          bytes,
          signature,
          runs: rounds,
          first: median(results.map(({ first }) => first)),
          median: median(times),
          least: Math.min(...times),
          longestTask: Math.max(...results.map(({ longest }) => longest)),
        };
        figures.push(figure);
        console.log(
          `${kind}, ${signature}: right or wrong after ${figure.first.toFixed(0)} ms, the reason after ${figure.median.toFixed(0)} ms, least ${figure.least.toFixed(0)} ms, longest task ${figure.longestTask === 0 ? 'under 50' : figure.longestTask.toFixed(0)} ms`,
        );
      }
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  return figures;
}
