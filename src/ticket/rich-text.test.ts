import { expect, it } from 'vitest';
import {
  bareLink,
  bulletList,
  inOneLine,
  link,
  numberedList,
  paragraph,
  plain,
  stacked,
  strong,
  under,
  value,
} from './rich-text.ts';

it('reads well as plain text, as HTML and as Markdown', () => {
  const steps = under('Steps:', numberedList([plain('One'), inOneLine(strong('Two'), plain('.'))]));
  expect(stacked(paragraph(plain('Hello,')), steps)).toEqual({
    text: 'Hello,\n\nSteps:\n1. One\n2. Two.',
    html: '<p>Hello,</p><p>Steps:</p><ol><li>One</li><li><strong>Two</strong>.</li></ol>',
    markdown: 'Hello,\n\nSteps:\n\n1. One\n2. **Two**.',
  });
  expect(bulletList([plain('a'), plain('b')]).text).toBe('- a\n- b');
});

it('shows the URL of a link in plain text, where it cannot be followed otherwise', () => {
  expect(link('Check', ': ', 'https://a.example/?b&c')).toEqual({
    text: 'Check: https://a.example/?b&c',
    html: '<a href="https://a.example/?b&amp;c">Check</a>',
    markdown: '[Check](https://a.example/?b&c)',
  });
  expect(bareLink('https://a.example/').text).toBe('https://a.example/');
});

it('takes markup in what a reader typed as text', () => {
  expect(plain('<img src=x onerror="alert(1)">&\nnext').html).toBe(
    '&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;<br>next',
  );
});

it('keeps a value on one line and sets it as code, whatever backticks it holds', () => {
  expect(value(' a\n  b ').markdown).toBe('`a b`');
  expect(value('a`b').markdown).toBe('`` a`b ``');
});
