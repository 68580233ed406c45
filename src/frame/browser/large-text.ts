/** More characters or lines than this are for the decoder of logs: the box reads their beginning. */
const mostCharacters = 100_000;
const mostLines = 200;

/** How much of a large text goes into the field. */
const beginning = 2000;

const key = 'text-for-decoder';

/** The address of the decoder ends so where a text was left for it. */
export const handedOver = '#handed-over';

const wholes = new WeakMap<HTMLInputElement, { shown: string; whole: string }>();

/** Whether a text is so large that the box reads its beginning only. */
export function isLarge(text: string): boolean {
  return text.length > mostCharacters || text.split('\n', mostLines + 1).length > mostLines;
}

/** Keeps a large text for a field; what goes into the field instead. */
export function shorten(field: HTMLInputElement, text: string): string {
  const shown = text.slice(0, beginning).replace(/[\r\n]+/g, ' ');
  wholes.set(field, { shown, whole: text });
  return shown;
}

/** The large text that a field shows the beginning of, while it does. */
export function wholeOf(field: HTMLInputElement): string | undefined {
  const kept = wholes.get(field);
  return kept && field.value.includes(kept.shown) ? kept.whole : undefined;
}

/** Leaves a text for the decoder, in this tab of this browser only; whether it had room. */
export function handOver(text: string): boolean {
  try {
    sessionStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** The text that was left for the decoder, which is then kept no longer. */
export function takeHandedOver(): string | undefined {
  try {
    const text = sessionStorage.getItem(key) ?? undefined;
    sessionStorage.removeItem(key);
    return text;
  } catch {
    return undefined;
  }
}
