const boxes = document.querySelectorAll<HTMLElement>('.search-box[data-locale]');

/** A box in the page is loaded when the reader reaches for it, or when the address brings a query. */
const load = () => import('./search-page.ts');

for (const box of boxes) {
  for (const type of ['pointerenter', 'focusin']) box.addEventListener(type, load, { once: true });
  box.addEventListener('click', async ({ target }) => (await load()).pressSample(target));
}
if (boxes.length > 0 && new URL(location.href).searchParams.get('q')) void load();

export {};
