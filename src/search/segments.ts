import type { Locale } from '../catalog/locale.ts';

const han = /\p{Script=Han}{2,}/gu;
const beforeSingle = /(?<=\p{Script=Han}) (?=\p{Script=Han}(?!\p{Script=Han}))/gu;
const between = /(?<=[\p{Script=Han}\u3001-\u303f\uff01-\uff60])[ \u200b]+(?=\p{Script=Han})/gu;

let segmenter: Intl.Segmenter | undefined;

/**
 * The text with a space between the words of its Chinese parts, as the build and every browser tell
 * them apart (https://unicode.org/reports/tr29/#Word_Boundaries); unchanged in a browser that
 * cannot.
 *
 * @param locale of the index that the text is for. In that of English, single characters stay with
 * the word before them, which Pagefind finds by its beginning, and which takes less memory; in that
 * of Chinese it would part them again.
 */
export function segmented(text: string, locale: Locale): string {
  if (!('Segmenter' in Intl)) return text;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return text.replace(han, (run) => {
    const words = Array.from(segmenter!.segment(run), ({ segment }) => segment).join(' ');
    return locale === 'zh' ? words : words.replace(beforeSingle, '');
  });
}

/** The text as it was before `segmented`, or before Pagefind marked its words. */
export function unsegmented(text: string): string {
  return text.replace(between, '').replaceAll('\u200b', '');
}
