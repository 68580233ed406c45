import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { markdownText } from '../catalog/markdown-text.ts';
import { hostileTexts } from '../catalog/testing/hostile-texts.ts';
import { renderedHtml, renderedMarkdown } from '../catalog/testing/rendered.ts';
import { codesCsv } from './csv.ts';
import { changesFeed } from './feed.ts';
import { codesDocument } from './json.ts';
import { llmsFull, llmsIndex } from './llms.ts';
import { codeMarkdown } from './markdown.ts';
import { content, testSource } from './testing/output-source.ts';

const code = '1000210002';

/** The outputs where a text is what the platform says, and what we write in Markdown. */
function sourceWith(text: string) {
  const own = { zh: markdownText(text), en: markdownText(text) };
  return testSource({
    entries: (entry) =>
      entry.code === code
        ? { ...entry, message: text, description: text, title: own, meaning: own }
        : entry,
    changes: [
      ...content.changes,
      { date: '2027-01-05', kind: 'changed', codes: [code], text: own },
    ],
  });
}
const pageOf = (text: string) => {
  const source = sourceWith(text);
  return codeMarkdown(source.catalog.entry(code), 'en', source);
};
const elementsOfPage = renderedMarkdown(pageOf('plain')).elements;
const elementsOfWhole = renderedMarkdown(llmsFull(sourceWith('plain'))).elements;

describe.each(hostileTexts)('an entry that holds %s', (text) => {
  const source = sourceWith(text);

  it('has it in JSON', () => {
    const { codes } = JSON.parse(JSON.stringify(codesDocument(source))) as {
      codes: { code: number; message: string; description: string; title: string }[];
    };
    const found = codes.find((item) => String(item.code) === code)!;
    expect([found.message, found.description, found.title]).toEqual([text, text, text]);
  });

  it('has it in CSV, as nothing that a spreadsheet would run', () => {
    const rows = parse(codesCsv(source), { bom: true, columns: true }) as Record<string, string>[];
    const found = rows.find((row) => row['code'] === code)!;
    for (const column of ['message', 'description', 'title_zh', 'meaning_en'])
      expect([text, `'${text}`]).toContain(found[column]);
    for (const cell of rows.flatMap((row) => Object.values(row)))
      expect(cell).not.toMatch(/^[=+@]/);
  });

  it('has it in the feed, twice escaped', () => {
    const feed = parseXml(changesFeed(source)).root!;
    const textOf = (name: string) => {
      const item = feed.children.find(
        (child) => child instanceof XmlElement && child.name === 'entry',
      ) as XmlElement;
      return item.children.find(
        (child) => child instanceof XmlElement && child.name === name,
      ) as XmlElement;
    };
    expect(textOf('title').text).toContain(text);
    const html = renderedHtml(textOf('content').text);
    expect(html.elements).toEqual(['a', 'div', 'li', 'p', 'ul']);
    expect(html.text).toContain(text);
  });

  it('has it in Markdown', () => {
    const page = renderedMarkdown(pageOf(text));
    expect(page.elements).toEqual(elementsOfPage);
    expect(page.text).toContain(`${code} ${text}`);
    expect(page.text).toContain(`${text} · ${text}`);
  });

  it('has it in the whole text for assistants', () => {
    const whole = renderedMarkdown(llmsFull(source));
    expect(whole.elements).toEqual(elementsOfWhole);
    expect(whole.text).toContain(`${code} ${text}`);
  });

  it('has it in the list for assistants', () => {
    const list = renderedMarkdown(llmsIndex(source, { zh: [], en: [] }));
    expect(list.text).toContain(`${code} ${text} / ${text}: ${text}, English`);
  });
});
