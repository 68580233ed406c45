/** A language of the site: `zh` is 简体中文 at the root of the site, `en` is English under `/en/`. */
export type Locale = 'zh' | 'en';

/** Every locale, the default one first. */
export const locales: readonly Locale[] = ['zh', 'en'];

/** The BCP 47 tag of each locale, for `lang` and `hreflang`. */
export const languageTags: Record<Locale, string> = { zh: 'zh-CN', en: 'en' };

/** One text written in both languages. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** The other locale: `en` for `zh` and the reverse. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'zh' ? 'en' : 'zh';
}

/** The locale of a BCP 47 tag as browsers and `<html lang>` give it; `undefined` for a language that the site does not speak. */
export function localeOfTag(tag: string | undefined): Locale | undefined {
  const language = tag?.toLowerCase().split('-')[0];
  return language === 'zh' || language === 'en' ? language : undefined;
}
