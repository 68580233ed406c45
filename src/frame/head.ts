import type { TechArticle, WithContext } from 'schema-dts';
import type { Entry } from '../schemas/entry.ts';
import { addresses, type ToUrl } from '../catalog/addresses.ts';
import { cardSize, type CardLink, type CardScope, type CardWords } from '../outputs/cards/card.ts';
import { languageTags, otherLocale, type Locale } from '../catalog/locale.ts';
import { plainText } from '../catalog/markdown.ts';
import { alternateLinks } from './alternates.ts';
import { pageDescription, pageTitle } from '../catalog/page.ts';

/** One tag of a page's head, in the shape of Starlight’s `head`. */
export interface HeadTag {
  tag: 'meta' | 'link' | 'script';
  attrs: Record<string, string>;
  content?: string;
}

/** The language tags of Open Graph, which wants a territory with each language. */
const openGraphLocales: Record<Locale, string> = { zh: 'zh_CN', en: 'en_US' };

const property = (name: string, content: string): HeadTag => ({
  tag: 'meta',
  attrs: { property: name, content },
});

const named = (name: string, content: string): HeadTag => ({
  tag: 'meta',
  attrs: { name, content },
});

/**
 * What chats, ticket systems and social networks read of a page, next to `og:title`,
 * `og:description`, `og:url`, `og:type` and `og:site_name`.
 *
 * @param title as in `og:title`
 * @param description as in `og:description`
 * @param card the image
 * @param toUrl makes an absolute URL out of a path of the site
 */
export function previewTags(
  scope: CardScope,
  { title, description, card }: { title: string; description: string; card: CardLink },
  toUrl: ToUrl,
): HeadTag[] {
  const locale = scope === 'both' ? 'zh' : scope;
  const image = toUrl(card.path);
  const { alt } = card;
  return [
    property('og:locale', openGraphLocales[locale]),
    property('og:locale:alternate', openGraphLocales[otherLocale(locale)]),
    property('og:image', image),
    property('og:image:type', 'image/png'),
    property('og:image:width', String(cardSize.width)),
    property('og:image:height', String(cardSize.height)),
    property('og:image:alt', alt),
    named('twitter:card', 'summary_large_image'),
    named('twitter:title', title),
    named('twitter:description', description),
    named('twitter:image', image),
    named('twitter:image:alt', alt),
  ];
}

/**
 * The page of a code as https://schema.org/TechArticle about the https://schema.org/DefinedTerm
 * that the code is.
 */
export function structuredData(
  entry: Entry,
  locale: Locale,
  card: CardLink,
  words: CardWords,
  toUrl: ToUrl,
): WithContext<TechArticle> {
  const names = [plainText(entry.title[locale]), ...entry.seenAs];
  const siteName = words.siteName[locale];
  return {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: pageTitle(entry, locale),
    description: pageDescription(entry, locale, words.code[locale]),
    inLanguage: languageTags[locale],
    url: toUrl(addresses.code(locale, entry.code)),
    image: toUrl(card.path),
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
 * The head of the page of a code, next to what Starlight puts there: its preview, its other forms
 * for programs, and its structured data.
 *
 * @param toUrl makes an absolute URL out of a path of the site
 */
export function codeHead(
  entry: Entry,
  locale: Locale,
  card: CardLink,
  words: CardWords,
  toUrl: ToUrl,
): HeadTag[] {
  const preview = {
    card,
    title: pageTitle(entry, locale),
    description: pageDescription(entry, locale, words.code[locale]),
  };
  const data = JSON.stringify(structuredData(entry, locale, card, words, toUrl));
  return [
    ...previewTags(locale, preview, toUrl),
    ...alternateLinks(locale, entry.code, toUrl),
    {
      tag: 'script',
      attrs: { type: 'application/ld+json' },
      content: data.replaceAll('<', '\\u003c'),
    },
  ];
}

/**
 * Lets a browser fetch a page when the reader points at its link, without a script
 * (https://wicg.github.io/nav-speculation/speculation-rules.html).
 *
 * @param base path of the site, with a slash at its end
 */
export function prefetchRules(base: string): HeadTag {
  const rules = { prefetch: [{ where: { href_matches: `${base}*` }, eagerness: 'moderate' }] };
  return { tag: 'script', attrs: { type: 'speculationrules' }, content: JSON.stringify(rules) };
}
