import { readForm } from './form.ts';
import { bodyName, secretName } from '../protocol.ts';
import { readAddress } from './address.ts';
import { looksLikeJson, readBody } from './body.ts';
import { findCommands, readCurl } from './curl.ts';
import { findHttp, readHttp } from './http.ts';
import { looksLikeList, readJsonRequest, readList } from './list.ts';
import { looksLikeLog, readLog } from './log.ts';
import { excerptOf, type Notice, type SentRequest } from './request.ts';

/** Longer texts are cut, so that no paste can freeze the page. */
export const longestRequest = 300_000;

const mostNotices = 30;

/** Reads an address on the first line, and a body on the lines after it. */
function readUrl(text: string): SentRequest {
  const request: SentRequest = { kind: 'url', parameters: [], notices: [] };
  const [first = '', ...rest] = text.trim().split('\n');
  const address = /\S+/.exec(first)?.[0] ?? '';
  readAddress(address, request);
  const after = [first.slice(first.indexOf(address) + address.length), ...rest].join('\n');
  // `trim` would take a byte order mark away, which is part of the body.
  readBody(after.replace(/^[ \t\r\n]+/, '').trimEnd(), undefined, request);
  return request;
}

function readFormText(text: string): SentRequest {
  const request: SentRequest = { kind: 'form', parameters: [], notices: [] };
  const source = text
    .split('\n')
    .map((line) => line.trim())
    .join('')
    .replace(/^\?/, '');
  request.parameters = readForm(source, 'form', request.notices);
  return request;
}

const javaMapStart = /^\s*[{[]\s*[A-Za-z_][\w.-]*=/;

function readAnyKind(text: string): SentRequest {
  const [command] = findCommands(text);
  if (command !== undefined) return readCurl(text.slice(command));
  const textLines = text.split('\n');
  const http = findHttp(textLines);
  if (http >= 0) return readHttp(textLines.slice(http));
  if (/^\s*(?:https?:\/\/|\/[^\s?]*\?)/i.test(text.slice(0, 2000))) return readUrl(text);
  if (javaMapStart.test(text.slice(0, 2000))) return readLog(text);
  if (looksLikeJson(text)) return readJsonRequest(text);
  const lines = text.trim().split('\n');
  if (/^\??[A-Za-z_][\w.%-]*=\S*$/.test(lines[0]!.trim()) && lines.length === 1)
    return readFormText(text);
  if (lines.length === 1 && looksLikeLog(text)) return readLog(text);
  if (looksLikeList(text)) {
    const wrapped = /^[A-Za-z_][\w.%-]*=[^\n]*&[A-Za-z_]/.test(lines[0]!);
    const oneEach = lines.filter((line) => /^\s*[A-Za-z_][\w.-]*\s*[=:\t]/.test(line)).length;
    return wrapped && oneEach < lines.length ? readFormText(text) : readList(text);
  }
  if (looksLikeLog(text)) return readLog(text);
  if (/^[^\s=]+=/.test(text.trim())) return readFormText(text);
  return {
    kind: undefined,
    parameters: [],
    notices: [{ id: 'unrecognised', excerpt: excerptOf(text.trim()) }],
  };
}

/** Notes parameters that a request should not have: repeated ones, the secret, `_body`. */
function noteParameters(request: SentRequest): void {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { name } of request.parameters) {
    if (seen.has(name)) repeated.add(name);
    seen.add(name);
  }
  for (const name of repeated) request.notices.push({ id: 'duplicate', name: excerptOf(name) });
  if (seen.has(secretName)) request.notices.push({ id: 'secret-sent', name: secretName });
  if (seen.has(bodyName)) request.notices.push({ id: 'body-sent', name: bodyName });
  if (request.body !== undefined && seen.size === 0) request.notices.push({ id: 'only-body' });
}

/** Each notice once, and not more than a reader can use. */
function distinct(notices: readonly Notice[]): Notice[] {
  const known = new Map(notices.map((notice) => [`${notice.id} ${notice.name ?? ''}`, notice]));
  return [...known.values()].slice(0, mostNotices);
}

/**
 * Reads a request as people have it: an address, a form body, a cURL command line, a raw HTTP
 * request, JSON with the parameters, a list of `name=value` lines, or a line of a log. Never
 * throws; what could not be read is in `notices`. Takes time in proportion to the length of the
 * text, of which at most {@link longestRequest} characters are read.
 */
export function parseRequest(pasted: string): SentRequest {
  const cut = pasted.length > longestRequest;
  let text = cut ? pasted.slice(0, longestRequest) : pasted;
  const marked = text.startsWith('\ufeff') && !looksLikeJson(text);
  if (marked) text = text.slice(1);
  if (text.trim() === '') return { kind: undefined, parameters: [], notices: [{ id: 'empty' }] };
  const request = readAnyKind(text);
  if (request.parameters.length === 0 && request.body === undefined && request.notices.length === 0)
    request.notices.push({ id: 'unrecognised', excerpt: excerptOf(text.trim()) });
  if (marked) request.notices.unshift({ id: 'byte-order-mark' });
  if (cut) request.notices.unshift({ id: 'truncated', name: String(longestRequest) });
  noteParameters(request);
  return { ...request, notices: distinct(request.notices) };
}
