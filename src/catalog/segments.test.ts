import { expect, it } from 'vitest';
import { segmented, unsegmented } from './segments.ts';

it('puts a space between Chinese words, and leaves all else', () => {
  expect(segmented('检查签名串，再看 `app_token` 和 time stamp')).toBe(
    '检查 签名 串，再看 `app_token` 和 time stamp',
  );
});

it('gives the same words in one piece and apart', () => {
  expect(segmented(segmented('签名串不一致'))).toBe(segmented('签名串不一致'));
});

it('puts Chinese words together again', () => {
  const text = '检查签名串，再看 `app_token` 和 time stamp；改用 UTC 时间。';
  expect(unsegmented(segmented(text))).toBe(text);
  expect(unsegmented('检查\u200b 签名\u200b，\u200bthe\u200b app')).toBe('检查签名，the app');
});
