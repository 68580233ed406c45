import type { Loader } from 'astro/loaders';
import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { filesBelow } from './read-files.ts';

/**
 * Loads the samples: one item for each folder, with all of its files. No loader of Astro reads
 * source files, or several files as one item.
 *
 * @param folder path of the content folder, checked before
 */
export function sampleLoader(folder: string): Loader {
  return {
    name: 'samples',
    async load({ store, parseData, watcher, logger }) {
      const fill = async () => {
        const files = filesBelow(folder, 'samples', []).map((path) => {
          const [, id = '', name = ''] = path.split('/');
          return { id, file: { name, text: readFileSync(join(folder, path), 'utf8') } };
        });
        store.clear();
        for (const [id, found] of Map.groupBy(files, (item) => item.id)) {
          const data = await parseData({ id, data: { files: found.map(({ file }) => file) } });
          store.set({ id, data });
        }
      };
      await fill();
      const samples = join(folder, 'samples') + sep;
      const refill = (path: string) => {
        if (path.startsWith(samples))
          fill().catch((error: Error) => logger.error(`Samples not reloaded: ${error.message}`));
      };
      watcher?.add(samples);
      watcher?.on('add', refill).on('change', refill).on('unlink', refill);
    },
  };
}
