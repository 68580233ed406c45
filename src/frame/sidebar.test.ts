import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../catalog/catalog.ts';
import { sidebarGroups } from './sidebar.ts';
import { smallEntry } from '../catalog/testing/small-entry.ts';

const words = {
  topics: 'Topics',
  otherTopics: 'Other topics',
  wholeTopic: (count: string) => `All ${count}`,
};

function catalogOf(codesPerTopic: Record<string, string[]>) {
  const ids = Object.keys(codesPerTopic);
  return buildCatalog({
    entries: ids.flatMap((topic) =>
      codesPerTopic[topic]!.map((code) =>
        smallEntry({ code, topic, title: { zh: `题 \`${code}\``, en: `Title \`${code}\`` } }),
      ),
    ),
    topics: ids.map((id, order) => ({
      id,
      order,
      title: { zh: `主题 ${id}`, en: `Topic ${id}` },
      blurb: { zh: '', en: '' },
    })),
    sources: [],
    samples: new Map(),
  });
}

const catalog = catalogOf({ success: ['0'], request: ['1000210002', '1000210001'] });

it('lists the codes of the topic of the page, then the other topics with their sizes', () => {
  expect(sidebarGroups(catalog, 'en', { topic: 'request' }, words)).toEqual([
    {
      label: 'Topic request',
      path: '/en/topics/request/',
      links: [
        { label: 'Title 1000210001', path: '/en/codes/1000210001/', note: '…10001' },
        { label: 'Title 1000210002', path: '/en/codes/1000210002/', note: '…10002' },
      ],
    },
    {
      label: 'Other topics',
      links: [{ label: 'Topic success', path: '/en/topics/success/', note: '1' }],
    },
  ]);
});

it('lists all topics on a page without one', () => {
  const [topics, ...rest] = sidebarGroups(catalog, 'zh', {}, words);
  expect(rest).toEqual([]);
  expect(topics?.label).toBe('Topics');
  expect(topics?.links.map(({ path }) => path)).toEqual(['/topics/success/', '/topics/request/']);
});

it('names a code that has no parts in full', () => {
  const [group] = sidebarGroups(catalog, 'zh', { topic: 'success' }, words);
  expect(group?.links).toEqual([{ label: '题 0', path: '/codes/0/', note: '0' }]);
});

it('adds further groups at the end, except empty ones', () => {
  const guides = { label: 'Guides', links: [{ label: 'Signing', path: '/en/guides/signing/' }] };
  const groups = sidebarGroups(catalog, 'en', {}, words, [{ label: 'Tools', links: [] }, guides]);
  expect(groups.slice(1)).toEqual([guides]);
});

it('does not grow with the codes of other topics', () => {
  const codes = Array.from({ length: 500 }, (_, index) => String(1000220000 + index));
  const large = catalogOf({ success: ['0'], request: ['1000210001'], fields: codes });
  const count = sidebarGroups(large, 'en', { topic: 'request' }, words).flatMap(
    ({ links }) => links,
  ).length;
  expect(count).toBe(3);
});

describe('beside a code of a large topic', () => {
  const codes = Array.from({ length: 1000 }, (_, index) => String(1000220000 + index));
  const large = catalogOf({ success: ['0'], fields: codes });
  const labels = (code: string | undefined) =>
    sidebarGroups(large, 'en', { topic: 'fields', code }, words)[0]?.links.map(({ label }) =>
      label.replace('Title 1000220', ''),
    );

  it('stand its neighbours and a link to the whole topic', () => {
    expect(labels('1000220500')?.join(' ')).toBe('496 497 498 499 500 501 502 503 504 All 1000');
    const [group] = sidebarGroups(large, 'en', { topic: 'fields', code: '1000220500' }, words);
    expect(group?.links.at(-1)?.path).toBe('/en/topics/fields/');
  });

  it('stand as many where the topic begins and ends', () => {
    expect(labels('1000220001')?.join(' ')).toBe('000 001 002 003 004 005 006 007 008 All 1000');
    expect(labels('1000220999')?.join(' ')).toBe('991 992 993 994 995 996 997 998 999 All 1000');
  });

  it('stands the link alone on the page of the topic itself', () => {
    expect(labels(undefined)).toEqual(['All 1000']);
  });

  it('stand all of them while there are no more than sixty', () => {
    const small = catalogOf({ fields: codes.slice(0, 60) });
    const [group] = sidebarGroups(small, 'en', { topic: 'fields', code: codes[0] }, words);
    expect(group?.links).toHaveLength(60);
  });
});
