const button = document.querySelector<HTMLButtonElement>('.search-open')!;
const dialog = document.querySelector<HTMLDialogElement>('.search-dialog')!;

/** Opens the dialog, or closes it where it is open; on a page about the box it goes to that one. */
function toggle(): void {
  const inPage = document.querySelector<HTMLInputElement>('.search-box.main input');
  if (dialog.open) {
    dialog.close();
    return;
  }
  if (!inPage) dialog.showModal();
  const input = inPage ?? dialog.querySelector('input')!;
  input.focus();
  input.select();
}

/** Whether a key is meant for the field that it is pressed in. */
function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('input, textarea, select') !== null;
}

function isShortcut(event: KeyboardEvent): boolean {
  if (event.altKey || event.isComposing) return false;
  const withControl = event.metaKey || event.ctrlKey;
  if (withControl) return !event.shiftKey && event.key.toLowerCase() === 'k';
  return (event.key === '/' || event.key === '?') && !isTyping(event);
}

button.addEventListener('click', toggle);
// Who reaches for the button reaches for the box.
button.addEventListener(
  'pointerenter',
  () => dialog.querySelector('.search-box')!.dispatchEvent(new Event('pointerenter')),
  { once: true },
);
addEventListener('keydown', (event) => {
  if (!isShortcut(event)) return;
  event.preventDefault();
  toggle();
});
dialog.querySelector('.search-dialog-foot button')!.addEventListener('click', () => dialog.close());

// Closes by a press beside it, where the browser does not know `closedby`.
if (!('closedBy' in HTMLDialogElement.prototype))
  dialog.addEventListener('click', ({ target, clientX, clientY }) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    const isInside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    if (target === dialog && !isInside) dialog.close();
  });

if (/Mac|iPhone|iPad/.test(navigator.platform)) button.querySelector('kbd')!.textContent = '⌘ K';

export {};
