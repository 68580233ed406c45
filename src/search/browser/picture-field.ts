import type { Locale } from '../../catalog/locale.ts';
import { element } from '../../frame/browser/element.ts';
import { createPicturePanel } from '../../pictures/browser/picture-panel.ts';
import { pictureWords } from '../../pictures/words.ts';

/** Pictures, and a field with the text that was read from them. */
export interface PictureField {
  element: HTMLElement;
  /** Reads files in place of those before. */
  read(files: readonly File[]): void;
}

/**
 * Makes the field for the text of pictures, which a reader can correct.
 *
 * @param ask called with the field when there is another text in it, and without when the pictures
 * are removed
 */
export function createPictureField(
  locale: Locale,
  ask: (field?: HTMLTextAreaElement) => void,
): PictureField {
  const words = pictureWords[locale];
  const text = element('textarea', {
    rows: '4',
    spellcheck: 'false',
    autocapitalize: 'off',
    autocomplete: 'off',
    translate: 'no',
  });
  const field = element('label', { class: 'picture-text', hidden: '' }, words.text, text);
  const remove = element('button', { type: 'button', class: 'button' }, words.remove);
  const panel = createPicturePanel(locale, (read) => {
    text.value = read;
    field.hidden = false;
    ask(text);
  });
  const all = element('div', { class: 'picture-field' }, panel.element, field, remove);
  text.addEventListener('input', () => ask(text));
  remove.addEventListener('click', () => {
    panel.clear();
    all.remove();
    ask();
  });
  return {
    element: all,
    read(files) {
      field.hidden = true;
      text.value = '';
      panel.read(files);
    },
  };
}
