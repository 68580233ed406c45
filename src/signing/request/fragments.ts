import { readJson, type JsonNode } from '../json-text.ts';
import { bodyName, commonNames, secretName, signName } from '../protocol.ts';
import { readForm } from './form.ts';
import { distinctRequests, trimEndOf, type Notice, type Parameter } from './request.ts';

/** A piece of a paste that holds parameters or a body. */
export interface Fragment {
  kind: 'query' | 'form' | 'map' | 'json' | 'sign';
  parameters: Parameter[];
  /** The text of a body, of a fragment of JSON. */
  body?: string;
  address?: string;
}

const mostFragments = 60;
const mostGroups = 200;
const mostDepth = 12;

const name = String.raw`[A-Za-z_][\w.-]{0,60}`;
const quoted = String.raw`"(?:[^"\\\n]|\\.){0,4000}"|'(?:[^'\\\n]|\\.){0,4000}'`;
const plain = String.raw`[^\s\0,;{}()\[\]"'&]{1,2000}`;

/** `"a": "b"`, `a => b`, `a=b`, `a:[b]`: one parameter as programs print or write it. */
const pair = new RegExp(
  String.raw`(?<![\w.-])(?:"(${name})"|'(${name})'|\[?["']?(${name})["']?\]?)[ \t]*(?:=>|->|:=|==|[=:：＝]| to (?=["']))(?!\/\/)[ \t\n]*(?:\[\]string\{|int\(|u(?=["']))?(?:\[(${quoted}|[^\]\n"']{0,2000})\]|(${quoted})(?![ \t]*[=:])|(${plain}))`,
  'g',
);
/** `('a', 'b')`, `['a', 'b']` and `.set("a", "b")`. */
const call = new RegExp(
  String.raw`[[({]\s*(?:"(${name})"|'(${name})')\s*,\s*(?:\[\]string\{)?(${quoted}|\d{1,20})`,
  'g',
);
/** `key: "a", value: "b"`, as programs print an entry of a map. */
const entry = new RegExp(
  String.raw`(?<!\w)(?:key|name)["']?\s{0,4}[=:]\s{0,4}["']?(${name})["']?[,;]?[\s-]{1,20}["']?value["']?\s{0,4}[=:][ \t]*(${quoted}|[^\n}]*)`,
  'gi',
);
/** `name: value`, `- name=value`, `name,value`, `| name | value |`: one parameter a line. */
const listLine =
  /^[ \t]*(?:\|[ \t]*|\[|[-*•·][ \t]+|\d{1,2}[.)、][ \t]*)?([A-Za-z_][\w.-]{0,60})\]?[ \t]{0,9}(=>|[=:：|\t]|,(?=.))[ \t]{0,9}(.*)/;
const mapOfGo = /map\[|&\{(?=\w+:)/;
/** The names of a map or an object as Java prints them. */
export const javaNames = /(?:^|, ?)([A-Za-z_][\w.-]*)=/g;

/** The text of a literal of a program: escapes undone. */
function unquote(literal: string): string {
  const mark = literal[0];
  if (mark !== '"' && mark !== "'") return literal;
  const inner = literal.slice(1, -1);
  return inner.includes('\\') ? unescapeText(inner) : inner;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The text that bytes in hex are. */
export const textOfBytes = (bytes: readonly string[]): string =>
  new TextDecoder().decode(Uint8Array.from(bytes, (byte) => parseInt(byte, 16)));

/** Undoes `\"`, `\/`, `\n`, `\u0026`, `\U0026`, and the bytes `\xe9\x83\xa8`, as they stand in strings. */
export function unescapeText(text: string): string {
  return text.replace(
    /\\[uU]([0-9a-fA-F]{4})|(?:\\x[0-9a-fA-F]{2})+|\\([\s\S])/g,
    (escaped, four?: string, other?: string) =>
      other !== undefined
        ? (escapes[other] ?? other)
        : four !== undefined
          ? String.fromCharCode(parseInt(four, 16))
          : textOfBytes(escaped.match(/[^\\x]{2}/g)!),
  );
}

const toParameter = (parameterName: string, value: string): Parameter => ({
  name: parameterName,
  value,
  place: 'list',
  hasEquals: true,
});

/**
 * The text without the types that PHP, Go and Arthas print before each value, `string(1) "a"`,
 * `s:1:"a";`, `(string) (len=1) "a"`, `@String[a]`, and with the pairs of XML and the columns of a
 * drawn table as others have them.
 */
function withoutTypes(text: string): string {
  return text
    .replace(/(?<!\w)string\(\d+\) ?(?=")/g, '')
    .replace(/(?<!\w)s:\d+:("\w{1,60}");s:\d+:("[^"\n]*");/g, '$1:$2,')
    .replace(/<(\w{1,60})>([^<\n]*)<\/\1>/g, '\n$1: $2\n')
    .replace(/[│┃║]/g, '|')
    .replace(/\([[\]*\w.]{1,60}\) \(len=\d+(?: cap=\d+)?\) ?/g, '')
    .replace(/@(?:String|Integer|Long)\[([^\]\n]*)\]/g, '"$1"')
    .replace(/(?<=: )\{\n[ \t]*("(?:[^"\\\n]|\\.)*")\n[ \t]*\}/g, '$1');
}

/** Marks in a text where a bracketed part was. */
const hole = '\0';

/** Bracketed parts of a text that have pairs in them, each without what its inner brackets hold. */
function groupsOf(text: string): string[] {
  const groups: string[] = [];
  const stack: string[][] = [[]];
  let from = 0;
  let mark = '';
  for (let at = 0; at < text.length && groups.length < mostGroups; at++) {
    const character = text[at]!;
    if (mark !== '') {
      if (character === '\\') at++;
      else if (character === mark || character === '\n') mark = '';
    } else if (character === '"') mark = character;
    else if (character === "'" && /[\s([{,:=]/.test(text[at - 1] ?? ' ')) mark = character;
    else if ('{(['.includes(character)) {
      // A value in brackets of its own, `a=[b]`, stays with its name.
      const close = character === '[' ? text.slice(at + 1, at + 300).search(/[\][{(\n]/) : -1;
      const isValue =
        close >= 0 &&
        text[at + 1 + close] === ']' &&
        (/[=:] ?$/.test(text.slice(Math.max(0, at - 2), at)) ||
          /^["']?[A-Za-z_][\w.-]*["']?$/.test(text.slice(at + 1, at + 1 + close)));
      if (isValue) {
        at += close + 1;
        continue;
      }
      stack.at(-1)!.push(text.slice(from, at));
      stack.push([]);
      if (stack.length > 100) stack.splice(1, 1);
      from = at + 1;
    } else if ('})]'.includes(character) && stack.length > 1) {
      const parts = stack.pop()!;
      parts.push(text.slice(from, at));
      groups.push(parts.join(hole));
      from = at + 1;
    }
  }
  const rest = [...stack.flat(), text.slice(from)].join(hole);
  groups.push(rest);
  return groups;
}

/** The pairs of a text, and those among them that are written alike. */
function pairsOf(text: string): Parameter[][] {
  const found: Parameter[] = [];
  const alike = new Map<string, Parameter[]>();
  for (const match of text.matchAll(pair)) {
    const parameterName = match[1] ?? match[2] ?? match[3]!;
    const value = unquote(match[4] ?? match[5] ?? match[6] ?? '');
    const after = text[match.index + match[0].length] ?? ' ';
    const isPart = text[match.index - 1] === '&' || `&(${hole}`.includes(after);
    if (isPart || headerNames.test(parameterName)) continue;
    const parameter = toParameter(parameterName, value);
    found.push(parameter);
    const style = `${match[0][0] === '"'}${match[5] === undefined}`;
    alike.set(style, [...(alike.get(style) ?? []), parameter]);
    if (found.length > 300) break;
  }
  return [found, ...(alike.size > 1 ? alike.values() : [])];
}

const headerNames =
  /^(?:content-(?:type|length)|accept(?:-[a-z]+)?|host|user-agent|authorization|cookie)$/i;

/** What follows each name that a pattern finds, up to the next name. */
export function spread(text: string, names: RegExp): Parameter[] {
  const found = [...text.matchAll(names)];
  return found.map((match, index) =>
    toParameter(match[1]!, text.slice(match.index + match[0].length, found[index + 1]?.index)),
  );
}

/** `{a=1, b=2}` up to the last bracket, for values that have brackets themselves. */
function longMap(text: string): Parameter[] {
  const start = text.search(/[{[(]\s*[A-Za-z_][\w.-]*=/);
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'), text.lastIndexOf(')'));
  return start < 0 || end < start ? [] : spread(text.slice(start + 1, end), javaNames);
}

/** `{a: 1, b: 2}` and `[a:1, b:2]` without quotation marks, as Dart, JavaScript and Groovy print a map. */
function bareMap(text: string): Parameter[] {
  const inner = /[{[]([A-Za-z_]\w*:[^{}\n"']{1,4000})[}\]]/.exec(text)?.[1] ?? '';
  return spread(inner, /(?:^|, )([A-Za-z_]\w*): ?/g);
}

function callsOf(text: string): Parameter[] {
  const found: Parameter[] = [];
  for (const match of text.matchAll(call)) {
    const parameterName = match[1] ?? match[2]!;
    if (!headerNames.test(parameterName))
      found.push(toParameter(parameterName, unquote(match[3]!)));
    if (found.length > 300) break;
  }
  return found;
}

/** `map[a:1 b:2]`, `map[a:[1] b:[2]]` and `{a:1 b:2}`, as Go prints a map and a struct. */
function goMap(text: string): Parameter[] {
  const start = mapOfGo.exec(text);
  if (!start) return [];
  const inside = start.index + start[0].length;
  let depth = 1;
  let end = inside;
  for (; end < text.length && depth > 0; end++)
    if ('[{'.includes(text[end]!)) depth++;
    else if (']}'.includes(text[end]!)) depth--;
  return spread(text.slice(inside, end - 1), /(?:^| )([A-Za-z_][\w.-]*):/g).map((one) => ({
    ...one,
    value: one.value.replace(/^\[(.*)\]$/s, '$1'),
  }));
}

const isScalar = (node: JsonNode): node is JsonNode & { text: string } => 'text' in node;

/** Every map, list of names and values, address, form and body inside a JSON value. */
function fragmentsOfJson(node: JsonNode, found: Fragment[], depth = 0): void {
  if (depth > mostDepth || found.length > mostFragments) return;
  if (node.kind === 'object') {
    const parameters = node.members
      .filter(({ value }) => isScalar(value) && !(value.kind === 'plain' && value.text === 'null'))
      .map(({ key, value }) => toParameter(key, (value as { text: string }).text));
    if (parameters.length > 0) found.push({ kind: 'map', parameters });
    for (const { value } of node.members) fragmentsOfJson(value, found, depth + 1);
  } else if (node.kind === 'array') {
    const named = node.items.flatMap((item) => {
      if (item.kind !== 'object') return [];
      const member = (...keys: string[]) =>
        item.members.find(({ key, value }) => keys.includes(key) && isScalar(value))?.value;
      const [key, value] = [member('name', 'key'), member('value')];
      return key && value && isScalar(key) && isScalar(value)
        ? [toParameter(key.text, value.text)]
        : [];
    });
    if (named.length > 0) found.push({ kind: 'map', parameters: named });
    for (const item of node.items.slice(0, 200)) fragmentsOfJson(item, found, depth + 1);
  } else if (node.kind === 'string') found.push(...fragmentsOfValue(node.text));
}

/** What a string of a program is: an address, JSON, a form. */
function fragmentsOfValue(text: string): Fragment[] {
  const trimmed = text.trim();
  if (/^[[{]/.test(trimmed)) {
    const { node, end } = readJson(trimmed);
    if (node && end === trimmed.length) return [{ kind: 'json', parameters: [], body: text }];
  }
  if (/^(?:https?:\/\/|\/)[^\s]*\?/.test(trimmed)) return [queryOf(trimmed)];
  if (/^[\w.%-]+=[^\n]*&[\w.%-]+=/.test(trimmed) || /^[\w.-]{1,60}=[^\s]*$/.test(trimmed))
    return [{ kind: 'form', parameters: readForm(trimmed, 'form', []) }];
  return [];
}

function queryOf(address: string): Fragment {
  const sent = address.split('#', 1)[0]!;
  const mark = sent.indexOf('?');
  return {
    kind: 'query',
    address: mark < 0 ? sent : sent.slice(0, mark),
    parameters: mark < 0 ? [] : readForm(sent.slice(mark + 1), 'query', [] as Notice[]),
  };
}

const addressPattern =
  /(?:https?:\/\/|(?<![\w/])\/)[^\s"'<>{}[\]()，。；、）`?]{0,300}\?[^\s"'<>，。；、）`]+/g;
/** A form of nothing but what encoding leaves. */
const strictForm = /[A-Za-z_][\w.%-]{0,60}=[\w.~*!%+-]*(?:&[\w.%-]{1,60}=[\w.~*!%+-]*)+/;
const formName = /[A-Za-z_][\w.%[\]-]{0,60}=/g;

/** What is signed as programs log it: `a=1&appsecret=s&b=2` with nothing encoded, perhaps `_body`. */
function signedText(text: string): Parameter[] {
  const line = text.split('\n').find((one) => one.includes(`${secretName}=`));
  const start = line?.search(/(?<![\w.])[A-Za-z_][\w.]*=[^&]*&|_body=/) ?? -1;
  if (line === undefined || start < 0) return [];
  const own = line.slice(start);
  const { end } = readJson(own, own.startsWith(bodyName) ? bodyName.length + 1 : own.length);
  const from = own.startsWith(bodyName) ? end + 1 : 0;
  return [
    ...(from > 0 ? [toParameter(bodyName, own.slice(bodyName.length + 1, end))] : []),
    ...spread(own.slice(from), /(?:^|&)([A-Za-z_][\w.]*)=/g),
  ]
    .filter((one) => one.name !== secretName)
    .map((one) => ({ ...one, value: trimEndOf(one.value, ' \t"\'`') }));
}

/** The forms in a text: `name=value&name=value` between line ends, quotation marks and brackets. */
function formsIn(text: string): Parameter[][] {
  const forms: Parameter[][] = [];
  for (const piece of text.split(/[\n"'<>{}，。；、]|, /)) {
    const ampersand = piece.indexOf('&');
    if (ampersand < 0 || forms.length >= 24) continue;
    const starts: number[] = [];
    for (const match of piece.slice(0, ampersand).matchAll(formName))
      if (!/[\w.%&?/-]/.test(piece[match.index - 1] ?? ' ')) starts.push(match.index);
    for (const start of new Set([starts[0], starts.at(-1)]))
      if (start !== undefined) forms.push(readForm(piece.slice(start).trim(), 'form', []));
    const strict = strictForm.exec(piece);
    if (strict && /^(?:$|[^!-~]|[,;:)\]])/.test(piece.slice(strict.index + strict[0].length)))
      forms.push(readForm(strict[0], 'form', []));
    const bracket = piece.lastIndexOf(']');
    if (starts[0] !== undefined && bracket > ampersand)
      forms.push(readForm(piece.slice(starts[0], bracket), 'form', []));
  }
  return forms;
}

/** `[name, value]`, as C# prints a pair. */
const pairLine =
  /^[ \t]*(?:\[\d+\]:?[ \t]*)?\{?\[([A-Za-z_][\w.-]{0,60})(,) (.*?)\]\}?,?(?:\t.*)?$/;

const isHeading = (parameterName: string, value: string) =>
  /^(?:key|name|field)$/i.test(parameterName) && /^(?:value|type)\b/i.test(value);

/**
 * Runs of lines with a name and a value each, indented alike, at most a few.
 *
 * @param column which of several columns behind the name has the value
 */
function listsIn(text: string, column = 0): Parameter[][] {
  const lists: Parameter[][] = [[]];
  let indent = '';
  for (const line of text.split('\n')) {
    const [, parameterName, mark = '', rest = ''] =
      pairLine.exec(line) ?? listLine.exec(line) ?? [];
    const own = /^[ \t]*/.exec(line)![0];
    if (own !== indent && lists.at(-1)!.length > 0 && lists.push([]) > 20) break;
    indent = own;
    const value = '|\t'.includes(mark) ? rest.split(/[|\t]/)[column]?.trim() : rest;
    if (parameterName !== undefined && value !== undefined) {
      if (!headerNames.test(parameterName) && !isHeading(parameterName, value))
        lists.at(-1)!.push(toParameter(parameterName, unquote(trimEndOf(value, ' \t,;'))));
    } else if (lists.at(-1)!.length > 0 && lists.push([]) > 20) break;
  }
  return lists;
}

/** The most characters of a string that is looked into. */
const longestString = 8000;

/** Where the string that starts with a quotation mark ends, and whether another one closes it. */
function endOfString(text: string, start: number): { end: number; isClosed: boolean } {
  const mark = text[start];
  let end = start + 1;
  while (end < text.length && text[end] !== mark && text[end] !== '\n')
    end += text[end] === '\\' && text[end + 1] !== '\n' ? 2 : 1;
  return { end, isClosed: text[end] === mark };
}

/**
 * The strings on one line of a text, with their quotation marks. Linear in its length: a mark that
 * an earlier one of its kind has passed is an escaped one, so both end at the same place.
 */
function stringsIn(text: string): string[] {
  const strings: string[] = [];
  const passed = new Map<string, ReturnType<typeof endOfString>>();
  const anyMark = /["']/g;
  for (let found = anyMark.exec(text); found; found = anyMark.exec(text)) {
    const { index, 0: mark } = found;
    const known = passed.get(mark);
    const { end, isClosed } = known && known.end > index ? known : endOfString(text, index);
    passed.set(mark, { end, isClosed });
    if (!isClosed || end - index > longestString) continue;
    strings.push(text.slice(index, end + 1));
    anyMark.lastIndex = end + 1;
  }
  return strings;
}

/** A row of names above a row of values, as a table of columns has them. */
function rowsIn(text: string): Parameter[] {
  const lines = text.split('\n').filter((line) => !/^[-+|: \t]*$/.test(line));
  const at = lines.findIndex((line) => {
    const cells = line.split(/[,|\t]/).map((cell) => cell.trim());
    return (
      cells.length > 2 && cells.includes(signName) && cells.every((cell) => /^\w*$/.test(cell))
    );
  });
  const [names = '', values = ''] = at < 0 ? [] : lines.slice(at, at + 2);
  const mark = /[,|\t]/.exec(names)?.[0] ?? ',';
  const cells = (line: string) =>
    mark === ','
      ? [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
          ([, whole, bare]) => whole?.replaceAll('""', '"') ?? bare!,
        )
      : line.split(mark).map((cell) => cell.trim());
  const row = cells(values);
  return cells(names).flatMap((cell, index) =>
    cell === '' ? [] : [toParameter(cell, row[index] ?? '')],
  );
}

/** `name` on one line and its value on the next, as browsers copy the tables of their tools. */
const nextLine = /^([ \t]*[A-Za-z_][\w.-]{0,60}):?[ \t]*\n[ \t]*(\S[^\n]*)$/gm;

/**
 * The texts of strings that no backslash quotes: `@"…"` of C# and cells of CSV, where a quotation
 * mark is doubled, and `"""…"""` of C#, Java, Kotlin and Python, as it stands and without its indentation.
 */
function longStringsIn(text: string): string[] {
  const found: string[] = [];
  for (const [, inner] of text.matchAll(/(?:(?<!\w)\$?@\$?|(?<=^|,))"((?:[^"]|""){2,})"/gm))
    found.push(inner!.replaceAll('""', '"'));
  const parts = text.split('"""');
  for (let at = 1; at < Math.min(parts.length, 20); at += 2) {
    const inner = parts[at]!;
    const lines = inner.replace(/^[ \t]*\n/, '').split('\n');
    const indents = lines.filter((line) => line.trim() !== '' || line === lines.at(-1));
    const indent = Math.min(...indents.map((line) => line.search(/\S|$/)));
    const dedented = lines.map((line) => line.slice(indent)).join('\n');
    found.push(inner, dedented, trimEndOf(dedented, '\n'));
  }
  return found;
}

/** The JSON values in a text, from the outermost on, at most a few. */
function jsonIn(text: string): { node: JsonNode; text: string }[] {
  const found: { node: JsonNode; text: string }[] = [];
  let tries = 0;
  for (let at = text.search(/[[{]/); at >= 0 && tries < 60 && found.length < 20; tries++) {
    const { node, end } = readJson(text, at);
    const isValue = node !== undefined && (node.kind === 'object' || node.kind === 'array');
    const isEmpty = isValue && text.slice(at + 1, end - 1).trim() === '';
    if (isValue && !isEmpty) found.push({ node, text: text.slice(at, end) });
    // A log may put brackets of its own around a body.
    if (isValue && node.kind === 'array' && node.items.length === 1) {
      const inner = readJson(text, at + 1);
      if (inner.node && inner.node.kind !== 'plain' && inner.node.kind !== 'string')
        found.push({ node: inner.node, text: text.slice(at + 1, inner.end) });
    }
    const from = isValue ? end : at + 1;
    const next = text.slice(from).search(/[[{]/);
    at = next < 0 ? -1 : from + next;
  }
  return found;
}

/**
 * Everything in a text that may be a part of a request: addresses with a query, forms, JSON, and
 * maps as programs of many languages print or write them.
 */
export function findFragments(pasted: string): Fragment[] {
  const text = withoutTypes(pasted);
  const found: Fragment[] = [];
  const add = (fragment: Fragment) => {
    if (found.length < mostFragments) found.push(fragment);
  };
  for (const match of text.matchAll(addressPattern)) {
    add(queryOf(match[0].replace(/(?<![,;.:)\]}])[,;.:)\]}]+$/, '')));
    if (found.length >= 12) break;
  }
  for (const parameters of formsIn(text.replace(addressPattern, ' ')))
    add({ kind: 'form', parameters });
  const json = jsonIn(text);
  for (const { node, text: body } of json) {
    add({ kind: 'json', parameters: [], body });
    fragmentsOfJson(node, found);
  }
  for (const string of stringsIn(text))
    if (string.length > 6) for (const fragment of fragmentsOfValue(unquote(string))) add(fragment);
  for (const body of longStringsIn(text))
    for (const fragment of fragmentsOfValue(body)) add(fragment);
  for (const parameters of [
    callsOf(text),
    [...text.matchAll(entry)].map((match) =>
      toParameter(match[1]!, unquote(trimEndOf(match[2]!, ' \t\r'))),
    ),
    rowsIn(text),
    signedText(text),
    goMap(text),
    longMap(text),
    bareMap(text),
    ...[0, 1, 2].flatMap((column) => listsIn(text, column)),
    ...listsIn(text.replace(nextLine, '$1: $2')),
    ...groupsOf(text).flatMap(pairsOf),
    ...pairsOf(text),
  ])
    if (parameters.length > 0) add({ kind: 'map', parameters });
  const sign =
    /(?<![\w.-])sign["'\]]{0,2}\s{0,2}(?:=>|[=:：])\s{0,2}["'[]{0,2}([0-9a-fA-F]{40,128})/.exec(
      text,
    );
  if (sign) add({ kind: 'sign', parameters: [toParameter(signName, sign[1]!)] });
  return distinctRequests(found.map(withBody).flatMap(withoutProgramNames));
}

const programNames =
  /^(?:[^a-z_].*|url|uri|https?|scheme|host|filename|method|params|query|headers?|body|data|payload|json|form|req|request|response|client|options|content|config)$/;

/** Whether a name is of the program or the tool that prints a request, no parameter. */
export const isProgramName = ({ name }: Parameter): boolean => programNames.test(name);

/** A fragment and, of a map with names of a program, what is left without them. */
function withoutProgramNames(fragment: Fragment): Fragment[] {
  const parameters = fragment.parameters.filter((one) => !isProgramName(one));
  return fragment.kind !== 'map' || parameters.length === fragment.parameters.length
    ? [fragment]
    : [fragment, { ...fragment, parameters }];
}

/** A map with `_body` has its JSON text there. */
function withBody(fragment: Fragment): Fragment {
  const body = fragment.parameters.find((parameter) => parameter.name === bodyName);
  if (!body || fragment.body !== undefined) return fragment;
  return {
    ...fragment,
    body: body.value,
    parameters: fragment.parameters.filter((parameter) => parameter !== body),
  };
}

/** Whether a fragment has one of the parameters that every request has. */
export const isCommon = ({ parameters }: Fragment): boolean =>
  parameters.some((parameter) => commonNames.includes(parameter.name));
