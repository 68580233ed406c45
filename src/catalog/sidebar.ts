import type { Entry } from '../schemas/entry.ts';
import { addresses } from './addresses.ts';
import type { Catalog } from './catalog.ts';
import { codeParts } from './code.ts';
import type { Locale } from './locale.ts';
import { plainText } from './markdown.ts';

/** One line of the sidebar. */
export interface SidebarLink {
  label: string;
  path: string;
  /** A few characters at the end of the line: the tail of a code, or how many codes a topic has. */
  note?: string;
}

export interface SidebarGroup {
  label: string;
  links: SidebarLink[];
}

function codeLink(entry: Entry, locale: Locale): SidebarLink {
  const number = codeParts(entry.code)?.number;
  return {
    label: plainText(entry.title[locale]),
    path: addresses.code(locale, entry.code),
    note: number ? `…${number}` : entry.code,
  };
}

/**
 * The navigation of one page: the codes of its topic, every other topic, then the given groups.
 * Its length depends on the number of topics and on the size of the current one only.
 *
 * @param currentTopic id of the topic of the page, if it has one
 */
export function sidebarGroups(
  catalog: Catalog,
  locale: Locale,
  currentTopic: string | undefined,
  words: { topics: string; otherTopics: string },
  more: readonly SidebarGroup[] = [],
): SidebarGroup[] {
  const current = currentTopic === undefined ? undefined : catalog.topic(currentTopic);
  const topics = catalog.topics.filter((topic) => topic !== current);
  const topicLinks = {
    label: current ? words.otherTopics : words.topics,
    links: topics.map((topic) => ({
      label: plainText(topic.title[locale]),
      path: addresses.topic(locale, topic.id),
      note: String(topic.entries.length),
    })),
  };
  const groups: SidebarGroup[] = current
    ? [
        {
          label: plainText(current.title[locale]),
          links: current.entries.map((entry) => codeLink(entry, locale)),
        },
        topicLinks,
      ]
    : [topicLinks];
  return [...groups, ...more.filter((group) => group.links.length > 0)];
}
