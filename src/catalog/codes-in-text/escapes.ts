/** Colours of a terminal, also where the escape character was lost or written out. */
const colour =
  /(?:\x1b|\^\[|#033|\\033|\\0?x1b|\\u001b|\\e|␛)?\[(?:\d{1,3}(?:;\d{1,3}){0,8})m|(?:\x1b|\^\[|#033|\\033|\\u001b|\\x1b|␛)\[[\d;?]{0,16}[A-Za-z]/gi;
const entities: Record<string, string> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
};
const controls: Record<string, string> = { n: '\n', r: '\n', t: '\t', b: '', f: '', '0': '' };
const anyEscape = /[\\%&\x1b␛]|\[\d{1,3}(?:;\d{1,3})*m|\^\[|#033/;
/** Loggers inside loggers write a response with at most so many layers of escapes. */
const mostLayers = 5;

/** Takes colours of a terminal out of a text. */
export function withoutColours(text: string): string {
  return text.replace(colour, '');
}

const percent = new TextDecoder('utf-8', { fatal: true });

function undoPercent(run: string): string {
  const bytes = Uint8Array.from(run.slice(1).split('%'), (hex) => parseInt(hex, 16));
  try {
    return percent.decode(bytes);
  } catch {
    return run;
  }
}

const charOf = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

/**
 * Undoes one layer of the escapes that loggers, JSON, HTML and addresses put into a text: `\"`,
 * `\n`, `\u0022`, `\x22`, `%22`, `&quot;`, and colours. What is no escape stays as it is.
 */
export function undoLayer(text: string): string {
  if (!anyEscape.test(text)) return text;
  return withoutColours(text)
    .replace(
      /\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|([nrtbf0])(?![0-9])|([\\"'/`]))/gi,
      (
        whole,
        u: string | undefined,
        x: string | undefined,
        control: string | undefined,
        mark: string | undefined,
      ) => {
        if (mark !== undefined) return mark;
        if (control !== undefined) return controls[control] ?? whole;
        return charOf(parseInt(u ?? x!, 16));
      },
    )
    .replace(/(?:%[0-9a-f]{2})+/gi, undoPercent)
    .replace(
      /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(quot|apos|amp|lt|gt|nbsp));/gi,
      (_, decimal: string | undefined, hex: string | undefined, name: string | undefined) =>
        name
          ? entities[name.toLowerCase()]!
          : charOf(decimal ? Number(decimal) : parseInt(hex!, 16)),
    );
}

/** Undoes all layers of escapes, to the depth to which loggers write them. */
export function undoEscapes(text: string): string {
  let undone = text;
  for (let layer = 0; layer < mostLayers && anyEscape.test(undone); layer++) {
    const next = undoLayer(undone);
    if (next === undone) break;
    undone = next;
  }
  return undone;
}
