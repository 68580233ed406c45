import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { languageTags } from '../catalog/locale.ts';

/** Ticket links, and the page that stands in for others, ask search engines not to list them. */
const unlisted = /^(\d+|(en\/)?offline)\/$/;

/**
 * The sitemap: every page in each language with its twin. In place of Starlight's, which would list
 * the ticket links too.
 *
 * @param root address of the Chinese home page, with its last slash
 */
export function siteMap(root: string): AstroIntegration {
  return sitemap({
    filter: (url) => !unlisted.test(url.slice(root.length)),
    i18n: { defaultLocale: 'root', locales: { root: languageTags.zh, en: languageTags.en } },
  });
}
