const kit = document.querySelector<HTMLElement>('.kit');

/** The kit is loaded when the reader reaches for it, or when there is a note to show. */
const load = () => import('./ticket-kit.ts');

for (const type of ['pointerenter', 'focusin']) kit?.addEventListener(type, load, { once: true });
kit?.addEventListener('click', async ({ target }) => (await load()).press(target as Element));
try {
  if (kit && localStorage.getItem(`note:${kit.dataset['reply']}`)) void load();
} catch {
  // Without storage there is no note.
}

export {};
