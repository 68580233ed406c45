import { bilingual } from '../catalog/bilingual.ts';
import { resultWords } from './result-words.ts';

/** Words of the box: on the home page, in the dialog, and on the page for unknown addresses. */
export const searchWords = bilingual({
  zh: {
    ...resultWords.zh,
    label: '查错误码',
    placeholder: '错误码、错误信息，或直接粘贴接口返回',
    close: '关闭',
    results: '结果',
    count: (count: string) => `${count} 个结果`,
    none: '没有找到，换个说法试试。',
    large: '内容很长，这里只看了开头。',
    decode: '用「解读日志」看全部',
    tooLarge: '浏览器放不下这么长的内容，请打开「解读日志」再粘贴一次。',
    unknown: (code: string) => `本参考没有收录 ${code}。`,
    unknownPrefix: (prefix: string, count: string) =>
      `以 ${prefix} 开头的错误码收录了 ${count} 个，可能属于同一类。`,
    fullTextFailed: '正文搜索暂不可用，只显示错误码和错误信息的结果。',
    indexFailed: '搜索数据没有加载成功。检查网络后重试，或刷新页面。',
    boxFailed: '搜索没有加载成功。检查网络，再刷新页面。',
    loading: '正在加载…',
    allCodes: '查看全部错误码',
    hints: '↑ ↓ 选择，Enter 打开，Esc 关闭',
    clearRecent: '清除最近记录',
  },
  en: {
    ...resultWords.en,
    label: 'Find an error code',
    placeholder: 'A code, a message, or a pasted response',
    close: 'Close',
    results: 'Results',
    count: (count: string) => (count === '1' ? '1 result' : `${count} results`),
    none: 'Nothing found. Try other words.',
    large: 'The text is long; only its beginning was read here.',
    decode: 'Decode all of it',
    tooLarge:
      'The browser has no room for a text this long. Open the log decoder and paste it there.',
    unknown: (code: string) => `The reference does not have ${code}.`,
    unknownPrefix: (prefix: string, count: string) =>
      `It has ${count} that start with ${prefix}, perhaps of the same kind.`,
    fullTextFailed: 'Full-text search is unavailable; codes and messages only.',
    indexFailed:
      'The search data did not load. Check the connection and try again, or reload the page.',
    boxFailed: 'Search did not load. Check the connection and reload the page.',
    loading: 'Loading…',
    allCodes: 'See all codes',
    hints: '↑ ↓ to choose, Enter to open, Esc to close',
    clearRecent: 'Clear recent',
  },
});
