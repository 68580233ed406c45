import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { docsSchema } from '@astrojs/starlight/schema';
import { file, glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { contentFolder } from './catalog/content-folder.ts';
import { sampleLoader } from './catalog/sample-loader.ts';
import { loadList } from './catalog/yaml.ts';
import { changeSchema, type Change } from './schemas/change.ts';
import { entrySchema } from './schemas/entry.ts';
import { sampleSchema } from './schemas/sample.ts';
import { sourceSchema, type Source } from './schemas/source.ts';
import { topicSchema, type Topic } from './schemas/topic.ts';

const url = (path: string) => pathToFileURL(join(contentFolder, path));

/** Changes have no id of their own: their places in the file say their order. */
const byPlace = (changes: Change[]) =>
  Object.fromEntries(changes.map((change, place) => [String(place).padStart(6, '0'), change]));

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
    loader: file(url('topics.yaml').href, { parser: (text) => loadList(text) as Topic[] }),
    schema: topicSchema,
  }),
  sources: defineCollection({
    loader: file(url('sources.yaml').href, { parser: (text) => loadList(text) as Source[] }),
    schema: sourceSchema,
  }),
  changes: defineCollection({
    loader: file(url('changes.yaml').href, {
      parser: (text) => byPlace(loadList(text) as Change[]),
    }),
    schema: changeSchema,
  }),
  samples: defineCollection({ loader: sampleLoader(contentFolder), schema: sampleSchema }),
  docs: defineCollection({
    loader: glob({ pattern: '**/*.mdx', base: url('docs/') }),
    schema: docsSchema(),
  }),
};
