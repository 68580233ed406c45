import type { Loader } from 'astro/loaders';
import { loadContent, type Content } from './catalog/content.ts';
import { contentFolder } from './content-folder.ts';

let content: Content | undefined;
let readers = 0;

/**
 * A content loader for one collection of the checked content. The folder is read and checked once
 * for all collections of a build; in development again after a change.
 *
 * @throws ContentError from the first collection that loads, with every problem of the content
 */
export function catalogLoader<T extends Record<string, unknown>>(
  select: (content: Content) => { id: string; data: T }[],
): Loader {
  return {
    name: 'catalog',
    async load({ store, watcher }) {
      const fill = () => {
        content ??= loadContent(contentFolder);
        store.clear();
        for (const item of select(content)) store.set(item);
      };
      fill();
      if (readers++ === 0) watcher?.add(contentFolder);
      watcher?.on('change', (file) => {
        if (!file.startsWith(contentFolder)) return;
        content = undefined;
        fill();
      });
    },
  };
}
