import { sayOnButton } from './button-message.ts';
import { copy } from './clipboard.ts';
import { element } from './element.ts';

/** A button that copies a text and says whether it could. */
export function copyButton(
  words: { copy: string; copied: string; notCopied: string },
  name: string,
  text: () => string,
): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'button' }, words.copy);
  button.setAttribute('aria-label', `${words.copy} ${name}`);
  button.addEventListener('click', async () => {
    const done = await copy(Promise.resolve({ text: text() }), false);
    sayOnButton(button, done ? words.copied : words.notCopied);
  });
  return button;
}
