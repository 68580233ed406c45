import { bilingual } from '../catalog/bilingual.ts';

/** Words that the answers of both checkers have, so that neither page loads those of the other. */
export const sharedWords = bilingual({
  zh: {
    copy: '复制',
    copied: '已复制',
    notCopied: '没能复制，请手动选取',
    same: '与时钟一致',
    ahead: (duration: string) => `比时钟快 ${duration}`,
    behind: (duration: string) => `比时钟慢 ${duration}`,
    units: { day: ' 天', hour: ' 小时', minute: ' 分', second: ' 秒' },
  },
  en: {
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'Not copied; select it by hand',
    same: 'the same as the clock',
    ahead: (duration: string) => `${duration} ahead of the clock`,
    behind: (duration: string) => `${duration} behind the clock`,
    units: { day: ' d', hour: ' h', minute: ' min', second: ' s' },
  },
});
