import { site } from '../site.ts';
import { addresses, type ToUrl } from '../catalog/addresses.ts';
import type { Locale } from '../catalog/locale.ts';

/** A `<link>` to another form of a page, in the shape of Starlight’s `head`. */
export interface HeadLink {
  tag: 'link';
  attrs: { rel: string; type: string; href: string; title?: string };
}

const alternate = (type: string, href: string): HeadLink => ({
  tag: 'link',
  attrs: { rel: 'alternate', type, href },
});

/**
 * The other forms of a page, for its head: JSON and Markdown of the page of a code, JSON and CSV of
 * the table of all codes.
 *
 * @param code the code of the page; leave out for the table of all codes
 * @param toUrl makes an address that can be opened out of a path of the site
 */
export function alternateLinks(locale: Locale, code: string | undefined, toUrl: ToUrl): HeadLink[] {
  if (code === undefined)
    return [
      alternate('application/json', toUrl(addresses.codesJson)),
      alternate('text/csv', toUrl(addresses.codesCsv)),
    ];
  return [
    alternate('application/json', toUrl(addresses.codeJson(code))),
    alternate('text/markdown', toUrl(addresses.codeMarkdown(locale, code))),
  ];
}

/** Where the home page is for assistants: the table of contents, and the whole text. */
export function assistantLinks(toUrl: ToUrl): HeadLink[] {
  return [addresses.llms, addresses.llmsFull].map((path) => alternate('text/plain', toUrl(path)));
}

/** What every page has in its head: the search of the site for browsers, and the feed of changes. */
export function siteLinks(toUrl: ToUrl): HeadLink[] {
  return [
    {
      tag: 'link',
      attrs: {
        rel: 'search',
        type: 'application/opensearchdescription+xml',
        href: toUrl(addresses.openSearch),
        title: site.name.zh,
      },
    },
    alternate('application/atom+xml', toUrl(addresses.feed)),
  ];
}
