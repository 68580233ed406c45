import { bilingual } from '../catalog/bilingual.ts';

/** Words of the box: on the home page, in the dialog, and on the page for unknown addresses. */
export const searchWords = bilingual({
  zh: {
    label: '查错误码',
    placeholder: '错误码、错误信息，或直接粘贴接口返回',
    close: '关闭',
    results: '结果',
    kinds: {
      exact: '错误码',
      prefix: '开头相同',
      contains: '包含这几位',
      nearest: '相近，不是同一个',
      'in-text': '出现在文本中',
      message: '错误信息',
      words: '关键词',
      'full-text': '正文',
      recent: '最近看过',
    },
    count: (count: string) => `${count} 个结果`,
    none: '没有找到。换个说法，或查看全部错误码。',
    unknown: (code: string) => `本参考没有收录 ${code}。`,
    unknownPrefix: (prefix: string, count: string) =>
      `以 ${prefix} 开头的错误码收录了 ${count} 个，可能属于同一类。`,
    partlyFailed: 'code 是 0，但 failures 里有行：批量请求部分失败，只重发没有生效的行。',
    fullTextFailed: '正文搜索暂不可用，只显示错误码和错误信息的结果。',
    indexFailed: '搜索数据没有加载成功。检查网络后重试，或刷新页面。',
    boxFailed: '搜索没有加载成功。检查网络，再刷新页面。',
    loading: '正在加载…',
    allCodes: '查看全部错误码',
    hints: '↑ ↓ 选择，Enter 打开，Esc 关闭',
    clearRecent: '清除最近记录',
    retired: '已停用',
  },
  en: {
    label: 'Find an error code',
    placeholder: 'A code, a message, or a pasted response',
    close: 'Close',
    results: 'Results',
    kinds: {
      exact: 'Code',
      prefix: 'Starts so',
      contains: 'Contains it',
      nearest: 'Near, not the same',
      'in-text': 'In the text',
      message: 'Message',
      words: 'Words',
      'full-text': 'Full text',
      recent: 'Viewed recently',
    },
    count: (count: string) => (count === '1' ? '1 result' : `${count} results`),
    none: 'Nothing found. Try other words, or look through all codes.',
    unknown: (code: string) => `The reference does not have ${code}.`,
    unknownPrefix: (prefix: string, count: string) =>
      `It has ${count} that start with ${prefix}, perhaps of the same kind.`,
    partlyFailed:
      'The code is 0, but failures has rows: the batch failed in part. Resend only the rows that did not take effect.',
    fullTextFailed: 'Full-text search is unavailable; codes and messages only.',
    indexFailed:
      'The search data did not load. Check the connection and try again, or reload the page.',
    boxFailed: 'Search did not load. Check the connection and reload the page.',
    loading: 'Loading…',
    allCodes: 'See all codes',
    hints: '↑ ↓ to choose, Enter to open, Esc to close',
    clearRecent: 'Clear recent',
    retired: 'Retired',
  },
});
