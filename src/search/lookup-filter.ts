import type { LookupIndex } from './lookup-index.ts';

/** What codes are picked by; an empty string lets all through. */
export interface CodeFilter {
  /** Id of a topic. */
  topic: string;
  /** One of those who fix it. */
  fixedBy: string;
  /** An answer, for a read or for a write. */
  retry: string;
}

/**
 * The codes that pass a filter, by number; needs no texts of the index.
 *
 * @returns their places in the index
 */
export function codesWith(index: LookupIndex, { topic, fixedBy, retry }: CodeFilter): number[] {
  const passing = index.handlings.map((handling) => {
    const [who = '', answers = ''] = handling.split('|');
    return (
      (!fixedBy || who.split(' ').includes(fixedBy)) &&
      (!retry || answers.split(' ').includes(retry))
    );
  });
  const place = topic ? index.topicIds.indexOf(topic) : undefined;
  return [...index.codes.keys()]
    .filter(
      (entry) =>
        passing[index.handlingOf[entry]!] &&
        (place === undefined || index.topicOf[entry] === place),
    )
    .sort((a, b) => Number(index.codes[a]) - Number(index.codes[b]));
}
