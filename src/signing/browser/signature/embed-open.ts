const details = document.querySelector<HTMLDetailsElement>('.tool-embed');
const link = details?.querySelector('a');
let opening = false;

/** Says above the link to the page of the tool that it could not be opened here. */
function sayFailed(): void {
  const note = document.createElement('p');
  note.role = 'alert';
  note.textContent = details!.dataset['failed'] ?? '';
  link!.before(note);
}

/** The signature checker is loaded into a step when the reader opens it; until then its link is there. */
details?.addEventListener('toggle', async () => {
  if (!details.open || opening || !link?.isConnected) return;
  opening = true;
  details.querySelector('[role="alert"]')?.remove();
  try {
    const { embedSignatureTool } = await import('./embed.ts');
    await embedSignatureTool(link);
  } catch {
    sayFailed();
  } finally {
    opening = false;
  }
});

export {};
