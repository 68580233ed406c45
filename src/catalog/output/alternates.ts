import { addresses, type ToUrl } from '../addresses.ts';
import type { Locale } from '../locale.ts';

/** One `<link rel="alternate">`, in the shape of Starlight’s `head`. */
export interface AlternateLink {
  tag: 'link';
  attrs: { rel: 'alternate'; type: string; href: string };
}

function alternate(type: string, href: string): AlternateLink {
  return { tag: 'link', attrs: { rel: 'alternate', type, href } };
}

/**
 * The other forms of a page, for its head: JSON and Markdown of the page of a code, JSON and CSV of
 * the table of all codes.
 *
 * @param code the code of the page; leave out for the table of all codes
 * @param toUrl makes an address that can be opened out of a path of the site
 */
export function alternateLinks(
  locale: Locale,
  code: string | undefined,
  toUrl: ToUrl,
): AlternateLink[] {
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
