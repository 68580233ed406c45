import type { Entry } from '../schemas/entry.ts';
import type { SearchWords } from '../schemas/search-words.ts';
import type { Bilingual } from '../catalog/locale.ts';
import type { LookupFile } from './lookup-files.ts';
import { readingTable } from './pinyin-table.ts';
import { writePostings } from './postings.ts';
import { rankedEntry, rankTerms, spokenEntry, spokenTerms } from './relevance-index.ts';
import { relevanceTerms } from './relevance-terms.ts';
import { readSameWords, sameTerms } from './same-words.ts';
import { shardOf } from './shard.ts';

/** A page that is not about one code. */
export interface NamedPage {
  /** Path from the root of the deployment. */
  path: Bilingual;
  title: Bilingual;
  /** What else readers call it. */
  names: readonly string[];
  /** One line of what it holds. */
  summary: Bilingual;
}

/** The file that relevance begins with. */
export interface RelatedHead {
  same: readonly (readonly string[])[];
  pages: readonly NamedPage[];
  /** Words by which readers ask for a page, and what else they add to its name. */
  kinds: readonly string[];
  fillers: readonly string[];
  /** The page for errors that are none of the platform’s, by its Chinese address. */
  strangers: string;
  /** Names of the files that hold the terms. */
  shards: readonly string[];
  /** Name of the file of readings. */
  readings: string;
}

/** In texts of less weight, such as causes and steps, words of every kind stand beside others. */
const leastOfMeaning = 2;

/** So many characters of terms are in one file: a query loads few, and each soon. */
const charactersPerShard = 30_000;

/**
 * The files by which pages are ranked, the one to begin with first. The codes are numbered in the
 * order of the lookup index, the other pages after them.
 *
 * @param entries in the order of the lookup index
 * @param nameOf the name of a file with some text, which changes with the text
 */
export function relatedFiles(
  entries: readonly Entry[],
  pages: readonly NamedPage[],
  words: SearchWords,
  nameOf: (text: string) => string,
): LookupFile[] {
  const same = readSameWords(words.same);
  const said = ({ code }: Entry) => words.codes[code] ?? { zh: [], en: [] };
  const ranked = rankTerms(
    entries.map((entry) => rankedEntry(entry, said(entry))),
    (text, weight) => [
      ...relevanceTerms(text).map(({ term }) => term),
      ...(weight >= leastOfMeaning ? sameTerms(same, text) : []),
    ],
  );
  const spoken = rankTerms(
    entries.map((entry) => spokenEntry(entry, said(entry))),
    spokenTerms,
  );
  const terms = [...ranked, ...spoken].sort(([a], [b]) => (a < b ? -1 : 1));
  const count = Math.max(1, Math.ceil(writePostings(terms).length / charactersPerShard));
  const shards = Array.from({ length: count }, () => [] as typeof terms);
  for (const item of terms) shards[shardOf(item[0], count)]!.push(item);
  const file = (data: unknown): LookupFile => {
    const text = JSON.stringify(data);
    return { name: nameOf(text), text };
  };
  const shardFiles = shards.map((shard) => file(writePostings(shard)));
  const readings = file(readingTable());
  const head: RelatedHead = {
    same: words.same,
    pages,
    kinds: words.kinds,
    fillers: words.fillers,
    strangers: words.strangers ?? '',
    shards: shardFiles.map(({ name }) => name),
    readings: readings.name,
  };
  return [file(head), ...shardFiles, readings];
}
