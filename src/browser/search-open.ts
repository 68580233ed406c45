const button = document.querySelector<HTMLButtonElement>('.search-open')!;

/** Goes to the box of the home page; elsewhere to the dialog, loaded when the reader reaches for it. */
async function open() {
  const inPage = document.querySelector<HTMLInputElement>('.home .search-box input');
  if (inPage) {
    inPage.focus();
    inPage.select();
    return;
  }
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
