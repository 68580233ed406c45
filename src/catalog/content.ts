import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { changesFileSchema, type Change } from '../schemas/change.ts';
import { entrySchema, type Entry } from '../schemas/entry.ts';
import { sampleFileSchema, type SampleFile } from '../schemas/sample.ts';
import { searchWordsSchema, type SearchWords } from '../schemas/search-words.ts';
import { sourcesFileSchema, type Source } from '../schemas/source.ts';
import { topicsFileSchema, type Topic } from '../schemas/topic.ts';
import { checkContent } from './check.ts';
import { ContentError, type Problem } from './problem.ts';
import { readGuide, type Guide } from './guide.ts';
import type { TableRow } from './published-table/row.ts';
import { readTextTable } from './published-table/text.ts';
import { filesBelow, readText } from './read-files.ts';
import { checkData, parseYaml } from './yaml.ts';

/** An entry together with the file that it was read from. */
export interface EntryFile {
  /** Path below the content folder. */
  file: string;
  entry: Entry;
}

/** Everything under `content/` that the catalog is made of, each file valid by its own schema. */
export interface Content {
  entries: EntryFile[];
  topics: Topic[];
  sources: Source[];
  /** How people speak of what the entries describe. */
  searchWords: SearchWords;
  /** What happened to the codes, the oldest change first. */
  changes: Change[];
  rows: TableRow[];
  /** The lines of `permalinks.txt`. */
  permalinks: string[];
  /** By the name of their folder. */
  samples: Map<string, SampleFile[]>;
  /** By path below the content folder. */
  guides: Map<string, Guide>;
}

/** The path of a guide, whose address is made from it. */
const guidePath = /^docs\/(en\/)?guides\/[a-z0-9]+(-[a-z0-9]+)*\.mdx$/;

/** The day that it is by now somewhere on earth, as in `2026-01-31`. */
function latestDay(): string {
  const earliestZone = 14 * 60 * 60 * 1000;
  return new Date(Date.now() + earliestZone).toISOString().slice(0, 10);
}

/**
 * Reads and checks the content folder.
 *
 * @param folder path of `content/`
 * @param today the last day that a change may have, as in `2026-01-31`
 * @returns the content and every problem in it; what its schema refuses is left out
 */
export function readContent(
  folder: string,
  today = latestDay(),
): { content: Content; problems: Problem[] } {
  const problems: Problem[] = [];
  const unread = new Set<string>();
  const refuse = (file: string, text: string) => problems.push({ file, field: '', text });
  const read = (file: string) => {
    const text = readText(folder, file, problems);
    if (text === undefined) unread.add(file);
    return text;
  };
  const readYaml = <T>(file: string, schema: z.ZodType<T>): T | undefined => {
    const text = read(file);
    const data = text === undefined ? undefined : parseYaml(file, text, schema, problems);
    if (data === undefined) unread.add(file);
    return data;
  };

  const entries: EntryFile[] = [];
  for (const file of filesBelow(folder, 'codes', problems)) {
    if (!/^codes\/[^/]+\.yaml$/.test(file)) {
      refuse(file, 'is not an entry, name it <code>.yaml');
      continue;
    }
    const entry = readYaml(file, entrySchema);
    if (entry) entries.push({ file, entry });
  }

  const topics = readYaml('topics.yaml', topicsFileSchema) ?? [];
  const sources = readYaml('sources.yaml', sourcesFileSchema) ?? [];
  const changes = readYaml('changes.yaml', changesFileSchema) ?? [];
  const searchWords = existsSync(join(folder, 'search-words.yaml'))
    ? readYaml('search-words.yaml', searchWordsSchema)
    : undefined;
  const table = readTextTable(read('source/error-codes.txt') ?? '');
  for (const { line, text } of table.faults)
    problems.push({ file: 'source/error-codes.txt', field: `line ${line}`, text });
  const permalinks = (read('permalinks.txt') ?? '').split(/\r?\n/);

  const samples = new Map<string, SampleFile[]>();
  for (const file of filesBelow(folder, 'samples', problems)) {
    const [, id = '', name = '', ...deeper] = file.split('/');
    if (!name || deeper.length > 0) {
      refuse(file, 'is not in the folder of a sample, move it to samples/<sample>/');
      continue;
    }
    const files = samples.get(id) ?? [];
    samples.set(id, files);
    const text = read(file);
    const found: Problem[] = [];
    const sample =
      text === undefined ? undefined : checkData(file, { name, text }, sampleFileSchema, found);
    for (const problem of found) refuse(file, problem.text);
    if (sample) files.push(sample);
    else unread.add(file);
  }

  const guides = new Map<string, Guide>();
  for (const file of filesBelow(folder, 'docs', problems, true)) {
    if (!guidePath.test(file)) {
      refuse(file, 'is not a guide, name it docs/guides/<name>.mdx or docs/en/guides/<name>.mdx');
      continue;
    }
    const text = read(file);
    const guide = text === undefined ? undefined : readGuide(folder, file, text, problems);
    if (!guide) unread.add(file);
    guides.set(file, guide ?? { samples: [] });
  }

  const content = {
    entries,
    topics,
    sources,
    searchWords: searchWords ?? { same: [], codes: {}, kinds: [], fillers: [], pages: {} },
    changes,
    rows: table.rows,
    permalinks,
    samples,
    guides,
  };
  return { content, problems: [...problems, ...checkContent(content, today, unread)] };
}

/**
 * Reads the content folder and refuses it whole if anything in it is wrong.
 *
 * @throws ContentError with every problem
 */
export function loadContent(folder: string): Content {
  const { content, problems } = readContent(folder);
  if (problems.length > 0) throw new ContentError(problems);
  return content;
}
