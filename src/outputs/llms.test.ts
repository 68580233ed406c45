import { Marked, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { llmsFull, llmsIndex } from './llms.ts';
import { content, testSource } from './testing/output-source.ts';

const source = testSource();
const guides = {
  zh: [{ name: 'anatomy', title: '错误码的构成' }],
  en: [{ name: 'anatomy', title: 'Anatomy of a code' }],
};
const index = llmsIndex(source, guides);
const tokens = new Marked().lexer(index).filter(({ type }) => type !== 'space');

describe('llms.txt', () => {
  it('has the form of llmstxt.org: a title, a summary, then sections that only list links', () => {
    const [title, summary] = tokens;
    expect(title).toMatchObject({ type: 'heading', depth: 1 });
    expect(summary?.type).toBe('blockquote');
    const sections = tokens.slice(
      tokens.findIndex((token) => token.type === 'heading' && token.depth === 2),
    );
    expect(sections.length).toBe((source.catalog.topics.length + 2) * 2);
    for (const [place, token] of sections.entries()) {
      expect(token.type).toBe(place % 2 === 0 ? 'heading' : 'list');
      if (token.type === 'list')
        for (const item of (token as Tokens.List).items)
          expect(item.text).toMatch(/^\[[^\]]+\]\(https:\/\/\S+\)(: .+)?$/);
    }
  });

  it('leads to the Markdown of every code in both languages, with its verbatim message', () => {
    for (const { entry } of content.entries) {
      const line = index.split('\n').find((text) => text.startsWith(`- [${entry.code} `)) ?? '';
      expect(line).toContain(`(https://codes.example.com/codes/${entry.code}.md)`);
      expect(line).toContain(`(https://codes.example.com/en/codes/${entry.code}.md)`);
      expect(line).toContain(entry.message ?? '');
    }
  });

  it('says in both languages how to ask for one code', () => {
    expect(index).toContain('`https://codes.example.com/codes/<code>.json`');
    expect(index).toContain('程序只应判断 `code`');
    expect(index).toContain('Decide on `code` alone');
  });
});

describe('llms-full.txt', () => {
  const full = llmsFull(source);

  it('has every code in both languages', () => {
    for (const { entry } of content.entries) {
      expect(full).toContain(`\n## ${entry.code} ${entry.title.zh}\n`);
      expect(full).toContain(`\n## ${entry.code} ${entry.title.en}\n`);
      for (const step of entry.steps) {
        expect(full).toContain(step.zh);
        expect(full).toContain(step.en);
      }
    }
  });

  it('has every sample of a step exactly once', () => {
    const named = new Set(
      content.entries.flatMap(({ entry }) => entry.steps.flatMap(({ sample }) => sample ?? [])),
    );
    expect(named.size).toBeGreaterThan(0);
    for (const id of named) expect(full.split(`\n### \`${id}\`\n`)).toHaveLength(2);
  });

  it('has one heading of the first level', () => {
    const lines = new Marked()
      .lexer(full)
      .filter((token) => token.type === 'heading' && token.depth === 1);
    expect(lines).toHaveLength(1);
  });
});
