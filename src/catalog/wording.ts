import { linkFault } from './links.ts';
import { locales, type Bilingual } from './locale.ts';
import { linkTargets } from './markdown.ts';

const han = /\p{Script=Han}/gu;
const latin = /[A-Za-z]/g;

/** Our own words of a text: without code, quotations of the vendor, and the targets of links. */
function ownWords(text: string): string {
  return text
    .replace(/`[^`]*`/g, 'x')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/「[^「」]*」|“[^“”]*”|"[^"]*"/g, 'x');
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/**
 * Checks a text against the writing rules of the reference, and where its links lead.
 *
 * @param text the text in both languages, with inline Markdown
 * @returns for each language the faults found, each as `what is wrong, what to do`
 */
export function wordingFaults(text: Bilingual): { zh: string[]; en: string[] } {
  const [zh = [], en = []] = locales.map((locale) =>
    linkTargets(text[locale]).flatMap((target) => linkFault(target) ?? []),
  );
  if (text.zh.trim() === text.en.trim() && /[A-Za-z]{3} [A-Za-z]|\p{Script=Han}/u.test(text.zh)) {
    if (/\p{Script=Han}/u.test(text.zh)) en.push('is the same text as zh, write it in English');
    else zh.push('is the same text as en, write it in Chinese');
    return { zh, en };
  }
  const chinese = ownWords(text.zh);
  const english = ownWords(text.en);
  if (count(text.zh, han) === 0 && /[A-Za-z]{2} [A-Za-z]{2}/.test(chinese))
    zh.push('has no Chinese, write it in Chinese');
  if (count(english, han) > count(english, latin)) en.push('is Chinese, write it in English');
  if (/您/.test(chinese)) zh.push('says 您, use the imperative');
  if (/\p{Script=Han}\s*[,;:?!()]|[,;:?!()]\s*\p{Script=Han}|\p{Script=Han}\.(\s|$)/u.test(chinese))
    zh.push('has half-width punctuation beside Chinese, use full-width');
  const glued = /.?\p{Script=Han}[A-Za-z0-9].?|.?[A-Za-z0-9]\p{Script=Han}.?/u.exec(
    text.zh
      .replace(/\]\([^)]*\)/g, ']')
      .replace(/「[^「」]*」|“[^“”]*”/g, '')
      .replace(/`/g, ''),
  );
  if (glued) zh.push(`has no space between Chinese and Latin text at “${glued[0]}”, add one`);
  if (/[，。；：？！（）]/.test(english))
    en.push('has full-width punctuation, use English punctuation');
  return { zh, en };
}
