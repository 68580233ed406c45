import type { BreadcrumbList, WithContext } from 'schema-dts';
import { addresses, type ToUrl } from '../catalog/addresses.ts';
import type { Locale } from '../catalog/locale.ts';
import { plainText } from '../catalog/markdown.ts';
import type { Topic } from '../schemas/topic.ts';
import { siteWords } from './words.ts';

/** One step of the way from the home page to a page: what it is called, and its path. */
export interface Crumb {
  label: string;
  path: string;
}

/**
 * The way to a page below the table of all codes, without the page itself.
 *
 * @param topic the topic of the code of the page; leave out for the page of a topic
 */
export function crumbsTo(locale: Locale, topic?: Topic): Crumb[] {
  const words = siteWords[locale];
  return [
    { label: words.home, path: addresses.home(locale) },
    { label: words.codes, path: addresses.codes(locale) },
    ...(topic
      ? [{ label: plainText(topic.title[locale]), path: addresses.topic(locale, topic.id) }]
      : []),
  ];
}

/** The way to a page as https://schema.org/BreadcrumbList, the page itself last. */
export function breadcrumbData(
  crumbs: readonly Crumb[],
  toUrl: ToUrl,
): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: toUrl(path),
    })),
  };
}
