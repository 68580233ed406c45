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

/**
 * The body of a request as it was sent. Of some forms there are names and values only, which the
 * format does not say to be encoded: Chrome has them as they were sent, others decoded.
 */
function bodiesOf({ postData }: HarRequest): string[] {
  if (typeof postData?.text === 'string' && postData.text !== '') return [postData.text];
  const params = Array.isArray(postData?.params) ? postData.params : [];
  const written = (encode: (value: string) => string) =>
    params
      .map((param) => `${encode(String(param?.name ?? ''))}=${encode(String(param?.value ?? ''))}`)
      .join('&');
  return [...new Set([written((value) => value), written(encodeURIComponent)])];
}

/** A request of a HAR as a raw HTTP request. */
function httpText(request: HarRequest, body: string): string {
  const type = request.postData?.mimeType;
  const head = [
    `${typeof request.method === 'string' ? request.method : 'GET'} ${String(request.url)} HTTP/1.1`,
    ...(typeof type === 'string' ? [`Content-Type: ${type}`] : []),
  ];
  return `${head.join('\n')}\n\n${body}`;
}

/**
 * The signed requests of a HAR in the order of the file, each as the raw HTTP requests that it may
 * have been, the likeliest first; none where the text is no HAR. Of a text of 20 MB only the parsing takes time, so nothing of it is cut.
 *
 * @see https://w3c.github.io/web-performance/specs/HAR/Overview.html
 */
export function requestsOfHar(text: string): string[][] {
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
    const bodies = bodiesOf(request);
    const isSigned =
      new RegExp(`[?&]${signName}=`).test(request.url) ||
      new RegExp(`(?:^|&)${signName}=`).test(bodies[0]!);
    return isSigned ? [bodies.map((body) => httpText(request, body))] : [];
  });
}
