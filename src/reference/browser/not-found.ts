import { addresses } from '../../catalog/addresses.ts';
import { languageTags, type Locale } from '../../catalog/locale.ts';
import { element } from '../../frame/browser/element.ts';
import { readersLocale } from '../../frame/browser/readers-locale.ts';
import { href } from '../../frame/href.ts';
import { siteWords } from '../../frame/words.ts';
import { answerTo, loadIndex } from '../../search/browser/search-data.ts';
import { codeRow } from '../../search/browser/search-rows.ts';
import { searchWords } from '../../search/words.ts';
import { site } from '../../site.ts';
import { ticketWords } from '../../ticket/ticket-words.ts';

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const parts = decoded(location.pathname).slice(href('/').length).split('/');
const locale: Locale = parts[0] === 'en' ? 'en' : readersLocale();
const sections = [...document.querySelectorAll<HTMLElement>('.not-found section')];
const own = sections.find((section) => section.dataset['locale'] === locale)!;
own.parentElement!.prepend(own);
for (const section of sections) {
  const heading = section.querySelector('h1, h2')!;
  heading.replaceWith(element(section === own ? 'h1' : 'h2', {}, ...heading.childNodes));
}
// The shortcuts of the box lead to the one in the reader's language.
own.querySelector('.search-box')!.classList.add('main');

/** Gives the frame of the page, which was built in the main language, the words of another one. */
function translateFrame() {
  const words = siteWords[locale];
  const each = (selector: string, change: (element: HTMLElement) => void) => {
    for (const element of document.querySelectorAll<HTMLElement>(selector)) change(element);
  };
  document.documentElement.lang = languageTags[locale];
  document.title = `${ticketWords[locale].notFoundTitle} · ${site.name[locale]}`;
  each('.site-title', (link) => {
    link.setAttribute('href', href(addresses.home(locale)));
    link.ariaLabel = site.name[locale];
  });
  each('.site-title span', (name) => (name.textContent = site.name[locale]));
  each('.search-open span', (text) => {
    text.textContent = text.matches('.search-short')
      ? words.search
      : searchWords[locale].placeholder;
  });
  each('.theme', (button) => (button.ariaLabel = button.title = words.theme));
  each('.languages', (nav) => (nav.ariaLabel = words.languageNav));
  each('.languages a', (link) => {
    link.toggleAttribute('aria-current', false);
    if (link.dataset['locale'] === locale) link.ariaCurrent = 'true';
  });
  each('.site-footer', (footer) => footer.replaceChildren(element('p', {}, words.footer)));
}

if (document.documentElement.lang !== languageTags[locale]) translateFrame();

/** The last part of the address that looks like a code, or the last digits in it that may be one. */
const asked =
  parts.filter((part) => /^[\d０-９OolI\s.-]{3,}$/.test(part)).at(-1) ??
  parts.flatMap((part) => part.match(/\d{6,12}/g) ?? []).at(-1);

async function suggest(code: string) {
  const { results, unknown } = await answerTo(await loadIndex(locale), code, 8);
  const words = ticketWords[locale];
  const isKnown = results.some(({ kind }) => kind === 'exact');
  if (!isKnown)
    own.querySelector('.not-found-text')!.textContent = words.unknownCode(unknown[0]?.code ?? code);
  if (results.length === 0) return;
  const heading = document.createElement('p');
  heading.textContent = isKnown ? words.asked : words.nearest;
  const list = document.createElement('ul');
  for (const result of results) {
    const link = codeRow(result, locale).element;
    for (const attribute of ['role', 'aria-selected', 'tabindex']) link.removeAttribute(attribute);
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  own.querySelector('.not-found-nearest')!.append(heading, list);
}

if (asked) suggest(asked).catch(() => {});
