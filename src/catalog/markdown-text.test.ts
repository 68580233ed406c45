import { describe, expect, it } from 'vitest';
import { inlineCode, markdownText } from './markdown-text.ts';
import { hostileTexts } from './testing/hostile-texts.ts';
import { renderedMarkdown } from './testing/rendered.ts';

describe.each(hostileTexts)('in Markdown, %s', (text) => {
  it('is shown as it is where it stands alone, in a sentence, in a list and on a further line', () => {
    expect(renderedMarkdown(markdownText(text))).toEqual({ text, elements: ['p'] });
    expect(renderedMarkdown(`Note: ${markdownText(text)}.`).text).toBe(`Note: ${text}.`);
    expect(renderedMarkdown(`- ${markdownText(text)}`)).toEqual({ text, elements: ['li', 'ul'] });
    expect(renderedMarkdown(markdownText(`first\n   ${text}\n\n      last`))).toEqual({
      text: `first\n${text}\n\nlast`,
      elements: ['br', 'p'],
    });
  });

  it('is shown as it is where it is code', () => {
    expect(renderedMarkdown(`Value: ${inlineCode(text)}.`)).toEqual({
      text: `Value: ${text}.`,
      elements: ['code', 'p'],
    });
  });
});

it('writes plain words without any mark', () => {
  const text = 'external_code already exist! (1000220058, at 08:15), 请检查。';
  expect(markdownText(text)).toBe(text);
  expect(inlineCode(text)).toBe(`\`${text}\``);
});

it('keeps the address of a page as it is', () => {
  const url = 'https://errors.example/a_b_?c=1&copy=2*3~4';
  expect(renderedMarkdown(markdownText(`see ${url}, please`)).text).toBe(`see ${url}, please`);
  expect(markdownText(url)).toBe(`<${url}>`);
  expect(markdownText(`见 ${url}，请先处理。`)).toBe(`见 <${url}>，请先处理。`);
  expect(markdownText(`${url}. Then`)).toBe(`<${url}>. Then`);
  expect(markdownText(`${url}这样`)).toBe(`<${url}>这样`);
});

it('keeps code on one line, and writes nothing for a blank', () => {
  expect(inlineCode('a\n\n# b')).toBe('`a # b`');
  expect(inlineCode(' \n')).toBe('');
});
