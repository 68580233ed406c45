import type { ChangeKind } from '../schemas/change.ts';
import { bilingual } from '../catalog/bilingual.ts';

/** What each address for programs holds, for lists of them. */
export const outputWords = bilingual({
  zh: {
    codeMarkdown: '单个错误码，Markdown，中文',
    codeJson: '单个错误码，JSON，中英文',
    codesJson: '全部错误码，JSON，中英文',
    codesCsv: '全部错误码，CSV，可用 Excel 打开',
    codesSchema: '两种 JSON 的 JSON Schema',
    llms: '给 AI 助手的目录',
    llmsFull: '全文，一个文件',
    constants: '各语言的常量文件',
    feed: '新增、变更和停用的错误码',
  },
  en: {
    codeMarkdown: 'One code as Markdown, in English',
    codeJson: 'One code as JSON, in both languages',
    codesJson: 'All codes as JSON, in both languages',
    codesCsv: 'All codes as CSV, opens in Excel',
    codesSchema: 'JSON Schema of both kinds of JSON',
    llms: 'A table of contents for AI assistants',
    llmsFull: 'The whole text in one file',
    constants: 'Constants for several languages',
    feed: 'Codes added, changed and retired',
  },
});

/** Words that the outputs for programs are made of. */
export const programsWords = bilingual({
  zh: {
    links: '链接',
    page: '页面',
    shortLink: '短链接',
    otherLanguage: 'English',
    because: (basis: string, sources: string) => (sources ? `${basis}，${sources}` : basis),
    brackets: (text: string) => `（${text}）`,
    colon: '：',
    listed: (...items: string[]) => items.join('、'),
    sampleBelow: (id: string) => `（示例见文末的 \`${id}\`）`,
    sampleOnSite: '（示例见页面）',
    samples: '示例',
    changeKinds: { added: '新增', changed: '变更', retired: '停用' } satisfies Record<
      ChangeKind,
      string
    >,
    changes: '错误码变更',
    searchDescription: '按错误码、错误信息或关键词查找',
    howToAsk: (home: string) =>
      `查一个错误码：\`${home}codes/<code>.md\` 是中文全文，\`${home}codes/<code>.json\` 是中英文数据，\`<code>\` 是接口返回的 \`code\`。程序只应判断 \`code\`，不要判断 \`msg\`。`,
    answer: (label: string, value: string, note: string) => `${label}：${value}。${note}`,
  },
  en: {
    links: 'Links',
    page: 'Page',
    shortLink: 'Short link',
    otherLanguage: '简体中文',
    because: (basis: string, sources: string) => (sources ? `${basis}: ${sources}` : basis),
    brackets: (text: string) => ` (${text})`,
    colon: ': ',
    listed: (...items: string[]) => items.join(', '),
    sampleBelow: (id: string) => ` (sample \`${id}\` at the end)`,
    sampleOnSite: ' (sample on the page)',
    samples: 'Samples',
    changeKinds: { added: 'Added', changed: 'Changed', retired: 'Retired' },
    changes: 'changes of codes',
    searchDescription: 'Look up by code, message or words',
    howToAsk: (home: string) =>
      `To look up one code: \`${home}en/codes/<code>.md\` is the text in English, \`${home}codes/<code>.json\` the data in both languages, \`<code>\` the \`code\` that the API returned. Decide on \`code\` alone, never on \`msg\`.`,
    answer: (label: string, value: string, note: string) =>
      `${label}${label.endsWith('?') ? '' : ':'} ${value}. ${note}`,
  },
});

/** Words of the page of changes. */
export const changesWords = bilingual({
  zh: {
    title: '更新记录',
    description: '新增、变更和停用的错误码，按日期排列，最新的在前。',
    lead: '新增、变更和停用的错误码，最新的在前。',
    feed: '用阅读器订阅（Atom）',
  },
  en: {
    title: 'Changes',
    description: 'Codes added, changed and retired, by date, the latest first.',
    lead: 'Codes added, changed and retired, the latest first.',
    feed: 'Follow them in a feed reader (Atom)',
  },
});

/** Words of the page that offers files of constants. */
export const constantsWords = bilingual({
  zh: {
    title: '常量文件',
    description:
      '把全部错误码变成 Java、Go、TypeScript、Python、PHP、C# 里的常量，带重试与处理方，可按数字查找。',
    lead: '把全部错误码变成代码里的常量。每个常量带错误信息、能否重试（读操作、写操作各一个答案）、谁来处理、是否已生效和短链接，可以按接口返回的数字查找。常量名不会改变。',
    howTo:
      '选一种语言，下载后放进自己的包或命名空间，以 UTF-8 编译。收到未知的数字时查不到常量，程序要处理这种情况。',
    usage: '用法',
    usageNote: '`code` 是接口返回的整数。',
    download: (name: string) => `下载 ${name}`,
    copy: '复制全文',
    copied: '已复制。',
    refused: '浏览器不允许直接复制。内容已选中，按 Ctrl+C（Mac 按 ⌘C）复制。',
    file: '文件内容',
    tooLong: (count: string) => `共 ${count} 行，这里不全部显示，请下载。`,
    more: { before: '其他格式见', link: '供程序使用', after: '。' },
  },
  en: {
    title: 'Constants',
    description:
      'Every code as a constant in Java, Go, TypeScript, Python, PHP and C#, with retry and owner, and a lookup by number.',
    lead: 'Every code as a constant in your program. Each has its message, whether it is safe to retry (for reads and for writes), who fixes it, whether it took effect and the short link, and is found by the number that the API returned. Names never change.',
    howTo:
      'Choose a language, download the file, put it into your own package or namespace, and compile it as UTF-8. The lookup finds nothing for an unknown number; handle that case.',
    usage: 'Usage',
    usageNote: '`code` is the integer that the API returned.',
    download: (name: string) => `Download ${name}`,
    copy: 'Copy all',
    copied: 'Copied.',
    refused:
      'The browser does not allow copying here. The text is selected: press Ctrl+C (⌘C on a Mac).',
    file: 'The file',
    tooLong: (count: string) => `It has ${count} lines; download it to see them all.`,
    more: { before: 'For other forms see ', link: 'For programs', after: '.' },
  },
});
