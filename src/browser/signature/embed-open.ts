const details = document.querySelector<HTMLDetailsElement>('.tool-embed');
const link = details?.querySelector('a');
let opening = false;

/** The signature checker is loaded into a step when the reader opens it; until then its link is there. */
details?.addEventListener('toggle', async () => {
  if (!details.open || opening || !link?.isConnected) return;
  opening = true;
  try {
    const { embedSignatureTool } = await import('./embed.ts');
    await embedSignatureTool(link);
  } catch {
    // The link to the page of the tool is still there, and the next opening tries again.
  } finally {
    opening = false;
  }
});

export {};
