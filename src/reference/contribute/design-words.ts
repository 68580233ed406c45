import { bilingual } from '../../catalog/bilingual.ts';

/** The sections of the page about the design, in order; their ids and anchors. */
export const designSections = ['colours', 'type', 'space', 'parts'] as const;

/** The colours of `src/frame/tokens.css`, in the order in which they are shown. */
export const colours = [
  'paper',
  'panel',
  'sunk',
  'line',
  'line-strong',
  'ink',
  'ink-2',
  'ink-3',
  'accent',
  'accent-wash',
  'good',
  'good-wash',
  'warn',
  'warn-wash',
] as const;

export const sizes = ['2xl', 'xl', 'l', 'm', 's', 'xs'] as const;
export const spaces = ['1', '2', '3', '4', '6', '8', '12'] as const;

/** Words of the page that shows the design. */
export const designWords = bilingual({
  zh: {
    title: '设计',
    description: '颜色、字号、间距和组件，每个组件都是真实的。',
    lead: '纸、墨和一种朱红。全部取值在 `src/frame/tokens.css`，组件只用这些取值。',
    sections: { colours: '颜色', type: '字号', space: '间距', parts: '组件' },
    coloursNote:
      '每种颜色只声明一次，同时给出浅色和深色。正文与底色的对比度不低于 7:1，其他文字不低于 4.5:1。',
    uses: {
      paper: '页面底色',
      panel: '卡片、输入框',
      sunk: '代码',
      line: '分隔线',
      'line-strong': '控件边框',
      ink: '标题、正文',
      'ink-2': '正文',
      'ink-3': '次要文字',
      accent: '错误码、链接、当前项',
      'accent-wash': '选中、图标底色',
      good: '可以放心',
      'good-wash': '图标底色',
      warn: '需要留意',
      'warn-wash': '图标底色、提示',
    } satisfies Record<(typeof colours)[number], string>,
    typeSample: '签名校验失败 sign check failed',
    spaceNote: '组件之间用这些间距，不用别的数值。',
    parts: {
      heading: '错误码、标题、错误信息和两种语言的含义',
      handling: '三个答案。图标、文字和颜色说同一件事，不单靠颜色',
      causes: '原因，按可能性排列；标记说明依据',
      steps: '可以打勾的步骤，勾选在本次访问内保留；示例按语言切换并记住选择',
      notice: '提示',
      buttons: '按钮',
      list: '错误码列表',
      box: '搜索框',
    },
    notice: '平台公布的错误代码表没有这个错误码。',
    button: '复制短链接',
  },
  en: {
    title: 'Design',
    description: 'Colours, type, space and components, each component live.',
    lead: 'Paper, ink and one vermilion. Every value is in `src/frame/tokens.css`; components use nothing else.',
    sections: { colours: 'Colours', type: 'Type', space: 'Space', parts: 'Components' },
    coloursNote:
      'Each colour is declared once, for light and dark. Body text has a contrast of 7:1 or more, all other text 4.5:1 or more.',
    uses: {
      paper: 'Page background',
      panel: 'Cards, fields',
      sunk: 'Code',
      line: 'Dividing lines',
      'line-strong': 'Borders of controls',
      ink: 'Headings, body text',
      'ink-2': 'Body text',
      'ink-3': 'Secondary text',
      accent: 'Codes, links, the current item',
      'accent-wash': 'Selection, icon background',
      good: 'Safe',
      'good-wash': 'Icon background',
      warn: 'Take care',
      'warn-wash': 'Icon background, notices',
    },
    typeSample: 'Signature check failed 签名校验失败',
    spaceNote: 'Space between components takes one of these values.',
    parts: {
      heading: 'Code, title, message, and the meaning in both languages',
      handling:
        'The three answers. Icon, word and colour say the same thing; colour is never the only sign',
      causes: 'Causes, most likely first; the mark says what each rests on',
      steps: 'Steps to tick off, kept for the visit; samples by language, the choice remembered',
      notice: 'A notice',
      buttons: 'A button',
      list: 'A list of codes',
      box: 'The box',
    },
    notice: 'The platform’s published table does not list this code.',
    button: 'Copy the short link',
  },
});
