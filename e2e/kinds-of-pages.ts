import { addresses } from '../src/catalog/addresses.ts';
import type { Locale } from '../src/catalog/locale.ts';

/** One page of every kind that there is in each language, by a name for its kind. */
export const kindsOfPages = {
  home: (locale) => addresses.home(locale),
  table: (locale) => addresses.codes(locale),
  topic: (locale) => addresses.topic(locale, 'assets'),
  code: (locale) => addresses.code(locale, '1000210002'),
  decode: (locale) => addresses.tool(locale, 'decode'),
  signature: (locale) => addresses.tool(locale, 'signature'),
  timestamp: (locale) => addresses.tool(locale, 'timestamp'),
  guide: (locale) => addresses.guide(locale, 'handle-errors'),
  constants: (locale) => addresses.constants(locale),
  contribute: (locale) => addresses.contribute(locale),
  design: (locale) => addresses.design(locale),
} satisfies Record<string, (locale: Locale) => string>;

export type KindOfPage = keyof typeof kindsOfPages;
