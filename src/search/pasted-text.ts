const name = '(?:msg|message|err_?msg|error_?msg|error_?message|err_?message)';
const value = String.raw`"([^"\n]{1,400})|'([^'\n]{1,400})|([^\s,;&})"'][^\n,;&})"']{0,400})`;
const field = new RegExp(
  String.raw`(?<![A-Za-z0-9])${name}["']?\]?\s{0,3}(?:=>|[:=])\s{0,3}(?:${value})`,
  'gi',
);

/**
 * Undoes the escapes that JSON (`\u7b7e`, `\n`, `\"`) and addresses (`%E7`) put into a text.
 * What is no escape stays as it is.
 */
export function unescaped(text: string): string {
  return text
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/(?<!\\)\\+[nrt]/g, ' ')
    .replace(/(?<!\\)\\+"/g, '"')
    .replace(/(?:%[0-9A-Fa-f]{2})+/g, (escapes) => {
      try {
        return decodeURIComponent(escapes);
      } catch {
        return escapes;
      }
    });
}

/** The first values that a response or log calls its message, three at most, escapes undone. */
export function messagesInText(text: string): string[] {
  const messages: string[] = [];
  for (const [, quoted, single, bare] of text.matchAll(field)) {
    messages.push(quoted ?? single ?? bare ?? '');
    if (messages.length === 3) break;
  }
  return messages;
}
