import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readContent } from '../catalog/content.ts';
import type { Locale } from '../catalog/locale.ts';
import type { GuideLink } from '../catalog/site-catalog.ts';
import { lookup, type ResultKind } from './lookup.ts';
import { buildLookupIndex } from './lookup-index.ts';
import { readReadings } from './pinyin.ts';
import { rankRelated, type RelatedData } from './rank-related.ts';
import { withoutStrangers } from './shapes.ts';
import { namedPages } from './named-pages.ts';
import { relatedFiles, type RelatedHead } from './related-files.ts';
import { readPostings } from './postings.ts';
import { readSameWords } from './same-words.ts';

interface Case {
  class: string;
  locale: 'zh-cn' | 'en';
  query: string;
  /** Codes, or addresses of pages, of which one has to come first; none if nothing may be sure. */
  expect: string[];
}

const { content } = readContent('content');
const byCode = new Map(content.entries.map(({ entry }) => [entry.code, entry]));
const inOrder = [...byCode.values()].toSorted((a, b) => Number(a.code) - Number(b.code));
const indexes = {
  zh: buildLookupIndex(inOrder, content.topics, 'zh'),
  en: buildLookupIndex(inOrder, content.topics, 'en'),
};
const entries = indexes.zh.codes.map((code) => byCode.get(code)!);
const guidesOf = (folder: string): GuideLink[] =>
  readdirSync(folder).map((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const of = (field: string) => text.split(`\n${field}: `)[1]!.split('\n')[0]!;
    return { name: parse(file).name, title: of('title'), description: of('description') };
  });
const guides = { zh: guidesOf('content/docs/guides'), en: guidesOf('content/docs/en/guides') };
const pages = namedPages(content.topics, guides, content.searchWords);
let number = 0;
const files = relatedFiles(entries, pages, content.searchWords, () => `file-${number++}`);
const textOf = new Map(files.map(({ name, text }) => [name, text]));
const head = JSON.parse(files[0]!.text) as RelatedHead;
const read = (name: string): unknown => JSON.parse(textOf.get(name)!);
const postingsOf = new Map(head.shards.map((name) => [name, readPostings(read(name) as string)]));
const readings = readReadings(read(head.readings) as string);
const data: RelatedData = {
  head,
  words: readSameWords(head.same),
  shard: async (name) => postingsOf.get(name)!,
  readings: async () => readings,
};

/** What the box shows, without the full text of Pagefind. */
async function answer(locale: Locale, query: string) {
  const index = indexes[locale];
  const found = withoutStrangers(lookup(index, query), query);
  const sure = found.results.filter(({ kind }) => kind !== 'related');
  const ranking = await rankRelated(data, index, locale, query, found);
  const rows: [ResultKind, string][] = [
    ...sure.map(({ kind, code }): [ResultKind, string] => [kind, code]),
    ...ranking.entries.map((entry): [ResultKind, string] => ['related', index.codes[entry]!]),
  ];
  return { rows, ranking };
}

const cases = readFileSync(new URL('described-cases.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);

describe('what readers describe', () => {
  for (const [name, list] of Map.groupBy(cases, (item) => item.class))
    it(`leads to the expected code: ${name}`, async () => {
      const faults: string[] = [];
      let [first, amongThree] = [0, 0];
      for (const { locale, query, expect: wanted } of list) {
        const { rows, ranking } = await answer(locale === 'en' ? 'en' : 'zh', query);
        const codes = [
          ...ranking.pages.map(({ path }) => path.zh),
          ...rows.map(([, code]) => code),
          ...ranking.pagesAfter.map(({ path }) => path.zh),
        ];
        const isUnsure = rows.every(([kind]) => kind === 'related' || kind === 'nearest');
        const good = wanted.length > 0 ? wanted.includes(codes[0] ?? '') : isUnsure;
        first += Number(good);
        amongThree += Number(good || codes.slice(0, 3).some((code) => wanted.includes(code)));
        if (!good) faults.push(`${query} → ${rows.slice(0, 3).join(' ') || 'nothing'}`);
      }
      console.log(`${name}: ${first} first, ${amongThree} among three, of ${list.length}`);
      expect(faults).toEqual([]);
    });
});

describe('an error of something else', () => {
  it.each([
    'java.net.SocketTimeoutException: Read timed out',
    'HTTP 504 Gateway Time-out',
    '<html><head><title>502 Bad Gateway</title></head>',
    '403 Forbidden openresty',
    '{"errcode":40001,"errmsg":"invalid credential, access_token is invalid"}',
    'x509: certificate signed by unknown authority',
    'ORA-01017: invalid username/password; logon denied',
    '连接超时',
  ])('begins with the guide to them, and is never sure: %s', async (query) => {
    const { rows, ranking } = await answer('en', query);
    expect(ranking.guide?.path.en).toBe('/en/guides/not-a-code/');
    expect(rows.filter(([kind]) => kind !== 'related')).toEqual([]);
  });

  it('does not hide a code or a message of ours', async () => {
    expect((await answer('en', 'HTTP 200 code=1000210002')).rows[0]).toEqual([
      'in-text',
      '1000210002',
    ]);
    expect((await answer('en', 'TypeError: email check failed!')).rows[0]).toEqual([
      'message',
      '1000220005',
    ]);
  });
});

describe('a request with its signature', () => {
  const parameters = 'appid=demo&timestamp=1763800000&sign=5f1c2a&mobile=13800000000';

  it.each([
    `curl 'https://api.example.com/employee/get' -d '${parameters}'`,
    `https://api.example.com/employee/get?${parameters}`,
    '{"appid": "demo", "timestamp": "1763800000", "sign": "5f1c2a"}',
  ])('leads to the signature checker: %s', async (query) => {
    const { rows, ranking } = await answer('en', query);
    expect(ranking.pages[0]?.path.en).toBe('/en/tools/signature/');
    expect(rows[0]).toEqual(['related', '1000210002']);
  });

  it.each([
    ['known', '1000210001', ['in-text', '1000210001']],
    ['unknown', '1000219999', ['nearest', '1000220001']],
  ])('is less than the %s code that stands with it', async (_, code, first) => {
    const { rows, ranking } = await answer('zh', `${parameters}\n{"code":${code}}`);
    expect(rows[0]).toEqual(first);
    expect(ranking.pages).toEqual([]);
    expect(ranking.pagesAfter[0]?.path.zh).toBe('/tools/signature/');
  });

  it('leads to the guide if it ended with an error of something else', async () => {
    const { ranking } = await answer(
      'en',
      `curl -d '${parameters}'\ncurl: (28) Operation timed out`,
    );
    expect(ranking.guide?.path.en).toBe('/en/guides/not-a-code/');
  });
});

describe('a number that is no code', () => {
  it('leads to the checker of timestamps and to the code about them', async () => {
    const { rows, ranking } = await answer('zh', '1763800000123');
    expect(ranking.pages.map(({ path }) => path.zh)).toEqual(['/tools/timestamp/']);
    expect(rows[0]).toEqual(['related', '1000210001']);
  });

  it.each(['13800000000', '+86 138 0000 0000'])(
    'leads to the code about phones: %s',
    async (query) => {
      expect((await answer('zh', query)).rows[0]).toEqual(['related', '1000220004']);
    },
  );
});

describe('a page', () => {
  it.each([
    ['decode a log', '/decode/'],
    ['分析日志', '/decode/'],
    ['簽名檢查', '/tools/signature/'],
    ['spreadsheet', '/codes.csv'],
    ['客服电话', '/guides/not-a-code/'],
    ['联系', '/guides/not-a-code/'],
    ['怎么联系', '/guides/not-a-code/'],
    ['客服', '/guides/not-a-code/'],
    ['support', '/guides/not-a-code/'],
    ['contact', '/guides/not-a-code/'],
  ])('is found by its title and by what readers call it: %s', async (query, path) => {
    expect((await answer('zh', query)).ranking.pages[0]?.path.zh).toBe(path);
  });
});

it.each([
  'hello world',
  'constructor',
  'asdf qwer',
  '天气怎么样',
  '%%%',
  'xyzzy',
  '𠮷𠮷',
  'привет мир',
])('finds nothing for what shares nothing with the reference: %s', async (query) => {
  expect((await answer('en', query)).rows).toEqual([]);
});

it('loads at most 90 KB for all queries together', () => {
  const all = files.reduce((sum, { text }) => sum + gzipSync(text, { level: 9 }).length, 0);
  console.log(`all of relevance: ${all} bytes`);
  expect(all).toBeLessThanOrEqual(90 * 1024);
});
