import { bilingual } from '../catalog/bilingual.ts';

/** Words of the form and the page of the signature checker, which no script needs. */
export const signaturePageWords = bilingual({
  zh: {
    title: '签名检查',
    description:
      '粘贴请求，看它该怎样签名；给出密钥，找出签名错在哪里。全部在本页完成，不发送、不保存。',
    privacy: '全部在本页完成：不发送、不保存，离开页面即清除。',
    withoutScript: '这个工具需要 JavaScript。签名的规则和例子见指南「给请求签名」。',
    guide: '签名的规则见「给请求签名」',
    samplesLabel: '用虚构凭据试试：',
    samples: {
      correct: '签名正确',
      encoded: '先编码再签名',
      body: 'JSON 漏了 _body',
      pair: '两处都错',
      text: '比对待签名字符串',
    },
    request: '请求',
    requestHint:
      'cURL 命令、原始 HTTP 请求、地址、表单、JSON 参数、每行一个的 `名=值`，或一行日志。',
    secret: '密钥 appsecret',
    secretHint: '用它算出摘要。不会保存。',
    own: '你签名的字符串，或你的摘要',
    ownHint: '可不填。不填就用请求里的 `sign`。字符串里的密钥可以打码。',
    options: '更多选项',
    hash: '与平台约定的摘要算法',
    hashUnknown: '不清楚',
    unsent: '可能签了却没有发送的参数',
    unsentHint: '每行一个，例如 `enterprise_code=ENT001`。',
    clear: '全部清除',
    results: '检查结果',
    timestampLink: '检查时间戳',
    forCodes: '排查这些错误码时用得上：',
    embedSummary: '在这里检查签名',
    embedFailed: '签名检查没有加载成功。检查网络后重新展开，或打开它的页面：',
  },
  en: {
    title: 'Signature checker',
    description:
      'Paste a request and see how it ought to be signed; add the secret and find what is wrong with the signature. All of it on this page, nothing sent, nothing stored.',
    privacy: 'All of it happens on this page: nothing is sent or stored, and leaving clears it.',
    withoutScript:
      'This tool needs JavaScript. The rules and examples are in the guide “Sign a request”.',
    guide: 'The rules are in “Sign a request”',
    samplesLabel: 'Try it with made-up credentials:',
    samples: {
      correct: 'A correct signature',
      encoded: 'Encoded before signing',
      body: 'JSON without _body',
      pair: 'Two slips at once',
      text: 'Compare a string to sign',
    },
    request: 'The request',
    requestHint:
      'A cURL command, a raw HTTP request, an address, a form body, JSON parameters, `name=value` lines, or a line of a log.',
    secret: 'The secret, appsecret',
    secretHint: 'For the digest. It is not stored.',
    own: 'The string that you signed, or your digest',
    ownHint:
      'Optional. Without it, the `sign` of the request counts. The secret in it may be masked.',
    options: 'More options',
    hash: 'The hash agreed with the platform',
    hashUnknown: 'Not known',
    unsent: 'Parameters perhaps signed but not sent',
    unsentHint: 'One a line, such as `enterprise_code=ENT001`.',
    clear: 'Clear all',
    results: 'Result',
    timestampLink: 'Check the timestamp',
    forCodes: 'Useful for:',
    embedSummary: 'Check the signature here',
    embedFailed:
      'The checker did not load. Check the connection and open this again, or go to its page:',
  },
});
