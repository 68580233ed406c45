import type { Locale } from '../../catalog/locale.ts';
import { element } from '../../frame/browser/element.ts';
import { createPicturePanel } from '../../pictures/browser/picture-panel.ts';
import { codesLike } from '../../pictures/unread-digits.ts';
import { pictureWords } from '../../pictures/words.ts';
import type { Answer, LookupResult } from '../lookup.ts';
import type { LookupIndex } from '../lookup-index.ts';
import { answerTo } from './search-data.ts';

/** Pictures, and a field with the text that was read from them. */
export interface PictureField {
  element: HTMLElement;
  /** Reads files in place of those before. */
  read(files: readonly File[]): void;
  /** Adds to an answer the codes that a number of the text may be in which a digit was not read. */
  withUnread(index: LookupIndex, answer: Answer): Promise<Answer>;
}

async function withUnread(index: LookupIndex, text: string, answer: Answer): Promise<Answer> {
  const sure = answer.results.filter(({ kind }) => kind === 'in-text' || kind === 'message');
  const listed = new Set(sure.map(({ code }) => code));
  const like = codesLike(text, index.codes).filter((code) => !listed.has(code));
  const answers = await Promise.all(like.map((code) => answerTo(index, code, 1)));
  const nearest = answers.flatMap(({ results }) =>
    results.map((result): LookupResult => ({ ...result, kind: 'nearest', marks: [] })),
  );
  const others = answer.results.filter(({ code }) => !listed.has(code) && !like.includes(code));
  const results = [...sure, ...nearest, ...others];
  return { ...answer, results, total: answer.total - answer.results.length + results.length };
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
    withUnread: (index, answer) => withUnread(index, text.value, answer),
  };
}
