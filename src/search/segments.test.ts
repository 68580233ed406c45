import { expect, it } from 'vitest';
import { locales } from '../catalog/locale.ts';
import { segmented, unsegmented } from './segments.ts';

it('puts a space between Chinese words, and leaves all else', () => {
  expect(segmented('检查签名串，再看 `app_token` 和 time stamp').zh).toBe(
    '检查 签名 串，再看 `app_token` 和 time stamp',
  );
});

it('leaves single characters with the word before them in the index of English', () => {
  expect(segmented('检查签名串的时间')).toEqual({
    zh: '检查 签名 串 的 时间',
    en: '检查 签名串的 时间',
  });
});

it('gives a word that is asked for as it gives it in a sentence', () => {
  for (const locale of locales)
    expect(segmented('请检查签名串是否一致')[locale]).toContain(segmented('签名串')[locale]);
});

it('puts Chinese words together again', () => {
  const text = '检查签名串，再看 `app_token` 和 time stamp；改用 UTC 时间。';
  for (const locale of locales) expect(unsegmented(segmented(text)[locale])).toBe(text);
  expect(unsegmented('多属此类。 从开发机调用')).toBe('多属此类。从开发机调用');
  expect(unsegmented('检查\u200b 签名\u200b，\u200bthe\u200b app')).toBe('检查签名，the app');
});
