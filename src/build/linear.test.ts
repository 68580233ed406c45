import { describe, expect, it } from 'vitest';
import { loadContent } from '../catalog/content.ts';
import { failedRows } from '../catalog/failed-rows.ts';
import { readGuide } from '../catalog/guide.ts';
import { inlineCode, linkLabel, markdownText } from '../catalog/markdown-text.ts';
import { plainText } from '../catalog/markdown.ts';
import { createMask } from '../catalog/mask.ts';
import { messageLanguage } from '../catalog/message-language.ts';
import { wordingFaults } from '../catalog/wording.ts';
import { parseYaml } from '../catalog/yaml.ts';
import { terminalText } from '../commands/explain/terminal.ts';
import { createScanner } from '../decode/scanner.ts';
import { entrySchema } from '../schemas/entry.ts';
import { textSchema } from '../schemas/text.ts';
import { buildLookupIndex } from '../search/lookup-index.ts';
import { lookup } from '../search/lookup.ts';
import { messagesInText, unescaped } from '../search/pasted-text.ts';
import { shapeOf } from '../search/shapes.ts';
import { compareNames, firstDifference, secretInText, unmask } from '../signing/difference.ts';
import { otherScheme } from '../signing/request/other-scheme.ts';
import { parseRequest } from '../signing/request/parse.ts';
import { readRequests } from '../signing/request/readings.ts';
import { readOwnResult, readUnsent, summarise } from '../signing/summary.ts';
import { readResponseTime, readTime } from '../signing/timestamp.ts';
import { parseNote } from '../ticket/ticket-note.ts';
import { readTable } from '../vendor-table/read.ts';

const china = 8 * 60;

function differences(own: string) {
  secretInText(own);
  unmask(own, 'x');
  compareNames('a=1&appsecret=x', own);
  firstDifference('a=1&appsecret=x', own);
  firstDifference(`${own}a`, `${own}b`);
}

const { entries, topics } = loadContent('content');
const known = entries.map(({ entry }) => entry);
const codes = known.map(({ code }) => code);
const index = buildLookupIndex(known, topics, 'zh');
const mask = createMask({
  isCode: (code) => codes.includes(code),
  messages: known.flatMap(({ message = [] }) => message),
});
const noRequest = parseRequest('');
const bytes = new TextEncoder();

function decode(text: string) {
  const scanner = createScanner(codes);
  scanner.push(bytes.encode(text));
  return scanner.finish();
}

function checkText(text: string) {
  const { data } = textSchema.safeParse({ zh: text, en: `${text} ` });
  if (data) wordingFaults(data);
  if (data) plainText(data.zh);
}

type Reader = [read: (text: string) => unknown, ...places: string[]];

/** What takes a text of a reader or a maintainer, and the places of such a text: `…` is repeated. */
const readers: Record<string, Reader> = {
  'messages of a paste': [(text) => messagesInText(unescaped(text)), '"msg":"…'],
  'errors of something else': [shapeOf],
  'failed rows': [failedRows],
  'what is signed': [(text) => summarise(parseRequest(text)), 'https://x.example/a?…=1'],
  'the own string of the checker': [readOwnResult, '…a=1…'],
  'differences of strings': [differences, 'appsecret=…'],
  'parameters that are not sent': [readUnsent],
  'a time': [(text) => readTime(text, china), '"timestamp": "…'],
  'the time of a response': [(text) => readResponseTime(text, china), 'Date:…'],
  'a kept note': [parseNote, '{"text":"…"}'],
  'Markdown in a terminal': [(text) => terminalText(text, true)],
  'the language of a message': [messageLanguage],
  'a signature of another scheme': [(text) => otherScheme(text, noRequest)],
  'text for code in Markdown': [(text) => [inlineCode(text), linkLabel(text)]],
  'a text of an entry': [checkText],
  'the file of an entry': [
    (text) => parseYaml('codes/1000210001.yaml', text, entrySchema, []),
    "title: '…'",
  ],
  'the front matter of a guide': [
    (text) => readGuide('content', 'docs/guides/a.mdx', text, []),
    '---\n…\n---\n',
  ],
};

/** The same for what takes some time for any text, and is tried with single marks and tokens. */
const largeReaders: Record<string, Reader> = {
  'a query of the box': [(text) => lookup(index, text)],
  'a log': [decode],
  'a text without its secrets': [mask],
  'every reading of a request': [readRequests, 'https://x.example/a?…=1'],
  'text for Markdown': [markdownText],
  'a copy of the table': [
    (text) => ['t.txt', 't.csv', 't.html'].map((name) => readTable(name, text)),
  ],
};

const marks = [...' \t\n\r!"#$%&\'()*+,-./0:;<=>?@A[\\]^_`a{|}~签：（\u00a0\u200b\0é\ud800'];
const tokens = [
  ...['\r\n', '\\"', '\\n', '\\u005c', '%22', '%25', '&quot;', '&amp;', '\u001b[31m', '""', '",'],
  ...['{"a":', '[{"a":', '{a=', '"code":', 'code=', 'msg=', '=> ', 'map[', 'a=b,', 'a=1&', '😀'],
  ...['sign=', 'timestamp=', 'token=', 'Authorization: ', 'Bearer ', 'eyJ', 'a@', 'a.', 'a-'],
  ...['curl ', "curl '", ' -d ', ' -H ', 'GET /', 'POST / HTTP/1.1\n', 'Content-Type: ', '\n\n'],
  ...['https://', '<a>', '</a>', '<a ', '<td>', '<tr><td>', '<table>', '<![CDATA[', '<!--', '**'],
  ...['2026-11-02 08:15:04 ', '2026-', '1793578504', 'Nov 2 ', 'Caused by: ', '\tat a.b(C:1)\n'],
  ...['1000210002', '1000210002 ', '请检查', 'sign check failed ', 'a b ', '](', '![', '```', '# '],
];
/** Marks that open, close, part and escape in one grammar or another. */
const joints = [...' \n"\'\\%&=:,<>{[(/a0-签'];
const pairs = joints.flatMap((a) => joints.filter((b) => b !== a).map((b) => a + b));

/** Milliseconds of the processor, which other programs do not lengthen as they do a clock. */
function spent(read: (text: string) => unknown, text: string): number {
  const before = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const least = 25_000;
/** Of `least` characters: what takes less is, even squared, done with 100,000 within 0.1 s. */
const floor = 6;
const perDoubling = 2.5;

/** The times of texts of 25, 50, 100, 200 thousand characters, where each is too long after the one before. */
function timesOfGrowth(took: (text: string) => number, text: (length: number) => string) {
  const best = (length: number) => Math.min(...[1, 2].map(() => took(text(length))));
  const times = [best(least)];
  if (times[0]! < floor) return undefined;
  for (const doublings of [1, 2, 3]) {
    times.push(best(least * 2 ** doublings));
    if (times[doublings]! <= times[doublings - 1]! * perDoubling) return undefined;
  }
  return times;
}

/** What grows too fast, seen twice: once, the engine may have cleaned up or compiled meanwhile. */
function growth(took: (text: string) => number, unit: string, place: string) {
  const text = (length: number) =>
    place.replaceAll('…', () => unit.repeat(Math.ceil(length / unit.length)));
  const glance = took(text(least));
  if (glance < floor || took(text(2 * least)) <= glance * perDoubling) return undefined;
  const times = timesOfGrowth(took, text) && timesOfGrowth(took, text);
  return (
    times &&
    `${JSON.stringify(place.replaceAll('…', () => unit))}: ${times.map(Math.round).join(', ')} ms`
  );
}

/** The texts of marks and tokens in each place, and of pairs, that take too long. */
function allGrowth([read, ...places]: Reader, pairsToo: readonly string[]) {
  const inPlaces = ['…x', ...places].flatMap((place) =>
    [...marks, ...tokens].map((unit) => [unit, place] as const),
  );
  const all = [...inPlaces, ...pairsToo.map((pair) => [pair, '…x'] as const)];
  const took = (text: string) => spent(read, text);
  return all.map(([unit, place]) => growth(took, unit, place)).filter(Boolean);
}

describe('a long text of one mark, pair or token takes no more than its length', () => {
  it.each(Object.entries(readers))('%s', { timeout: 60_000 }, (_, reader) => {
    expect(allGrowth(reader, pairs)).toEqual([]);
  });

  it.each(Object.entries(largeReaders))('%s', { timeout: 120_000 }, (_, reader) => {
    expect(allGrowth(reader, [])).toEqual([]);
  });

  it('is noticed where it takes more, and only there', () => {
    const squared = (text: string) => (text.length / 10_000) ** 2;
    const doubled = (text: string) => text.length / 1_000;
    expect(growth(squared, '{', '…x')).toBe('"{x": 6, 25, 100, 400 ms');
    expect(growth(doubled, '{', '…x')).toBeUndefined();
  });
});
