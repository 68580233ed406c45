import { bodyName, commonNames, signName } from '../protocol.ts';
import { setJsonBody } from './body.ts';
import { findCommands, readCurl } from './curl.ts';
import { findFragments, isCommon, unescapeText, type Fragment } from './fragments.ts';
import { findHttp, readHttp, type BodyReading } from './http.ts';
import { longestRequest, parseRequest } from './parse.ts';
import { sentSignature, type Parameter, type SentRequest } from './request.ts';

const mostReadings = 120;
const longText = 40_000;
/** A text with more is no log of one request. */
const mostParameters = 3000;

/** A text in which something that copying does to a request is undone. */
type Mending = (text: string) => string;

const quotedPrintable: Mending = (text) =>
  /=3D/.test(text)
    ? text
        .replace(/=\r?\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

/** What browsers make of `&` and the name that follows when it is read as HTML. */
const entities: Readonly<Record<string, string>> = {
  '¬': '&not',
  '¤': '&curren',
  '®': '&reg',
  '§': '&sect',
  '×': '&times',
  '©': '&copy',
  '¶': '&para',
  µ: '&micro',
  '÷': '&divide',
  '£': '&pound',
  '°': '&deg',
  '±': '&plusmn',
};

const asNamed: Mending = (text) =>
  text.replace(/[¬¤®§×©¶µ÷£°±](?=[a-z_]*=)/g, (mark) => entities[mark]!);

const mendings: readonly Mending[] = [
  (text) => text.replace(/[\u200b-\u200f\u2060\ufeff]/g, ''),
  (text) => text.replace(/(?<![ \t])[ \t]+$/gm, ''),
  asNamed,
  (text) => text.replace(/＆/g, '&').replace(/＝/g, '=').replace(/？/g, '?').replace(/：/g, ':'),
  (text) =>
    text
      .replace(/[“”]/g, '"')
      .replace(/[‘’]/g, "'")
      .replace(/(^|\s)[–—]{1,2}(?=[A-Za-z])/g, (dashes) => dashes.replace(/[–—]/g, '-'))
      .replace(/\u00a0/g, ' '),
  (text) => (text.includes('\\') ? unescapeText(text) : text),
  quotedPrintable,
  (text) => text.replace(/`(?=["`$])/g, ''),
  (text) => text.replace(/^[ \t]*\d{1,4}[ \t|:]+/gm, ''),
  (text) => text.replace(/\n[ \t]*(?=[?&])/g, ''),
];

/** The text as pasted, each way of mending it that changes something, and all ways together. */
function mended(text: string): string[] {
  const changed = mendings.map((mend) => mend(text));
  const texts = new Set([text, ...changed]);
  texts.add(
    changed.length > 1 ? mendings.slice(0, 5).reduce((all, mend) => mend(all), text) : text,
  );
  return [...texts];
}

const bodyReadings: readonly BodyReading[] = ['whole', 'crlf', 'line-end', 'joined', 'chunked'];

/** The cURL commands of a text, each as far as the next. */
function commandsIn(text: string): string[] {
  const starts = findCommands(text);
  return starts.map((start, index) => text.slice(start, starts[index + 1]));
}

function curlReadings(command: string): SentRequest[] {
  const first = readCurl(command);
  const readings = [first];
  if (first.hasSeveralData) readings.push(readCurl(command, { joined: true }));
  if (command.includes('""') || command.includes("\\'"))
    readings.push(readCurl(command, { quotes: 'cmd' }));
  return readings;
}

function httpReadings(text: string): SentRequest[] {
  const lines = text.split('\n');
  const at = findHttp(lines);
  if (at < 0) return [];
  const from = lines.slice(at);
  const plain = readHttp(from, 'plain');
  // The line ends of a long form make no difference to it.
  if (text.length > longText && plain.body === undefined) return [plain];
  return [plain, ...bodyReadings.map((reading) => readHttp(from, reading))];
}

const withoutSign = (parameters: readonly Parameter[]) =>
  parameters.filter(({ name }) => name !== signName);

/** Puts fragments together into one request. */
function combine(parts: readonly Fragment[]): SentRequest {
  const request: SentRequest = { kind: 'log', parameters: [], notices: [] };
  for (const { kind, parameters, body, address } of parts) {
    const known = new Set(request.parameters.map(({ name }) => name));
    const added = parameters.filter(
      ({ name }) => (name !== signName || !known.has(signName)) && name !== bodyName,
    );
    if (kind === 'sign') request.parameters = withoutSign(request.parameters);
    request.parameters = [...request.parameters, ...added];
    request.address ??= address;
    if (body !== undefined && request.body === undefined) setJsonBody(body, request);
  }
  return request;
}

/** Requests that the fragments of a text make: one with common parameters, alone or with another. */
function combinations(text: string): SentRequest[] {
  const fragments = findFragments(text);
  const bases = fragments.filter(
    (fragment) => isCommon(fragment) && fragment.kind !== 'sign' && fragment.kind !== 'json',
  );
  const sign = fragments.find(({ kind }) => kind === 'sign');
  const made: SentRequest[] = [];
  const size = fragments.reduce((sum, { parameters }) => sum + parameters.length, 0);
  if (size > mostParameters) return [];
  for (const base of bases.slice(0, 12)) {
    const own = base.parameters.some(({ name }) => name === signName) || !sign ? [] : [sign];
    const offer = (parts: Fragment[]) => {
      if (made.length < mostReadings) made.push(combine([...parts, ...own]));
    };
    for (const other of fragments)
      if (other !== base && other.kind !== 'sign' && !repeats(base, other)) offer([base, other]);
    offer([base]);
  }
  return made;
}

/** Whether the second fragment has a parameter of the first, so that both are one and the same. */
function repeats(base: Fragment, other: Fragment): boolean {
  const names = new Set(base.parameters.map(({ name }) => name));
  return other.parameters.some(({ name }) => names.has(name));
}

/** Notices that say what a request lacks; no other reading can make up for it. */
const lossNotices: ReadonlySet<string> = new Set([
  'fragment',
  'from-file',
  'missing-body',
  'open-quote',
  'variable',
]);

/** A list of values that stand as in a form: decoded. */
function decodedList(request: SentRequest): SentRequest[] {
  if (
    request.kind !== 'list' ||
    !request.parameters.some(({ value }) => /%[0-9A-F]{2}/i.test(value))
  )
    return [];
  const decode = (value: string) => {
    try {
      return decodeURIComponent(value.replaceAll('+', ' '));
    } catch {
      return value;
    }
  };
  const parameters = request.parameters.map((one) => ({
    ...one,
    value: decode(one.value),
    encoded: one.value,
  }));
  return [{ ...request, parameters }];
}

/** Whether a request has what a whole one has, judged by its parameters. */
function wholeness(request: SentRequest): number {
  const names = new Set(request.parameters.map(({ name }) => name));
  const isWhole = sentSignature(request) !== undefined && !isCut(request);
  return (isWhole ? 4 : 0) + (names.has('timestamp') ? 1 : 0) + (names.has('appid') ? 1 : 0);
}

const isCut = ({ notices }: SentRequest) =>
  notices.some(
    ({ id }) => id === 'unread-line' || id === 'unrecognised' || id === 'missing-address',
  );

/** All that a paste may be read as, the likeliest first; one of them may fit the signature. */
export interface Readings {
  readings: SentRequest[];
  /** Commands besides the one that the first reading has, as they were pasted. */
  others: string[];
}

/**
 * Reads a paste in every way that makes sense: the command or request in it, what copying may have
 * changed, and the parts of a log or a program put together. Takes time in proportion to the
 * length of the text.
 */
export function readRequests(pasted: string): Readings {
  const text = pasted.slice(0, longestRequest).replaceAll('\r\n', '\n');
  const plain = parseRequest(pasted.replaceAll('\r\n', '\n'));
  // A long text is read as it stands: each way of mending it reads it again.
  const isLong = text.length > longText;
  const commands = commandsIn(text);
  const read = (source: string): SentRequest[] => [
    ...commandsIn(source).slice(0, 8).flatMap(curlReadings),
    ...httpReadings(source),
  ];
  const direct = read(text);
  const isWhole = [...direct, plain].some((request) => wholeness(request) >= 4);
  // A request that is whole with its body is not to be mended until the signature fits.
  const isSettled = [...direct, plain].some(
    (request) =>
      wholeness(request) >= 4 &&
      request.notices.every(({ id }) => id === 'response-below') &&
      (request.kind === 'curl' || request.kind === 'http' || request.body !== undefined),
  );
  const texts = isLong ? [text] : isSettled ? [text, asNamed(text)] : mended(text);
  const mendedReadings = texts.slice(1).map(read);
  const mayCombine =
    commonNames.some((name) => text.includes(name)) && !isSettled && !(isLong && isWhole);
  const assembled = texts.flatMap((source, index) => [
    ...(index === 0 ? [] : [parseRequest(source)]),
    ...(mayCombine ? combinations(source) : []),
  ]);
  const first = [...direct, plain].sort((a, b) => wholeness(b) - wholeness(a));
  const rest = [...mendedReadings.flat(), ...assembled];
  const best = [...rest].sort((a, b) => wholeness(b) - wholeness(a));
  const isFirstWhole = first[0] !== undefined && wholeness(first[0]) >= 4;
  const isSaid = first[0]!.notices.some(({ id }) => lossNotices.has(id));
  const isBetter = !isFirstWhole && !isSaid && best[0] !== undefined && wholeness(best[0]) >= 5;
  const chosen = isBetter ? [...best, ...first] : [...first, ...best];
  return {
    readings: distinct([...chosen, ...decodedList(plain)]).slice(0, mostReadings),
    others: commands.length > 1 ? commands.slice(1, 6).map((command) => command.trim()) : [],
  };
}

function distinct(requests: readonly SentRequest[]): SentRequest[] {
  const known = new Map<string, SentRequest>();
  for (const request of requests) {
    const key = `${request.parameters.map(({ name, value }) => `${name}=${value}`).join('&')}\n${request.body ?? ''}`;
    if (!known.has(key)) known.set(key, request);
  }
  return [...known.values()];
}
