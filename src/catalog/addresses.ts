import { locales, type Locale } from './locale.ts';

/**
 * The addresses of the site, each a path from the root of the deployment without its base. They
 * are a contract: `content/permalinks.txt` lists every one that was ever published.
 */
const inLocale = (locale: Locale, path: string) => (locale === 'zh' ? path : `/en${path}`);

export const addresses = {
  home: (locale: Locale) => inLocale(locale, '/'),
  /** The table of all codes, or one page of it. */
  codes: (locale: Locale, page = 1) =>
    inLocale(locale, page === 1 ? '/codes/' : `/codes/page/${page}/`),
  code: (locale: Locale, code: string) => inLocale(locale, `/codes/${code}/`),
  /** A topic, or one page of its codes. */
  topic: (locale: Locale, topic: string, page = 1) =>
    inLocale(locale, page === 1 ? `/topics/${topic}/` : `/topics/${topic}/${page}/`),
  guide: (locale: Locale, guide: string) => inLocale(locale, `/guides/${guide}/`),
  tool: (locale: Locale, tool: string) =>
    inLocale(locale, tool === 'decode' ? '/decode/' : `/tools/${tool}/`),
  contribute: (locale: Locale) => inLocale(locale, '/contribute/'),
  design: (locale: Locale) => inLocale(locale, '/contribute/design/'),
  /** The language-neutral ticket link. */
  ticket: (code: string) => `/${code}`,
  /** The image that is shown for a link, by the name of its card. */
  card: (name: string) => `/cards/${name}.png`,
  /** The ticket link as a QR code, for print. */
  qr: (code: string) => `/qr/${code}.svg`,
  /** What the copy buttons of the page of a code put on the clipboard. */
  reply: (code: string) => `/codes/${code}.reply.json`,
  constants: (locale: Locale) => inLocale(locale, '/constants/'),
  /** A file of constants, by its name. */
  constantsFile: (name: string) => `/constants/${name}`,
  codeJson: (code: string) => `/codes/${code}.json`,
  codeMarkdown: (locale: Locale, code: string) => inLocale(locale, `/codes/${code}.md`),
  codesJson: '/codes.json',
  codesSchema: '/codes.schema.json',
  codesCsv: '/codes.csv',
  llms: '/llms.txt',
  llmsFull: '/llms-full.txt',
  openSearch: '/opensearch.xml',
  feed: '/feed.xml',
  /** What changed, for people. */
  changes: (locale: Locale) => inLocale(locale, '/changes/'),
  robots: '/robots.txt',
  sitemap: '/sitemap-index.xml',
  /** Licence notices of what the site ships. */
  licences: '/licenses.txt',
};

/** Turns a path of `addresses` into the address that a reader or a program can open. */
export type ToUrl = (path: string) => string;

/**
 * The addresses that every code has and keeps: its ticket link, its page and Markdown in each
 * locale, its JSON.
 */
export function addressesOfCode(code: string): string[] {
  return [
    addresses.ticket(code),
    ...locales.map((locale) => addresses.code(locale, code)),
    ...locales.map((locale) => addresses.codeMarkdown(locale, code)),
    addresses.codeJson(code),
  ];
}
