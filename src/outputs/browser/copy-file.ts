import { copy } from '../../frame/browser/clipboard.ts';

/** The buttons that copy the text shown below them. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copied]')) {
  const file = button.closest('.constants-file');
  const text = file?.querySelector('.constants-text');
  const status = file?.querySelector('[role="status"]');
  if (!text || !status) continue;
  button.addEventListener('click', async () => {
    const isCopied = await copy(Promise.resolve({ text: `${text.textContent}\n` }), false);
    if (!isCopied) getSelection()?.selectAllChildren(text);
    status.textContent = button.dataset[isCopied ? 'copied' : 'refused'] ?? '';
  });
}
