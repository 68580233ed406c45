const hashed = 'public, max-age=31536000, immutable';
const unknownType = 'application/octet-stream';
const noFraming = "frame-ancestors 'none'";

/**
 * The values of one header by path: `*` stands for any characters, and the first path that fits
 * decides.
 */
type ValueByPath = Readonly<Record<string, string>>;

/**
 * The headers that every server sends with the site, and their only source: the files for servers
 * are made from this table by `npm run servers`.
 *
 * A page carries its own Content-Security-Policy (`src/build/security-policy.ts`). The
 * header adds what a page cannot say, and covers workers, which no page's policy reaches
 * (https://www.w3.org/TR/CSP3/#workers): the decoder's may connect to nothing.
 */
export const responseHeaders: Readonly<Record<string, ValueByPath>> = {
  'X-Content-Type-Options': { '/*': 'nosniff' },
  'Referrer-Policy': { '/*': 'no-referrer' },
  'Cross-Origin-Opener-Policy': { '/*': 'same-origin' },
  'Permissions-Policy': {
    '/*': [
      'camera=()',
      'display-capture=()',
      'geolocation=()',
      'hid=()',
      'microphone=()',
      'midi=()',
      'payment=()',
      'serial=()',
      'usb=()',
    ].join(', '),
  },
  'Content-Security-Policy': {
    '/_astro/workers/*': `default-src 'none'; ${noFraming}`,
    '/pagefind/pagefind-worker.js': `default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self'; ${noFraming}`,
    '/service-worker.js': `default-src 'none'; script-src 'self'; connect-src 'self'; ${noFraming}`,
    '/*': noFraming,
  },
  'Cache-Control': {
    '/_astro/*': hashed,
    '/pagefind/fragment/*': hashed,
    '/pagefind/index/*': hashed,
    '/pagefind/*.pf_meta': hashed,
    '/search/*': hashed,
    '/decode/*.json': hashed,
    '/*': 'no-cache',
  },
};

/** Types that a server does not know, or takes for something else, by file name ending. */
export const ownTypes: Readonly<Record<string, string>> = {
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  cs: 'text/plain; charset=utf-8',
  go: 'text/plain; charset=utf-8',
  java: 'text/plain; charset=utf-8',
  php: 'text/plain; charset=utf-8',
  py: 'text/plain; charset=utf-8',
  ts: 'text/plain; charset=utf-8',
  pagefind: unknownType,
  pf_fragment: unknownType,
  pf_index: unknownType,
  pf_meta: unknownType,
};

/** Types of single files that their endings do not tell. */
export const fileTypes: Readonly<Record<string, string>> = {
  '/feed.xml': 'application/atom+xml',
  '/opensearch.xml': 'application/opensearchdescription+xml',
};

/** Types that every server knows; nginx takes either its own list or this one. */
export const commonTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  xml: 'text/xml; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  webmanifest: 'application/manifest+json',
};

/** A path of the table as a regular expression, without anchors. */
export function toRegExp(pattern: string): string {
  return pattern.replace(/[.+]/g, '\\$&').replaceAll('*', '.*');
}

/**
 * What a server sends with a file of the site.
 *
 * @param path from the root of the site, without its base path; a page with its `index.html`
 * @returns header values by name
 */
export function headersOf(path: string): Record<string, string> {
  const headers = Object.entries(responseHeaders).map(([name, values]) => {
    const rule = Object.entries(values).find(([pattern]) =>
      new RegExp(`^${toRegExp(pattern)}$`).test(path),
    );
    return [name, rule?.[1] ?? ''];
  });
  const ending = path.slice(path.lastIndexOf('.') + 1);
  const type =
    fileTypes[path] ?? ownTypes[ending] ?? commonTypes[ending] ?? unknownType;
  return { ...Object.fromEntries(headers), 'Content-Type': type };
}
