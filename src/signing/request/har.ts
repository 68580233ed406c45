import { signName } from '../protocol.ts';

interface HarRequest {
  method?: unknown;
  url?: unknown;
  postData?: {
    mimeType?: unknown;
    text?: unknown;
    params?: ({ name?: unknown; value?: unknown } | null)[];
  };
}

const headSize = 4000;

/** The body of a request as it was sent; browsers give some forms as names and values only. */
function bodyOf({ postData }: HarRequest): string {
  if (typeof postData?.text === 'string' && postData.text !== '') return postData.text;
  const params = Array.isArray(postData?.params) ? postData.params : [];
  return params.map((param) => `${param?.name ?? ''}=${param?.value ?? ''}`).join('&');
}

/** A request of a HAR as a raw HTTP request. */
function httpText(request: HarRequest): string {
  const type = request.postData?.mimeType;
  const head = [
    `${typeof request.method === 'string' ? request.method : 'GET'} ${String(request.url)} HTTP/1.1`,
    ...(typeof type === 'string' ? [`Content-Type: ${type}`] : []),
  ];
  return `${head.join('\n')}\n\n${bodyOf(request)}`;
}

/**
 * The signed requests of a HAR, as raw HTTP requests in the order of the file; none where the text
 * is no HAR. Of a text of 20 MB only the parsing takes time, so nothing of it is cut.
 *
 * @see https://w3c.github.io/web-performance/specs/HAR/Overview.html
 */
export function requestsOfHar(text: string): string[] {
  if (!/^\s*\{/.test(text.slice(0, headSize)) || !text.slice(0, headSize).includes('"log"'))
    return [];
  let har: { log?: { entries?: { request?: HarRequest }[] } } | null;
  try {
    har = JSON.parse(text);
  } catch {
    return [];
  }
  const entries = har?.log?.entries;
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry) => {
    const request = entry?.request;
    if (typeof request?.url !== 'string') return [];
    const isSigned =
      new RegExp(`[?&]${signName}=`).test(request.url) ||
      new RegExp(`(?:^|&)${signName}=`).test(bodyOf(request));
    return isSigned ? [httpText(request)] : [];
  });
}
