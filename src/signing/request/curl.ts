import { readForm } from './form.ts';
import { readAddress } from './address.ts';
import { readBody } from './body.ts';
import { excerptOf, type Notice, type SentRequest } from './request.ts';
import { splitShellWords } from './shell-words.ts';

const command =
  /^\s*(?:\S{0,80}[$#>%]\s+)?(?:(?:time|sudo|nohup)\s+|[A-Za-z_]\w{0,40}=\S{0,200}\s+){0,5}curl(?:\.exe)?(?=\s|$)/;

/** Whether a text is a cURL command line, perhaps behind a prompt. */
export function looksLikeCurl(text: string): boolean {
  return command.test(text.slice(0, 2000));
}

const withValue = new Set(
  (
    '-A -b -c -C -D -e -E -K -m -o -P -Q -r -t -T -u -U -w -x -X -y -Y -z --request --url --header ' +
    '--data --data-ascii --data-raw --data-binary --data-urlencode --json --form --form-string ' +
    '--user --user-agent --referer --cookie --cookie-jar --output --max-time --connect-timeout ' +
    '--retry --retry-delay --retry-max-time --proxy --cacert --capath --cert --key --resolve ' +
    '--interface --write-out --config --upload-file --max-redirs --limit-rate --tls-max --ciphers ' +
    '--proto --noproxy --dump-header --stderr --trace --trace-ascii --unix-socket --url-query'
  ).split(' '),
);
const shortNames: Record<string, string> = {
  '-X': '--request',
  '-H': '--header',
  '-d': '--data',
  '-F': '--form',
  '-G': '--get',
  '-I': '--head',
};

/** Options in their long names, each with its value; addresses come as `--url`. */
function readOptions(
  words: readonly string[],
  notices: Notice[],
): { option: string; value: string }[] {
  const options: { option: string; value: string }[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    const take = (option: string) => {
      const value = words[++index];
      if (value === undefined) notices.push({ id: 'missing-value', name: option });
      else options.push({ option: shortNames[option] ?? option, value });
    };
    if (!word.startsWith('-') || word === '-') {
      options.push({ option: '--url', value: word });
    } else if (word.startsWith('--')) {
      if (withValue.has(word)) take(word);
      else options.push({ option: word, value: '' });
    } else {
      for (let at = 1; at < word.length; at++) {
        const option = `-${word[at]!}`;
        if (!withValue.has(option) && !'HdF'.includes(word[at]!)) {
          options.push({ option: shortNames[option] ?? option, value: '' });
          continue;
        }
        if (at + 1 < word.length)
          options.push({ option: shortNames[option] ?? option, value: word.slice(at + 1) });
        else take(option);
        break;
      }
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

/** Reads a cURL command line (https://curl.se/docs/manpage.html), whole or cut off. */
export function readCurl(text: string): SentRequest {
  const notices: Notice[] = [];
  const { words, openQuote } = splitShellWords(text);
  if (openQuote !== undefined) notices.push({ id: 'open-quote', excerpt: excerptOf(openQuote) });
  const start = words.findIndex(({ text: word }) => /^curl(\.exe)?$/.test(word));
  const rest = words.slice(start + 1);
  if (rest.some((word) => word.bareAmpersand))
    notices.push({ id: 'unquoted-ampersand', name: '&' });

  let address: string | undefined;
  let method: string | undefined;
  let contentType: string | undefined;
  let inQuery = false;
  const data: string[] = [];
  const request: SentRequest = { kind: 'curl', parameters: [], notices };

  for (const { option, value } of readOptions(
    rest.map((word) => word.text),
    notices,
  )) {
    switch (option) {
      case '--url':
        if (value !== '') address ??= value;
        break;
      case '--request':
        method = value;
        break;
      case '--head':
        method ??= 'HEAD';
        break;
      case '--get':
        inQuery = true;
        break;
      case '--header': {
        const [, type] = /^content-type\s*:\s*(.*)$/i.exec(value) ?? [];
        contentType = type ?? contentType;
        break;
      }
      case '--json':
        contentType ??= 'application/json';
        data.push(value);
        break;
      case '--data':
      case '--data-ascii':
      case '--data-binary':
        if (value.startsWith('@')) notices.push({ id: 'from-file', excerpt: excerptOf(value) });
        else data.push(value);
        break;
      case '--data-raw':
        data.push(value);
        break;
      case '--data-urlencode':
        data.push(urlencoded(value));
        break;
      case '--url-query':
        for (const parameter of readForm(urlencoded(value), 'query', notices))
          request.parameters.push(parameter);
        break;
      case '--form':
      case '--form-string': {
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

  const body = contentType?.includes('json') ? data.join('') : data.join('&');
  request.method = method ?? (data.length > 0 && !inQuery ? 'POST' : 'GET');
  if (address === undefined) notices.push({ id: 'missing-address' });
  else readAddress(address, request);
  if (inQuery) request.parameters = [...request.parameters, ...readForm(body, 'query', notices)];
  else readBody(body, contentType, request);
  return request;
}
