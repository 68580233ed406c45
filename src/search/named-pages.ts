import type { Topic } from '../schemas/topic.ts';
import type { SearchWords } from '../schemas/search-words.ts';
import { addresses } from '../catalog/addresses.ts';
import { locales, type Bilingual, type Locale } from '../catalog/locale.ts';
import { plainText } from '../catalog/markdown.ts';
import type { GuideLink } from '../catalog/site-catalog.ts';
import { tools } from '../catalog/tools.ts';
import { siteWords } from '../frame/words.ts';
import type { NamedPage } from './related-files.ts';

const inBoth = (text: (locale: Locale) => string): Bilingual => ({
  zh: text('zh'),
  en: text('en'),
});

/** Every page that is not about one code, in the order in which equal names are shown. */
export function namedPages(
  topics: readonly Topic[],
  guides: Record<Locale, readonly GuideLink[]>,
  words: SearchWords,
): NamedPage[] {
  const none = inBoth(() => '');
  const page = (path: Bilingual, title: Bilingual, summary = none): NamedPage => ({
    path,
    title,
    names: words.pages[path.zh]?.names ?? [],
    summary,
  });
  const known = [
    page(
      inBoth(addresses.codes),
      inBoth((locale) => siteWords[locale].codes),
    ),
    ...tools.map((tool) =>
      page(
        inBoth((locale) => addresses.tool(locale, tool)),
        inBoth((locale) => siteWords[locale].toolNames[tool]),
      ),
    ),
    ...guides.zh.map(({ name }) => {
      const of = (locale: Locale) => guides[locale].find((guide) => guide.name === name);
      return page(
        inBoth((locale) => addresses.guide(locale, name)),
        inBoth((locale) => of(locale)?.title ?? name),
        inBoth((locale) => of(locale)?.description ?? ''),
      );
    }),
    ...topics.map((topic) =>
      page(
        inBoth((locale) => addresses.topic(locale, topic.id)),
        inBoth((locale) => plainText(topic.title[locale])),
        inBoth((locale) => plainText(topic.blurb[locale])),
      ),
    ),
    page(
      inBoth(addresses.changes),
      inBoth((locale) => siteWords[locale].changes),
    ),
    page(
      inBoth(addresses.contribute),
      inBoth((locale) => siteWords[locale].contribute),
    ),
  ];
  const pathOf = (path: string): Bilingual =>
    path === addresses.constants('zh') ? inBoth(addresses.constants) : { zh: path, en: path };
  const titled = Object.entries(words.pages).flatMap(([path, { title }]) =>
    title ? [page(pathOf(path), title)] : [],
  );
  return [...known, ...titled].filter(({ path }) => locales.every((locale) => path[locale] !== ''));
}
