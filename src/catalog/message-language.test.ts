import { expect, it } from 'vitest';
import { messageLanguage } from './message-language.ts';

it('reads a message with any Chinese character as Chinese, and every other one as English', () => {
  expect(messageLanguage('sign check failed')).toBe('en');
  expect(messageLanguage('param type is not the same as the account’s!')).toBe('en');
  expect(messageLanguage('无错误信息')).toBe('zh-CN');
  expect(messageLanguage('external_code已经存在')).toBe('zh-CN');
});
