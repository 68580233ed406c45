import { bilingual } from '../../catalog/bilingual.ts';
import { localeOfTag } from '../../catalog/locale.ts';
import { copy } from './clipboard.ts';

const words = bilingual({
  zh: { copied: '已复制', selected: '已选中，请手动复制', inAddress: '链接在地址栏里' },
  en: { copied: 'Copied', selected: 'Selected: copy it by hand', inAddress: 'See the address bar' },
})[localeOfTag(document.documentElement.lang) ?? 'zh'];

/** How long a button says what it has done, in milliseconds. */
const pause = 2000;

/** Says a few words in place of what a button says, then gives it back its own. */
function say(button: HTMLElement, text: string, name: string): void {
  button.dataset['says'] ??= button.textContent;
  button.dataset['name'] ??= button.ariaLabel ?? '';
  button.textContent = text;
  button.ariaLabel = name;
  setTimeout(() => {
    button.textContent = button.dataset['says']!;
    button.ariaLabel = button.dataset['name']!;
  }, pause);
}

/** Copies the text that a button names; where the browser refuses, leaves it selected. */
async function copyText(button: HTMLElement): Promise<void> {
  const source = button.parentElement!.querySelector(button.dataset['copies']!);
  if (!source) return;
  const done = await copy(Promise.resolve({ text: source.textContent.trim() }), false);
  if (!done) getSelection()?.selectAllChildren(source);
  const result = done ? words.copied : words.selected;
  say(button, result, result);
}

/** Copies the address of a link, which the browser opens too, so that it is in its address bar. */
async function copyLink(link: HTMLAnchorElement): Promise<void> {
  const done = await copy(Promise.resolve({ text: link.href }), false);
  say(link, done ? '✓' : '!', done ? words.copied : words.inAddress);
}

document.addEventListener('click', ({ target }) => {
  const element = target instanceof Element ? target : undefined;
  const button = element?.closest<HTMLElement>('[data-copies]');
  const link = element?.closest<HTMLAnchorElement>('a.anchor');
  if (button) void copyText(button);
  if (link) void copyLink(link);
});
