import type { PreviewImage } from '../../frame/head.ts';
import type { Entry } from '../../schemas/entry.ts';
import { addresses } from '../../catalog/addresses.ts';
import { answersOf } from '../../catalog/answers.ts';
import type { CodeWords } from '../../catalog/entry-words.ts';
import type { Catalog, TopicWithEntries } from '../../catalog/catalog.ts';
import { codeParts } from '../../catalog/code.ts';
import { languageTags, locales, type Bilingual, type Locale } from '../../catalog/locale.ts';
import { messageLanguage } from '../../catalog/message-language.ts';
import { plainText } from '../../catalog/markdown.ts';

/** Whom a card is for: the readers of one locale, or those of a ticket link, in either language. */
export type CardScope = Locale | 'both';

export const cardScopes: readonly CardScope[] = ['both', ...locales];

/** A text of a card, with the BCP 47 tag of its language. */
export interface CardText {
  lang: string;
  text: string;
}

/** What stands on the image that a chat or a ticket system shows for a link; all plain text. */
export interface Card {
  siteName: string;
  /**
   * The title of the entry's topic; empty on a card of both languages, where space is short. On
   * the card of a topic, how many codes it has.
   */
  topic: string;
  /** The digits of the code, if it is the card of one, by its parts, with what each part is called (empty as the topic is). */
  parts: { digits: string; label: string }[];
  /** The title, in the main language first. */
  titles: CardText[];
  message: CardText | undefined;
  /** Who fixes it, whether to retry, whether it took effect; none on the card of a topic. */
  answers: { label: string; values: CardText[] }[];
  /** For a retired code: the word that says so. */
  retired: string | undefined;
}

/** The words that cards are written with. */
export interface CardWords {
  code: Record<Locale, CodeWords>;
  siteName: Bilingual;
  codeCount: Record<Locale, (count: string) => string>;
  retired: Bilingual;
}

const localesOf = (scope: CardScope) => (scope === 'both' ? locales : [scope]);

/**
 * What stands on the card of an entry.
 *
 * @param topic title of the entry's topic
 */
export function cardOf(entry: Entry, scope: CardScope, topic: Bilingual, words: CardWords): Card {
  const shown = localesOf(scope);
  const joined = (text: (locale: Locale) => string) => [...new Set(shown.map(text))].join(' / ');
  const parts = codeParts(entry.code);
  const answers = shown.map((locale) => answersOf(entry, words.code[locale]));
  return {
    siteName: joined((locale) => words.siteName[locale]),
    topic: scope === 'both' ? '' : plainText(topic[scope]),
    parts: parts
      ? (['system', 'class', 'number'] as const).map((part) => ({
          digits: parts[part],
          label: scope === 'both' ? '' : words.code[scope].parts[part],
        }))
      : [{ digits: entry.code, label: '' }],
    titles: shown.map((locale) => ({
      lang: languageTags[locale],
      text: plainText(entry.title[locale]),
    })),
    message: entry.message
      ? {
          lang: messageLanguage(entry.message),
          text: entry.message,
        }
      : undefined,
    answers: ([0, 1, 2] as const).map((question) => ({
      label: answers.map((inLocale) => inLocale[question].label).join(' / '),
      values: answers.map((inLocale, index) => ({
        lang: languageTags[shown[index]!],
        text: inLocale[question].value,
      })),
    })),
    retired: entry.status === 'retired' ? joined((locale) => words.retired[locale]) : undefined,
  };
}

/** What stands on the card of a topic. */
function topicCard(topic: TopicWithEntries, scope: CardScope, words: CardWords): Card {
  const shown = localesOf(scope);
  const joined = (text: (locale: Locale) => string) => [...new Set(shown.map(text))].join(' / ');
  return {
    siteName: joined((locale) => words.siteName[locale]),
    topic: joined((locale) => words.codeCount[locale](String(topic.entries.length))),
    parts: [],
    titles: shown.map((locale) => ({
      lang: languageTags[locale],
      text: plainText(topic.title[locale]),
    })),
    message: undefined,
    answers: [],
    retired: undefined,
  };
}

/** The name of a card in its address, by its subject: a code, or the id of a topic. */
const cardName = (scope: CardScope, subject: string) =>
  scope === 'both' ? subject : `${subject}.${scope}`;

/**
 * Every card of a catalogue: those of its codes, or those of its topics where it has more than
 * `most` codes, since cards for all would take longer to draw than the pages.
 */
export function cardsOf(
  { entries, topics, topic }: Catalog,
  words: CardWords,
  most: number,
): { name: string; card: Card }[] {
  return cardScopes.flatMap((scope) =>
    entries.length <= most
      ? entries.map((entry) => ({
          name: cardName(scope, entry.code),
          card: cardOf(entry, scope, topic(entry.topic).title, words),
        }))
      : topics.map((each) => ({
          name: cardName(scope, each.id),
          card: topicCard(each, scope, words),
        })),
  );
}

/** The card of an entry. */
function cardOfCode(entry: Entry, scope: CardScope, words: CardWords): PreviewImage {
  return { path: addresses.card(cardName(scope, entry.code)), alt: cardAlt(entry, scope, words) };
}

/**
 * The card that the page of an entry shows: its own, or that of its topic in a catalogue of more
 * than `most` codes.
 */
export function cardFor(
  entry: Entry,
  scope: CardScope,
  { entries, topic }: Catalog,
  words: CardWords,
  most: number,
): PreviewImage {
  if (entries.length <= most) return cardOfCode(entry, scope, words);
  const { id, title } = topic(entry.topic);
  const alt = localesOf(scope).map((locale) => plainText(title[locale]));
  return { path: addresses.card(cardName(scope, id)), alt: alt.join(' / ') };
}

/** The card in words, for those who do not see it. */
export function cardAlt(entry: Entry, scope: CardScope, words: CardWords): string {
  return localesOf(scope)
    .map((locale) => {
      const [colon, comma, stop] = locale === 'zh' ? ['：', '，', '。'] : [': ', ', ', '. '];
      const title = `${entry.code} ${plainText(entry.title[locale])}`;
      const answers = answersOf(entry, words.code[locale]).map(
        ({ label, value }) => label + colon + value,
      );
      const name = entry.message ? title + comma + entry.message : title;
      return `${[name, ...answers].join(stop)}${stop.trim()}`;
    })
    .join(' ');
}
