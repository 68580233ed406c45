/** The buttons that copy the text shown below them. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copied]')) {
  const file = button.closest('.constants-file');
  const text = file?.querySelector('.constants-text');
  const status = file?.querySelector('[role="status"]');
  if (!text || !status) continue;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(`${text.textContent}\n`);
      status.textContent = button.dataset['copied'] ?? '';
    } catch {
      getSelection()?.selectAllChildren(text);
      status.textContent = button.dataset['refused'] ?? '';
    }
  });
}
