import type { CardWords } from './card.ts';
import { site } from '../../site.ts';
import { codeWords } from '../../catalog/entry-words.ts';
import { siteWords } from '../../frame/words.ts';

/** Words of the image that is shown for a link to a code. */
export const cardWords: CardWords = {
  code: codeWords,
  siteName: site.name,
  codeCount: { zh: siteWords.zh.codeCount, en: siteWords.en.codeCount },
  retired: { zh: siteWords.zh.retired, en: siteWords.en.retired },
};
