import { byCode } from '../../catalog/code.ts';
import type { AppliedAnswer, Entry, Fixer, RetryAnswer } from '../../schemas/entry.ts';
import { site } from '../../site.ts';
import { addresses } from '../../catalog/addresses.ts';
import { locales } from '../../catalog/locale.ts';
import { plainText } from '../../catalog/markdown.ts';
import type { OutputSource } from '../source.ts';

/** A code as files of constants have it. */
export interface Constant {
  /** In capitals, as in `SIGN_CHECK_FAILED`. */
  name: string;
  code: string;
  /** One line in both languages. */
  title: string;
  /** Empty where no wording was published. */
  message: string;
  fixedBy: readonly Fixer[];
  /** For a read. */
  retry: RetryAnswer;
  /** For a write; the same where there is no difference. */
  retryWrite: RetryAnswer;
  applied: AppliedAnswer;
  retired: boolean;
}

/** What a file of constants is made of. */
interface ConstantsSource {
  constants: readonly Constant[];
  /** Lines for the head of the file: what it is, and where the current one is. */
  opening: readonly string[];
  /** Address of a ticket link up to the code. */
  linkBase: string;
}

/** A file of constants for one language. */
export interface ConstantsFile {
  /** The name for the `data-language` attribute. */
  language: string;
  label: string;
  name: string;
  text: string;
  /** A few lines that use the file; `code` is the integer that the API returned. */
  usage: string;
}

/** How to write a file of constants in one language. */
export interface ConstantsLanguage {
  language: string;
  label: string;
  name: string;
  usage: string;
  write(source: ConstantsSource): string;
}

function constantOf({ constant, code, title, message, handling, status }: Entry): Constant {
  return {
    name: constant,
    code,
    title: [...new Set(locales.map((locale) => plainText(title[locale])))].join(' / '),
    message: message ?? '',
    fixedBy: handling.fixedBy.who,
    retry: handling.retry.answer,
    retryWrite: handling.retry.write ?? handling.retry.answer,
    applied: handling.applied.answer,
    retired: status === 'retired',
  };
}

/** The file of one language, made from the catalog. */
export function constantsFile(target: ConstantsLanguage, source: OutputSource): ConstantsFile {
  const { language, label, name, usage, write } = target;
  const text = write({
    constants: source.catalog.entries.toSorted(byCode).map(constantOf),
    opening: [
      locales.map((locale) => site.name[locale]).join(' / '),
      source.toUrl(addresses.constantsFile(name)),
    ],
    linkBase: source.toUrl(addresses.ticket('')),
  });
  return { language, label, name, text, usage };
}

/** `after-fix` → `AfterFix`, `SIGN_CHECK_FAILED` → `SignCheckFailed`. */
export function pascal(name: string): string {
  return name
    .toLowerCase()
    .split(/[-_]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** `after-fix` → `AFTER_FIX`. */
export function capitals(name: string): string {
  return name.toUpperCase().replaceAll('-', '_');
}

/** A text between double quotes, escaped as C and its descendants do. */
export const quoted = (text: string): string => JSON.stringify(text);

/** A text between single quotes where only quote and backslash are escaped. */
export const singleQuoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** A title within a comment that ends in `*` and `/`. */
export const inComment = (text: string): string => text.replaceAll('*/', '* /');
