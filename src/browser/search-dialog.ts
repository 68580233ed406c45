import { localeOfTag, type Locale } from '../catalog/locale.ts';
import { searchWords } from '../i18n/search.ts';
import searchStyle from '../styles/search.css?inline';
import { adoptStyle } from './adopt-style.ts';
import { attachSearchBox } from './search-box.ts';

/** Closes a dialog by a press beside it, where the browser does not know `closedby`. */
function closeByPressBeside(dialog: HTMLDialogElement): void {
  if ('closedBy' in HTMLDialogElement.prototype) return;
  dialog.addEventListener('click', ({ target, clientX, clientY }) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    const isInside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    if (target === dialog && !isInside) dialog.close();
  });
}

function make(locale: Locale): HTMLDialogElement {
  adoptStyle(searchStyle);
  const words = searchWords[locale];
  const dialog = document.createElement('dialog');
  dialog.className = 'search-dialog';
  dialog.setAttribute('aria-label', words.label);
  dialog.setAttribute('closedby', 'any');
  closeByPressBeside(dialog);

  const box = document.createElement('div');
  box.className = 'search-box';
  const input = document.createElement('input');
  input.type = 'text';
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.placeholder = words.placeholder;
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-label', words.label);
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  const foot = document.createElement('div');
  foot.className = 'search-dialog-head';
  const hints = document.createElement('span');
  hints.textContent = words.hints;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'button';
  close.textContent = words.close;
  close.addEventListener('click', () => dialog.close());
  foot.append(hints, close);
  box.append(input);
  attachSearchBox(box, input, locale);
  dialog.append(box, foot);
  document.body.append(dialog);
  return dialog;
}

let dialog: HTMLDialogElement | undefined;

/** Opens the search dialog, or closes it where it is open. */
export function openSearchDialog(): void {
  dialog ??= make(localeOfTag(document.documentElement.lang) ?? 'zh');
  if (dialog.open) {
    dialog.close();
    return;
  }
  dialog.showModal();
  const input = dialog.querySelector('input')!;
  input.focus();
  input.select();
}
