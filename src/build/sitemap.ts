import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { languageTags, locales, type Locale } from '../catalog/locale.ts';

const ticketLink = /^\d+\/$/;

/**
 * The sitemap: every page in each locale with its twin; no ticket links, which search engines are
 * asked to pass over. In place of Starlight's, which compares every page with every other.
 *
 * @param root address of the Chinese home page, with its last slash
 */
export function siteMap(root: string): AstroIntegration {
  const path = (url: string) => url.slice(root.length);
  const inLocale = (url: string, locale: Locale) =>
    root + (locale === 'en' ? 'en/' : '') + path(url).replace(/^en\//, '');
  return sitemap({
    filter: (url) => !ticketLink.test(path(url)),
    serialize: (item) => ({
      ...item,
      links: locales.map((locale) => ({
        lang: languageTags[locale],
        url: inLocale(item.url, locale),
      })),
    }),
  });
}
