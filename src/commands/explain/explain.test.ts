import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../catalog/content.ts';
import { hostileTexts } from '../../catalog/testing/hostile-texts.ts';
import { explain } from './explain.ts';
import type { Parts } from './parts.ts';
import type { Surrounding } from './surrounding.ts';
import { explainData } from './explain-data.ts';
import { terminalText } from './terminal.ts';

const data = explainData(loadContent('content'), 'https://codes.example.com/');
const parts: Parts = { data: () => data, beyondCodes: () => import('./beyond-codes.ts') };
const folder = mkdtempSync(join(tmpdir(), 'explain-'));
const response =
  '2026-11-02 08:15:04 {"code":1000210002,"msg":"sign check failed"} sign=aB3xY9mN4pQ7rS2t\n';

function file(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

async function run(args: string[], around: Partial<Surrounding> = {}, own: Partial<Parts> = {}) {
  let out = '';
  let errors = '';
  const status = await explain(
    args,
    { ...parts, ...own },
    {
      environment: { LANG: 'en_GB.UTF-8' },
      input: (async function* () {})(),
      write: (text) => (out += text),
      complain: (text) => (errors += text),
      isColoured: false,
      ...around,
    },
  );
  return { status, out, errors };
}

async function* chunks(...texts: (string | Uint8Array)[]) {
  for (const text of texts) yield typeof text === 'string' ? new TextEncoder().encode(text) : text;
}

describe('explain in a terminal', () => {
  it('shows the page of a code as text, in the language of the terminal or the one asked for', async () => {
    const english = await run(['1000210002']);
    expect(english).toMatchObject({ status: 0, errors: '' });
    expect(english.out).toMatch(/^1000210002 /);
    expect(english.out).not.toMatch(/\*\*|^#|\]\(/m);
    expect((await run(['1000210002', '--lang', 'zh'])).out).toContain('1000210002 签名校验失败');
    expect(
      (await run(['1000210002'], { environment: { LC_ALL: 'zh_CN.UTF-8', LANG: 'en' } })).out,
    ).toContain('签名校验失败');
  });

  it('answers a code without the parts that messages and logs need', async () => {
    const beyondCodes = () => Promise.reject(new Error('not needed'));
    expect((await run(['1000210002'], {}, { beyondCodes })).out).toMatch(/^1000210002 /);
  });

  it('shows the page of every code', async () => {
    for (const { code } of data.summaries) expect((await run([code])).out.split(' ')[0]).toBe(code);
    expect((await run(['external_code already exist!'])).out).toMatch(/^1000220058 /);
  });

  it('answers a misspelt message with its code, and words with a list', async () => {
    expect((await run(['sign chek failed'])).out).toMatch(/^1000210002 /);
    const { out, status } = await run(['手机号']);
    expect(status).toBe(0);
    expect(out.split('\n').filter((line) => /^\d{10} {2}/.test(line)).length).toBeGreaterThan(1);
  });

  it('says that it does not know a code, and ends with 1 where nothing is found', async () => {
    expect((await run(['1000219999'])).out).toContain('The reference does not have 1000219999.');
    expect(await run(['zzqqxx'])).toMatchObject({
      status: 1,
      out: expect.stringContaining('Nothing found'),
    });
  });

  it('says that an error is of something else, and shows no page for what is only related', async () => {
    for (const query of ['支付宝 sign check failed', 'HTTP 504 Gateway Time-out']) {
      const { out } = await run([query]);
      expect(out).toContain('This does not look like a code of the platform.');
      expect(out).toMatch(/^\d{10} {2}.*\(Related\)$/m);
      expect(out).not.toContain('Who fixes it?');
    }
    expect((await run(['1763800000123'])).out).toContain('This looks like a timestamp');
  });

  it('counts logs from files and from a pipe that ends in the middle of a character', async () => {
    const logs = [file('app.log', response), file('app.log.1.gz', gzipSync(response + response))];
    const files = await run(logs);
    expect(files.status).toBe(1);
    expect(files.out).toContain('Failed responses: 3');
    expect(files.out).not.toContain('aB3xY9mN4pQ7rS2t');
    const piped = await run(['-'], {
      input: chunks(response.slice(0, 40), response.slice(40), Uint8Array.of(0xe7)),
    });
    expect(piped).toMatchObject({ status: 1, out: expect.stringContaining('Failed responses: 1') });
  });

  it('opens what is packed in a pipe too, however the pipe cuts it', async () => {
    const packed = gzipSync(response.repeat(2));
    const input = chunks(...[...packed].map((byte) => Uint8Array.of(byte)));
    expect((await run(['-'], { input })).out).toContain('Failed responses: 2');
  });

  it('ends with 0 where a log has no failure', async () => {
    expect((await run([file('fine.log', '{"code":0,"msg":"OK"}\n')])).status).toBe(0);
  });

  it('does not end with 0 where a log could not be read to its end', async () => {
    const cut = await run([file('cut.gz', gzipSync('{"code":0,"msg":"OK"}\n').subarray(0, 20))]);
    expect([cut.status, cut.out]).toEqual([2, expect.stringContaining('incomplete')]);
    expect((await run([file('empty.log', '')])).status).toBe(0);
  });

  it('writes JSON and CSV', async () => {
    const log = file('forms.log', response);
    expect(JSON.parse((await run([log, '--json'])).out)).toMatchObject({ failures: 1 });
    expect((await run([log, '--csv'])).out).toContain('1000210002,yes,');
  });

  it.each(hostileTexts)('writes forms that programs read of a log with %s', async (text) => {
    const message = JSON.stringify({ code: 1000210002, msg: text });
    const input = () => chunks(`${message}\n`);
    const { out } = await run(['-', '--json'], { input: input() });
    const { codes } = JSON.parse(out) as { codes: { code: string; count: number }[] };
    expect(codes).toMatchObject([{ code: '1000210002', count: 1 }]);
    const csv = (await run(['-', '--csv'], { input: input() })).out;
    const rows = parse(csv, { bom: true }) as string[][];
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
    expect(rows.flat().filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([]);
  });

  it('lets neither a log nor the name of a file give orders to the terminal', async () => {
    const order = '\x1b]0;title\x07\x1b[2J\x9b2J';
    const text = `${response.repeat(20)}{"code":1000210004,"msg":"a${order}"}\n`;
    const { out } = await run([file(`named${order}.log`, text)]);
    expect(out).toContain('Failed responses: 21');
    const missing = await run([`${order}.log`]);
    expect(missing.errors).toContain('.log');
    expect(out + missing.errors).not.toMatch(/[^\P{Cc}\t\n]/u);
  });

  it('follows a log until it is stopped', async () => {
    const stop = new AbortController();
    const log = file('growing.log', response);
    let out = '';
    const { status } = await run(['--follow', log], {
      signal: stop.signal,
      write(text) {
        out += text;
        stop.abort();
      },
    });
    expect(status).toBe(1);
    expect(out).toMatch(/^1000210002 1 × /);
  });

  it.each([
    [[], 'Usage'],
    [['--nonsense'], 'Usage'],
    [['--lang', 'fr', '1000210002'], '--lang takes zh or en'],
    [['missing.log'], 'missing.log'],
    [['--json', 'missing'], 'missing'],
    [['--follow', '-'], '--follow takes one file'],
  ])('ends with 2 and a sentence for %j', async (args, sentence) => {
    const { status, out, errors } = await run(args);
    expect([status, out]).toEqual([2, '']);
    expect(errors).toContain(sentence);
  });
});

it('sets off headings and code where the terminal has colours', () => {
  expect(terminalText('## A `b`\n**c** `d` [e](f)', true)).toBe(
    '\x1b[1mA b\x1b[0m\n\x1b[1mc\x1b[0m \x1b[36md\x1b[0m e (f)',
  );
});
