import type { Locale } from '../../catalog/locale.ts';
import { element } from '../../frame/browser/element.ts';
import styles from '../pictures.css?inline';
import { engineBytes } from '../engine-bytes.ts';
import { isPicture, pictureKind } from '../picture-kind.ts';
import { hasUnreadDigits } from '../unread-digits.ts';
import { pictureWords } from '../words.ts';
import { createPictureReader } from './picture-reader.ts';

/** Shows what becomes of the pictures that a reader gives. */
export interface PicturePanel {
  element: HTMLElement;
  /** Reads files in place of those before; none is what an empty clipboard has. */
  read(files: readonly File[]): void;
  /** Ends what is under way and shows nothing. */
  clear(): void;
}

// With the first picture and not with every page.
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

const hasWords = (text: string) => /[A-Za-z0-9]{3}/.test(text);

/**
 * Makes a panel that reads pictures and shows them small, with how far it is and what stands in the
 * way.
 *
 * @param take called with the text of all pictures when they are read, if there is any, and what it
 * is called
 */
export function createPicturePanel(
  locale: Locale,
  take: (text: string, source: string) => void,
): PicturePanel {
  const words = pictureWords[locale];
  const size = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  const list = element('ul', { class: 'picture-list' });
  const status = element('p', { role: 'status' });
  const bar = element('progress', { 'aria-label': words.panel });
  const amount = element('span');
  const stop = element('button', { type: 'button', class: 'button' }, words.cancel);
  const running = element('p', { class: 'picture-running', hidden: '' }, bar, amount, stop);
  const privacy = element('p', { class: 'quiet' }, words.privacy);
  const panel = element(
    'section',
    { class: 'picture-panel', 'aria-label': words.panel, hidden: '' },
    list,
    status,
    running,
    privacy,
  );
  const reader = createPictureReader();

  /** Says something, where it is news: it may be read aloud. */
  function say(sentence: string, isRunning: boolean) {
    if (status.textContent !== sentence) status.textContent = sentence;
    running.hidden = !isRunning;
  }

  function advance(share: number | undefined, text: string) {
    if (share === undefined) bar.removeAttribute('value');
    else bar.value = share;
    amount.textContent = text;
  }

  function read(files: readonly File[]) {
    reader.stop();
    panel.hidden = false;
    const kinds = files.map(pictureKind);
    const names = files.map(({ name }) => name || words.unnamed);
    const items = names.map((name) => element('li', {}, element('span', {}, name)));
    list.replaceChildren(...items);
    const pictures = files
      .map((picture, place) => ({ place, picture }))
      .filter(({ picture }) => isPicture(picture));
    privacy.hidden = pictures.length === 0;
    const texts = new Map<number, string>();

    function sayReading() {
      say(words.reading(String(texts.size + 1), String(pictures.length)), true);
    }

    function finish(place: number, text: string) {
      texts.set(place, text);
      if (texts.size < pictures.length) {
        advance(undefined, '');
        sayReading();
        return;
      }
      const inOrder = pictures.map((picture) => texts.get(picture.place)!);
      const all = inOrder.filter(hasWords).join('\n\n');
      if (all) {
        say(hasUnreadDigits(all) ? words.unread : words.read, false);
        take(all, words.source);
      } else say(list.querySelector('canvas') ? words.nothing : '', false);
    }

    function problem(place: number, kind: keyof typeof words.problems) {
      items[place]!.append(' ', element('span', { role: 'alert' }, words.problems[kind]));
    }

    for (const [place, kind] of kinds.entries())
      if (!isPicture(files[place]!)) problem(place, kind as Exclude<typeof kind, 'picture'>);
    if (pictures.length === 0) {
      say(files.length === 0 ? words.emptyClipboard : '', false);
      return;
    }
    advance(undefined, '');
    sayReading();
    reader.read(pictures, {
      loading(loaded) {
        advance(loaded / engineBytes, words.loaded(size(loaded)));
        say(words.loading(size(engineBytes)), true);
      },
      loaded() {
        advance(undefined, '');
        sayReading();
      },
      preview(place, preview) {
        const canvas = element('canvas', {
          role: 'img',
          'aria-label': words.preview(names[place]!),
        });
        canvas.width = preview.width;
        canvas.height = preview.height;
        canvas.getContext('bitmaprenderer')!.transferFromImageBitmap(preview);
        items[place]!.prepend(canvas);
      },
      progress: (_, share) => advance(share, `${Math.floor(share * 100)}%`),
      text: finish,
      failed(place, kind) {
        problem(place, kind === 'undrawable' && kinds[place] === 'heic' ? 'heic' : kind);
        finish(place, '');
      },
      notLoaded: () => say(words.notLoaded, false),
    });
  }

  function clear() {
    reader.stop();
    panel.hidden = true;
    list.replaceChildren();
    say('', false);
  }

  stop.addEventListener('click', () => {
    reader.stop();
    say(words.stopped, false);
  });

  return { element: panel, read, clear };
}
