/** How long a button says what it has done, in milliseconds. */
const pause = 2000;

interface Usual {
  text: string;
  label: string | null;
  timer: ReturnType<typeof setTimeout>;
}

const usual = new WeakMap<HTMLElement, Usual>();

/**
 * Says for a moment what a button has done in place of what it says, in its text and, where it has
 * a label, in that. The button keeps its width, so that nothing moves.
 *
 * @param label what a screen reader says for it, if that is more than the text
 */
export function sayOnButton(button: HTMLElement, text: string, label = text): void {
  const before = usual.get(button);
  if (before) clearTimeout(before.timer);
  const own = before ?? { text: button.textContent, label: button.ariaLabel };
  if (!before) button.style.minWidth = `${button.offsetWidth}px`;
  button.textContent = text;
  if (own.label !== null) button.ariaLabel = label;
  const timer = setTimeout(() => {
    button.textContent = own.text;
    button.ariaLabel = own.label;
    button.style.minWidth = '';
    usual.delete(button);
  }, pause);
  usual.set(button, { ...own, timer });
}
