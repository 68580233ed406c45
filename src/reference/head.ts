import type { TechArticle, WithContext } from 'schema-dts';
import { addresses, type ToUrl } from '../catalog/addresses.ts';
import { codeWords } from '../catalog/entry-words.ts';
import { languageTags, type Locale } from '../catalog/locale.ts';
import { plainText } from '../catalog/markdown.ts';
import { pageDescription, pageTitle } from '../catalog/page.ts';
import { alternateLinks } from '../frame/alternates.ts';
import { breadcrumbData, crumbsTo } from '../frame/breadcrumb.ts';
import { dataTag, previewTags, type HeadTag, type PreviewImage } from '../frame/head.ts';
import type { Entry } from '../schemas/entry.ts';
import type { Topic } from '../schemas/topic.ts';
import { site } from '../site.ts';

/**
 * The page of a code as https://schema.org/TechArticle about the https://schema.org/DefinedTerm
 * that the code is.
 */
export function structuredData(
  entry: Entry,
  locale: Locale,
  image: PreviewImage,
  toUrl: ToUrl,
): WithContext<TechArticle> {
  const names = [plainText(entry.title[locale]), ...entry.seenAs];
  const siteName = site.name[locale];
  return {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: pageTitle(entry, locale),
    description: pageDescription(entry, locale, codeWords[locale]),
    inLanguage: languageTags[locale],
    url: toUrl(addresses.code(locale, entry.code)),
    image: toUrl(image.path),
    isPartOf: { '@type': 'WebSite', name: siteName, url: toUrl(addresses.home(locale)) },
    about: {
      '@type': 'DefinedTerm',
      termCode: entry.code,
      name: entry.message ?? entry.code,
      alternateName: names,
      description: plainText(entry.meaning[locale]),
      inDefinedTermSet: {
        '@type': 'DefinedTermSet',
        name: siteName,
        url: toUrl(addresses.codes(locale)),
      },
    },
  };
}

/**
 * Keeps the first paint until the heading is there, so that a slow device lays the top of the page
 * out once and not twice
 * (https://html.spec.whatwg.org/multipage/links.html#link-type-expect).
 */
const paintWithHeading: HeadTag = {
  tag: 'link',
  attrs: { rel: 'expect', href: '#_top', blocking: 'render' },
};

/**
 * The head of the page of a code, next to what Starlight puts there: its preview, its other forms
 * for programs, and its structured data.
 *
 * @param topic the topic of the entry
 * @param toUrl makes an absolute URL out of a path of the site
 */
export function codeHead(
  entry: Entry,
  topic: Topic,
  locale: Locale,
  image: PreviewImage,
  toUrl: ToUrl,
): HeadTag[] {
  const own = { label: entry.code, path: addresses.code(locale, entry.code) };
  return [
    paintWithHeading,
    ...previewTags(locale, image, toUrl),
    ...alternateLinks(locale, entry.code, toUrl),
    dataTag(breadcrumbData([...crumbsTo(locale, topic), own], toUrl)),
    dataTag(structuredData(entry, locale, image, toUrl)),
  ];
}
