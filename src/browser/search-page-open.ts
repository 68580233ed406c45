import { saySearchFailed } from './search-failed.ts';

const boxes = document.querySelectorAll<HTMLElement>('.search-box[data-locale]');

/** A box in the page is loaded when the reader reaches for it, or when the address brings a query. */
const load = () => import('./search-page.ts');
const prepare = () => void load().catch(() => undefined);
const loadForReader = () => load().catch(saySearchFailed);

for (const box of boxes) {
  box.addEventListener('pointerenter', prepare, { once: true });
  box.addEventListener('focusin', loadForReader, { once: true });
  box.addEventListener('click', async ({ target }) => (await loadForReader())?.pressSample(target));
}
if (boxes.length > 0 && new URL(location.href).searchParams.get('q')) void loadForReader();
