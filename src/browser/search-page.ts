import type { Locale } from '../catalog/locale.ts';
import { attachSearchBox } from './search-box.ts';

const query = new URL(location.href).searchParams.get('q');

for (const box of document.querySelectorAll<HTMLElement>('.search-box[data-locale]')) {
  const input = box.querySelector('input')!;
  const { run } = attachSearchBox(box, input, box.dataset['locale'] as Locale);
  box.addEventListener('click', (event) => {
    const sample = event.target instanceof HTMLElement && event.target.dataset['sample'];
    if (!sample) return;
    run(sample);
    input.focus();
  });
  if (query && box.closest('.home')) {
    run(query);
    input.focus();
  }
}
