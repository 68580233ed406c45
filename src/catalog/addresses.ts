import { locales, type Locale } from './locale.ts';

/**
 * The addresses of the site, each a path from the root of the deployment without its base. They
 * are a contract: `content/permalinks.txt` lists every one that was ever published.
 */
const inLocale = (locale: Locale, path: string) => (locale === 'zh' ? path : `/en${path}`);

export const addresses = {
  home: (locale: Locale) => inLocale(locale, '/'),
  codes: (locale: Locale) => inLocale(locale, '/codes/'),
  code: (locale: Locale, code: string) => inLocale(locale, `/codes/${code}/`),
  topic: (locale: Locale, topic: string) => inLocale(locale, `/topics/${topic}/`),
  guide: (locale: Locale, guide: string) => inLocale(locale, `/guides/${guide}/`),
  tool: (locale: Locale, tool: string) =>
    inLocale(locale, tool === 'decode' ? '/decode/' : `/tools/${tool}/`),
  contribute: (locale: Locale) => inLocale(locale, '/contribute/'),
  design: (locale: Locale) => inLocale(locale, '/contribute/design/'),
  /** The language-neutral ticket link. */
  ticket: (code: string) => `/${code}`,
  /** The image that is shown for a link: for the page of a locale, or for the ticket link. */
  card: (scope: Locale | 'both', code: string) =>
    `/cards/${scope === 'both' ? code : `${code}.${scope}`}.png`,
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
