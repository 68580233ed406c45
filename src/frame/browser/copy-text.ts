import { bilingual } from '../../catalog/bilingual.ts';
import { localeOfTag } from '../../catalog/locale.ts';
import { sayOnButton } from './button-message.ts';
import { copy } from './clipboard.ts';

const words = bilingual({
  zh: { copied: '已复制', selected: '已选中，请手动复制', inAddress: '链接在地址栏里' },
  en: { copied: 'Copied', selected: 'Selected: copy it by hand', inAddress: 'See the address bar' },
})[localeOfTag(document.documentElement.lang) ?? 'zh'];

/** Copies the text that a button names; where the browser refuses, leaves it selected. */
async function copyText(button: HTMLElement): Promise<void> {
  const source = button.parentElement!.querySelector(button.dataset['copies']!);
  if (!source) return;
  const done = await copy(Promise.resolve({ text: source.textContent.trim() }), false);
  if (!done) getSelection()?.selectAllChildren(source);
  const result = done ? words.copied : words.selected;
  sayOnButton(button, result);
}

/** Copies the address of a link, which the browser opens too, so that it is in its address bar. */
async function copyLink(link: HTMLAnchorElement): Promise<void> {
  const done = await copy(Promise.resolve({ text: link.href }), false);
  sayOnButton(link, done ? '✓' : '!', done ? words.copied : words.inAddress);
}

document.addEventListener('click', ({ target }) => {
  const element = target instanceof Element ? target : undefined;
  const button = element?.closest<HTMLElement>('[data-copies]');
  const link = element?.closest<HTMLAnchorElement>('a.anchor');
  if (button) void copyText(button);
  if (link) void copyLink(link);
});
