import { readJson, type JsonNode } from '../json-text.ts';
import { bodyName } from '../protocol.ts';
import { readForm } from './form.ts';
import { excerptOf, type SentRequest } from './request.ts';

const byteOrderMark = '\ufeff';

/** Whether a text starts as a JSON object or array does. */
export function looksLikeJson(text: string): boolean {
  return /^[\ufeff\s]{0,100}[[{]/.test(text.slice(0, 110));
}

/**
 * Takes a text as the body of a JSON call, and notes what is odd about it: unreadable, a name
 * twice, a byte order mark.
 *
 * @returns what it says, if it can be read
 */
export function setJsonBody(text: string, request: SentRequest): JsonNode | undefined {
  const { notices } = request;
  request.body = text;
  const start = text.startsWith(byteOrderMark) ? 1 : 0;
  if (start > 0) notices.push({ id: 'byte-order-mark', name: bodyName });
  const { node, end, duplicates } = readJson(text, start);
  for (const name of new Set(duplicates))
    notices.push({ id: 'duplicate-key', name: excerptOf(name) });
  const rest = text.slice(end);
  if (!node || rest.trim() !== '')
    notices.push({ id: 'bad-json', name: String(end + 1), excerpt: excerptOf(rest.trimStart()) });
  return node;
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
    setJsonBody(text, request);
  } else {
    const parameters = readForm(text, 'form', request.notices);
    if (!parameters.some(({ hasEquals }) => hasEquals))
      request.notices.push({ id: 'body-not-text', excerpt: excerptOf(text) });
    else request.parameters = [...request.parameters, ...parameters];
  }
}
