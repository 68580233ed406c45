import type { ChangeKind } from '../schemas/change.ts';
import { bilingual } from './bilingual.ts';

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
