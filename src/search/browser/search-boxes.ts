import type { Locale } from '../../catalog/locale.ts';
import { isMetered } from '../../frame/browser/metered.ts';
import { whenIdle } from '../../frame/browser/when-idle.ts';
import { preloadData, preloadFullText } from './preload-search.ts';
import type { AttachedBox } from './search-box.ts';

const attached = new Map<HTMLElement, Promise<AttachedBox>>();

async function attach(box: HTMLElement): Promise<AttachedBox> {
  preloadData(box.dataset['index']!);
  const { attachSearchBox } = await import('./search-box.ts');
  return attachSearchBox(box, box.querySelector('input')!, box.dataset['locale'] as Locale);
}

/** Makes a box answer; once, but after a failure the next call tries again. */
function load(box: HTMLElement): Promise<AttachedBox> {
  const loading = attached.get(box) ?? attach(box);
  attached.set(box, loading);
  loading.catch(() => attached.delete(box));
  return loading;
}

/** Loads a box ahead of a reader, who learns of a failure only when they use it. */
const prepare = (box: HTMLElement) =>
  void load(box).then(
    (it) => it.prepare(),
    () => undefined,
  );

/** Says in the box that it could not be loaded, until it is. */
function sayFailed(box: HTMLElement): void {
  const note = document.createElement('p');
  note.className = 'search-status';
  note.role = 'alert';
  note.textContent = box.dataset['failed'] ?? '';
  box.append(note);
}

async function loadForReader(box: HTMLElement): Promise<AttachedBox | undefined> {
  preloadFullText();
  box.querySelector('[role="alert"]')?.remove();
  try {
    return await load(box);
  } catch {
    sayFailed(box);
    return undefined;
  }
}

/** The box that a paste or a drop is meant for, if it is not meant for another field. */
function boxFor(target: EventTarget | null): HTMLElement | null {
  if (!(target instanceof Element)) return null;
  const box = target.closest<HTMLElement>('.search-box');
  if (box || target.closest('input, textarea')) return box;
  return document.querySelector('dialog[open] .search-box, .search-box.main');
}

async function readPictures(box: HTMLElement, files: readonly File[]): Promise<void> {
  await (await loadForReader(box))?.read(files);
}

function take(event: Event, given: DataTransfer | null): void {
  const box = boxFor(event.target);
  // What has both is text: office programs add a picture of it.
  if (!box || !given || given.types.includes('text/plain')) return;
  if (event.type === 'drop' && given.files.length === 0) return;
  event.preventDefault();
  void readPictures(box, [...given.files]);
}

document.addEventListener('paste', (event) => take(event, event.clipboardData));
document.addEventListener('drop', (event) => take(event, event.dataTransfer));
document.addEventListener('dragover', (event) => {
  if (event.dataTransfer?.types.includes('Files') && boxFor(event.target)) event.preventDefault();
});
const boxes = document.querySelectorAll<HTMLElement>('.search-box');
const query = new URL(location.href).searchParams.get('q');

for (const box of boxes) {
  box.querySelector('form')!.addEventListener('submit', (event) => event.preventDefault());
  box.addEventListener('pointerenter', () => prepare(box), { once: true });
  box.addEventListener('focusin', () => void loadForReader(box));
  box.addEventListener('input', () => {
    if (!/\p{L}/u.test(box.querySelector('input')!.value)) return;
    preloadData(box.dataset['related']!);
    import('./related-data.ts').catch(() => undefined);
  });
  box.addEventListener('click', async ({ target }) => {
    const sample = target instanceof HTMLElement && target.dataset['sample'];
    if (sample) (await loadForReader(box))?.run(sample);
  });
  box.addEventListener('change', ({ target }) => {
    const chooser = target as HTMLInputElement;
    if (!chooser.files?.length) return;
    void readPictures(box, [...chooser.files]);
    chooser.value = '';
  });
  if (query && box.matches('.main')) void loadForReader(box).then((it) => it?.run(query));
  else if (box.closest('main') && !isMetered())
    addEventListener('load', () => whenIdle(() => prepare(box)));
}
