import type { Locale } from '../../catalog/locale.ts';
import { attachSearchBox } from './search-box.ts';

const query = new URL(location.href).searchParams.get('q');
const runs = new Map<Element, (query: string) => void>();

for (const box of document.querySelectorAll<HTMLElement>('.search-box[data-locale]')) {
  const input = box.querySelector('input')!;
  const { run, prepare } = attachSearchBox(box, input, box.dataset['locale'] as Locale);
  runs.set(box, (text) => {
    run(text);
    input.focus();
  });
  prepare();
  if (query && !input.value && box.closest('.home')) runs.get(box)!(query);
}

/** Fills the box with the sample that the reader has pressed, if it is one. */
export function pressSample(target: EventTarget | null): void {
  if (!(target instanceof HTMLElement)) return;
  const sample = target.dataset['sample'];
  const box = target.closest('.search-box');
  if (sample && box) runs.get(box)?.(sample);
}
