import { parseXml, XmlElement, type XmlNode } from '@rgrove/parse-xml';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { plainText } from '../catalog/markdown.ts';
import type { Change } from '../schemas/change.ts';
import { changesFeed } from './feed.ts';
import { content, testSource } from './testing/output-source.ts';

const later: Change[] = [
  ...content.changes,
  {
    date: '2027-01-05',
    kind: 'changed',
    codes: ['1000210001'],
    text: { zh: '补充了 `timestamp` 的说明', en: 'More on `timestamp` & clocks' },
  },
  {
    date: '2027-03-01',
    kind: 'retired',
    codes: ['1000210013'],
    text: { zh: '平台不再返回', en: 'No longer answered' },
  },
];
const xml = changesFeed(testSource({ changes: later }));
const feed = parseAtomFeed(xml);

const elements = (parent: { children: XmlNode[] }): XmlElement[] =>
  parent.children.filter((node): node is XmlElement => node instanceof XmlElement);
const named = (parent: XmlElement, name: string) =>
  elements(parent).filter((element) => element.name === name);

describe('the feed of changes', () => {
  it('is well-formed Atom with all that RFC 4287 demands of a feed and its entries', () => {
    const root = parseXml(xml).root!;
    expect(root.name).toBe('feed');
    expect(root.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom');
    expect(named(root, 'author')).toHaveLength(1);
    for (const item of [root, ...named(root, 'entry')]) {
      for (const name of ['id', 'title', 'updated']) expect(named(item, name)).toHaveLength(1);
      const [updated] = named(item, 'updated');
      expect(updated!.text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      const [id] = named(item, 'id');
      expect(URL.canParse(id!.text)).toBe(true);
    }
    const relations = named(root, 'link').map((link) => link.attributes['rel']);
    expect(relations.toSorted()).toEqual(['alternate', 'self']);
    for (const entry of named(root, 'entry'))
      expect(named(entry, 'link').map((link) => link.attributes['rel'])).toEqual(['alternate']);
  });

  it('reads in a feed reader, the latest change first, in both languages', () => {
    expect(
      feed.entries?.map(({ title }) => (typeof title === 'string' ? title : title?.value)),
    ).toEqual([
      '停用：平台不再返回 / Retired: No longer answered',
      '变更：补充了 timestamp 的说明 / Changed: More on timestamp & clocks',
      ...content.changes
        .toReversed()
        .map(({ kind, text }) =>
          kind === 'added'
            ? `新增：${plainText(text.zh)} / Added: ${plainText(text.en)}`
            : `变更：${plainText(text.zh)} / Changed: ${plainText(text.en)}`,
        ),
    ]);
    expect(feed.updated).toBe('2027-03-01T00:00:00Z');
  });

  it('lists the codes of a change with links in both languages', () => {
    const entry = feed.entries?.[0];
    const html = typeof entry?.content === 'string' ? entry.content : entry?.content?.value;
    expect(html).toContain('<a href="https://codes.example.com/codes/1000210013/">1000210013</a>');
    expect(html).toContain(
      '<a href="https://codes.example.com/en/codes/1000210013/">1000210013</a>',
    );
    expect(entry?.links?.[0]?.href).toBe('https://codes.example.com/1000210013');
  });

  it('names every code of the reference', () => {
    for (const { entry } of content.entries) expect(xml).toContain(`/codes/${entry.code}/`);
  });

  it('gives each change an id of its own that later changes do not move', () => {
    const ids = feed.entries?.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(later.length);
    const before = parseAtomFeed(changesFeed(testSource())).entries?.map(({ id }) => id);
    expect(ids.slice(2)).toEqual(before);
  });

  it('is the same whenever it is made', () => {
    expect(changesFeed(testSource({ changes: later }))).toBe(xml);
  });
});
