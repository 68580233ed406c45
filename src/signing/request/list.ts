import { bodyName, commonNames } from '../protocol.ts';
import { setJsonBody } from './body.ts';
import { readJson, writeJson, jsonStyles, type JsonNode } from '../json-text.ts';
import { excerptOf, type Parameter, type SentRequest } from './request.ts';

const listLine = /^\s*["']?([A-Za-z_][\w.-]*)["']?([ \t]*)([=:\t])(.*)/s;

/** Whether at least half of the lines of a text are `name=value`. */
export function looksLikeList(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const named = lines.filter((line) => listLine.test(line)).length;
  return named > 0 && named * 2 >= lines.length;
}

/**
 * Reads one parameter a line: `name=value`, `name: value` or two columns. Values are raw. The JSON
 * text of `_body` may go over several lines.
 */
export function readList(text: string): SentRequest {
  const request: SentRequest = { kind: 'list', parameters: [], notices: [] };
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const [, name, gap = '', mark, rest = ''] = listLine.exec(line) ?? [];
    const value = gap === '' && mark === '=' ? rest : rest.replace(/^[ \t]/, '');
    if (name === bodyName && request.body === undefined) {
      const following = [value, ...lines.slice(at + 1)].join('\n');
      const { node, end } = readJson(following);
      const body = node ? following.slice(0, end) : value;
      setJsonBody(body, request);
      at += body.split('\n').length - 1;
    } else if (name !== undefined) {
      request.parameters.push({ name, value, place: 'list', hasEquals: true });
    } else if (line.trim() !== '') {
      request.notices.push({ id: 'unread-line', excerpt: excerptOf(line.trim()) });
    }
  }
  return request;
}

function valueText(node: JsonNode): string {
  return node.kind === 'string' || node.kind === 'plain'
    ? node.text
    : writeJson(node, jsonStyles[0]!);
}

function toParameters(node: JsonNode | undefined): Parameter[] {
  if (node?.kind !== 'object') return [];
  return node.members
    .filter(({ value }) => !(value.kind === 'plain' && value.text === 'null'))
    .map(({ key, value }) => ({
      name: key,
      value: valueText(value),
      place: 'list',
      hasEquals: true,
    }));
}

/**
 * Reads a JSON text: a map of parameters if it has a common parameter among its members, else the
 * body of a JSON call. In a map, `_body` holds the JSON text of the body.
 */
export function readJsonRequest(text: string): SentRequest {
  const call: SentRequest = { kind: 'json', parameters: [], notices: [] };
  const parameters = toParameters(setJsonBody(text.trimEnd(), call));
  if (!parameters.some(({ name }) => commonNames.includes(name))) return call;

  const request: SentRequest = {
    kind: 'json',
    parameters: parameters.filter(({ name }) => name !== bodyName),
    notices: call.notices.map((notice) =>
      notice.id === 'byte-order-mark' ? { id: notice.id } : notice,
    ),
  };
  const body = parameters.find(({ name }) => name === bodyName);
  if (body) setJsonBody(body.value, request);
  return request;
}
