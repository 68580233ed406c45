import { Converter, Locale as Dictionaries } from 'opencc-js/t2cn';
import type { Entry } from '../schemas/entry.ts';
import { retryIds } from '../catalog/answers.ts';
import type { Topic } from '../schemas/topic.ts';
import { otherLocale, type Locale } from '../catalog/locale.ts';
import { plainText } from '../catalog/markdown.ts';
import { questionWords } from './question-words.ts';

/**
 * What `lookup` searches: plain JSON, one per locale, made at build time. The lists have one item
 * per code, in one order; where a code has none, the item is an empty string.
 */
export interface LookupIndex {
  locale: Locale;
  codes: string[];
  messages: string[];
  descriptions: string[];
  /** Other wordings of the message, one per line. */
  seenAs: string[];
  /** In the reader's language. */
  titles: string[];
  /** The title in the other language, then the keywords of both, one per line. */
  words: string[];
  /** The codes that the platform no longer answers with. */
  retired: string[];
  /** For each code the place of its topic in `topics`. */
  topicOf: number[];
  /** Titles of the topics in the reader's language. */
  topics: string[];
  /** Ids of the topics. */
  topicIds: string[];
  /** Who fixes it, whether to retry (ids, spaces between), whether it took effect: bars between. */
  handlings: string[];
  /** For each code the place of its answers in `handlings`. */
  handlingOf: number[];
  /**
   * Names of the files that hold the texts (messages, descriptions, other wordings, titles, words)
   * where the index comes without them; see `lookup-files.ts`.
   */
  textFiles: string[];
  /** Pairs of characters: a traditional or variant one and the one that the index uses. */
  characters: string;
  /**
   * Pairs of terms, one pair a line, a regional one and the one used here, which is filled with
   * spaces to the same length.
   */
  terms: string;
}

/** Terms of Taiwan that the dictionaries leave, in simplified characters. */
const ownTerms = ['介面接口', '权杖令牌', '逾时超时', '签章签名', '单一登入单点登录'];

const regions = ['t', 'tw', 'hk'] as const;
const toSimplified = Converter({ from: 't', to: 'cn' });
const sameAccount: Readonly<Record<string, string>> = { 帐: '账', 帳: '账' };

/** Every traditional or variant character with the one that it is read as. */
function allCharacterPairs(): [string, string][] {
  const converters = regions.map((from) => Converter({ from, to: 'cn' }));
  const pairs: [string, string][] = [];
  for (let point = 0x3400; point < 0xa000; point += 1) {
    const character = String.fromCharCode(point);
    const simple =
      sameAccount[character] ??
      converters.map((convert) => convert(character)).find((result) => result !== character);
    if (simple !== undefined) pairs.push([character, simple]);
  }
  return pairs;
}

let characters: [string, string][] | undefined;

/** Every traditional or variant character that stands for one of `used`, in pairs. */
function characterPairs(used: ReadonlySet<string>): string {
  characters ??= allCharacterPairs();
  return characters.flatMap((pair) => (used.has(pair[1]) ? pair : [])).join('');
}

/** Every regional term with its mainland counterpart, which is no longer. */
function allTermPairs(): [string, string][] {
  const pairs: [string, string][] = ownTerms.map((pair) => [
    pair.slice(0, pair.length / 2),
    pair.slice(pair.length / 2),
  ]);
  for (const dictionary of Dictionaries.from['twp']!.flat()) {
    if (typeof dictionary !== 'string') continue;
    for (const line of dictionary.split('|')) {
      const [regional = '', usual = ''] = line.split(' ').map(toSimplified);
      if (regional.length >= 2 && regional.length >= usual.length && regional !== usual)
        pairs.push([regional, usual]);
    }
  }
  return pairs;
}

let terms: [string, string][] | undefined;

/** Every regional term that the texts don't use and whose mainland counterpart they use. */
function termPairs(texts: string): string {
  terms ??= allTermPairs();
  const pairs = terms
    .filter(([regional, usual]) => texts.includes(usual) && !texts.includes(regional))
    .map(([regional, usual]) => regional + usual.padEnd(regional.length));
  return [...new Set(pairs)].join('\n');
}

/**
 * Makes the index of one locale.
 *
 * @param entries in the order in which equal results are shown, except that the codes of the
 * vendor's table go before those seen elsewhere
 * @param topics every topic that an entry names
 */
export function buildLookupIndex(
  entries: readonly Entry[],
  topics: readonly Topic[],
  locale: Locale,
): LookupIndex {
  const listed = entries.toSorted(
    (a, b) => Number(a.origin !== 'table') - Number(b.origin !== 'table'),
  );
  const topicsOfEntries = new Set(entries.map((entry) => entry.topic));
  const used = topics.filter(({ id }) => topicsOfEntries.has(id));
  const place = new Map(used.map((topic, index) => [topic.id, index]));
  const other = otherLocale(locale);
  const handlings = listed.map(({ handling: { fixedBy, retry, applied } }) =>
    [fixedBy.who.join(' '), retryIds(retry), applied.answer].join('|'),
  );
  const distinct = [...new Set(handlings)];
  const handlingPlace = new Map(distinct.map((handling, index) => [handling, index]));
  const index: LookupIndex = {
    locale,
    codes: listed.map((entry) => entry.code),
    messages: listed.map((entry) => entry.message ?? ''),
    descriptions: listed.map((entry) => entry.description ?? ''),
    seenAs: listed.map((entry) => entry.seenAs.join('\n')),
    titles: listed.map((entry) => plainText(entry.title[locale])),
    words: listed.map((entry) =>
      [plainText(entry.title[other]), ...entry.keywords.zh, ...entry.keywords.en].join('\n'),
    ),
    retired: listed.flatMap((entry) => (entry.status === 'retired' ? [entry.code] : [])),
    topicOf: listed.map((entry) => place.get(entry.topic) ?? -1),
    topics: used.map((topic) => plainText(topic.title[locale])),
    topicIds: used.map(({ id }) => id),
    handlings: distinct,
    handlingOf: handlings.map((handling) => handlingPlace.get(handling)!),
    textFiles: [],
    characters: '',
    terms: '',
  };
  const texts = [index.messages, index.descriptions, index.seenAs, index.titles, index.words]
    .flat()
    .concat(questionWords.zh)
    .join('\n');
  index.terms = termPairs(texts);
  index.characters = characterPairs(new Set(texts + index.terms));
  return index;
}
