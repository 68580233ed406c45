import { localeOfTag } from '../../catalog/locale.ts';

const details = document.querySelector<HTMLDetailsElement>('.tool-embed')!;
const link = details.querySelector('a')!;

/** Takes over the styles that another page has and this one lacks. */
function adoptStyles(page: Document): void {
  const known = new Set([...document.styleSheets].map(({ href }) => href));
  for (const sheet of page.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]'))
    if (!known.has(new URL(sheet.getAttribute('href')!, location.href).href))
      document.head.append(sheet);
}

/** Takes the form out of the page of the tool, to which the link leads, and makes it work here. */
async function open(): Promise<void> {
  const [{ attachSignatureTool }, response] = await Promise.all([
    import('./tool.ts'),
    fetch(link.href),
  ]);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const tool = page.querySelector<HTMLElement>('.signature-tool')!;
  adoptStyles(page);
  link.replaceWith(tool);
  attachSignatureTool(tool, localeOfTag(document.documentElement.lang) ?? 'zh');
}

let opening = false;
details.addEventListener('toggle', () => {
  if (!details.open || opening || !link.isConnected) return;
  opening = true;
  open()
    .catch(() => undefined)
    .finally(() => (opening = false));
});
