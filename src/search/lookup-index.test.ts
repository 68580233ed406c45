import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readContent } from '../catalog/content.ts';
import { locales } from '../catalog/locale.ts';
import { buildLookupIndex } from './lookup-index.ts';

const { content } = readContent('content');
const entries = content.entries.map(({ entry }) => entry);

it.each(locales)('is at most 8 KB on the wire: %s', (locale) => {
  const json = JSON.stringify(buildLookupIndex(entries, content.topics, locale));
  expect(gzipSync(json).length).toBeLessThanOrEqual(8 * 1024);
});

it('keeps the order of the entries, those of the table first', () => {
  const { codes } = buildLookupIndex(entries, content.topics, 'zh');
  const origin = (wanted: string) =>
    entries.filter((entry) => entry.origin === wanted).map((entry) => entry.code);
  expect(codes).toEqual([...origin('table'), ...origin('vendor-page')]);
});

it('holds titles and topics in the language of the reader and search words in both', () => {
  const index = buildLookupIndex(entries, content.topics, 'en');
  const place = index.codes.indexOf('1000210002');
  expect(index.titles[place]).toBe('Signature check failed');
  expect(index.topics[index.topicOf[place]!]).toBe('Request and signature');
  expect(index.words[place]!.split('\n')).toEqual(
    expect.arrayContaining(['签名校验失败', '验签失败', 'invalid signature']),
  );
});

it('brings the traditional characters and regional terms that its own texts call for', () => {
  const { characters, terms } = buildLookupIndex(entries, content.topics, 'zh');
  for (const pair of ['時时', '碼码', '帳账']) expect(characters).toContain(pair);
  expect(characters).not.toContain('龍');
  expect(terms.split('\n')).toEqual(expect.arrayContaining(['伺服器服务器', '简讯短信']));
});
