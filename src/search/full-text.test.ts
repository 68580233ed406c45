import { expect, it } from 'vitest';
import type { ListedCode } from '../schemas/output.ts';
import { betweenTexts, fullTextRecords } from './full-text.ts';
import { unsegmented } from './segments.ts';

const note = { zh: '没有执行', en: 'Nothing was carried out' };
const code = {
  code: 1000210001,
  message: 'timestamp check failed',
  description: '请更新时间戳',
  seenAs: ['timestamp check failed!'],
  name: { zh: '请求被拒', en: 'Request refused' },
  meaning: { zh: '`timestamp` 相差太大 -> 拒绝。', en: '`timestamp` is too far off -> refused.' },
  causes: [{ text: { zh: '时钟不准。', en: 'The clock is wrong.' } }],
  steps: [{ text: { zh: '检查 `sign` 后再试。', en: 'Check `sign`, then try again.' } }],
  unknowns: [{ zh: '时间差上限', en: 'The largest difference' }],
  handling: { fixedBy: { note }, retry: { note }, applied: { note } },
  keywords: { zh: ['验签', '时钟'], en: ['signing', 'clock'] },
} as unknown as ListedCode;

const recordsOf = (of: ListedCode) => {
  const [zh, en] = fullTextRecords(of);
  return { zh: zh!, en: en! };
};
const records = recordsOf(code);
const textsFor = (locale: 'zh' | 'en') => unsegmented(records[locale].content).split(betweenTexts);

it('leads to the page in the language of the index', () => {
  expect(records.zh).toMatchObject({
    url: '/codes/1000210001/',
    language: 'zh-cn',
  });
  expect(records.en).toMatchObject({
    url: '/en/codes/1000210001/',
    language: 'en',
  });
});

it('lets a reader of either language search by the words of both', () => {
  for (const locale of ['zh', 'en'] as const)
    expect(textsFor(locale)).toEqual(
      expect.arrayContaining([
        'timestamp check failed',
        'timestamp check failed!',
        '请更新时间戳',
        '请求被拒',
        'Request refused',
        'timestamp is too far off -> refused.',
        '时钟不准。',
        '检查 sign 后再试。',
        'Check sign, then try again.',
        '时间差上限',
        'Nothing was carried out',
      ]),
    );
});

it('keeps keywords apart, so that an excerpt does not run them together', () => {
  expect(textsFor('zh')).toEqual(expect.arrayContaining(['验签', '时钟', 'signing', 'clock']));
});

it('puts the words of the reader first, so that excerpts are in their language', () => {
  expect(textsFor('zh')[0]).toBe('请求被拒');
  expect(textsFor('en')[0]).toBe('Request refused');
});

it('keeps what a result shows beside the text', () => {
  expect(records.en.meta).toEqual({ title: 'Request refused', code: '1000210001' });
});

it('does without a message that nobody knows', () => {
  expect(recordsOf({ ...code, message: null }).en.content).not.toContain('null');
});
