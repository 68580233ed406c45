import type { Encoding } from './encoding.ts';
import { bilingual } from '../catalog/bilingual.ts';

/** Words of the page of the log decoder; those of the report are `reportWords`. */
export const decodeWords = bilingual({
  zh: {
    title: '解读日志',
    description:
      '粘贴或拖入日志，看有哪些错误码、各出现多少次、从什么时候开始、先做什么。全部在本页完成，不发送、不保存。',
    lead: '粘贴或拖入返回、异常或整份日志，几个文件、文件夹、压缩包（zip、gzip、tar、zst）、上 GB 都可以。',
    privacy: '全部在本页完成：不发送、不保存。页面打开后，断网也能用。',
    withoutScript: '解读日志需要 JavaScript。单个错误码可以在全部错误码里查。',
    samplesLabel: '试试：',
    sample: '示例日志',
    text: '日志文本',
    textHint: '粘贴后自动解读，截图也可以。',
    choose: '选择文件',
    drop: '或把文件拖到这里',
    dropHere: '松开即可解读',
    clear: '清空',
    cancel: '停止',
    pastedName: '粘贴的文本',
    pastedLong: (size: string) => `粘贴了 ${size} 的文本，已直接解读，不在框里显示。`,
    results: '解读结果',
    empty: '粘贴文本或选择文件后，这里显示其中的错误码。',
    reading: '正在读取',
    progress: (read: string, total: string) => `已读 ${read}，共 ${total}`,
    summaryMissing: '错误码清单没有载入，请联网后刷新页面。',
    failedToRun: '解读没有完成：页面出了意外。刷新后再试。',
    done: (failures: string, codes: string) => `找到 ${failures} 个失败响应，${codes} 个错误码。`,
    doneSuccesses: (successes: string) => `没有找到错误码，有 ${successes} 个成功响应。`,
    nothingHint:
      '这里数的是响应里的 10 位错误码。只有 HTTP 状态码或错误信息时，可以用页面上方的搜索框查。',
    unknownCount: (count: string) => `其中 ${count} 个不在参考里`,
    copyMarkdown: { zh: '复制 Markdown（中文）', en: '复制 Markdown（英文）' },
    copied: '已复制。',
    copyFailed: '没有复制成功，浏览器不允许。',
    saveCsv: '下载 CSV',
    csvName: '错误码',
    known: '错误码',
    unknown: '不在参考里的错误码',
    unknownLink: '查找相近的错误码',
    count: '次数',
    times: (count: string) => `${count} 次`,
    share: '占失败',
    shareOf: (share: string) => `占失败的 ${share}`,
    first: '首次',
    last: '末次',
    moreSteps: '完整步骤',
    samples: (count: string) => `示例（${count}）`,
    samplesNote:
      '只显示错误码、已知信息、时间、级别、路径、字段名和普通文字；其他值只写类型和长度，如 ‹text 32›。',
    timeline: '分布',
    timelineText: (buckets: string, width: string, peak: string, when: string) =>
      `分布：共 ${buckets} 段，每段 ${width}，最多的一段从 ${when} 开始，有 ${peak} 次`,
    files: '文件',
    encodings: {
      'utf-8': 'UTF-8',
      'utf-16le': 'UTF-16',
      'utf-16be': 'UTF-16',
      gb18030: 'GBK',
      unknown: '未能识别，数字照常读取',
    } satisfies Record<Encoding, string>,
    rulesTitle: '怎么计数',
    rules: {
      once: '同一响应里的错误码只计一次，`msg` 里重复的不再计；同一条 JSON 记录里的原文（`event.original`、`_raw`、`__raw__`）和解析出的字段也只算一次。数组里的每个响应各计一次。',
      record:
        '一条日志从带时间的一行开始，后面不带时间的行（堆栈、`Caused by`、分行的 JSON）属于它，不重复计数。两行各有时间，就算两个响应，即使说的是同一次调用。',
      exports:
        '整个文件是 JSON 时（浏览器的 HAR、Postman、Kibana、Loki、云日志的导出），数组里的每一项算一条日志。CSV 等表格按列名判断。',
      numbers: '订单号、手机号、时间、金额、路径等位置上的数字不是错误码。',
      unknown: '参考里没有的 10 位数字，只有出现在 `code`、`errcode`、`错误码` 这类字段里才算。',
      success:
        '`code` 为 `0`，旁边还有 `msg`、`data`、OK 等响应的标志，才计为成功；进程退出码和 HTTP 状态码不算。',
    },
  },
  en: {
    title: 'Decode a log',
    description:
      'Paste or drop a log and see which error codes are in it, how often, since when, and what to do first. All of it on this page, nothing sent, nothing stored.',
    lead: 'Paste or drop a response, an exception or a whole log; several files, folders, archives (zip, gzip, tar, zst) and gigabytes are fine.',
    privacy:
      'All of it happens on this page: nothing is sent or stored. Once the page is open it works offline.',
    withoutScript:
      'Decoding a log needs JavaScript. A single code can be looked up in the list of all codes.',
    samplesLabel: 'Try:',
    sample: 'A sample log',
    text: 'Log text',
    textHint: 'Decoded as soon as it is pasted; a screenshot too.',
    choose: 'Choose files',
    drop: 'or drop them here',
    dropHere: 'Release to decode',
    clear: 'Clear',
    cancel: 'Stop',
    pastedName: 'pasted text',
    pastedLong: (size: string) => `${size} of text pasted and decoded; it is not shown in the box.`,
    results: 'What is in it',
    empty: 'Paste text or choose files, and the error codes in them show here.',
    reading: 'Reading',
    progress: (read: string, total: string) => `${read} of ${total} read`,
    summaryMissing: 'The list of codes has not loaded. Go online and reload the page.',
    failedToRun:
      'Decoding did not finish: something unexpected happened on the page. Reload and try again.',
    done: (failures: string, codes: string) => `Failed responses: ${failures}. Codes: ${codes}.`,
    doneSuccesses: (successes: string) =>
      `No error code found. Successful responses: ${successes}.`,
    nothingHint:
      'What is counted are the ten-digit codes of responses. With only an HTTP status or a message at hand, use the search box at the top.',
    unknownCount: (count: string) => `${count} of them not in the reference`,
    copyMarkdown: { zh: 'Copy Markdown (Chinese)', en: 'Copy Markdown (English)' },
    copied: 'Copied.',
    copyFailed: 'Not copied: the browser does not allow it.',
    saveCsv: 'Download CSV',
    csvName: 'error-codes',
    known: 'Codes',
    unknown: 'Codes not in the reference',
    unknownLink: 'Find similar codes',
    count: 'Count',
    times: (count: string) => `${count} ×`,
    share: 'Of failures',
    shareOf: (share: string) => `${share} of failures`,
    first: 'First',
    last: 'Last',
    moreSteps: 'All steps',
    samples: (count: string) => `Samples (${count})`,
    samplesNote:
      'Shown are codes, known messages, times, levels, paths, names of fields and plain words. Every other value is given as its kind and length, such as ‹text 32›.',
    timeline: 'Timeline',
    timelineText: (buckets: string, width: string, peak: string, when: string) =>
      `Timeline: ${buckets} parts of ${width}; the fullest begins at ${when} and has ${peak}`,
    files: 'Files',
    encodings: {
      'utf-8': 'UTF-8',
      'utf-16le': 'UTF-16',
      'utf-16be': 'UTF-16',
      gb18030: 'GBK',
      unknown: 'not recognised, digits are read all the same',
    },
    rulesTitle: 'How it is counted',
    rules: {
      once: 'A code counts once per response, however often `msg` repeats it. The raw text in a JSON record (`event.original`, `_raw`, `__raw__`) and the fields read from it are one response, too. Each response of an array counts.',
      record:
        'A log entry begins with a line that has a time. Lines without a time after it (a stack trace, `Caused by`, JSON over several lines) belong to it and do not count again. Two lines that each have a time are two responses, even if they are about one call.',
      exports:
        'Where a whole file is JSON (a HAR of a browser, an export of Postman, Kibana, Loki or a log service), each item of its list is a log entry. In a table such as CSV the names of the columns decide.',
      numbers:
        'Numbers in the place of an order, a phone, a time, an amount or a path are not codes.',
      unknown:
        'Ten digits that the reference does not have count only in a field such as `code`, `errcode` or `错误码`.',
      success:
        'A `code` of `0` counts as a success if a sign of a response is beside it, such as `msg`, `data` or OK; exit codes and HTTP statuses do not.',
    },
  },
});
