import { bodyName, commonNames, digestLengths, signName } from '../protocol.ts';
import { setJsonBody } from './body.ts';
import { readDigest } from '../digest.ts';
import { findCommands, readCurl } from './curl.ts';
import {
  findFragments,
  isCommon,
  isProgramName,
  textOfBytes,
  unescapeText,
  type Fragment,
} from './fragments.ts';
import { requestsOfHar } from './har.ts';
import { isResponse, methodIn } from './log.ts';
import { findHttpie, readHttpie } from './httpie.ts';
import { findHttp, readHttp, type BodyReading } from './http.ts';
import { longestRequest, parseRequest } from './parse.ts';
import {
  distinctRequests,
  sentSignature,
  type Parameter,
  type ReadingId,
  type SentRequest,
} from './request.ts';

const mostReadings = 120;
const mostOthers = 5;
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

/** A row of a hex dump: an offset, then at most 16 bytes. */
const hexRow = /^[\s|]{0,20}(?:0x)?[\da-f]{4,8}[|:]? {1,3}((?:[\da-f]{2} {0,2}){1,16})(?=[ |])/gim;

/** What curl traces: `0040: …`, 64 characters a line unless a line end comes before. */
function traced(text: string): string {
  const sent = text.replace(/^<=[^\n]*\n(?:[0-9a-f]{4,8}: [^\n]*(?:\n|$))*/gm, '');
  return [...sent.matchAll(/^[0-9a-f]{4,8}: (.*)$/gm)]
    .map(([, line]) => (line!.length === 64 ? line! : `${line}\n`))
    .join('');
}

/**
 * What HttpClient logs of the bytes it sends, `>> "…[\\r][\\n]"`, others than ASCII as `[0xe6]`,
 * what curl traces, or what a hex dump has.
 */
function wireLog(text: string): string {
  if (/^=> Send /m.test(text)) return traced(text);
  const rows = [...text.matchAll(hexRow)].flatMap(([, row]) => row!.match(/\w\w/g)!);
  if (rows.length > 16) return textOfBytes(rows).replaceAll('\r\n', '\n');
  const sent = [...text.matchAll(/>> "(.*)"[ \t]*$/gm)].map((match) => match[1]!);
  if (sent.length === 0) return text;
  const characters = sent.join('').replaceAll('[\\r][\\n]', '\n');
  return characters.replace(/(?:\[0x[0-9a-f]{1,2}\])+/g, (bytes) =>
    textOfBytes(bytes.match(/[0-9a-f]{1,2}(?=\])/g)!),
  );
}

const marks: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#34': '"',
  lt: '<',
  gt: '>',
};

const asNamed: Mending = (text) =>
  text
    .replace(/[¬¤®§×©¶µ÷£°±](?=[a-z_]*=)/g, (mark) => entities[mark]!)
    .replace(/&(amp|quot|apos|#39|#34|lt|gt);/g, (_, name: string) => marks[name]!);

const widthOf = (line: string) => line.replace(/[\u2e80-\uffef]/g, '--').length;

/** Joins each of the longest lines with the next, where a window or a mail wrapped them. */
function unwrapped(text: string): string {
  const lines = text.split('\n');
  const widths = lines.map(widthOf);
  const most = widths.reduce((longest, width) => Math.max(longest, width), 0);
  return lines.map((line, index) => (widths[index]! >= most - 1 ? line : `${line}\n`)).join('');
}

/** Literals of a program that an operator joins: `"a" + "b"`. */
const joint = /(["'])[\s+.&_\\]{1,40}\1(?=[&?/\w])/g;

/** By what each undoes; the first five may all have happened to one text. */
const mendings = {
  invisible: (text) => text.replace(/[\u200b-\u200f\u2060\ufeff]|\x1b\[[\d;]{0,9}m/g, ''),
  'trailing-blanks': (text) => text.replace(/(?<![ \t])[ \t]+$/gm, ''),
  entities: asNamed,
  'full-width': (text) =>
    text
      .replace(/＆/g, '&')
      .replace(/＝/g, '=')
      .replace(/？/g, '?')
      .replace(/：/g, ':')
      .replace(/[，；](?=\s?[A-Za-z_])/g, ', ')
      .replace(/(?<=\w) ?[是为] ?(?=\w)/g, '='),
  typography: (text) =>
    text
      .replace(/[“”]/g, '"')
      .replace(/[‘’]/g, "'")
      .replace(/(^|\s)[–—]{1,2}(?=[A-Za-z])/g, (dashes) => dashes.replace(/[–—]/g, '-'))
      .replace(/\u00a0/g, ' '),
  escapes: (text) => unescapeText(text.replace(joint, '')),
  'quoted-printable': quotedPrintable,
  backticks: (text) =>
    text
      .replace(/\$\(\[char\](\d{1,6})\)/g, (_, code: string) => String.fromCharCode(Number(code)))
      .replace(/`(?=["`$])/g, ''),
  'line-numbers': (text) => text.replace(/^[ \t]*\d{1,4}[ \t|:│]+/gm, ''),
  'broken-address': (text) =>
    text
      .replace(/\n[ \t]*(?=[?&])/g, '')
      .replace(/https?:\/\/[^\s'"]+(?:\n[ \t]*[^\s'"]+)+/g, (address) =>
        address.replace(/\s/g, ''),
      ),
  unwrapped,
  'quoted-lines': (text) => text.replace(/^[ \t]*(?:>[ \t]?){1,3}/gm, ''),
  markdown: (text) => text.replace(/\*\*|`+/g, ''),
  'wire-log': wireLog,
} satisfies Partial<Record<ReadingId, Mending>>;
const mendingIds = Object.keys(mendings) as (keyof typeof mendings)[];

/** A text to read, and what was undone in it. */
interface Source {
  text: string;
  reading?: ReadingId;
}

/** The text as pasted, each way of mending it that changes something, and several ways together. */
function mended(text: string): Source[] {
  const together = mendingIds.slice(0, 5).reduce((all, id) => mendings[id](all), text);
  const sources: Source[] = [
    { text },
    ...mendingIds.map((id) => ({ text: mendings[id](text), reading: id })),
    { text: together, reading: 'mended' },
  ];
  return [
    ...new Map(sources.toReversed().map((source) => [source.text, source])).values(),
  ].toReversed();
}

const bodyReadings = [
  'whole',
  'crlf',
  'line-end',
  'joined',
  'chunked',
  'form-line',
] as const satisfies readonly BodyReading[];

/** The cURL commands of a text, each as far as the next. */
function commandsIn(text: string): string[] {
  const starts = findCommands(text);
  return starts.map((start, index) => text.slice(start, starts[index + 1]));
}

function curlReadings(command: string): SentRequest[] {
  const first = readCurl(command);
  const readings: SentRequest[] = [first];
  if (first.hasSeveralData)
    readings.push({ ...readCurl(command, { joined: true }), reading: 'joined-data' });
  if (command.includes('""') || command.includes("\\'"))
    readings.push({ ...readCurl(command, { quotes: 'cmd' }), reading: 'cmd' });
  return readings;
}

function httpieReadings(text: string): SentRequest[] {
  const at = findHttpie(text);
  if (at < 0) return [];
  return [readHttpie(text.slice(at), text.slice(Math.max(0, at - longText), at))];
}

function httpReadings(text: string): SentRequest[] {
  const lines = text.split('\n');
  const at = findHttp(lines);
  if (at < 0) return [];
  const from = lines.slice(at);
  const plain = readHttp(from, 'plain');
  // The line ends of a long form make no difference to it.
  if (text.length > longText && plain.body === undefined) return [plain];
  return [plain, ...bodyReadings.map((reading) => ({ ...readHttp(from, reading), reading }))];
}

const withoutSign = (parameters: readonly Parameter[]) =>
  parameters.filter(({ name }) => name !== signName);

/** Puts fragments together into one request. */
function combine(parts: readonly Fragment[], method?: string): SentRequest {
  const request: SentRequest = {
    kind: 'log',
    method,
    parameters: [],
    notices: [{ id: 'left-out' }],
    reading: 'assembled',
  };

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
  const method = methodIn(text);
  for (const base of bases.slice(0, 12)) {
    const own = base.parameters.some(({ name }) => name === signName) || !sign ? [] : [sign];
    const offer = (parts: Fragment[]) => {
      if (made.length < mostReadings) made.push(combine([...parts, ...own], method));
    };
    for (const other of fragments)
      if (other !== base && other.kind !== 'sign' && !repeats(base, other)) offer([base, other]);
    offer([base]);
  }
  return made;
}

/** Whether the second fragment has a parameter of the first, or is one: both are one and the same. */
function repeats(base: Fragment, other: Fragment): boolean {
  const names = new Set(base.parameters.map(({ name }) => name));
  const { address, body } = other;
  return (
    other.parameters.some(({ name }) => names.has(name)) ||
    base.parameters.some(
      ({ name, value }) =>
        (address !== undefined && value.includes(address)) ||
        (base.kind === 'map' &&
          !commonNames.includes(name) &&
          body?.includes(`"${name}"`) &&
          body.includes(value)),
    )
  );
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
  return [{ ...request, parameters, reading: 'decoded' }];
}

/** Whether a request has what a whole one has, judged by its parameters. */
function wholeness(request: SentRequest): number {
  const names = new Set(request.parameters.map(({ name }) => name));
  const length = readDigest(sentSignature(request) ?? '')?.bytes.length;
  const isWhole = Object.values(digestLengths).some((known) => known === length) && !isCut(request);
  return (isWhole ? 4 : 0) + (names.has('timestamp') ? 1 : 0) + (names.has('appid') ? 1 : 0);
}

const parameterName = /^[a-z_][\w[\]]*$/;
const programValue = /^(?:new |await |[@{([]$|[^[({]*[\])}]$|\w+=[^&\s]*&\w+=)/;

const isOfProgram = (one: Parameter) =>
  !parameterName.test(one.name) || isProgramName(one) || programValue.test(one.value);

/** Notices of text that no request has. */
const strangeNotices: ReadonlySet<string> = new Set([
  'bad-json',
  'bad-name',
  'body-not-text',
  'duplicate',
  'missing-blank-line',
  'missing-body',
  'no-equals',
]);

/**
 * How likely a request that was put together from a log or a program is to be the one that was
 * sent: the more of it the better, as long as it has nothing that belongs to the program.
 *
 * @param isForm whether the text says that the body is a form
 */
function likelihood(request: SentRequest, isForm: boolean): number {
  const { parameters, body, notices } = request;
  const own = parameters.filter(({ name }) => !commonNames.includes(name));
  const sign = sentSignature(request);
  // Nothing that is signed has its own signature in it.
  const holdsSign = (text: string) => sign !== undefined && text.includes(sign);
  const strange =
    own.filter((one) => isOfProgram(one) || holdsSign(one.value)).length +
    notices.filter(({ id }) => strangeNotices.has(id)).length;
  const isStrangeBody =
    body !== undefined && (/"content-type"/i.test(body) || isResponse(body) || holdsSign(body));
  const size = own.reduce((sum, { value }) => sum + value.length, body?.length ?? 0);
  const parts = body?.includes('{') && !isForm ? 20 : Math.min(own.length, 15);
  return parts + Math.min(size, 9999) / 10_000 - 25 * (strange + (isStrangeBody ? 1 : 0));
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
 * Reads a paste in every way that makes sense: the signed requests of a HAR, or the command or
 * request in it, what copying may have changed, and the parts of a log or a program put together.
 * Takes time in proportion to the length of the text.
 */
export function readRequests(pasted: string): Readings {
  const [signed, ...further] = requestsOfHar(pasted);
  if (signed === undefined) return readText(pasted);
  const others = further.slice(0, mostOthers).map(([request]) => request!.trim());
  return { readings: signed.flatMap((request) => readText(request).readings), others };
}

function readText(pasted: string): Readings {
  const text = pasted.slice(0, longestRequest).replaceAll('\r\n', '\n');
  const plain = parseRequest(pasted.replaceAll('\r\n', '\n'));
  // A long text is read as it stands: each way of mending it reads it again.
  const isLong = text.length > longText;
  const commands = commandsIn(text);
  const read = (source: string): SentRequest[] => [
    ...commandsIn(source).slice(0, 8).flatMap(curlReadings),
    ...httpieReadings(source),
    ...httpReadings(source),
  ];
  const direct = read(text);
  const isWhole = [...direct, plain].some((request) => wholeness(request) >= 4);
  // A request that is whole with its body is not to be mended until the signature fits.
  const isSettled = [...direct, plain].some(
    (request) =>
      wholeness(request) >= 4 &&
      request.notices.every(({ id }) => id === 'response-below') &&
      request.parameters.every(({ name }) => !/\s/.test(name)) &&
      (request.kind === 'curl' ||
        request.kind === 'http' ||
        (request.kind !== 'log' && request.body !== undefined)),
  );
  const sources: Source[] = isLong
    ? [{ text }]
    : isSettled
      ? [{ text }, { text: asNamed(text), reading: 'entities' }]
      : mended(text);
  const mendedReadings = sources
    .slice(1)
    .map((source) => read(source.text).map((request) => ({ ...request, reading: source.reading })));
  const mayCombine =
    commonNames.some((name) => text.includes(name)) && !isSettled && !(isLong && isWhole);
  const assembled = sources.flatMap((source, index) => [
    ...(index === 0 ? [] : [{ ...parseRequest(source.text), reading: source.reading }]),
    ...(mayCombine ? combinations(source.text) : []),
  ]);
  const isForm = /x-www-form-urlencoded/i.test(text) && !/application\/json/i.test(text);
  const byLikelihood = (requests: readonly SentRequest[]) =>
    requests
      .map((request) => ({
        request,
        whole: wholeness(request),
        likely: likelihood(request, isForm),
      }))
      .sort((a, b) => b.whole - a.whole || b.likely - a.likely)
      .map(({ request }) => request);
  const first = [...direct, plain].sort((a, b) => wholeness(b) - wholeness(a));
  const best = byLikelihood([...mendedReadings.flat(), ...assembled]);
  const isFirstWhole = first[0] !== undefined && wholeness(first[0]) >= 4;
  const isSaid = first[0]!.notices.some(({ id }) => lossNotices.has(id));
  const isDoubtful = (request: SentRequest, other: SentRequest) =>
    (request.kind === 'log' || request.notices.some(({ id }) => id === 'missing-blank-line')) &&
    likelihood(request, isForm) < likelihood(other, isForm);
  const isBetter =
    !isSaid &&
    best[0] !== undefined &&
    wholeness(best[0]) >= 5 &&
    (!isFirstWhole || isDoubtful(first[0]!, best[0]));
  const chosen = isBetter ? [...best, ...first] : [...first, ...best];
  const writer = /JSON\.stringify\(|json\.dumps\(|json_encode\(|toJS?O?N?String\(/i.exec(text)?.[0];
  const [likeliest] = chosen;
  if (writer !== undefined && likeliest?.kind === 'log' && likeliest.body === undefined)
    likeliest.notices.push({ id: 'computed', name: `${writer}…)` });
  return {
    readings: distinctRequests([...chosen, ...decodedList(plain)]).slice(0, mostReadings),
    others:
      commands.length > 1 ? commands.slice(1, 1 + mostOthers).map((command) => command.trim()) : [],
  };
}
