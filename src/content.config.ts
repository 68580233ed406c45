import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { docsSchema } from '@astrojs/starlight/schema';
import { file, glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import type { z } from 'zod';
import { contentFolder } from './catalog/content-folder.ts';
import { sampleLoader } from './catalog/sample-loader.ts';
import { ContentError, type Problem } from './catalog/problem.ts';
import { parseYaml } from './catalog/yaml.ts';
import { changeSchema, changesFileSchema, type Change } from './schemas/change.ts';
import { entrySchema } from './schemas/entry.ts';
import { sampleSchema } from './schemas/sample.ts';
import { searchWordsSchema } from './schemas/search-words.ts';
import { sourceSchema, sourcesFileSchema } from './schemas/source.ts';
import { topicSchema, topicsFileSchema } from './schemas/topic.ts';

const url = (path: string) => pathToFileURL(join(contentFolder, path));

/**
 * A parser for a file of the content. It refuses one that is not valid, because Astro's
 * loader keeps what it has when a parser throws, but not when a schema refuses an item.
 */
const parse =
  <T>(name: string, schema: z.ZodType<T>) =>
  (text: string): T => {
    const problems: Problem[] = [];
    const data = parseYaml(name, text, schema, problems);
    if (data === undefined) throw new ContentError(problems);
    return data;
  };

/** Changes have no id of their own: their places in the file say their order. */
const byPlace = (changes: Change[]) =>
  Object.fromEntries(changes.map((change, place) => [String(place).padStart(6, '0'), change]));

const parseSearchWords = parse('search-words.yaml', searchWordsSchema);
const parseChanges = parse('changes.yaml', changesFileSchema);

/**
 * The files below `content/`, or the folder that `CONTENT_DIR` names. What is wrong in them or
 * between them is said before any of them is loaded, by `build/content-check.ts`.
 */
export const collections = {
  codes: defineCollection({
    loader: glob({
      pattern: '*.yaml',
      base: url('codes/'),
      generateId: ({ entry }) => entry.replace(/\.yaml$/, ''),
    }),
    schema: entrySchema,
  }),
  topics: defineCollection({
    loader: file(url('topics.yaml').href, { parser: parse('topics.yaml', topicsFileSchema) }),
    schema: topicSchema,
  }),
  sources: defineCollection({
    loader: file(url('sources.yaml').href, { parser: parse('sources.yaml', sourcesFileSchema) }),
    schema: sourceSchema,
  }),
  changes: defineCollection({
    loader: file(url('changes.yaml').href, { parser: (text) => byPlace(parseChanges(text)) }),
    schema: changeSchema,
  }),
  searchWords: defineCollection({
    loader: file(url('search-words.yaml').href, {
      parser: (text) => ({ all: parseSearchWords(text) }),
    }),
    schema: searchWordsSchema,
  }),
  samples: defineCollection({ loader: sampleLoader(contentFolder), schema: sampleSchema }),
  docs: defineCollection({
    loader: glob({ pattern: '**/*.mdx', base: url('docs/') }),
    schema: docsSchema(),
  }),
};
