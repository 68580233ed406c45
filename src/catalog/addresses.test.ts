import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addresses, addressesOfCode } from './addresses.ts';
import { readContent } from './content.ts';

it('has Chinese at the root and English below /en/', () => {
  expect(addresses.home('zh')).toBe('/');
  expect(addresses.home('en')).toBe('/en/');
  expect(addresses.code('zh', '0')).toBe('/codes/0/');
  expect(addresses.code('en', '0')).toBe('/en/codes/0/');
  expect(addresses.topic('en', 'sms')).toBe('/en/topics/sms/');
  expect(addresses.guide('zh', 'anatomy')).toBe('/guides/anatomy/');
  expect(addresses.codeMarkdown('en', '0')).toBe('/en/codes/0.md');
});

it('keeps the decoder apart from the other tools', () => {
  expect(addresses.tool('zh', 'decode')).toBe('/decode/');
  expect(addresses.tool('en', 'signature')).toBe('/en/tools/signature/');
});

it('gives a code a short link for tickets that has no language', () => {
  expect(addresses.ticket('1000210002')).toBe('/1000210002');
  expect(addressesOfCode('1000210002')[0]).toBe('/1000210002');
});

it('makes only addresses that are on the list of those that keep working', () => {
  const { content } = readContent(join(import.meta.dirname, '../../content'));
  const made = (['zh', 'en'] as const).flatMap((locale) => [
    addresses.home(locale),
    addresses.codes(locale),
    ...content.topics.map(({ id }) => addresses.topic(locale, id)),
    ...content.entries.flatMap(({ entry }) => addressesOfCode(entry.code)),
  ]);
  expect(made.filter((address) => !content.permalinks.includes(address))).toEqual([]);
});
