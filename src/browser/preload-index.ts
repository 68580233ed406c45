/**
 * Asks for the lookup index while the script that reads it is still on its way.
 *
 * @param place says the address of the index
 */
export function preloadIndex(place: HTMLElement): void {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = place.dataset['indexUrl']!;
  document.head.append(link);
}
