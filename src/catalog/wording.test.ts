import { expect, it } from 'vitest';
import { wordingFaults } from './wording.ts';

const zhFaults = (zh: string) => wordingFaults({ zh, en: 'Something else' }).zh;
const enFaults = (en: string) => wordingFaults({ zh: '别的文字', en }).en;

it.each([
  '检查 `sign`，改对后再发。',
  '见 [签名指南](/guides/signing/) 的第二节',
  '平台返回「sign check failed」，日志写作“ip不对”',
  '用 SHA-256 算 3 次（`appsecret` 不发送）',
  '时间差超过 10:00 就失败',
  '`dept_code`、`parent_code`',
  'JSON',
])('takes plain Chinese: %s', (text) => {
  expect(zhFaults(text)).toEqual([]);
});

it.each([
  'Explain platform words once: points (积分), quota (额度).',
  'The docs say only “系统错误，请重试”.',
  'Send `，` encoded.',
])('takes plain English: %s', (text) => {
  expect(enFaults(text)).toEqual([]);
});

it('takes a name that is the same in both languages', () => {
  expect(wordingFaults({ zh: '`appid`', en: '`appid`' })).toEqual({ zh: [], en: [] });
  expect(wordingFaults({ zh: 'SDK', en: 'SDK' })).toEqual({ zh: [], en: [] });
});

it.each(['检查,再发', '检查 `sign`, 再发', '检查(签名)后', '检查签名.', '原因: 密钥填错', '失败?'])(
  'refuses half-width punctuation in Chinese: %s',
  (text) => {
    expect(zhFaults(text)).toEqual(['has half-width punctuation beside Chinese, use full-width']);
  },
);

it.each([
  ['检查sign', '检查si'],
  ['检查`sign`', '检查si'],
  ['重试3次', '重试3次'],
  ['`sign`错误', 'gn错误'],
])('shows where Chinese and Latin text touch: %s', (text, place) => {
  expect(zhFaults(text)).toEqual([
    `has no space between Chinese and Latin text at “${place}”, add one`,
  ]);
});

it('refuses 您 in our own words but not in a quotation of the vendor', () => {
  expect(zhFaults('请您检查')).toEqual(['says 您, use the imperative']);
  expect(zhFaults('描述写着「您没有权限」')).toEqual([]);
});

it('refuses a text that was copied instead of written', () => {
  expect(wordingFaults({ zh: 'Check the sign', en: 'Check the sign' }).zh).toEqual([
    'is the same text as en, write it in Chinese',
  ]);
  expect(wordingFaults({ zh: '检查签名', en: '检查签名' }).en).toEqual([
    'is the same text as zh, write it in English',
  ]);
  expect(zhFaults('Check it')).toEqual(['has no Chinese, write it in Chinese']);
  expect(enFaults('检查签名与密钥 sign')).toEqual(['is Chinese, write it in English']);
});

it('refuses full-width punctuation in English', () => {
  expect(enFaults('Check it。')).toEqual(['has full-width punctuation, use English punctuation']);
});
