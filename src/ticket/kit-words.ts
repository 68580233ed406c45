import { bilingual } from '../catalog/bilingual.ts';

/** Words of the copy buttons on the page of a code, and of the note for a ticket. */
export const kitWords = bilingual({
  zh: {
    label: '写进工单',
    buttons: {
      link: '复制短链接',
      zh: '复制中文回复',
      en: '复制英文回复',
      markdown: '复制 Markdown',
    },
    done: '已复制',
    note: '工单备注',
    noteFilled: (count: string) => `工单备注（已填 ${count} 项）`,
    noteHint:
      '填写已知信息，复制回复或 Markdown 时会附上，不再向对方索要。只保存在本机。保存和复制的只有字段名、错误码和普通文字，值一律隐去；时间、appid、trace_id、出口 IP、external_code、批次号照填写的保留，像手机号、证件号的只留末四位。',
    noteText: '其他说明',
    clear: '清空备注',
    copied: {
      link: '已复制短链接。',
      zh: '已复制中文回复。',
      en: '已复制英文回复。',
      markdown: '已复制 Markdown。',
    },
    withNote: '内含工单备注。',
    masked: '备注中的值已隐去。',
    refused: '浏览器不允许直接复制。内容已选中，按 Ctrl+C（Mac 按 ⌘C）复制。',
    content: '要复制的内容',
    failed: '内容没有加载成功。检查网络后重试，或刷新页面。',
    cleared: '已清空备注。',
    notKept: '浏览器不允许保存，备注只在本页有效。',
  },
  en: {
    label: 'For the ticket',
    buttons: {
      link: 'Copy short link',
      zh: 'Copy Chinese reply',
      en: 'Copy English reply',
      markdown: 'Copy Markdown',
    },
    done: 'Copied',
    note: 'Note for the ticket',
    noteFilled: (count: string) => `Note for the ticket (${count} filled in)`,
    noteHint:
      'Fill in what you know; copied replies and Markdown then include it and no longer ask for it. It stays on this device. Only names of fields, codes and plain words are kept and copied; values are hidden. Time, appid, trace id, IP address, external code and batch number are kept as you write them, except that a number that may be a phone or an ID keeps only its last four digits.',
    noteText: 'Anything else',
    clear: 'Clear the note',
    copied: {
      link: 'Short link copied.',
      zh: 'Chinese reply copied.',
      en: 'English reply copied.',
      markdown: 'Markdown copied.',
    },
    withNote: 'Your note is in it.',
    masked: 'Values in the note are hidden.',
    refused:
      'The browser does not allow copying here. The text is selected: press Ctrl+C (⌘C on a Mac).',
    content: 'Text to copy',
    failed: 'The text did not load. Check the connection and try again, or reload the page.',
    cleared: 'The note is cleared.',
    notKept: 'The browser does not allow saving; the note lasts on this page only.',
  },
});
