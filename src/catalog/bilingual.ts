import type { Locale } from './locale.ts';

type Message = string | ((...values: never[]) => string);

/** The same shape as `T`, with any words in it. */
type SameKeys<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer V) => string
      ? (...values: V) => string
      : SameKeys<T[K]>;
};

type Messages = { [key: string]: Message | Messages };

/**
 * Declares the words of one area of the site in both languages. A key that one language lacks is
 * a type error.
 */
export function bilingual<const T extends Messages>(words: {
  zh: T;
  en: SameKeys<T>;
}): Record<Locale, SameKeys<T>> {
  return words as unknown as Record<Locale, SameKeys<T>>;
}
