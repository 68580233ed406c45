import type { Entry } from '../schemas/entry.ts';
import { addresses } from '../catalog/addresses.ts';
import type { Catalog, TopicWithEntries } from '../catalog/catalog.ts';
import { codeParts } from '../catalog/code.ts';
import type { Locale } from '../catalog/locale.ts';
import { plainText } from '../catalog/markdown.ts';

/** One line of the sidebar. */
export interface SidebarLink {
  label: string;
  path: string;
  /** A few characters at the end of the line: the tail of a code, or how many codes a topic has. */
  note?: string;
}

export interface SidebarGroup {
  label: string;
  /** The page that the label leads to. */
  path?: string;
  links: SidebarLink[];
}

/** The attributes of the entry that the label of its group leads to; Starlight's groups have none. */
export const headingLink = { 'data-heading': true };

/** A topic of more codes shows, beside the page of a code, only those around it. */
const mostSiblings = 60;
const beside = 4;

function codeLink(entry: Entry, locale: Locale): SidebarLink {
  const number = codeParts(entry.code)?.number;
  return {
    label: plainText(entry.title[locale]),
    path: addresses.code(locale, entry.code),
    note: number ? `…${number}` : entry.code,
  };
}

/** The codes of a topic; of a large one the neighbours of a code and a link to the whole. */
function siblingLinks(
  catalog: Catalog,
  topic: TopicWithEntries,
  code: string | undefined,
  locale: Locale,
  words: SidebarWords,
): SidebarLink[] {
  const count = topic.entries.length;
  if (count <= mostSiblings) return topic.entries.map((entry) => codeLink(entry, locale));
  const whole = { label: words.wholeTopic(String(count)), path: addresses.topic(locale, topic.id) };
  const shown = code === undefined ? [] : catalog.around(code, beside);
  return [...shown.map((entry) => codeLink(entry, locale)), whole];
}

export interface SidebarWords {
  topics: string;
  otherTopics: string;
  wholeTopic(count: string): string;
}

/**
 * The navigation of one page: the codes of its topic, every other topic, then the given groups.
 * Its length depends on the number of topics only, once the current one is large.
 *
 * @param current id of the topic of the page, and its code, if it has them
 */
export function sidebarGroups(
  catalog: Catalog,
  locale: Locale,
  current: { topic?: string | undefined; code?: string | undefined },
  words: SidebarWords,
  more: readonly SidebarGroup[] = [],
): SidebarGroup[] {
  const own = current.topic === undefined ? undefined : catalog.topic(current.topic);
  const topics = catalog.topics.filter((topic) => topic !== own);
  const topicLinks = {
    label: own ? words.otherTopics : words.topics,
    links: topics.map((topic) => ({
      label: plainText(topic.title[locale]),
      path: addresses.topic(locale, topic.id),
      note: String(topic.entries.length),
    })),
  };
  const groups: SidebarGroup[] = own
    ? [
        {
          label: plainText(own.title[locale]),
          path: addresses.topic(locale, own.id),
          links: siblingLinks(catalog, own, current.code, locale, words),
        },
        topicLinks,
      ]
    : [topicLinks];
  return [...groups, ...more.filter((group) => group.links.length > 0)];
}
