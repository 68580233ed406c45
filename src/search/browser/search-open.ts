import { preloadFullText, preloadIndex } from './preload-search.ts';
import { saySearchFailed } from './search-failed.ts';
import { keepTypedAhead } from './typed-ahead.ts';

const button = document.querySelector<HTMLButtonElement>('.search-open')!;

function load() {
  preloadIndex(button);
  preloadFullText();
  return import('./search-dialog.ts');
}

let isOpening = false;

/** Goes to the box of the home page; elsewhere to the dialog, loaded when the reader reaches for it. */
async function open() {
  const inPage = document.querySelector<HTMLInputElement>('.home .search-box input');
  if (inPage) {
    inPage.focus();
    inPage.select();
    return;
  }
  if (isOpening) return;
  isOpening = true;
  const typedAhead = keepTypedAhead();
  try {
    const { openSearchDialog } = await load();
    openSearchDialog(typedAhead());
  } catch {
    typedAhead();
    saySearchFailed();
  }
  isOpening = false;
}

button.addEventListener('click', open);
button.addEventListener('pointerenter', () => load().catch(() => undefined), { once: true });
addEventListener('keydown', (event) => {
  if ((event.metaKey || event.ctrlKey) && !event.shiftKey && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    void open();
  }
});
if (/Mac|iPhone|iPad/.test(navigator.platform)) button.querySelector('kbd')!.textContent = '⌘ K';
