import { secretName, signName } from '../protocol.ts';

/** What a pasted text was recognised as. */
export type RequestKind = 'url' | 'form' | 'curl' | 'http' | 'json' | 'list' | 'log';

/** Where a parameter stood: in the address, in a form body, or in a map without such places. */
export type ParameterPlace = 'query' | 'form' | 'list';

/** One parameter as it was sent. */
export interface Parameter {
  name: string;
  /** The raw value, decoded. */
  value: string;
  /** The value as it stood in the request, encoded for transport; absent where nothing is encoded. */
  encoded?: string;
  place: ParameterPlace;
  /** Whether an equals sign followed the name. */
  hasEquals: boolean;
}

/** Something about the pasted text that could not be read, or that changes what arrives. */
export type NoticeId =
  | 'empty'
  | 'unrecognised'
  | 'byte-order-mark'
  | 'html-escaped'
  | 'times-sign'
  | 'open-quote'
  | 'missing-value'
  | 'missing-address'
  | 'unquoted-ampersand'
  | 'from-file'
  | 'multipart'
  | 'fragment'
  | 'missing-blank-line'
  | 'content-length'
  | 'bad-escape'
  | 'bad-name'
  | 'not-utf-8'
  | 'no-equals'
  | 'duplicate'
  | 'unread-line'
  | 'left-out'
  | 'computed'
  | 'unread-unsent'
  | 'too-many-unsent'
  | 'bad-json'
  | 'duplicate-key'
  | 'body-not-text'
  | 'body-sent'
  | 'secret-sent'
  | 'only-body'
  | 'option-equals'
  | 'further-request'
  | 'variable'
  | 'sign-in-header'
  | 'missing-body'
  | 'response-below'
  | 'truncated';

export interface Notice {
  id: NoticeId;
  /** The parameter, header or option that it is about, or the place of it. */
  name?: string;
  /** A short piece of the pasted text. */
  excerpt?: string;
}

/** How a paste was read where it was not read as it stands: what copying or printing did is undone. */
export type ReadingId =
  | 'invisible'
  | 'trailing-blanks'
  | 'entities'
  | 'full-width'
  | 'typography'
  | 'escapes'
  | 'quoted-printable'
  | 'backticks'
  | 'line-numbers'
  | 'broken-address'
  | 'unwrapped'
  | 'quoted-lines'
  | 'markdown'
  | 'wire-log'
  | 'mended'
  | 'joined-data'
  | 'cmd'
  | 'whole'
  | 'crlf'
  | 'line-end'
  | 'joined'
  | 'chunked'
  | 'form-line'
  | 'decoded'
  | 'assembled';

/** A request as somebody pasted it, with everything that could be read. */
export interface SentRequest {
  kind: RequestKind | undefined;
  method?: string;
  /** Scheme, host and path, without the query. */
  address?: string;
  /** All parameters in the order of the request, with `sign` and with repetitions. */
  parameters: Parameter[];
  /** The exact JSON text of the body; absent for a form call. */
  body?: string;
  notices: Notice[];
  /** Absent where the text was read as it stands. */
  reading?: ReadingId;
}

/** The value of `sign` in the request, unless it is empty. */
export function sentSignature(request: SentRequest): string | undefined {
  return request.parameters.find(({ name }) => name === signName)?.value || undefined;
}

/** The secret, if the request gives it away. */
export function sentSecret(request: SentRequest): string | undefined {
  return request.parameters.find(({ name }) => name === secretName)?.value;
}

/** Requests, or parts of one, without those that say the same as an earlier one. */
export function distinctRequests<Part extends Pick<SentRequest, 'parameters' | 'body'>>(
  parts: readonly Part[],
): Part[] {
  const known = new Map<string, Part>();
  for (const part of parts) {
    const key = JSON.stringify([
      part.parameters.map(({ name, value }) => [name, value]),
      part.body,
    ]);
    if (!known.has(key)) known.set(key, part);
  }
  return [...known.values()];
}

/** The first `length` characters of a text, for a notice. */
export function excerptOf(text: string, length = 40): string {
  const characters = [...text.slice(0, length * 2 + 2)];
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : text;
}

/** The text without the given characters at its end. */
export function trimEndOf(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}
