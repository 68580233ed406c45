import { expect, it } from 'vitest';
import { fullTextRecord } from './full-text.ts';
import { unsegmented } from './segments.ts';
import { smallEntry } from '../catalog/testing/small-entry.ts';

const entry = smallEntry({
  seenAs: ['timestamp check failed!'],
  unknowns: [{ zh: '时间差上限', en: 'The largest difference' }],
});

it('leads to the page in the language of the index', () => {
  expect(fullTextRecord(entry, 'zh')).toMatchObject({
    url: '/codes/1000210001/',
    language: 'zh-cn',
  });
  expect(fullTextRecord(entry, 'en')).toMatchObject({
    url: '/en/codes/1000210001/',
    language: 'en',
  });
});

it('lets a reader of either language search by the words of both', () => {
  for (const locale of ['zh', 'en'] as const) {
    const lines = unsegmented(fullTextRecord(entry, locale).content).split('\n');
    for (const text of [
      'timestamp check failed',
      'timestamp check failed!',
      '请更新时间戳',
      '请求被拒',
      'Request refused',
      '检查 sign 后再试。',
      'Check sign, then try again.',
      '密钥填错。',
      'Enter the secret afresh.',
      '时间差上限',
      'Nothing was carried out',
      '验签',
      'signing',
    ])
      expect(lines).toContain(text);
  }
});

it('puts the words of the reader first, so that excerpts are in their language', () => {
  const first = (locale: 'zh' | 'en') => unsegmented(fullTextRecord(entry, locale).content).split('\n')[0];
  expect(first('zh')).toBe('请求被拒');
  expect(first('en')).toBe('Request refused');
});

it('keeps what a result shows beside the text', () => {
  expect(fullTextRecord(entry, 'en').meta).toEqual({
    title: 'Request refused',
    code: '1000210001',
    message: 'timestamp check failed',
    topic: 'request',
  });
});

it('does without a message that nobody knows', () => {
  const { meta } = fullTextRecord({ ...entry, message: undefined }, 'en');
  expect(meta['message']).toBe('');
});
