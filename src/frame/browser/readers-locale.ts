import { localeOfTag, type Locale } from '../../catalog/locale.ts';

/** The language that the reader has chosen before, or else the first of the browser's that the site has. */
export function readersLocale(): Locale {
  let saved: string | null = null;
  try {
    saved = localStorage.getItem('locale');
  } catch {
    // Then the browser's.
  }
  if (saved === 'zh' || saved === 'en') return saved;
  for (const tag of navigator.languages) {
    const locale = localeOfTag(tag);
    if (locale) return locale;
  }
  return 'en';
}
