const kit = document.querySelector<HTMLElement>('.kit');
const status = kit?.querySelector<HTMLElement>('[role="status"]');

/** The kit is loaded when the reader reaches for it, or when there is a note to show. */
const load = () => import('./ticket-kit.ts');

const prepare = () => void load().catch(() => undefined);

for (const type of ['pointerenter', 'focusin'])
  kit?.addEventListener(type, prepare, { once: true });
kit?.addEventListener('click', async ({ target }) => {
  try {
    (await load()).press(target as Element);
  } catch {
    status!.textContent = status!.dataset['failed'] ?? '';
  }
});
try {
  if (kit && localStorage.getItem(`note:${kit.dataset['reply']}`)) prepare();
} catch {
  // Without storage there is no note.
}

export {};
