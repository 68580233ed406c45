import type { Locale } from '../catalog/locale.ts';

const han = /(\p{Script=Han}{2,})/u;
const beforeSingle = /(?<=\p{Script=Han}) (?=\p{Script=Han}(?!\p{Script=Han}))/gu;
const between = /(?<=[\p{Script=Han}\u3001-\u303f\uff01-\uff60])[ \u200b]+(?=\p{Script=Han})/gu;

let segmenter: Intl.Segmenter | undefined;

/**
 * The text with a space between the words of its Chinese parts, as the build and every browser tell
 * them apart (https://unicode.org/reports/tr29/#Word_Boundaries); unchanged in a browser that
 * cannot.
 *
 * @returns the text for the index of each language. In that of English, single characters stay with
 * the word before them, which Pagefind finds by its beginning, and which takes less memory; in that
 * of Chinese it would part them again.
 */
export function segmented(text: string): Record<Locale, string> {
  if (!('Segmenter' in Intl)) return { zh: text, en: text };
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const inIndex = { zh: '', en: '' };
  text.split(han).forEach((part, place) => {
    const isRun = place % 2 === 1;
    const words = isRun
      ? Array.from(segmenter!.segment(part), ({ segment }) => segment).join(' ')
      : part;
    inIndex.zh += words;
    inIndex.en += isRun ? words.replace(beforeSingle, '') : part;
  });
  return inIndex;
}

/** The text as it was before `segmented`, or before Pagefind marked its words. */
export function unsegmented(text: string): string {
  return text.replace(between, '').replaceAll('\u200b', '');
}
