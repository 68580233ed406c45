import { readForm } from './form.ts';
import { excerptOf, type SentRequest } from './request.ts';

/** Reads an address into scheme, host and path, and the parameters of its query. */
export function readAddress(address: string, request: SentRequest): void {
  const hash = address.indexOf('#');
  if (hash >= 0) request.notices.push({ id: 'fragment', excerpt: excerptOf(address.slice(hash)) });
  const placeholder = /\{\{[^{}]{1,60}\}\}/.exec(address)?.[0];
  if (placeholder !== undefined) request.notices.push({ id: 'variable', name: placeholder });
  const sent = hash >= 0 ? address.slice(0, hash) : address;
  const mark = sent.indexOf('?');
  request.address = mark >= 0 ? sent.slice(0, mark) : sent;
  if (mark >= 0) {
    const query = readForm(sent.slice(mark + 1), 'query', request.notices);
    request.parameters = [...query, ...request.parameters];
  }
}
