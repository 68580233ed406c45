import { localeOfTag, type Locale } from '../../catalog/locale.ts';
import { searchWords } from '../words.ts';
import searchStyle from '../search.css?inline';
import { adoptStyle } from '../../frame/browser/adopt-style.ts';
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

interface SearchDialog {
  dialog: HTMLDialogElement;
  input: HTMLInputElement;
  /** Fills the field and answers. */
  run(query: string): void;
}

function make(locale: Locale): SearchDialog {
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
  const { run } = attachSearchBox(box, input, locale);
  dialog.append(box, foot);
  document.body.append(dialog);
  return { dialog, input, run };
}

let made: SearchDialog | undefined;

/**
 * Opens the search dialog, or closes it where it is open.
 *
 * @param typedAhead what the reader has typed while it was on its way
 */
export function openSearchDialog(typedAhead: string): void {
  const { dialog, input, run } = (made ??= make(
    localeOfTag(document.documentElement.lang) ?? 'zh',
  ));
  if (dialog.open) {
    dialog.close();
    return;
  }
  dialog.showModal();
  input.focus();
  if (typedAhead) run(typedAhead);
  else input.select();
}
