import type { ListedCode } from '../schemas/output.ts';
import { addresses } from '../catalog/addresses.ts';
import { languageTags, locales, otherLocale, type Locale } from '../catalog/locale.ts';
import { plainText } from '../catalog/markdown.ts';
import { segmented } from './segments.ts';

/** One page for the full-text index, in the shape that Pagefind takes. */
export interface FullTextRecord {
  /** Path from the root of the deployment. */
  url: string;
  /** Language of the index that the record goes into. */
  language: string;
  /** What is searched, and what excerpts are cut from. */
  content: string;
  meta: Record<string, string>;
}

/** Between texts that do not follow from one another, so that an excerpt does not run them together. */
export const betweenTexts = ' · ';

function texts(
  { name, meaning, causes, steps, unknowns, handling, keywords }: ListedCode,
  locale: Locale,
) {
  const { fixedBy, retry, applied } = handling;
  return [
    name,
    meaning,
    ...causes.map(({ text }) => text),
    ...steps.map(({ text }) => text),
    ...unknowns,
    ...[fixedBy, retry, applied].map(({ note }) => note),
  ]
    .map((text) => plainText(text[locale]))
    .concat(keywords[locale]);
}

/**
 * The records of a code for the indexes of both languages. Each holds the words of both, the
 * reader's own first, since an index is kept per language and readers search in either. Spaces part
 * the Chinese words, which Pagefind would part only in the index of Chinese, and not as browsers do.
 */
export function fullTextRecords(code: ListedCode): FullTextRecord[] {
  const wordings = [code.message, ...code.seenAs, code.description].filter((text) => text !== null);
  const textsOf = { zh: texts(code, 'zh'), en: texts(code, 'en') };
  const parted = new Map(
    [...wordings, ...textsOf.zh, ...textsOf.en].map((text) => [text, segmented(text)]),
  );
  return locales.map((locale) => {
    const [name = '', ...others] = textsOf[locale];
    return {
      url: addresses.code(locale, String(code.code)),
      language: languageTags[locale].toLowerCase(),
      content: [name, ...wordings, ...others, ...textsOf[otherLocale(locale)]]
        .filter((text) => text !== '')
        .map((text) => parted.get(text)![locale])
        .join(betweenTexts),
      meta: { title: name, code: String(code.code) },
    };
  });
}
