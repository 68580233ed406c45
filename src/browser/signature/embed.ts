const details = document.querySelector<HTMLDetailsElement>('.tool-embed');

/** Takes over the styles that another page has and this one lacks. */
function adoptStyles(page: Document): void {
  const known = new Set([...document.styleSheets].map(({ href }) => href));
  for (const link of page.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]'))
    if (!known.has(new URL(link.getAttribute('href')!, location.href).href))
      document.head.append(link);
}

/** Takes the form out of the page of the tool and makes it work here. */
async function open(from: HTMLDetailsElement, address: string): Promise<void> {
  const [{ attachSignatureTool }, response] = await Promise.all([
    import('./tool.ts'),
    fetch(address),
  ]);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const tool = page.querySelector<HTMLElement>('.signature-tool')!;
  adoptStyles(page);
  from.querySelector('p')!.replaceWith(tool);
  attachSignatureTool(tool, from.dataset['locale'] === 'en' ? 'en' : 'zh');
}

details?.addEventListener('toggle', () => {
  const address = details.dataset['address'];
  if (!details.open || address === undefined) return;
  delete details.dataset['address'];
  open(details, address).catch(() => (details.dataset['address'] = address));
});
