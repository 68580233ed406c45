import type { ToUrl } from '../catalog/addresses.ts';
import { otherLocale, type Locale } from '../catalog/locale.ts';

/** One tag of a page's head, in the shape of Starlight’s `head`. */
export interface HeadTag {
  tag: 'meta' | 'link' | 'script';
  attrs: Record<string, string>;
  content?: string;
}

/** The size that chats and ticket systems expect of the image of a link, in pixels. */
export const previewImageSize = { width: 1200, height: 630 } as const;

/** The image that chats and ticket systems show for a link. */
export interface PreviewImage {
  /** Path from the root of the deployment. */
  path: string;
  alt: string;
}

/** The language tags of Open Graph, which wants a territory with each language. */
const openGraphLocales: Record<Locale, string> = { zh: 'zh_CN', en: 'en_US' };

const property = (name: string, content: string): HeadTag => ({
  tag: 'meta',
  attrs: { property: name, content },
});

/**
 * What chats, ticket systems and social networks read of a page, next to `og:title`,
 * `og:description`, `og:url`, `og:type` and `og:site_name`. A card of X takes its texts and image
 * from these too (https://developer.x.com/en/docs/x-for-websites/cards/guides/getting-started).
 *
 * @param locale the language of the title; the main one where it has both
 * @param toUrl makes an absolute URL out of a path of the site
 */
export function previewTags(locale: Locale, { path, alt }: PreviewImage, toUrl: ToUrl): HeadTag[] {
  return [
    property('og:locale', openGraphLocales[locale]),
    property('og:locale:alternate', openGraphLocales[otherLocale(locale)]),
    property('og:image', toUrl(path)),
    property('og:image:type', 'image/png'),
    property('og:image:width', String(previewImageSize.width)),
    property('og:image:height', String(previewImageSize.height)),
    property('og:image:alt', alt),
    { tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' } },
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

/** Data for programs as the content of a script, which no text in it can end. */
export function dataTag(data: object): HeadTag {
  return {
    tag: 'script',
    attrs: { type: 'application/ld+json' },
    content: JSON.stringify(data).replaceAll('<', '\\u003c'),
  };
}
