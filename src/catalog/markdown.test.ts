import { Marked } from 'marked';
import { expect, it } from 'vitest';
import { inlineHtml, plainText } from './markdown.ts';

it('renders code, links and emphasis, and nothing around them', () => {
  expect(inlineHtml(' 检查 `sign`，见 [指南](/guides/sign/)，**不要**重发 ')).toBe(
    '检查 <code>sign</code>，见 <a href="/guides/sign/">指南</a>，<strong>不要</strong>重发',
  );
});

it('shows tags and special characters as they were written', () => {
  expect(inlineHtml('set <appid> & `<b>`')).toBe('set &lt;appid&gt; &amp; <code>&lt;b&gt;</code>');
  expect(inlineHtml('<script>alert(1)</script>')).toBe('&lt;script&gt;alert(1)&lt;/script&gt;');
});

it('leaves names with underscores and lone asterisks alone', () => {
  expect(inlineHtml('parent_code and external_code, 2 * 3 * 4')).toBe(
    'parent_code and external_code, 2 * 3 * 4',
  );
});

it('gives plain text without marks but with all that stood in code', () => {
  expect(plainText('**Sign** the _raw_ `a*b*c`, see [the guide](/x(1)/)')).toBe(
    'Sign the raw a*b*c, see the guide',
  );
  expect(plainText('2 * 3 * 4 with <appid> and parent_code')).toBe(
    '2 * 3 * 4 with <appid> and parent_code',
  );
});

it('puts plain text on one line', () => {
  expect(plainText(' one\n  two  three\n')).toBe('one two three');
});

it('leaves text without Markdown as a parser would', () => {
  const texts = [
    '关爱通 答复：“没有”',
    'one - two (3) #4 + 5%',
    '1. first | second',
    'a > b',
    "it's",
  ];
  const found = ['see www.example.com', 'ftp://example.com/a', 'a@b.example', 'x\\*y', 'a &amp; b'];
  for (const text of [...texts, ...found])
    expect(inlineHtml(text)).toBe(new Marked().parseInline(text));
});
