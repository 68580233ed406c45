import type { CardWords } from '../catalog/card.ts';
import { site } from '../site.ts';
import { codeWords } from './code.ts';
import { homeWords } from './home.ts';
import { siteWords } from './site.ts';

/** Words of the image that is shown for a link to a code. */
export const cardWords: CardWords = {
  code: codeWords,
  siteName: site.name,
  codeCount: { zh: homeWords.zh.codeCount, en: homeWords.en.codeCount },
  retired: { zh: siteWords.zh.retired, en: siteWords.en.retired },
};
