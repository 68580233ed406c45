import { programsWords } from './words.ts';
import type { Change } from '../schemas/change.ts';
import { site } from '../site.ts';
import { addresses } from '../catalog/addresses.ts';
import { languageTags, locales, type Locale } from '../catalog/locale.ts';
import { inlineHtml, plainText } from '../catalog/markdown.ts';
import type { OutputSource } from './source.ts';
import { xmlDocument, type XmlElement } from './xml.ts';

/** `changes.yaml` gives days; a feed wants moments. */
const moment = (date: string) => `${date}T00:00:00Z`;

function title({ kind, text }: Change, locale: Locale): string {
  const { changeKinds, colon } = programsWords[locale];
  return `${changeKinds[kind]}${colon}${plainText(text[locale])}`;
}

function content(
  { codes, text }: Change,
  locale: Locale,
  { catalog, toUrl }: OutputSource,
): string {
  const items = codes.map((code) => {
    const name = inlineHtml(catalog.entry(code).title[locale]);
    return `<li><a href="${toUrl(addresses.code(locale, code))}">${code}</a> ${name}</li>`;
  });
  return `<div lang="${languageTags[locale]}"><p>${inlineHtml(text[locale])}</p><ul>${items.join('')}</ul></div>`;
}

function feedEntry(change: Change, source: OutputSource): XmlElement {
  const { date, kind, codes } = change;
  const [only] = codes.length === 1 ? codes : [];
  return {
    id: `${source.toUrl(addresses.feed)}#${date}-${kind}-${codes[0]}`,
    title: locales.map((locale) => title(change, locale)).join(' / '),
    updated: moment(date),
    link: {
      '@rel': 'alternate',
      '@href': source.toUrl(only ? addresses.ticket(only) : addresses.codes('zh')),
    },
    category: { '@term': kind },
    content: {
      '@type': 'html',
      '#text': locales.map((locale) => content(change, locale, source)).join(''),
    },
  };
}

/**
 * `/feed.xml`: what happened to the codes, the latest first, as an Atom feed (RFC 4287) in both
 * languages. The id of an item is made of the day, the kind and the first code of its change.
 */
export function changesFeed(source: OutputSource): string {
  const { changes, toUrl } = source;
  const names = locales.map((locale) => site.name[locale]).join(' / ');
  return xmlDocument({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': languageTags.zh,
      id: toUrl(addresses.feed),
      title: `${names}: ${locales.map((locale) => programsWords[locale].changes).join(' / ')}`,
      updated: moment(changes.at(-1)?.date ?? '1970-01-01'),
      author: { name: names },
      link: [
        { '@rel': 'self', '@type': 'application/atom+xml', '@href': toUrl(addresses.feed) },
        { '@rel': 'alternate', '@type': 'text/html', '@href': toUrl(addresses.home('zh')) },
      ],
      entry: changes.toReversed().map((change) => feedEntry(change, source)),
    },
  });
}
