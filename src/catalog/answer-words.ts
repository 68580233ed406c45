import type { AppliedAnswer, Fixer, RetryAnswer } from '../schemas/entry.ts';
import { bilingual } from './bilingual.ts';

/** The three questions that every entry answers, and their answers. */
export const answerWords = bilingual({
  zh: {
    fixedBy: '谁来处理',
    retry: '能否重试',
    applied: '是否已生效',
    fixers: {
      code: '调用方代码',
      operator: '运维或数据人员',
      platform: '平台',
      none: '无需处理',
    } satisfies Record<Fixer | 'none', string>,
    retryAnswers: {
      'not-needed': '无需重试',
      'after-fix': '修复后再试',
      'after-renewal': '取新令牌、授权码或时间戳再试',
      'after-wait': '等待后再试',
      'after-check': '先查询再试',
      'may-help': '可能有用',
    } satisfies Record<RetryAnswer, string>,
    readAndWrite: (read: string, write: string) => `读操作：${read}；写操作：${write}`,
    appliedAnswers: {
      no: '没有生效',
      possibly: '可能已生效',
      unknown: '不清楚',
      yes: '已生效',
    } satisfies Record<AppliedAnswer, string>,
    retired: '平台已不再返回这个错误码。',
    replacedBy: '现在改用',
  },
  en: {
    fixedBy: 'Who fixes it?',
    retry: 'Safe to retry?',
    applied: 'Did it take effect?',
    fixers: {
      code: 'Your code',
      operator: 'Your ops or data team',
      platform: 'Platform',
      none: 'Nobody',
    },
    retryAnswers: {
      'not-needed': 'Not needed',
      'after-fix': 'After a fix',
      'after-renewal': 'With a new token, auth code or timestamp',
      'after-wait': 'After a wait',
      'after-check': 'Check first',
      'may-help': 'May help',
    },
    readAndWrite: (read: string, write: string) =>
      `Reads: ${read.toLowerCase()} · Writes: ${write.toLowerCase()}`,
    appliedAnswers: { no: 'No', possibly: 'Possibly', unknown: 'Unknown', yes: 'Yes' },
    retired: 'The platform no longer answers with this code.',
    replacedBy: 'Now used instead:',
  },
});
