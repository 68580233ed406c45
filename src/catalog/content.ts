import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { z } from 'zod';
import { changesFileSchema, type Change } from '../schemas/change.ts';
import { entrySchema, type Entry } from '../schemas/entry.ts';
import { sourcesFileSchema, type Source } from '../schemas/source.ts';
import { topicsFileSchema, type Topic } from '../schemas/topic.ts';
import { checkContent } from './check.ts';
import { ContentError, type Problem } from './problem.ts';
import type { SampleFile } from './sample.ts';
import type { TableRow } from './table/row.ts';
import { readTextTable } from './table/text.ts';

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

const missing = /received undefined$/;

/** Parses one YAML text against a schema; problems go to `problems`. */
export function parseYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): T | undefined {
  let data: unknown;
  try {
    data = load(text, { filename: file, schema: CORE_SCHEMA });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = error.mark ? `line ${error.mark.line + 1}` : '';
    problems.push({ file, field: line, text: `is not YAML (${error.reason}), correct the syntax` });
    return undefined;
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const field = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        problems.push({
          file,
          field: [...issue.path, key].join('.'),
          text: 'is not a field of the schema, correct its name or remove it',
        });
    } else if (missing.test(issue.message)) {
      problems.push({ file, field, text: 'is missing, add it' });
    } else if (issue.code === 'invalid_value') {
      problems.push({ file, field, text: `is not allowed, use one of: ${issue.values.join(', ')}` });
    } else if (issue.code === 'invalid_type') {
      problems.push({ file, field, text: `is not a ${issue.expected}, write one` });
    } else {
      problems.push({ file, field, text: issue.message });
    }
  }
  return undefined;
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
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const files = filesBelow(folder);

  const entries: EntryFile[] = [];
  for (const file of files.filter((name) => name.startsWith('codes/'))) {
    if (!file.endsWith('.yaml')) {
      problems.push({ file, field: '', text: 'is not an entry, name it <code>.yaml' });
      continue;
    }
    const entry = parseYaml(file, read(file), entrySchema, problems);
    if (entry) entries.push({ file, entry });
  }

  const topics = parseYaml('topics.yaml', read('topics.yaml'), topicsFileSchema, problems) ?? [];
  const sources = parseYaml('sources.yaml', read('sources.yaml'), sourcesFileSchema, problems) ?? [];
  const changes = parseYaml('changes.yaml', read('changes.yaml'), changesFileSchema, problems);
  const table = readTextTable(read('source/error-codes.txt'));
  for (const { line, text } of table.faults)
    problems.push({ file: 'source/error-codes.txt', field: `line ${line}`, text });
  const permalinks = read('permalinks.txt').split(/\r?\n/).filter(Boolean);

  const samples = new Map<string, SampleFile[]>();
  for (const file of files.filter((name) => name.startsWith('samples/'))) {
    const [, id = '', name = ''] = file.split('/');
    samples.set(id, [...(samples.get(id) ?? []), { name, text: read(file) }]);
  }
  const guides = new Map(
    files.filter((name) => /^docs\/.*\.mdx?$/.test(name)).map((name) => [name, read(name)]),
  );

  const content = {
    entries,
    topics,
    sources,
    changes: changes ?? [],
    rows: table.rows,
    permalinks,
    samples,
    guides,
  };
  const unread = new Set(
    files.filter((name) => /^codes\/.*\.yaml$/.test(name) && !entries.some((e) => e.file === name)),
  );
  if (!changes) unread.add('changes.yaml');
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
