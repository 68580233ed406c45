import { bilingual } from '../catalog/bilingual.ts';

/** Words of the home page and of the table of all codes. */
export const homeWords = bilingual({
  zh: {
    title: '接口报错了？贴进来。',
    lead: '内容只在本机处理，不会发送到任何地方。',
    map: '全部错误码，按主题',
    tableTitle: '全部错误码',
    tableDescription:
      '所有错误码、错误信息和含义，以及谁来处理、能否重试、是否已生效，可筛选和排序。',
    columns: { code: '错误码', message: '错误信息', title: '含义', topic: '主题', link: '链接' },
    text: '包含文字',
    sort: '排序',
    all: '全部',
    clear: '清除筛选',
    whole: (total: string) => `共 ${total} 个错误码`,
    shown: (count: string, total: string) => `显示 ${count} 个，共 ${total} 个错误码`,
    matching: (count: string, total: string, shown: string) =>
      `符合条件 ${count} 个，共 ${total} 个错误码，显示前 ${shown} 个`,
    more: (count: string) => `再显示 ${count} 个`,
    none: '没有符合这些条件的错误码。',
    search: '用搜索框查找',
    unknown: (conditions: string) => `地址里的条件 ${conditions} 已不存在，没有采用。`,
    save: '下载这些行（CSV）',
    saveFailed: '没有下载成功。检查网络后重试。',
    fileName: '错误码',
    forms: '全部数据：',
    constants: '常量文件',
  },
  en: {
    title: 'API error? Paste it here.',
    lead: 'Everything stays on this device; nothing is sent anywhere.',
    map: 'All codes by topic',
    tableTitle: 'All codes',
    tableDescription:
      'Every code with its message and meaning, who fixes it, whether it is safe to retry and whether it took effect; sort and filter it.',
    columns: { code: 'Code', message: 'Message', title: 'Meaning', topic: 'Topic', link: 'Link' },
    text: 'Contains',
    sort: 'Sort by',
    all: 'All',
    clear: 'Clear the filter',
    whole: (total: string) => `${total} codes`,
    shown: (count: string, total: string) => `${count} of ${total} codes shown`,
    matching: (count: string, total: string, shown: string) =>
      `${count} of ${total} codes match, the first ${shown} shown`,
    more: (count: string) => `Show ${count} more`,
    none: 'No code meets these conditions.',
    search: 'Use the search box',
    unknown: (conditions: string) =>
      `The address asks for ${conditions}, which no longer exists; it was left out.`,
    save: 'Save these rows (CSV)',
    saveFailed: 'The rows were not saved. Check the connection and try again.',
    fileName: 'error-codes',
    forms: 'All of the data: ',
    constants: 'Constants',
  },
});

/** Words of the page that stands in for one that is not kept on the device. */
export const offlineWords = bilingual({
  zh: {
    title: '这一页打不开',
    text: '没有网络，或网站暂时没有回应，而这一页还没有保存在本机。搜索和全部错误码仍可使用；看过的页面也都能打开。',
    codes: '全部错误码',
  },
  en: {
    title: 'This page cannot be opened',
    text: 'There is no network, or the site does not answer, and this page is not kept on this device yet. Search and the table of codes still work, and so does every page you have visited.',
    codes: 'All codes',
  },
});
