import { localeOfTag, type Locale } from '../catalog/locale.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The locale of the page that is being rendered. */
export function localeOf(astro: { currentLocale?: string | undefined }): Locale {
  return localeOfTag(astro.currentLocale) ?? 'zh';
}

/**
 * The same page in a locale.
 *
 * @param pathname path of a page, with the base of the deployment
 */
export function pathInLocale(pathname: string, locale: Locale): string {
  const path = pathname.slice(base.length).replace(/^\/en(?=\/|$)/, '') || '/';
  return base + (locale === 'en' ? `/en${path}` : path);
}

/** The `[...locale]` parameter of a route for each locale. */
export const localeParams = [
  { param: undefined, locale: 'zh' },
  { param: 'en', locale: 'en' },
] as const satisfies readonly { param: string | undefined; locale: Locale }[];

/** `getStaticPaths` of a page that exists once in each locale; gives it its `locale`. */
export const localePaths = () =>
  localeParams.map(({ param, locale }) => ({ params: { locale: param }, props: { locale } }));
