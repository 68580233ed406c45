import { bilingual } from '../../catalog/bilingual.ts';

/** What `explain` says in a terminal. */
export const explainWords = bilingual({
  zh: {
    usage: `用法：
  node explain.mjs 1000210002            错误码的说明
  node explain.mjs "sign check failed"   按错误信息或文字查
  node explain.mjs app.log app.log.1.gz  日志里有哪些错误码
  zcat app.log.gz | node explain.mjs -   同上，从管道读

选项：
  --lang zh|en   语言，默认按 LANG
  --json, --csv  日志的结果按 JSON 或 CSV 输出
  --follow       日志还在写时，持续读取新增内容
  --help         本说明

退出码：0 没有发现问题；1 日志里有失败响应，或什么也没查到；2 用法有误或文件读不出来。不联网。`,
    nothing: '没有找到。换个说法，或输入 10 位错误码。',
    unknown: (code: string) => `参考里没有 ${code}。`,
    nearest: (codes: string) => `相近的错误码：${codes}`,
    more: (count: string) => `另有 ${count} 个结果。`,
    pipe: '管道',
    badLanguage: '--lang 只能是 zh 或 en。',
    noFile: (name: string) => `${name}：没有这个文件，或读不出来。`,
    oneFile: '--follow 只能跟一个文件。',
    counted: (code: string, count: string, title: string) => `${code} ${count} 次 ${title}`,
  },
  en: {
    usage: `Usage:
  node explain.mjs 1000210002            what a code means
  node explain.mjs "sign check failed"   find it by message or words
  node explain.mjs app.log app.log.1.gz  which codes are in logs
  zcat app.log.gz | node explain.mjs -   the same from a pipe

Options:
  --lang zh|en   language; by default that of LANG
  --json, --csv  the result of logs as JSON or CSV
  --follow       go on reading while the log is written
  --help         this text

Exit codes: 0 found nothing wrong; 1 the logs have failed responses, or nothing was found; 2 wrong usage or an unreadable file. It never uses the network.`,
    nothing: 'Nothing found. Try other words, or give the 10-digit code.',
    unknown: (code: string) => `The reference does not have ${code}.`,
    nearest: (codes: string) => `Similar codes: ${codes}`,
    more: (count: string) => `Further results: ${count}.`,
    pipe: 'pipe',
    badLanguage: '--lang takes zh or en.',
    noFile: (name: string) => `${name}: there is no such file, or it cannot be read.`,
    oneFile: '--follow takes one file.',
    counted: (code: string, count: string, title: string) => `${code} ${count} × ${title}`,
  },
});
