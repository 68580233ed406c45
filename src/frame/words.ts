import type { ToolName } from '../schemas/entry.ts';
import { bilingual } from '../catalog/bilingual.ts';

/** Words of the frame around every page: header, navigation, footer. */
export const siteWords = bilingual({
  zh: {
    languageName: '中文',
    languageNav: '语言',
    theme: '切换深浅色',
    menu: '目录',
    codes: '全部错误码',
    topics: '主题',
    otherTopics: '其他主题',
    wholeTopic: (count: string) => `本主题全部 ${count} 个`,
    pages: '分页',
    pageOf: (number: string, count: string) => `第 ${number} / ${count} 页`,
    previousPage: '上一页',
    nextPage: '下一页',
    guides: '指南',
    tools: '工具',
    toolNames: { decode: '解读日志', signature: '签名检查', timestamp: '时间戳检查' } satisfies Record<
      ToolName,
      string
    >,
    onThisPage: '本页内容',
    previous: '上一个',
    next: '下一个',
    home: '首页',
    footer: '非官方参考。错误码、错误信息和描述照录平台公布的错误代码表，其余内容标明依据。',
    sourceTable: '平台的错误代码表',
    retired: '已停用',
  },
  en: {
    languageName: 'English',
    languageNav: 'Language',
    theme: 'Switch light and dark',
    menu: 'Contents',
    codes: 'All codes',
    topics: 'Topics',
    otherTopics: 'Other topics',
    wholeTopic: (count: string) => `All ${count} of this topic`,
    pages: 'Pages',
    pageOf: (number: string, count: string) => `page ${number} of ${count}`,
    previousPage: 'Previous page',
    nextPage: 'Next page',
    guides: 'Guides',
    tools: 'Tools',
    toolNames: {
      decode: 'Decode a log',
      signature: 'Signature checker',
      timestamp: 'Timestamp checker',
    },
    onThisPage: 'On this page',
    previous: 'Previous',
    next: 'Next',
    home: 'Home',
    footer:
      'An unofficial reference. Codes, messages and descriptions are those of the platform’s published table, word for word; everything else says what it rests on.',
    sourceTable: 'The platform’s code table',
    retired: 'Retired',
  },
});
