/**
 * Asks for the lookup index while the script that reads it is still on its way; once, however often
 * it is called.
 *
 * @param place says the address of the index
 */
export function preloadIndex({ dataset }: HTMLElement): void {
  if (document.querySelector('link[rel="preload"][as="fetch"]')) return;
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = dataset['index']!;
  document.head.append(link);
}
