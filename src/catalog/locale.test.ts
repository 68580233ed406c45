import { expect, it } from 'vitest';
import { localeOfTag, otherLocale } from './locale.ts';

it('finds the language of the site in the tags that browsers send', () => {
  for (const tag of ['zh', 'zh-CN', 'ZH-hans-CN', 'zh-TW']) expect(localeOfTag(tag)).toBe('zh');
  for (const tag of ['en', 'en-GB', 'EN-us']) expect(localeOfTag(tag)).toBe('en');
});

it('has no language for other tags', () => {
  for (const tag of [undefined, '', 'fr', 'enx', 'zha-CN'])
    expect(localeOfTag(tag)).toBeUndefined();
});

it('goes back and forth between the two languages', () => {
  expect(otherLocale('zh')).toBe('en');
  expect(otherLocale('en')).toBe('zh');
});
