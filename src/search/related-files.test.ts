import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { byCode } from '../catalog/code.ts';
import { readContent } from '../catalog/content.ts';
import type { GuideLink } from '../catalog/site-catalog.ts';
import { syntheticEntries } from '../catalog/testing/generated-catalogue.ts';
import { lookup } from './lookup.ts';
import { buildLookupIndex } from './lookup-index.ts';
import { namedPages } from './named-pages.ts';
import { readReadings } from './pinyin.ts';
import { readPostings } from './postings.ts';
import { rankRelated, type RelatedData } from './rank-related.ts';
import { relatedFiles, type RelatedHead } from './related-files.ts';
import { readSameWords } from './same-words.ts';

const codes = 2000;
const mostPerQuery = 300 * 1024;

const { content } = readContent('content');
const real = content.entries.map(({ entry }) => entry);
const topics = content.topics.map(({ id }) => id);
const entries = [...real, ...syntheticEntries(topics, codes - real.length)].toSorted(byCode);
const index = buildLookupIndex(entries, content.topics, 'zh');
const guides = readdirSync('content/docs/guides').map((file): GuideLink => {
  const text = readFileSync(join('content/docs/guides', file), 'utf8');
  const of = (field: string) => text.split(`\n${field}: `)[1]!.split('\n')[0]!;
  return { name: parse(file).name, title: of('title'), description: of('description') };
});
const pages = namedPages(content.topics, { zh: guides, en: guides }, content.searchWords);
let number = 0;
const files = relatedFiles(entries, pages, content.searchWords, () => `file-${number++}`);
const bytesOf = new Map(files.map(({ name, text }) => [name, gzipSync(text, { level: 9 }).length]));
const textOf = new Map(files.map(({ name, text }) => [name, text]));
const read = (name: string): unknown => JSON.parse(textOf.get(name)!);
const head = read(files[0]!.name) as RelatedHead;
const words = readSameWords(head.same);

/** The bytes that one query loads, compressed, in a browser that has nothing yet. */
async function bytesFor(query: string): Promise<number> {
  const loaded = new Set([files[0]!.name]);
  const load = (name: string): unknown => {
    loaded.add(name);
    return read(name);
  };
  const data: RelatedData = {
    head,
    words,
    shard: async (name) => readPostings(load(name) as string),
    readings: async () => readReadings(load(head.readings) as string),
  };
  await rankRelated(data, index, 'zh', query, lookup(index, query));
  return [...loaded].reduce((sum, name) => sum + bytesOf.get(name)!, 0);
}

it.each([
  '机器时间跑偏了好几分钟',
  'our static address is not on your allowlist, so every call from the new datacenter is refused',
  '调用发放接口的时候提示账户不对，换了一个账户还是不行，是不是环境弄错了，单号也查不到',
  'qianming shibai',
  'acces tokn expird',
])('loads at most 300 KB for one query at 2,000 codes: %s', async (query) => {
  const bytes = await bytesFor(query);
  console.log(`${bytes} bytes of ${head.shards.length} shards`);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(mostPerQuery);
});
