const button = document.querySelector<HTMLButtonElement>('.search-open')!;

/** The dialog is loaded when the reader reaches for it. */
async function open() {
  const { openSearchDialog } = await import('./search-dialog.ts');
  openSearchDialog();
}

button.addEventListener('click', open);
button.addEventListener('pointerenter', () => import('./search-dialog.ts'), { once: true });
addEventListener('keydown', (event) => {
  if ((event.metaKey || event.ctrlKey) && !event.shiftKey && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    void open();
  }
});
if (/Mac|iPhone|iPad/.test(navigator.platform)) button.querySelector('kbd')!.textContent = '⌘ K';
