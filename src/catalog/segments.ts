const han = /\p{Script=Han}{2,}/gu;
const between = /(?<=\p{Script=Han})[ \u200b]+(?=\p{Script=Han})/gu;

let segmenter: Intl.Segmenter | undefined;

/**
 * The text with a space between the words of its Chinese parts, as the build and every browser tell
 * them apart (https://unicode.org/reports/tr29/#Word_Boundaries); unchanged in a browser that
 * cannot.
 */
export function segmented(text: string): string {
  if (!('Segmenter' in Intl)) return text;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return text.replace(han, (run) =>
    Array.from(segmenter!.segment(run), ({ segment }) => segment).join(' '),
  );
}

/** The text as it was before `segmented`, or before Pagefind marked its words. */
export function unsegmented(text: string): string {
  return text.replace(between, '').replaceAll('\u200b', '');
}
