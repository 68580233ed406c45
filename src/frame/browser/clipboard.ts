/** What goes on the clipboard: for plain fields, and for rich editors where there is markup. */
export interface Clip {
  text: string;
  html?: string;
}

/** Answers a `copy` event with a clip in all its forms. */
export function fillClipboard(event: ClipboardEvent, { text, html }: Clip): void {
  if (!event.clipboardData) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', text);
  if (html) event.clipboardData.setData('text/html', html);
}

function copyByCommand(clip: Clip): boolean {
  let filled = false;
  const fill = (event: ClipboardEvent) => {
    fillClipboard(event, clip);
    filled = event.defaultPrevented;
  };
  document.addEventListener('copy', fill);
  try {
    return document.execCommand('copy') && filled;
  } finally {
    document.removeEventListener('copy', fill);
  }
}

async function blobOf(clip: Promise<Clip>, type: string, form: (clip: Clip) => string) {
  return new Blob([form(await clip)], { type });
}

/**
 * Puts a clip on the clipboard, in all its forms at once. Must be called while a click or a key
 * press is being handled; the clip may still be on its way then.
 *
 * @param rich whether the clip will have markup
 * @returns whether the browser allowed it
 * @throws what the promise of the clip throws
 */
export async function copy(clip: Promise<Clip>, rich: boolean): Promise<boolean> {
  try {
    const item: Record<string, Promise<Blob>> = {
      'text/plain': blobOf(clip, 'text/plain', ({ text }) => text),
    };
    if (rich) item['text/html'] = blobOf(clip, 'text/html', ({ text, html }) => html ?? text);
    // A browser that refuses at once never asks for them; the clip itself tells of a failure.
    for (const blob of Object.values(item)) blob.catch(() => undefined);
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return true;
  } catch {
    return copyByCommand(await clip);
  }
}
