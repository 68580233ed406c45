import { bilingual } from '../catalog/bilingual.ts';

/** What the rows of an answer are, and what a query is that is no code. */
export const resultWords = bilingual({
  zh: {
    kinds: {
      exact: '错误码',
      prefix: '开头相同',
      contains: '包含这几位',
      nearest: '相近，不是同一个',
      'in-text': '出现在文本中',
      'in-picture': '从图片认出',
      message: '错误信息',
      words: '关键词',
      related: '相关',
      page: '页面',
      guide: '先看这里',
      'full-text': '正文',
      recent: '最近看过',
      tool: '工具',
    },
    foreign:
      '这不像是平台返回的错误码。如果是调用平台时出现的，写操作可能已经执行：先查询，不要直接重发。',
    timestamp: '这像是一个时间戳，不是错误码。',
    phone: '这像是一个手机号，不是错误码。',
    request: '这像是一个请求。用签名检查核对它的签名。',
    partlyFailed: 'code 是 0，但 failures 里有行：批量请求部分失败，只重发没有生效的行。',
  },
  en: {
    kinds: {
      exact: 'Code',
      prefix: 'Prefix',
      contains: 'Contains it',
      nearest: 'Similar code',
      'in-text': 'In the text',
      'in-picture': 'Read from a picture',
      message: 'Message',
      words: 'Keyword',
      related: 'Related',
      page: 'Page',
      guide: 'Start here',
      'full-text': 'Full text',
      recent: 'Viewed recently',
      tool: 'Tool',
    },
    foreign:
      'This does not look like a code of the platform. If a call to the platform ended with it, a write may have been carried out: query it, do not just resend.',
    timestamp: 'This looks like a timestamp, not a code.',
    phone: 'This looks like a phone number, not a code.',
    request: 'This looks like a request. Check its signature with the signature checker.',
    partlyFailed:
      'The code is 0, but failures has rows: the batch failed in part. Resend only the rows that did not take effect.',
  },
});
