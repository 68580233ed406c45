import { readForm } from './form.ts';
import { readAddress } from './address.ts';
import { readBody } from './body.ts';
import { excerptOf, type Notice, type SentRequest } from './request.ts';
import { optionsWithValue, shortOptionsWithValue, shortSwitches } from './curl-options.ts';
import { splitShellWords } from './shell-words.ts';

/** A request of a cURL command, and whether it puts several `-d` together. */
interface CurlRequest extends SentRequest {
  hasSeveralData?: boolean;
}

/** How the command line was written, where that is not plain. */
export interface CurlReading {
  /** `cmd` doubles a quotation mark inside quotation marks to write one. */
  quotes?: 'posix' | 'cmd';
  /** Whether several `-d` are put together without the `&` that curl puts between them. */
  joined?: boolean;
}

const commandStart = /(?:^|[\s;&|(`>"'\\/])(curl(?:\.exe)?)(?=[ \t\r\n\\^`])/g;

/** Where the cURL commands of a text begin. A name that no address follows is no command. */
export function findCommands(text: string): number[] {
  const starts: number[] = [];
  for (const match of text.matchAll(commandStart)) {
    const at = match.index + match[0].length - match[1]!.length;
    const next = text.slice(at + match[1]!.length, at + 400).trimStart();
    if (/^[-'"$^\\–—‘’“”`]|^https?:|^\S*[./]\S/i.test(next)) starts.push(at);
  }
  return starts;
}

interface Option {
  option: string;
  value: string;
}

/** Options in their long names, each with its value; addresses come as `url`. */
function readOptions(words: readonly string[], notices: Notice[]): Option[] {
  const options: Option[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    const take = (option: string) => {
      const value = words[++index];
      if (value === undefined) notices.push({ id: 'missing-value', name: option });
      else options.push({ option, value });
    };
    if (!word.startsWith('-') || word === '-') {
      options.push({ option: 'url', value: word });
    } else if (word.startsWith('--')) {
      const equals = word.indexOf('=');
      const option = word.slice(2, equals < 0 ? undefined : equals);
      if (equals > 0 && optionsWithValue.has(option)) {
        notices.push({ id: 'option-equals', name: word.slice(0, equals) });
        options.push({ option, value: word.slice(equals + 1) });
      } else if (optionsWithValue.has(option)) take(option);
      else options.push({ option, value: '' });
    } else {
      for (let at = 1; at < word.length; at++) {
        const letter = word[at]!;
        const option = shortOptionsWithValue[letter];
        if (option === undefined) {
          options.push({ option: shortSwitches[letter] ?? letter, value: '' });
          continue;
        }
        if (at + 1 < word.length) options.push({ option, value: word.slice(at + 1) });
        else take(option);
        break;
      }
    }
    if (options.at(-1)?.option === 'next') {
      options.pop();
      notices.push({ id: 'further-request' });
      break;
    }
  }
  return options;
}

/** `--data-urlencode` in its forms `text`, `=text` and `name=text`. */
function urlencoded(value: string): string {
  const equals = value.indexOf('=');
  const name = equals > 0 ? `${value.slice(0, equals)}=` : '';
  return name + encodeURIComponent(toWellFormed(equals >= 0 ? value.slice(equals + 1) : value));
}

/** The text with lone surrogates replaced, so that it can be encoded. */
function toWellFormed(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

/** A value that curl takes from a file: `@name`, of `--data-urlencode` also `name@file`. */
function isFile(option: string, value: string): boolean {
  if (option === 'data-raw' || option === 'form-string') return false;
  return option === 'data-urlencode' ? /^[^=]*@/.test(value) : value.startsWith('@');
}

/**
 * Reads the cURL command that a text begins with (https://curl.se/docs/manpage.html), whole or cut
 * off.
 */
export function readCurl(
  text: string,
  { quotes = 'posix', joined = false }: CurlReading = {},
): CurlRequest {
  const notices: Notice[] = [];
  const { words, openQuote } = splitShellWords(text, quotes);
  if (openQuote !== undefined) notices.push({ id: 'open-quote', excerpt: excerptOf(openQuote) });
  const rest = words.slice(1);
  if (rest.some((word) => word.bareAmpersand))
    notices.push({ id: 'unquoted-ampersand', name: '&' });
  const variable = rest.find((word) => word.variable !== undefined)?.variable;
  if (variable !== undefined) notices.push({ id: 'variable', name: variable });

  let address: string | undefined;
  let method: string | undefined;
  let contentType: string | undefined;
  let inQuery = false;
  let isJson = false;
  const data: string[] = [];
  const request: CurlRequest = { kind: 'curl', parameters: [], notices };

  for (const { option, value } of readOptions(
    rest.map((word) => word.text),
    notices,
  )) {
    switch (option) {
      case 'url':
        if (value !== '') address ??= value;
        break;
      case 'request':
        method = value;
        break;
      case 'head':
        method ??= 'HEAD';
        break;
      case 'get':
        inQuery = true;
        break;
      case 'header': {
        const colon = value.indexOf(':');
        if (value.slice(0, colon).trim().toLowerCase() === 'content-type')
          contentType = value.slice(colon + 1).trim();
        break;
      }
      case 'json':
        contentType ??= 'application/json';
        if (isFile(option, value)) notices.push({ id: 'from-file', excerpt: excerptOf(value) });
        else if (isJson) data.push((data.pop() ?? '') + value);
        else data.push(value);
        isJson = true;
        break;
      case 'data':
      case 'data-ascii':
      case 'data-binary':
      case 'data-raw':
      case 'data-urlencode':
        if (isFile(option, value)) notices.push({ id: 'from-file', excerpt: excerptOf(value) });
        else data.push(option === 'data-urlencode' ? urlencoded(value) : value);
        break;
      case 'upload-file':
        notices.push({ id: 'from-file', excerpt: excerptOf(value) });
        break;
      case 'url-query':
        if (isFile('data-urlencode', value)) {
          notices.push({ id: 'from-file', excerpt: excerptOf(value) });
          break;
        }
        for (const parameter of readForm(urlencoded(value), 'query', notices))
          request.parameters.push(parameter);
        break;
      case 'form':
      case 'form-string': {
        if (!notices.some(({ id }) => id === 'multipart')) notices.push({ id: 'multipart' });
        const equals = value.indexOf('=');
        if (equals > 0)
          request.parameters.push({
            name: value.slice(0, equals),
            value: value.slice(equals + 1),
            place: 'form',
            hasEquals: true,
          });
        break;
      }
    }
  }

  const body = data.join(joined ? '' : '&');
  request.hasSeveralData = data.length > 1;
  request.method = method ?? (data.length > 0 && !inQuery ? 'POST' : 'GET');
  if (address === undefined) notices.push({ id: 'missing-address' });
  // An address has no line ends; a narrow window or a mail puts them in.
  else readAddress(address.includes('\n') ? address.replace(/\s/g, '') : address, request);
  if (inQuery) request.parameters = [...request.parameters, ...readForm(body, 'query', notices)];
  else readBody(body, contentType, request);
  return request;
}
