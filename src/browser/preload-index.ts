import { href } from '../href.ts';

/** The address of a file of the lookup index, by its name. */
export const indexUrl = (name: string | undefined) => href(`/search/${name}.json`);

/**
 * Asks for the lookup index while the script that reads it is still on its way.
 *
 * @param place says the name of the index
 */
export function preloadIndex(place: HTMLElement): void {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = indexUrl(place.dataset['index']);
  document.head.append(link);
}
