import type { Source } from '../schemas/source.ts';
import type { Catalog } from './catalog.ts';

/** A source together with the pages or files that references name within it. */
export interface NamedSource {
  source: Source;
  pages: string[];
}

/**
 * Reads references such as `docs:/token/create`: each source once, with all its pages.
 *
 * @throws Error for a source that the catalog does not have
 */
export function namedSources(references: readonly string[], catalog: Catalog): NamedSource[] {
  const split = references.map((reference) => /^([^:]*):?(.*)/s.exec(reference) ?? []);
  return [...Map.groupBy(split, ([, id = '']) => id)].map(([id, named]) => ({
    source: catalog.source(id),
    pages: named.flatMap(([, , page]) => page || []),
  }));
}
