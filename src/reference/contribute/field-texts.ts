const inMarkdown = {
  zh: '简体中文，可用行内 Markdown。',
  en: '英文，可用行内 Markdown。',
};
const basis =
  '这句话有多可靠：`stated`（平台明说）、`derived`（由平台的文档或 SDK 推出）、`practice`（工程惯例）。';

/**
 * What the fields of the files of the content are for, in Chinese, by file and path. Schemas have
 * one description for each field, the English one.
 */
export const fieldTexts = {
  entry: {
    code: '错误码：十位数字，或 `0`。与文件名相同。',
    origin:
      '`table`：平台错误代码表里的一行。`vendor-page`：错误代码表里没有，只在平台的接口页面上见到。',
    seenOn: '`vendor-page` 才写：在哪些页面上见到。',
    status: '错误码永不删除，只标为停用。',
    replacedBy: '停用的错误码：平台现在改为返回哪一个。',
    topic: '`content/topics.yaml` 里的一个 id。',
    constant: '常量文件里的名字，例如 `TOKEN_CHECK_FAILED`。调用方的代码依赖它，定下后不再改。',
    message:
      '错误信息，逐字照录，包括拼写错误、空格和标点。只有平台页面给出错误码却没有可读的文字时才省略。',
    description: '中文描述，逐字照录。省略的条件与 `message` 相同。',
    seenAs: '实际返回里见过的其他写法，最常见的在前。',
    title: '我们起的短标题，直白，末尾不加句号。',
    meaning: '一到两句话。英文同时是 `description` 的忠实译文。',
    handling: '三个答案：谁来处理、能否重试、是否已生效。',
    'handling.fixedBy': '谁来处理？',
    'handling.fixedBy.who':
      '谁来处理，最可能的在前：调用方的代码 `code`、调用方的运维或数据人员 `operator`、平台 `platform`。成功时为空。',
    'handling.fixedBy.note': '各自做什么，一行写完。',
    'handling.retry': '能否重试？',
    'handling.retry.answer': '重发有没有用。读操作的答案；写操作相同时也用它。',
    'handling.retry.write':
      '写操作的答案与读操作不同时才写。可能已经生效的写操作，不能写 `may-help` 或 `after-fix`。',
    'handling.retry.note': '重发之前要做什么，一行写完。',
    'handling.retry.basis': basis,
    'handling.applied': '是否已生效？',
    'handling.applied.answer': '报错之后，操作有没有生效。',
    'handling.applied.note': '为什么，一行写完。',
    'handling.applied.basis': basis,
    causes: '可能的原因，最可能的在前。',
    'causes[].zh': inMarkdown.zh,
    'causes[].en': inMarkdown.en,
    'causes[].basis': basis,
    'causes[].source':
      '原因的依据：`content/sources.yaml` 里的 id，可以带页面，例如 `docs:/token/create`。只有 `practice` 可以为空。',
    steps: '要做的事，按先后排列。每一步以动词开头，做完可以打勾。',
    'steps[].zh': inMarkdown.zh,
    'steps[].en': inMarkdown.en,
    'steps[].sample': '`content/samples/` 下的一个文件夹，其中的文件显示在这一步下面。',
    'steps[].tool': '本站能完成这一步的工具。',
    unknowns: '公开材料没有说的，写出来，免得有人猜。',
    report: '向平台反馈这个错误码时，除时间、appid、接口、环境和 trace id 之外还要给什么。',
    related: '容易混淆或接着会遇到的错误码，两种语言都写明原因。',
    'related[].code': '另一个错误码。',
    'related[].zh': inMarkdown.zh,
    'related[].en': inMarkdown.en,
    keywords: '读者会用来搜索、条目里别处没有的词。',
  },
  topic: {
    id: '主题在地址里和条目的 `topic` 字段里的名字。',
    order: '在列表里的位置，小的在前。',
    title: '主题的标题。',
    blurb: '一行话，说明这个主题的错误码有什么共同点。',
  },
  source: {
    id: '条目的 `source` 里用的名字。',
    label: '显示在原因旁边的几个字。',
    url: '公开材料的地址，有才写。',
    about: '是什么材料，可以信到什么程度。',
  },
  change: {
    date: '公布这项变化的日期，例如 `2026-01-31`。',
    kind: '错误码有了什么变化：`added` 新增、`changed` 内容修改、`retired` 停用。',
    codes: '涉及的错误码。',
    text: '发生了什么，一行写完，订阅更新的人读到的就是它。',
  },
} satisfies Record<string, Record<string, string>>;
