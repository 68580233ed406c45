import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { changesFileSchema, type Change } from '../schemas/change.ts';
import { entrySchema, type Entry } from '../schemas/entry.ts';
import { sourcesFileSchema, type Source } from '../schemas/source.ts';
import { topicsFileSchema, type Topic } from '../schemas/topic.ts';
import { checkContent } from './check.ts';
import { ContentError, type Problem } from './problem.ts';
import type { SampleFile } from './sample.ts';
import type { TableRow } from './published-table/row.ts';
import { readTextTable } from './published-table/text.ts';
import { parseYaml } from './yaml.ts';

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
  /** What happened to the codes, the oldest change first. */
  changes: Change[];
  rows: TableRow[];
  permalinks: string[];
  samples: Map<string, SampleFile[]>;
  /** The Markdown of the guides, by path below the content folder. */
  guides: Map<string, string>;
}

function filesBelow(folder: string, prefix = ''): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((item) => {
      const path = prefix ? `${prefix}/${item.name}` : item.name;
      return item.isDirectory() ? filesBelow(folder, path) : [path];
    });
}

/**
 * Reads and checks the content folder.
 *
 * @param folder path of `content/`
 * @returns the content and every problem in it; entries that their schema refuses are left out
 */
export function readContent(folder: string): { content: Content; problems: Problem[] } {
  const problems: Problem[] = [];
  const unread = new Set<string>();
  const files = existsSync(folder) ? filesBelow(folder) : [];
  const present = new Set(files);
  const read = (file: string) => {
    if (present.has(file)) return readFileSync(join(folder, file), 'utf8');
    problems.push({ file, field: '', text: 'is missing, write it' });
    unread.add(file);
    return undefined;
  };
  const readYaml = <T>(file: string, schema: z.ZodType<T>): T | undefined => {
    const text = read(file);
    const data = text === undefined ? undefined : parseYaml(file, text, schema, problems);
    if (data === undefined) unread.add(file);
    return data;
  };

  const entries: EntryFile[] = [];
  for (const file of files.filter((name) => name.startsWith('codes/'))) {
    if (!file.endsWith('.yaml')) {
      problems.push({ file, field: '', text: 'is not an entry, name it <code>.yaml' });
      continue;
    }
    const entry = readYaml(file, entrySchema);
    if (entry) entries.push({ file, entry });
  }

  const topics = readYaml('topics.yaml', topicsFileSchema) ?? [];
  const sources = readYaml('sources.yaml', sourcesFileSchema) ?? [];
  const changes = readYaml('changes.yaml', changesFileSchema) ?? [];
  const table = readTextTable(read('source/error-codes.txt') ?? '');
  for (const { line, text } of table.faults)
    problems.push({ file: 'source/error-codes.txt', field: `line ${line}`, text });
  const permalinks = (read('permalinks.txt') ?? '').split(/\r?\n/).filter(Boolean);

  const samples = new Map<string, SampleFile[]>();
  for (const file of files.filter((name) => name.startsWith('samples/'))) {
    const [, id = '', name = ''] = file.split('/');
    samples.set(id, [...(samples.get(id) ?? []), { name, text: read(file) ?? '' }]);
  }
  const guides = new Map(
    files.filter((name) => /^docs\/.*\.mdx?$/.test(name)).map((name) => [name, read(name) ?? '']),
  );

  const content = {
    entries,
    topics,
    sources,
    changes,
    rows: table.rows,
    permalinks,
    samples,
    guides,
  };
  return { content, problems: [...problems, ...checkContent(content, unread)] };
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
