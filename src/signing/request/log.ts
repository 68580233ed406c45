import { readJson } from '../json-text.ts';
import { bodyName } from '../protocol.ts';
import { readAddress } from './address.ts';
import { readBody, setJsonBody } from './body.ts';
import { javaNames, spread } from './fragments.ts';
import { trimEndOf, type Parameter, type SentRequest } from './request.ts';

const address =
  /https?:\/\/[^\s"'<>{}[\]，。；）]+|(?<=\b(?:GET|POST) )\/[^\s"'<>{}?]*\?[^\s"'<>{}]+/i;
const bodyLabel =
  /(?:request_?body|body|data|payload|entity|params?|content)["']?\s*(?:->|[=:：])\s*/gi;
const javaMap = /[{[(]\s*[A-Za-z_][\w.-]*=/g;
const formStart = /(?<![\w.-])[A-Za-z_][\w.-]*=/;

/** Logs are searched for a body in the first few likely places only, to stay linear. */
const mostPlaces = 20;

/** The first run of `name=value&name=value` without blanks or quotation marks. */
function formChunk(text: string): string {
  for (const token of text.split(/(?:[\s"',}]|\\[nrt])+/)) {
    const start = token.includes('&') ? token.search(formStart) : -1;
    if (start >= 0) return token.slice(start);
  }
  return '';
}

/** The method as logs, `method: 'post'` and `axios.post(` name it. */
export function methodIn(text: string): string | undefined {
  return /\b(?:GET|POST|PUT|DELETE|PATCH)\b|(?<=["'.])(?:get|post|put|delete|patch)\b(?=["'(])/
    .exec(text)?.[0]
    .toUpperCase();
}

/** Whether a text has an address, a printed map or a form body somewhere inside. */
export function looksLikeLog(text: string): boolean {
  return address.test(text) || text.search(javaMap) >= 0 || formChunk(text) !== '';
}

function firstMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  for (const match of text.matchAll(pattern)) {
    if (matches.push(match) === mostPlaces) break;
  }
  return matches;
}

/** What stands in a printed map that opens at `start`, up to the bracket that closes it. */
function insideBrackets(text: string, start: number): string {
  const open = text[start]!;
  const close = { '{': '}', '[': ']', '(': ')' }[open] ?? '';
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === open) depth++;
    else if (text[at] === close && --depth === 0) return text.slice(start + 1, at);
  }
  return text.slice(start + 1);
}

/** The body at the start of a text: quoted, JSON, or up to the next blank. */
function bodyAt(text: string): string {
  const quote = text[0];
  if (quote === '"' || quote === "'") {
    const whole = quote === '"' ? readJson(text).node : undefined;
    if (whole?.kind === 'string') return whole.text;
    if (text[1] === '{' || text[1] === '[') return bodyAt(text.slice(1));
    const end = text.indexOf(quote, 1);
    return text.slice(1, end < 0 ? undefined : end);
  }
  if (quote === '{' || quote === '[') {
    const { node, end } = readJson(text);
    if (node) return text.slice(0, end);
    return quote + insideBrackets(text, 0) + (quote === '{' ? '}' : ']');
  }
  return /^[^\s,;)\]}]*/.exec(text)?.[0] ?? '';
}

function isJavaMap(text: string): boolean {
  return /^[{[(]\s*[A-Za-z_][\w.-]*=/.test(text);
}

/** Whether JSON is what the platform answers, not what it is sent. */
export const isResponse = (body: string) => /^\s*\{\s*"code"\s*:\s*-?\d/.test(body);

/** A line of the log of a server, which never has bodies. */
const accessLog = /"POST \S+ HTTP\/[\d.]+"[ \t]+\d{3}\b/;

/** Finds the body of a request in the text of a log, labelled or not. */
function findBody(text: string): string {
  for (const label of firstMatches(text, bodyLabel)) {
    const body = bodyAt(text.slice(label.index + label[0].length));
    if (/[=[{]/.test(body) && !isResponse(body)) return body;
  }
  for (const json of firstMatches(text, /(?:^|[\s:：>】])([[{]["{[])/g)) {
    const body = bodyAt(text.slice(json.index + json[0].length - json[1]!.length));
    if (!isResponse(body)) return body;
  }
  return formChunk(text);
}

function addPairs(pairs: readonly Parameter[], request: SentRequest): void {
  for (const pair of pairs) {
    if (pair.name !== bodyName) {
      request.parameters.push(pair);
      continue;
    }
    setJsonBody(pair.value, request);
  }
}

/** The longest map that Java prints, of two parameters at least. */
function printedMap(text: string): Parameter[] | undefined {
  return firstMatches(text, javaMap)
    .map((match) => spread(insideBrackets(text, match.index), javaNames))
    .filter((pairs) => pairs.length > 1)
    .sort((a, b) => b.length - a.length)[0];
}

/**
 * Reads a request out of a log: an address with its query, and a body after a label such as
 * `body=`; or a map as Java prints it, `{appid=1, sign=2}`.
 */
export function readLog(text: string): SentRequest {
  const request: SentRequest = { kind: 'log', parameters: [], notices: [] };
  const found = address.exec(text);
  const outside = found
    ? `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
    : text;
  if (found) readAddress(trimEndOf(found[0], ',;.:'), request);
  const method = methodIn(outside);
  if (method) request.method = method;

  const map = found ? undefined : printedMap(text);
  const afterAddress = found ? text.slice(found.index + found[0].length) : text;
  const body =
    map === undefined
      ? findBody(afterAddress) || (found ? findBody(text.slice(0, found.index)) : '')
      : '';
  if (map !== undefined) addPairs(map, request);
  else if (isJavaMap(body)) addPairs(spread(insideBrackets(body, 0), javaNames), request);
  else if (body !== '') readBody(body, undefined, request);
  if (body === '' && map === undefined && request.method === 'POST' && accessLog.test(text))
    request.notices.push({ id: 'missing-body' });
  const rest = body === '' ? afterAddress : afterAddress.replace(body, '');
  if (found && /[\w"']\s*[=:：]\s*\S|[[{]\s*\S/.test(rest))
    request.notices.push({ id: 'left-out' });
  return request;
}
