import type { Locale } from '../../catalog/locale.ts';
import { ticketWords } from '../../ticket/ticket-words.ts';
import { answerTo, loadIndex } from '../../search/browser/search-data.ts';
import { codeRow } from '../../search/browser/search-rows.ts';

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const path = decoded(location.pathname);
const locale: Locale = /(^|\/)en(\/|$)/.test(path) ? 'en' : 'zh';
const sections = [...document.querySelectorAll<HTMLElement>('.not-found section')];
const own = sections.find((section) => section.dataset['locale'] === locale)!;
own.parentElement!.prepend(own);

/** The last part of the address that looks like a code: digits, however they are written. */
const asked = path
  .split('/')
  .filter((part) => /^[\d０-９OolI\s.-]{3,}$/.test(part))
  .at(-1);

async function suggest(code: string) {
  const { results, unknown } = await answerTo(await loadIndex(locale), code, 8);
  const words = ticketWords[locale];
  own.querySelector('.not-found-text')!.textContent = words.unknownCode(unknown[0]?.code ?? code);
  if (results.length === 0) return;
  const heading = document.createElement('p');
  heading.textContent = words.nearest;
  const list = document.createElement('ul');
  list.className = 'code-list';
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
