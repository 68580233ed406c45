import { Marked, type Token, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { codeWords } from '../catalog/entry-words.ts';
import { locales } from '../catalog/locale.ts';
import { codeMarkdown } from './markdown.ts';
import { content, testSource } from './testing/output-source.ts';

const source = testSource();
const marked = new Marked();

const page = (code: string, locale: 'zh' | 'en' = 'en') =>
  codeMarkdown(source.catalog.entry(code), locale, source);
const headings = (text: string) =>
  marked
    .lexer(text)
    .flatMap((token) => (token.type === 'heading' ? `${token.depth} ${token.text}` : []));

describe('the Markdown of a code', () => {
  it('has the sections of the page in the reader’s language', () => {
    expect(headings(page('1000210002', 'zh'))).toEqual([
      '1 1000210002 签名校验失败',
      '2 可能原因',
      '2 处理步骤',
      '2 目前未知，需向平台确认',
      '2 接口返回示例',
      '2 联系支持时请提供',
      '2 相关错误码',
      '2 链接',
    ]);
    expect(headings(page('1000210002'))).toContain('2 What to do');
  });

  it('has every cause, step and unknown of every entry, in both languages', () => {
    for (const { entry } of content.entries)
      for (const locale of locales) {
        const text = page(entry.code, locale);
        const lists = [...entry.causes, ...entry.steps, ...entry.unknowns, ...entry.related];
        for (const item of lists) expect(text).toContain(item[locale]);
        expect(text).toContain(entry.meaning[locale]);
      }
  });

  it('answers the three questions at the top', () => {
    const [top = ''] = page('1000310010').split('\n## ');
    const { fixedBy, retry, applied } = source.catalog.entry('1000310010').handling;
    expect(top).toContain(`Safe to retry? Reads: may help · Writes: check first. ${retry.note.en}`);
    expect(top).toContain(codeWords.en.appliedAnswers[applied.answer]);
    expect(top).toContain(`- Who fixes it? ${codeWords.en.fixers[fixedBy.who[0]!]}`);
  });

  it('keeps a sample within its step, one block per language', () => {
    const steps = marked
      .lexer(page('1000210002'))
      .filter((token): token is Tokens.List => token.type === 'list' && token.ordered === true)[1]!;
    expect(steps.items).toHaveLength(source.catalog.entry('1000210002').steps.length);
    const blocks = steps.items[1]!.tokens.filter((token) => token.type === 'code');
    expect(blocks.map((token: Token) => (token as Tokens.Code).lang)).toEqual([
      'java',
      'go',
      'typescript',
      'python',
      'php',
      'text',
    ]);
    expect((blocks[0] as Tokens.Code).text).toMatch(/^\/\/ params/);
  });

  it('points from a sample to those that it uses, at the address of the deployment', () => {
    expect(page('1000220058')).toContain(`// ${source.toUrl('/en/guides/handle-errors/')}`);
    expect(page('1000220058')).not.toContain('reference.example');
  });

  it('only names a sample where it stands elsewhere', () => {
    const short = codeMarkdown(source.catalog.entry('1000210002'), 'zh', source, 'section');
    expect(short).toMatch(/^## 1000210002 /);
    expect(short).toContain('（示例见文末的 `sign`）');
    expect(short).not.toContain('```java');
  });

  it('links nothing but its own page for a terminal', () => {
    const text = codeMarkdown(source.catalog.entry('1000210002'), 'en', source, 'terminal');
    expect(text).toContain(' (sample on the page)');
    expect(text).toContain('\n- 1000210009 Secret sent as parameter: ');
    expect(text.match(/https:[^\s)]*/g)).toEqual(
      expect.arrayContaining(['https://codes.example.com/en/codes/1000210002/']),
    );
    expect(text).not.toMatch(/\.(?:md|json)\b/);
  });

  it('says where a code was seen that the table does not have', () => {
    const entry = source.catalog.entry('1000220096');
    expect(page('1000220096')).toContain(codeWords.en.vendorPage);
    expect(page('1000220096')).toContain(`- ${entry.seenOn[0]!.en}`);
    expect(page('1000220096')).toContain(codeWords.en.noMessage);
  });

  it('says of a retired code that it is, with a link to what replaced it', () => {
    const retired = testSource({
      entries: (entry) => ({ ...entry, status: 'retired', replacedBy: '1000210004' }),
    });
    expect(codeMarkdown(retired.catalog.entry('1000210013'), 'en', retired)).toContain(
      '\n\n> The platform no longer answers with this code. Now used instead: [1000210004](https://codes.example.com/en/codes/1000210004/)\n',
    );
  });

  it('shows a message as it is, whatever marks it holds', () => {
    const odd = testSource({ entries: (entry) => ({ ...entry, message: 'a `b` *c*' }) });
    const html = marked.parse(codeMarkdown(odd.catalog.entry('1000210013'), 'en', odd));
    expect(html).toContain('<code>a `b` *c*</code>');
  });

  it('leads to the page, the short link, the other language and the JSON', () => {
    expect(page('1000210002', 'zh').trim().split('\n').slice(-4)).toEqual([
      '- [页面](https://codes.example.com/codes/1000210002/)',
      '- [短链接](https://codes.example.com/1000210002)',
      '- [English](https://codes.example.com/en/codes/1000210002.md)',
      '- [JSON](https://codes.example.com/codes/1000210002.json)',
    ]);
  });

  it('gives a success neither causes nor anything to report', () => {
    expect(headings(page('0'))).not.toContain('2 What to send support');
  });
});
