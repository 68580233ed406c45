import { expect, it } from 'vitest';
import { alternateLinks, assistantLinks, siteLinks, type HeadLink } from './alternates.ts';

const toUrl = (path: string) => `/errors${path}`;
const shown = (links: HeadLink[]) =>
  links.map(({ attrs }) => `${attrs.rel} ${attrs.type} ${attrs.href}`);

it('leads a program from the page of a code to its JSON and to the Markdown of its language', () => {
  expect(shown(alternateLinks('zh', '1000210002', toUrl))).toEqual([
    'alternate application/json /errors/codes/1000210002.json',
    'alternate text/markdown /errors/codes/1000210002.md',
  ]);
  expect(shown(alternateLinks('en', '1000210002', toUrl))).toContain(
    'alternate text/markdown /errors/en/codes/1000210002.md',
  );
});

it('leads a program from the table of all codes to the whole in JSON and CSV', () => {
  expect(shown(alternateLinks('en', undefined, toUrl))).toEqual([
    'alternate application/json /errors/codes.json',
    'alternate text/csv /errors/codes.csv',
  ]);
});

it('leads an assistant from the home page to its texts, and a browser from any page to search and feed', () => {
  expect(shown(assistantLinks(toUrl))).toEqual([
    'alternate text/plain /errors/llms.txt',
    'alternate text/plain /errors/llms-full.txt',
  ]);
  expect(shown(siteLinks(toUrl))).toEqual([
    'search application/opensearchdescription+xml /errors/opensearch.xml',
    'alternate application/atom+xml /errors/feed.xml',
  ]);
});
