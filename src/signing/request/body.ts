import { readForm } from './form.ts';
import { readJson } from '../json-text.ts';
import { excerptOf, type Notice, type SentRequest } from './request.ts';

const byteOrderMark = '\ufeff';

/** Whether a text starts as a JSON object or array does. */
export function looksLikeJson(text: string): boolean {
  return /^[\ufeff\s]{0,100}[[{]/.test(text.slice(0, 110));
}

/** Notes what is odd about a JSON text: unreadable, a name twice, a byte order mark. */
export function noteJson(text: string, notices: Notice[]): void {
  const start = text.startsWith(byteOrderMark) ? 1 : 0;
  if (start > 0) notices.push({ id: 'byte-order-mark', name: '_body' });
  const { node, end, duplicates } = readJson(text, start);
  for (const name of new Set(duplicates))
    notices.push({ id: 'duplicate-key', name: excerptOf(name) });
  const rest = text.slice(end);
  if (!node || rest.trim() !== '')
    notices.push({ id: 'bad-json', name: String(end + 1), excerpt: excerptOf(rest.trimStart()) });
}

/**
 * Reads a body into the parameters of a form or the text of a JSON call.
 *
 * @param contentType the header of that name; without it, the text decides
 */
export function readBody(
  text: string,
  contentType: string | undefined,
  request: SentRequest,
): void {
  if (text === '') return;
  const type = contentType?.toLowerCase() ?? '';
  if (type.includes('multipart/')) {
    request.notices.push({ id: 'multipart' });
  } else if (type.includes('json') || looksLikeJson(text)) {
    request.body = text;
    noteJson(text, request.notices);
  } else {
    const parameters = readForm(text, 'form', request.notices);
    if (!parameters.some(({ hasEquals }) => hasEquals))
      request.notices.push({ id: 'body-not-text', excerpt: excerptOf(text) });
    else request.parameters = [...request.parameters, ...parameters];
  }
}
