import { byCode } from './code.ts';
import type { Entry } from '../schemas/entry.ts';
import type { SampleFile } from '../schemas/sample.ts';
import type { Source } from '../schemas/source.ts';
import type { Topic } from '../schemas/topic.ts';

/** A topic together with its entries, in the order of their codes. */
export interface TopicWithEntries extends Topic {
  entries: Entry[];
}

/** The joined content: what pages and serialisers read. */
export interface Catalog {
  /** Every topic that has entries, in order. */
  topics: readonly TopicWithEntries[];
  /** Every entry, by topic and then by code. */
  entries: readonly Entry[];
  entry(code: string): Entry;
  topic(id: string): TopicWithEntries;
  source(id: string): Source;
  sample(id: string): readonly SampleFile[];
  /** The entries before and after a code within the order of `entries`. */
  neighbours(code: string): { previous: Entry | undefined; next: Entry | undefined };
  /** A code and its neighbours in its topic: `perSide` on each side, more where the topic ends. */
  around(code: string, perSide: number): readonly Entry[];
}

function byKey<T>(what: string, items: ReadonlyMap<string, T>) {
  return (key: string): T => {
    const item = items.get(key);
    if (!item) throw new Error(`There is no ${what} ${key} in the catalog`);
    return item;
  };
}

/**
 * Joins checked content into a catalog. The lookups of the result throw for a key that is not
 * there, since checked content refers to nothing that is missing.
 */
export function buildCatalog(content: {
  entries: readonly Entry[];
  topics: readonly Topic[];
  sources: readonly Source[];
  samples: ReadonlyMap<string, readonly SampleFile[]>;
}): Catalog {
  const grouped = Map.groupBy(content.entries, (entry) => entry.topic);
  const topics = [...content.topics]
    .sort((a, b) => a.order - b.order)
    .flatMap((topic) => {
      const entries = grouped.get(topic.id);
      return entries ? [{ ...topic, entries: entries.toSorted(byCode) }] : [];
    });
  const entries = topics.flatMap((topic) => topic.entries);
  const topicOf = byKey('topic', new Map(topics.map((topic) => [topic.id, topic])));
  const places = new Map(entries.map((entry, index) => [entry.code, index]));
  const starts = new Map(topics.map(({ id, entries: [first] }) => [id, places.get(first!.code)!]));
  const placeOf = (code: string): number => {
    const place = places.get(code);
    if (place === undefined) throw new Error(`There is no entry ${code} in the catalog`);
    return place;
  };
  return {
    topics,
    entries,
    entry: byKey('entry', new Map(entries.map((entry) => [entry.code, entry]))),
    topic: topicOf,
    source: byKey('source', new Map(content.sources.map((source) => [source.id, source]))),
    sample: byKey('sample', content.samples),
    neighbours(code) {
      const place = placeOf(code);
      return { previous: entries[place - 1], next: entries[place + 1] };
    },
    around(code, perSide) {
      const place = placeOf(code);
      const topic = topicOf(entries[place]!.topic);
      const length = 2 * perSide + 1;
      const first = place - starts.get(topic.id)! - perSide;
      const start = Math.max(0, Math.min(first, topic.entries.length - length));
      return topic.entries.slice(start, start + length);
    },
  };
}
