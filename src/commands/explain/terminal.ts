const sgr = (code: number, text: string) => `\x1b[${code}m${text}\x1b[0m`;

const controls = /[^\P{Cc}\t\n]/gu;

/** A text without the characters that a terminal would obey, as they may be in the name of a file. */
export function printable(text: string): string {
  return text.replace(controls, '');
}

/**
 * Markdown as text for a terminal: without marks and controls, links followed by their address.
 *
 * @param isColoured whether headings and code are set off by colours
 */
export function terminalText(markdown: string, isColoured: boolean): string {
  const styled = (code: number, text: string) => (isColoured ? sgr(code, text) : text);
  let isBlock = false;
  return printable(markdown)
    .split('\n')
    .flatMap((line) => {
      if (/^\s*(?:```|~~~)/.test(line)) {
        isBlock = !isBlock;
        return [];
      }
      if (isBlock) return [`    ${line}`];
      const heading = /^#{1,6} (.*)$/.exec(line);
      const text = (heading?.[1] ?? line)
        .replace(/\[([^[\]\n]*)\]\(([^()\s]*)\)/g, (_, label: string, to: string) =>
          label === to ? to : `${label} (${to})`,
        )
        .replace(/\*\*([^*\n]+)\*\*/g, (_, bold: string) => (heading ? bold : styled(1, bold)))
        .replace(/``? ?([^`\n]+?) ?``?/g, (_, code: string) => (heading ? code : styled(36, code)));
      return [heading ? styled(1, text) : text];
    })
    .join('\n');
}
