import { readAddress } from './address.ts';
import { readBody } from './body.ts';
import { trimEndOf, type SentRequest } from './request.ts';

const requestLine =
  /^\s*(?:-->\s*|>\s*)?(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+(\S+)(?:\s+(?:HTTP\/[\d.]+|h2|http\/[\d.]+))?\s*$/i;
const headerLine = /^([A-Za-z0-9!#$%&'*+.^_`|~-]+):[ \t]*(.*)$/;

/** Whether the first line of a text is the first line of an HTTP request. */
export function looksLikeHttp(text: string): boolean {
  const [, , target = ''] = requestLine.exec(firstLine(text)) ?? [];
  return /^\/|^https?:/i.test(target);
}

function firstLine(text: string): string {
  return /\S.*/.exec(text)?.[0] ?? '';
}

/**
 * Reads a raw HTTP request: request line, headers, an empty line, the body. Also as `curl -v`
 * prints it (each line behind `> `) and as OkHttp logs it (between `-->` and `--> END`).
 */
export function readHttp(text: string): SentRequest {
  const request: SentRequest = { kind: 'http', parameters: [], notices: [] };
  const lines = text.trimStart().split('\n');
  const prefixed = lines[0]!.startsWith('> ');
  const clean = (line: string) => (prefixed ? line.replace(/^> ?/, '') : line).replace(/\r$/, '');

  const [, method = '', target = ''] = requestLine.exec(clean(lines[0]!)) ?? [];
  request.method = method.toUpperCase();

  const headers = new Map<string, string>();
  let at = 1;
  for (; at < lines.length; at++) {
    const line = clean(lines[at]!);
    const [, name, value = ''] = headerLine.exec(line) ?? [];
    if (name === undefined) break;
    headers.set(name.toLowerCase(), value.trim());
  }
  if (at < lines.length && clean(lines[at]!) === '') at++;
  else if (at < lines.length) request.notices.push({ id: 'missing-blank-line' });

  const bodyLines = lines.slice(at);
  const end = bodyLines.findIndex((line) => /^--> END\b/.test(line));
  const body = trimEndOf(bodyLines.slice(0, end < 0 ? undefined : end).join('\n'), '\r\n');

  readAddress(target, request);
  const host = headers.get('host');
  if (host && request.address?.startsWith('/'))
    request.address = `https://${host}${request.address}`;
  const length = headers.get('content-length');
  if (length !== undefined && /^\d+$/.test(length)) {
    const bytes = new TextEncoder().encode(body).length;
    if (bytes !== Number(length))
      request.notices.push({ id: 'content-length', name: length, excerpt: String(bytes) });
  }
  readBody(body, headers.get('content-type'), request);
  return request;
}
