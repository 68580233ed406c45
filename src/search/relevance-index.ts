import type { Entry } from '../schemas/entry.ts';
import { locales, type Locale } from '../catalog/locale.ts';
import { plainText } from '../catalog/markdown.ts';
import { initialTerms, soundTerms } from './pinyin.ts';
import { readingsOfText } from './pinyin-table.ts';

/** A page to be ranked: its texts by how much they say about it. */
export interface RankedPage {
  texts: { text: string; weight: number }[][];
}

/** Okapi BM25: how soon a further occurrence counts no more, and how much length counts. */
const saturation = 2;
const lengthShare = 0.5;
/** Weights are whole numbers up to this one. */
const heaviest = 30;
/** What weighs less changes no order. */
const lightest = 3;
/** A term keeps its best pages only: one that stands in more tells little about any. */
const mostPages = 80;

/**
 * Weighs every term of every page by BM25 over weighted fields (BM25F, Robertson and Zaragoza 2009).
 *
 * @param pages each with the same fields in the same order
 * @param termsOf the terms of a text of some weight
 * @returns for each term its pages and weights in turn, heaviest first
 */
export function rankTerms(
  pages: readonly RankedPage[],
  termsOf: (text: string, weight: number) => readonly string[],
): Map<string, number[]> {
  const counted = pages.map(({ texts }) =>
    texts.map((field) =>
      field.map(({ text, weight }) => ({ terms: termsOf(text, weight), weight })),
    ),
  );
  const lengths = counted.map((fields) =>
    fields.map((field) => field.reduce((sum, { terms }) => sum + terms.length, 0)),
  );
  const means = (lengths[0] ?? []).map((_, field) =>
    Math.max(1, lengths.reduce((sum, of) => sum + of[field]!, 0) / pages.length),
  );
  const counts = new Map<string, Map<number, number>>();
  for (const [page, fields] of counted.entries())
    for (const [field, list] of fields.entries()) {
      const norm = 1 - lengthShare + (lengthShare * lengths[page]![field]!) / means[field]!;
      for (const { terms, weight } of list)
        for (const term of terms) {
          const of = counts.get(term) ?? new Map<number, number>();
          counts.set(term, of);
          of.set(page, (of.get(page) ?? 0) + weight / norm);
        }
    }
  const most = Math.log(1 + pages.length);
  const ranked = new Map<string, number[]>();
  for (const [term, of] of counts) {
    const rarity = Math.log(1 + (pages.length - of.size + 0.5) / (of.size + 0.5)) / most;
    const weights = [...of]
      .map(([page, count]): [number, number] => [
        page,
        Math.round((heaviest * rarity * count) / (saturation + count)),
      ])
      .filter(([, weight]) => weight >= lightest)
      .sort((a, b) => b[1] - a[1])
      .slice(0, mostPages);
    if (weights.length > 0) ranked.set(term, weights.flat());
  }
  return ranked;
}

/** The texts of an entry, in both languages, and what readers say who look for it. */
export function rankedEntry(entry: Entry, said: Record<Locale, readonly string[]>): RankedPage {
  const field = (weight: number, ...texts: (string | undefined)[]) =>
    texts.flatMap((text) => (text ? [{ text: plainText(text), weight }] : []));
  const perLanguage = locales.flatMap((locale) => [
    field(3, entry.title[locale], ...entry.keywords[locale]),
    field(3, ...said[locale]),
    field(2, entry.meaning[locale]),
    field(1, ...entry.causes.map((cause) => cause[locale])),
    field(0.6, ...entry.steps.map((step) => step[locale])),
  ]);
  const wordings = [field(3, entry.message, ...entry.seenAs), field(3, entry.description)];
  return { texts: [...wordings, ...perLanguage] };
}

/** The Chinese phrases by which an entry is found in pinyin, as one field. */
export function spokenEntry(entry: Entry, said: Record<Locale, readonly string[]>): RankedPage {
  const phrases = [
    [entry.description ?? '', 3],
    [entry.title.zh, 3],
    ...entry.keywords.zh.map((text) => [text, 2]),
    ...said.zh.map((text) => [text, 2]),
  ] as [string, number][];
  return { texts: [phrases.map(([text, weight]) => ({ text: plainText(text), weight }))] };
}

/** No run of characters is longer that is typed by its first letters. */
const longestInitials = 8;

/** The terms of a text by its sound: pairs of syllables, and first letters if it is short. */
export function spokenTerms(text: string): string[] {
  return (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => {
    const syllables = readingsOfText(run);
    const letters = syllables.map((syllable) => syllable.charAt(0)).join('');
    const initials = letters.length <= longestInitials ? initialTerms(letters) : [];
    return [...soundTerms(syllables), ...initials];
  });
}
