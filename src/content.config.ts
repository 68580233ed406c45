import { docsSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection, type SchemaContext } from 'astro:content';
import { catalogLoader } from './catalog/catalog-loader.ts';
import { contentFolder } from './catalog/content-folder.ts';
import { changeSchema } from './schemas/change.ts';
import { entrySchema } from './schemas/entry.ts';
import { sampleSchema } from './schemas/sample.ts';
import { sourceSchema } from './schemas/source.ts';
import { topicSchema } from './schemas/topic.ts';

/** No page has an image in its front matter. */
const noImages = (() => z.never()) as unknown as SchemaContext['image'];

export const collections = {
  codes: defineCollection({
    loader: catalogLoader((content) =>
      content.entries.map(({ entry }) => ({ id: entry.code, data: entry })),
    ),
    schema: entrySchema,
  }),
  topics: defineCollection({
    loader: catalogLoader((content) => content.topics.map((topic) => ({ id: topic.id, data: topic }))),
    schema: topicSchema,
  }),
  sources: defineCollection({
    loader: catalogLoader((content) =>
      content.sources.map((source) => ({ id: source.id, data: source })),
    ),
    schema: sourceSchema,
  }),
  samples: defineCollection({
    loader: catalogLoader((content) =>
      [...content.samples].map(([id, files]) => ({ id, data: { files } })),
    ),
    schema: sampleSchema,
  }),
  changes: defineCollection({
    loader: catalogLoader((content) =>
      content.changes.map((change, index) => ({
        id: String(index).padStart(6, '0'),
        data: change,
      })),
    ),
    schema: changeSchema,
  }),
  docs: defineCollection({
    loader: glob({ pattern: '**/*.mdx', base: `${contentFolder}/docs` }),
    // Made once: Starlight calls a function anew for every page, a quarter of a large build.
    schema: docsSchema()({ image: noImages }),
  }),
};
