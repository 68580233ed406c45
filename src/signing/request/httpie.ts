import { jsonStyles, readJson, writeJson, type JsonNode } from '../json-text.ts';
import { readAddress } from './address.ts';
import { readBody, setJsonBody } from './body.ts';
import { readForm } from './form.ts';
import { excerptOf, type SentRequest } from './request.ts';
import { splitShellWords } from './shell-words.ts';

const commandStart = /(?:^|[\s;&|(`])(?:https?|xhs?)(?=[ \t])/g;
const target =
  /^(?:[ \t\\\n]+(?:-[\w=-]+|GET|POST|PUT|PATCH|DELETE))*[ \t\\\n]+['"]?(?:https?:\/\/|:[\d/]|[\w.-]+[./])/;
const methods = /^(?:GET|POST|PUT|PATCH|DELETE)$/;
const item = /^((?:[^=:@\\]|\\.)+)(==|:=@|=@|:=|=|:|@)(.*)$/s;

/** Where a command of HTTPie or of xh begins in a text, or -1. */
export function findHttpie(text: string): number {
  for (const match of text.matchAll(commandStart)) {
    const name = match.index + match[0].search(/https?|xh/);
    if (target.test(text.slice(match.index + match[0].length, name + 400))) return name;
  }
  return -1;
}

/**
 * Reads a command of HTTPie (https://httpie.io/docs/cli/request-items) or of xh, which differ in
 * how they write JSON.
 *
 * @param text begins with the command
 * @param before what stands before it, where the body may be piped in
 */
export function readHttpie(text: string, before: string): SentRequest {
  const request: SentRequest = { kind: 'http', parameters: [], notices: [] };
  const { words, openQuote } = splitShellWords(text);
  const [program, ...rest] = words;
  if (openQuote !== undefined)
    request.notices.push({ id: 'open-quote', excerpt: excerptOf(openQuote) });
  const variable = rest.find((word) => word.variable !== undefined)?.variable;
  if (variable !== undefined) request.notices.push({ id: 'variable', name: variable });

  const query: string[] = [];
  const form: string[] = [];
  const members: { key: string; value: JsonNode }[] = [];
  let address: string | undefined;
  let body = /(?:echo|printf)[^\n|]*?\s('[^'\n]*'|"(?:[^"\\\n]|\\.)*")\s*\|[\s\\]*$/.exec(
    before,
  )?.[1];
  body ??= /<<<[ \t]*(\S[\s\S]*)/.exec(text)?.[1];
  if (body !== undefined) body = splitShellWords(body).words[0]?.text;
  else if (/\s<[ \t]*[\w./~]/.test(text)) request.notices.push({ id: 'from-file', name: '<' });
  let isForm = false;
  for (let at = 0; at < rest.length; at++) {
    const { text: word } = rest[at]!;
    if (word.startsWith('@')) request.notices.push({ id: 'from-file', name: excerptOf(word) });
    else if (word === '--raw') body = rest[++at]?.text;
    else if (word.startsWith('--raw=')) body = word.slice(6);
    else if (word.startsWith('--')) isForm ||= word === '--form';
    else if (word.startsWith('-')) isForm ||= word.includes('f');
    else if (address === undefined && methods.test(word)) request.method = word;
    else if (address === undefined) address = word;
    else {
      const [, name = '', mark, value = ''] = item.exec(word) ?? [];
      const key = name.replace(/\\(.)/g, '$1');
      if (mark === '==') query.push(`${encodeURIComponent(key)}=${encodeURIComponent(value)}`);
      else if (mark === '=') {
        form.push(`${encodeURIComponent(key)}=${encodeURIComponent(value)}`);
        members.push({ key, value: { kind: 'string', text: value } });
      } else if (mark === ':=') {
        const { node } = readJson(value);
        if (node) members.push({ key, value: node });
      } else if (mark?.includes('@'))
        request.notices.push({ id: 'from-file', name: excerptOf(word) });
    }
  }
  readAddress(address ?? '', request);
  request.parameters.push(...readForm(query.join('&'), 'query', request.notices));
  if (body !== undefined) readBody(body, undefined, request);
  else if (isForm) request.parameters.push(...readForm(form.join('&'), 'form', request.notices));
  else if (members.length > 0) {
    const style = program?.text.startsWith('xh') ? jsonStyles[0]! : jsonStyles[1]!;
    setJsonBody(writeJson({ kind: 'object', members }, style), request);
  }
  return request;
}
