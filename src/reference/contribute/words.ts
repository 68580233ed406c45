import { bilingual } from '../../catalog/bilingual.ts';

/** Words of the page for contributors. */
export const contributeWords = bilingual({
  zh: {
    description: '怎样新增或修改一个错误码，以及内容文件的全部字段。',
    lead: '每个错误码是 `content/codes/` 下的一个文件，中英文并列，缺一不可。',
    change: '新增或修改错误码',
    steps: {
      skeleton:
        '运行 `npm run new -- <错误码>`，生成带占位文字的文件。占位文字没写完，构建不会通过。',
      write: '写好两种语言。每条原因都要有 `basis` 和 `source`；公开材料没说的，写进 `unknowns`。',
      check:
        '运行 `npm run check:content`。所有问题一次列出，格式为「文件: 字段: 哪里不对，怎么改」。',
      test: '运行 `npm test`，再用 `npm run dev` 看一遍两种语言的页面。',
    },
    design: { before: '改外观之前先看', link: '设计', after: '：颜色、字号、间距和全部组件。' },
    rules: '规则',
    ruleList: {
      verbatim: '`message` 和 `description` 逐字照录平台的错误代码表，包括拼写错误。',
      permanent: '错误码永不删除。停用的写 `status: retired`，有替代的写 `replacedBy`。',
      addresses: '公布过的地址永远有效，全部列在 `content/permalinks.txt`，只增不减。',
      noGuess: '不编造联系方式、限制、接口和参数名。',
    },
    fields: '字段',
    files: { entry: '错误码', topic: '主题', source: '依据', change: '变更' },
    columns: { field: '字段', values: '取值', description: '说明' },
    optional: '可省略',
    licences: { before: '网站用到的软件和字体，见', link: '许可证声明', after: '。' },
  },
  en: {
    description: 'How to add or change a code, and every field of the content files.',
    lead: 'Each code is one file in `content/codes/`, both languages side by side, neither optional.',
    change: 'Add or change a code',
    steps: {
      skeleton:
        'Run `npm run new -- <code>` for a file with placeholders. The build refuses it until every placeholder is written.',
      write:
        'Write both languages. Every cause has a `basis` and a `source`; what the public material does not say goes to `unknowns`.',
      check:
        'Run `npm run check:content`. It lists every problem at once as “file: field: what is wrong, what to do”.',
      test: 'Run `npm test`, then look at the pages in both languages with `npm run dev`.',
    },
    design: {
      before: 'Before changing the look, see ',
      link: 'Design',
      after: ': colours, type, space and every component.',
    },
    rules: 'Rules',
    ruleList: {
      verbatim:
        '`message` and `description` repeat the platform’s table character by character, misspellings included.',
      permanent:
        'A code is never deleted. Retire it with `status: retired`, and `replacedBy` if it has a successor.',
      addresses:
        'Every address ever published keeps working. `content/permalinks.txt` lists them all and only grows.',
      noGuess: 'No invented contacts, limits, endpoints or parameter names.',
    },
    fields: 'Fields',
    files: { entry: 'Codes', topic: 'Topics', source: 'Sources', change: 'Changes' },
    columns: { field: 'Field', values: 'Values', description: 'Description' },
    optional: 'optional',
    licences: {
      before: 'The software and fonts that the site uses: ',
      link: 'licence notices',
      after: '.',
    },
  },
});
