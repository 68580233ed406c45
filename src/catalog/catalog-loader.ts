import type { Loader } from 'astro/loaders';
import { loadContent, type Content } from './content.ts';
import { contentFolder } from './content-folder.ts';

let content: Content | undefined;
/** How many collections take from the content, and how many have not yet. */
let collections = 0;
let waiting = 0;

function takeContent(): Content {
  if (waiting === 0) waiting = collections;
  const taken = (content ??= loadContent(contentFolder));
  waiting -= 1;
  if (waiting === 0) content = undefined;
  return taken;
}

/**
 * A content loader for one collection of the checked content. The folder is read and checked once
 * for all collections, and let go of when each has taken its part; in development it is read again
 * after a change.
 *
 * @throws ContentError from the first collection that loads, with every problem of the content
 */
export function catalogLoader<T extends Record<string, unknown>>(
  select: (content: Content) => { id: string; data: T }[],
): Loader {
  collections += 1;
  return {
    name: 'catalog',
    async load({ store, watcher }) {
      const fill = () => {
        const items = select(takeContent());
        store.clear();
        for (const item of items) store.set(item);
      };
      fill();
      watcher?.add(contentFolder);
      watcher?.on('change', (file) => {
        if (file.startsWith(contentFolder)) fill();
      });
    },
  };
}
