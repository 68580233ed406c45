import { preloadFullText, preloadIndex } from './preload-search.ts';
import { saySearchFailed } from './search-failed.ts';
import { whenIdle } from '../../frame/browser/when-idle.ts';

const boxes = document.querySelectorAll<HTMLElement>('.search-box[data-locale]');

/** A box in the page is loaded once the page rests, or at once for a reader who is faster. */
function load() {
  preloadIndex(boxes[0]!);
  return import('./search-page.ts');
}

const prepare = () => void load().catch(() => undefined);

async function loadForReader() {
  preloadFullText();
  try {
    return await load();
  } catch {
    return saySearchFailed();
  }
}

for (const box of boxes) {
  box.addEventListener('pointerenter', prepare, { once: true });
  box.addEventListener('focusin', loadForReader, { once: true });
  box.addEventListener('click', async ({ target }) => (await loadForReader())?.pressSample(target));
}
if (boxes.length > 0) {
  if (new URL(location.href).searchParams.get('q')) void loadForReader();
  else addEventListener('load', () => whenIdle(prepare));
}
