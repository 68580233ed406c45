import { readAddress } from './address.ts';
import { readBody } from './body.ts';
import { trimEndOf, type SentRequest } from './request.ts';

/** Which text counts as the body, where the paste leaves that open. */
export type BodyReading =
  /** As far as `Content-Length` says, or else up to what looks like the response. */
  | 'plain'
  /** Everything below the headers. */
  | 'whole'
  /** With line ends of two characters. */
  | 'crlf'
  /** With the line end that follows it. */
  | 'line-end'
  /** The lines of a form joined. */
  | 'joined'
  /** The line that is a form, without what stands around it. */
  | 'form-line'
  /** Put together from chunks. */
  | 'chunked';

const requestLine =
  /(?:^|[^A-Za-z])(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) +((?:https?:\/\/|\/)[^\s"']*)(?: +(?:HTTP\/[\d.]+|http\/[\d.]+|h2|h3))?[ \t]*$/;
const headerLine = /^([A-Za-z][A-Za-z0-9!#$%&'*+.^_`|~-]*):[ \t]*(.*)/s;
const pseudoHeader = /^:(method|path|authority|scheme):? +(\S+)$/;
const statusLine = /(?:^|[\]}"])(?:HTTP\/[\d.]+ \d{3}\b|<-- \d{3}\b)/m;
/** What ends a request in a log, or parts it from the next in an .http file. */
const endMark = /^(?:-{2,3}> END\b|###(?:\s|$)|> ?\{%)/;
const longestPrefix = 300;
const formLine = /^[A-Za-z_][\w.%-]*=[^\s&]*(?:&[\w.%-]+=[^\s&]*)+$/;

/** Where an HTTP request begins in a text: the number of its first line. */
export function findHttp(lines: readonly string[]): number {
  return lines.findIndex((line) => {
    const text = line.trimEnd();
    if (text.length > 20_000) return false;
    if (/^:(?:method|path)\b/.test(text)) return true;
    const found = requestLine.exec(text);
    return found !== null && found.index <= longestPrefix;
  });
}

/** A text with every digit the same: the times before the lines of a log differ in nothing else. */
const withoutDigits = (text: string) => text.replace(/\d/g, '0');

/** What all lines of a logged request begin with, such as `[Client#call] ` or `> `. */
function commonPrefix(lines: readonly string[]): string {
  const first = lines[0]!;
  const mark = /(?:-{2,3}> *)?(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) /.exec(first);
  const prefix = first.slice(0, mark?.index ?? 0);
  if (prefix === '') return '';
  const own = withoutDigits(prefix.trimEnd());
  return withoutDigits(lines[1] ?? '').startsWith(own) ? own : '';
}

/** Takes a logged prefix off, or the time and level that differ from line to line. */
function withoutPrefix(line: string, prefix: string): string {
  const text = line.endsWith('\r') ? line.slice(0, -1) : line;
  if (prefix === '' || withoutDigits(text.slice(0, prefix.length)) !== prefix) return text;
  const rest = text.slice(prefix.length);
  return rest.startsWith(' ') ? rest.slice(1) : rest;
}

/** The first `bytes` bytes of a text; `undefined` if it has fewer or they end in a character. */
function firstBytes(text: string, bytes: number): string | undefined {
  const encoded = new TextEncoder().encode(text);
  if (encoded.length < bytes) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      encoded.subarray(0, bytes),
    );
  } catch {
    return undefined;
  }
}

const byteLength = (text: string) => new TextEncoder().encode(text).length;

/** Puts chunks together: a length in hex on a line, so many bytes, a line end, and so on. */
function unchunk(text: string): string | undefined {
  const parts: string[] = [];
  let rest = text;
  for (let count = 0; count < 1000; count++) {
    const [head, size] = /^([0-9A-Fa-f]{1,6})(?:;[^\n]{0,80})?\r?\n/.exec(rest) ?? [];
    if (head === undefined || size === undefined) return undefined;
    const length = parseInt(size, 16);
    if (length === 0) return parts.join('');
    const part = firstBytes(rest.slice(head.length), length);
    if (part === undefined) return undefined;
    parts.push(part);
    rest = rest.slice(head.length + part.length).replace(/^\r?\n/, '');
  }
  return undefined;
}

/**
 * Reads a raw HTTP request: request line, headers, an empty line, the body. Also as `curl -v`
 * prints it (each line behind `> `), as OkHttp and Feign log it (between `-->` and `--> END`), and
 * with the pseudo-headers of HTTP/2.
 *
 * @param lines the text from the request line on
 */
export function readHttp(lines: readonly string[], reading: BodyReading = 'plain'): SentRequest {
  const request: SentRequest = { kind: 'http', parameters: [], notices: [] };
  const prefix = commonPrefix(lines);
  const clean = (line: string) => withoutPrefix(line, prefix);

  let [, method = '', target = ''] = requestLine.exec(clean(lines[0]!).trimEnd()) ?? [];
  const headers = new Map<string, string>();
  let at = target === '' ? 0 : 1;
  // A query over several lines, as .http files have it.
  const isFurther = (line: string) =>
    /^\s+[?&]\S+\s*$/.test(line) || (/[?&]$/.test(target) && /^\s+\S+\s*$/.test(line));
  for (; at < lines.length && isFurther(lines[at]!); at++) target += lines[at]!.trim();
  for (; at < lines.length; at++) {
    const line = clean(lines[at]!);
    const [, pseudo, given = ''] = pseudoHeader.exec(line) ?? [];
    if (pseudo === 'method') method = given;
    else if (pseudo === 'path') target = given;
    else if (pseudo === 'authority') headers.set('host', given);
    if (pseudo !== undefined) continue;
    const [, name, value = ''] = headerLine.exec(line) ?? [];
    if (name === undefined) break;
    headers.set(name.toLowerCase(), value.trim());
  }
  request.method = method.toUpperCase();
  const hasBlankLine = at < lines.length && clean(lines[at]!).trim() === '';
  if (hasBlankLine) at++;
  else if (at < lines.length) request.notices.push({ id: 'missing-blank-line' });

  const isVerbose = prefix.startsWith('>');
  const below = lines.slice(at).map(clean);
  const end = below.findIndex(
    (line) => endMark.test(line.trim()) || (isVerbose && /^[<*]/.test(line)),
  );
  const rest = below.slice(0, end < 0 ? undefined : end).join('\n');

  readAddress(target, request);
  const host = headers.get('host');
  if (host && request.address?.startsWith('/'))
    request.address = `https://${host}${request.address}`;
  const sign = headers.get('sign');
  if (sign !== undefined) request.notices.push({ id: 'sign-in-header' });

  const length = headers.get('content-length');
  const expected = length !== undefined && /^\d{1,9}$/.test(length) ? Number(length) : undefined;
  const body = bodyOf(rest, reading, expected, request);
  const hasBody = body !== '';
  const placeholder = /\{\{[$\w. -]{1,60}\}\}/.exec(body)?.[0];
  if (placeholder !== undefined) request.notices.push({ id: 'variable', name: placeholder });
  if (expected !== undefined && expected !== byteLength(body) && (hasBody || expected > 0))
    request.notices.push({
      id: 'content-length',
      name: String(expected),
      excerpt: String(byteLength(body)),
    });
  const isChunked = headers.get('transfer-encoding')?.includes('chunked') ?? false;
  const type = headers.get('content-type');
  const mayHaveBody = ['POST', 'PUT', 'PATCH'].includes(request.method);
  if (
    !hasBody &&
    mayHaveBody &&
    (isVerbose || isChunked || type !== undefined || (expected ?? 0) > 0)
  )
    if (expected !== 0) request.notices.push({ id: 'missing-body' });
  readBody(body, type, request);
  return request;
}

/** The body in what stands below the headers. */
function bodyOf(
  rest: string,
  reading: BodyReading,
  expected: number | undefined,
  request: SentRequest,
): string {
  const trimmed = trimEndOf(rest, '\r\n');
  switch (reading) {
    case 'whole':
      return trimmed;
    case 'crlf':
      return trimmed.replaceAll('\n', '\r\n');
    case 'line-end':
      return `${trimmed}\n`;
    case 'joined':
      return trimmed
        .split('\n')
        .map((line) => line.trim())
        .join('');
    case 'chunked':
      return unchunk(rest) ?? trimmed;
    case 'form-line':
      return rest.split('\n').find((line) => formLine.test(line)) ?? trimmed;
    case 'plain': {
      const response = statusLine.exec(rest);
      const own = response
        ? rest.slice(0, response.index + (/^[\]}"]/.test(response[0]) ? 1 : 0))
        : rest;
      if (response) request.notices.push({ id: 'response-below' });
      const cut = expected === undefined ? undefined : firstBytes(rest, expected);
      const left = cut === undefined ? '' : rest.slice(cut.length).trim();
      if (cut !== undefined && cut !== '' && (left === '' || response)) return cut;
      const body = trimEndOf(own, '\r\n \t');
      const crlf = body.replaceAll('\n', '\r\n');
      return expected !== undefined && byteLength(crlf) === expected ? crlf : body;
    }
  }
}
