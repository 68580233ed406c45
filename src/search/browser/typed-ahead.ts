import { onOneLine } from './pasted-lines.ts';

/**
 * Keeps what a reader types or pastes while the field that it is meant for is still on its way.
 *
 * @returns ends that, and gives the text on one line
 */
export function keepTypedAhead(): () => string {
  let text = '';
  const type = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Backspace') text = text.slice(0, -1);
    else if (event.key.length === 1) text += event.key;
    else return;
    event.preventDefault();
  };
  const paste = (event: ClipboardEvent) => {
    text += onOneLine(event.clipboardData?.getData('text/plain') ?? '');
    event.preventDefault();
  };
  addEventListener('keydown', type);
  addEventListener('paste', paste);
  return () => {
    removeEventListener('keydown', type);
    removeEventListener('paste', paste);
    return text;
  };
}
