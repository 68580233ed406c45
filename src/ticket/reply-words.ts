import type { FactName } from '../catalog/requested-facts.ts';
import { bilingual } from '../catalog/bilingual.ts';

/** Words of the reply that support sends, and of its Markdown form. */
export const replyWords = bilingual({
  zh: {
    greeting: '你好：',
    code: (code: string) => `错误码 ${code}`,
    means: (title: string) => `表示：${title}。`,
    vendorPage: '平台公布的错误代码表没有列出这个错误码，它只在平台的文档页面上出现过。',
    derived: '推断',
    steps: '请按顺序处理：',
    sample: '示例代码见文末链接',
    known: '目前已知：',
    ask: '按步骤处理后仍未解决，请提供：',
    askMore: '按步骤处理后仍未解决，请再提供：',
    more: '详细说明：',
    facts: {
      time: '调用时间',
      appid: 'appid',
      endpoint: '接口',
      environment: '环境',
      trace: 'x-trace-id',
      'egress-ip': '出口公网 IP',
      'external-code': 'external_code',
      'batch-number': '批次号 batch_num',
      'request-parameters': '出错的参数',
      'string-to-sign': '待签名字符串',
    } satisfies Record<FactName, string>,
    note: '备注',
  },
  en: {
    greeting: 'Hello,',
    code: (code: string) => `Error code ${code}`,
    means: (title: string) => ` means: ${title}.`,
    vendorPage:
      'The platform’s published table does not list this code; it was seen only on the platform’s documentation pages.',
    derived: 'inferred',
    steps: 'Please go through these steps in order:',
    sample: 'sample code: see the link at the end',
    known: 'What we know so far:',
    ask: 'If the error is still there after that, please send us:',
    askMore: 'If the error is still there after that, please also send us:',
    more: 'Details:',
    facts: {
      time: 'Time of the call',
      appid: 'appid',
      endpoint: 'Endpoint',
      environment: 'Environment',
      trace: 'x-trace-id',
      'egress-ip': 'Public egress IP',
      'external-code': 'external_code',
      'batch-number': 'Batch number batch_num',
      'request-parameters': 'Parameter at fault',
      'string-to-sign': 'String to sign',
    },
    note: 'Note',
  },
});
