import { addresses } from '../../catalog/addresses.ts';
import type { Locale } from '../../catalog/locale.ts';
import { href } from '../../frame/href.ts';

const input = document.querySelector<HTMLInputElement>('.offline input')!;
const base = href('/');
const [, ticket] = /^(\d+)\/?$/.exec(location.pathname.slice(base.length)) ?? [];
const [, code] = /\/(\d+)\/?$/.exec(location.pathname) ?? [];

/** The language that a ticket link leads to, as its own page decides it. */
function readersLocale(): Locale {
  let saved: string | null = null;
  try {
    saved = localStorage.getItem('locale');
  } catch {
    // Then the browser's.
  }
  if (saved === 'zh' || saved === 'en') return saved;
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return spoken.find((language): language is Locale => language === 'zh' || language === 'en') ?? 'en';
}

// The page of the code may be kept where its ticket link is not.
if (ticket) location.replace(href(addresses.code(readersLocale(), ticket)));
else if (code) {
  input.value = code;
  input.focus();
}
