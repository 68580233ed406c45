import type { SlipId } from './slips/variant.ts';
import { bilingual } from '../catalog/bilingual.ts';

type SlipWords = Record<SlipId, { cause: (detail: string, name: string) => string; fix: string }>;

const ordersZh: Record<string, string> = {
  'as-sent': '按发送的顺序拼接，没有排序',
  'as-sent-secret-first': '按发送的顺序拼接，没有排序，密钥放在最前',
  'ignore-case': '排序时不区分大小写',
  descending: '按倒序排序',
  'hash-map': '按 Java `HashMap` 给出的顺序拼接，没有排序',
  'by-pair': '按「参数名=值」整体排序，而不是只按参数名（Go SDK 的做法）',
  'by-value': '按值排序，而不是按参数名',
  'by-place': '查询串和表单里的参数各排各的',
  'form-first': '表单在前、查询串在后，没有排序',
  locale: '按语言区域排序（如 `localeCompare`），而不是按字符编码',
  natural: '排序时把名字里的数字当作数值（自然排序）',
};
const ordersEn: Record<string, string> = {
  'as-sent': 'the parameters are in the order in which they were sent, unsorted',
  'as-sent-secret-first':
    'the parameters are in the order in which they were sent, unsorted, with the secret first',
  'ignore-case': 'the order ignores case',
  descending: 'the order is descending',
  'hash-map': 'the parameters are in the order in which a Java `HashMap` gives them, unsorted',
  'by-pair': 'the order is that of whole `name=value` pairs, not of names (as the Go SDK sorts)',
  'by-value': 'the order is that of the values, not of the names',
  'by-place': 'the parameters of the query and those of the form are sorted separately',
  'form-first': 'the form comes first and the query after it, unsorted',
  locale: 'the order is that of a language (such as `localeCompare`), not by code unit',
  natural: 'digits in names are sorted by their value (natural order)',
};

/**
 * What each slip is, to follow “your digest is what you get if”, and how to put it right. Text
 * between backticks is code.
 */
export const slipWords = bilingual({
  zh: {
    encoded: {
      cause: (detail) =>
        detail === 'as-sent'
          ? '参数值先做 URL 编码再签名'
          : detail === 'whole'
            ? '整个待签名字符串做了 URL 编码'
            : `参数值先做 URL 编码再签名（\`${detail}\` 的写法）`,
      fix: '用编码之前的原始值签名，URL 编码只用于传输。',
    },
    'secret-misplaced': {
      cause: (detail) => `密钥没有作为 \`appsecret\` 参数参与排序，而是拼成 \`${detail}\``,
      fix: '把 `appsecret` 当作普通参数放进参数表一起排序，签名后不要发送它。',
    },
    'secret-left-out': {
      cause: () => '待签名字符串里没有密钥',
      fix: '加入 `appsecret` 参数，一起排序。',
    },
    milliseconds: {
      cause: (detail) => `签名用的 \`timestamp\` 是 \`${detail}\`，与发送的单位不同`,
      fix: '时间戳只取一次，单位是秒（10 位），签名和发送用同一个值。',
    },
    'sign-included': {
      cause: (detail) => `\`sign\` 自己也参与了签名（\`${detail}\`）`,
      fix: '签名前从参数表里去掉 `sign`。',
    },
    order: {
      cause: (detail) => ordersZh[detail] ?? detail,
      fix: '按参数名的字符编码升序排序：大写字母、`_`、小写字母。',
    },
    'empty-signed': {
      cause: (detail) => (detail ? `空参数按 \`${detail}\` 参与了签名` : '空参数也参与了签名'),
      fix: '平台的 SDK 做法不一：Go SDK 签名也发送空参数，旧版 Java SDK 不签，新版 Java SDK 不签也不发。请求和签名里都不要带空参数，各种做法的结果就一致。',
    },
    trimmed: {
      cause: () => '签名用的值去掉了首尾空白，发送的没有去掉',
      fix: '先去掉首尾空白，再用同一个值签名和发送。',
    },
    'body-missing': {
      cause: (detail) =>
        detail ? `JSON 正文没有以 \`_body\` 参与签名，而是 \`${detail}\`` : 'JSON 正文没有参与签名',
      fix: '加入参数 `_body`，值是实际发送的 JSON 文本，一起排序；它本身不发送。',
    },
    'body-rewritten': {
      cause: (detail) => `签名用的 JSON 与发送的不是同一段文本（写法：\`${detail}\`）`,
      fix: '只序列化一次，签名和发送用同一个字符串。',
    },
    'body-spread': {
      cause: () => 'JSON 的字段被拆成一个个参数参与签名',
      fix: '不要拆开：整段 JSON 文本作为 `_body` 的值。',
    },
    'upper-case': {
      cause: () => '十六进制用了大写字母',
      fix: '改成小写。平台的 SDK 都发送小写；大写能否通过没有公开说明。',
    },
    base64: {
      cause: () => '摘要用 Base64 而不是十六进制书写',
      fix: '改成小写十六进制。',
    },
    hmac: {
      cause: (detail) =>
        detail
          ? '用密钥做了 HMAC，待签名字符串里也有密钥'
          : '用密钥做了 HMAC，待签名字符串里没有密钥',
      fix: '用普通摘要，不用 HMAC；密钥作为 `appsecret` 参数参与排序。',
    },
    'wrong-hash': {
      cause: () => '摘要算法与所选的不同',
      fix: '换成与平台约定的算法；SDK 默认 SHA-1。',
    },
    'not-sent': {
      cause: (detail) => `\`${detail}\` 参与了签名，却没有发送`,
      fix: '签名和发送用同一份参数表。用 Java SDK 的部门批量接口时，设置 `enterpriseCode` 会出现这种情况：SDK 签了它，却没有放进地址。',
    },
    plus: {
      cause: (detail) =>
        detail === '+' ? '值里的空格按 `+` 参与签名' : '值里的 `+` 按空格参与签名',
      fix: '签名用原始值。传输时空格编码成 `%20` 或 `+`，加号编码成 `%2B`。',
    },
    charset: {
      cause: (detail) => `文本按 ${detail} 而不是 UTF-8 转成字节`,
      fix: '转字节时写明 UTF-8，不要依赖系统默认编码。',
    },
    repeated: {
      cause: (_detail, name) => `\`${name}\` 发送了两次，签名用的是另一个值`,
      fix: '每个参数只发送一次。',
    },
    'encoded-twice': {
      cause: () => '值在传输时编码了两次，平台收到的不是签名用的值',
      fix: '只编码一次。HTTP 库往往已经替你编码。',
    },
    'not-signed': {
      cause: (detail, name) =>
        name
          ? `\`${name}\` 发送了，却没有参与签名`
          : detail === 'query'
            ? '查询串里的参数没有参与签名'
            : detail === 'form'
              ? '表单里的参数没有参与签名'
              : `\`${detail}\` 发送了，却没有参与签名`,
      fix: '除 `sign` 外，发送的每个参数都要参与签名，公共参数也一样。',
    },
    'blank-added': {
      cause: (detail, name) => `签名用的 \`${name}\` 带着空白（\`${detail}\`），发送的没有`,
      fix: '先去掉首尾空白，再用同一个值签名和发送。',
    },
    'secret-blank': {
      cause: (detail) => `密钥带着空白（\`${detail}\`）`,
      fix: '读取密钥后去掉首尾的空格和换行。',
    },
    joined: {
      cause: (detail) => `参数拼接成 \`${detail}\` 的样子`,
      fix: '写成 `名=值`，用 `&` 连接，末尾没有 `&`。',
    },
    'clock-read-twice': {
      cause: (detail) => `签名用的 \`timestamp\` 是 \`${detail}\`，与发送的差几秒`,
      fix: '时间只取一次，签名和发送用同一个值。',
    },
    'unencoded-ampersand': {
      cause: () => '值里的 `&` 传输时没有编码，被拆成了两个参数',
      fix: '传输时对每个值做 URL 编码。',
    },
    'text-changed': {
      cause: (detail) =>
        detail === 'twice'
          ? '待签名字符串拼接了两遍'
          : detail === 'U+FEFF'
            ? '待签名字符串以 BOM（U+FEFF）开头'
            : detail.startsWith('…')
              ? `待签名字符串末尾多了换行（\`${detail}\`）`
              : `待签名字符串的前后多了内容（\`${detail}\`）`,
      fix: '只对待签名字符串本身做摘要，前后不加任何字符。在命令行里用 `printf %s` 代替 `echo`。',
    },
    'hashed-twice': {
      cause: () => '对摘要的十六进制又做了一次摘要',
      fix: '只做一次摘要。',
    },
    'secret-changed': {
      cause: (detail) =>
        detail === 'appid'
          ? '用 `appid` 的值代替了密钥'
          : detail === 'MD5'
            ? '先对密钥做了 MD5'
            : `密钥变了样（\`${detail}\`）`,
      fix: '密钥原样使用，不改大小写，不加引号，不做摘要。',
    },
    'name-case': {
      cause: (detail) => `签名用的参数名改成了 \`${detail}\` 的写法，与发送的不同`,
      fix: '签名和发送用同一份参数表，参数名一字不差。',
    },
    'repeated-all': {
      cause: (detail) => `重复发送的 \`${detail}\`，每个值都参与了签名`,
      fix: '每个参数只发送一次。',
    },
    'value-rewritten': {
      cause: (detail, name) =>
        name
          ? `\`${name}\` 签名用的是 \`${detail}\`，与发送的写法不同`
          : `${detail.includes('.') ? '数值' : '真假值'}按 \`${detail}\` 的写法参与签名，与发送的不同`,
      fix: '先把值转成文本，再用同一段文本签名和发送。',
    },
    decoded: {
      cause: () => '签名前对值做了 URL 解码',
      fix: '签名用原始值，签名前不要解码。',
    },
  } satisfies SlipWords,
  en: {
    encoded: {
      cause: (detail) =>
        detail === 'as-sent'
          ? 'values are URL-encoded before signing'
          : detail === 'whole'
            ? 'the whole string to sign is URL-encoded'
            : `values are URL-encoded before signing (as \`${detail}\` does)`,
      fix: 'Sign the raw values; URL-encode only for transport.',
    },
    'secret-misplaced': {
      cause: (detail) => `the secret is not sorted in as \`appsecret\` but put in as \`${detail}\``,
      fix: 'Put `appsecret` into the parameters as one more name, sort it in, and do not send it.',
    },
    'secret-left-out': {
      cause: () => 'the string to sign has no secret',
      fix: 'Add the parameter `appsecret` and sort it in.',
    },
    milliseconds: {
      cause: (detail) =>
        `the \`timestamp\` signed is \`${detail}\`, in another unit than the one sent`,
      fix: 'Take the time once, in seconds (10 digits), and use that value for signing and sending.',
    },
    'sign-included': {
      cause: (detail) => `\`sign\` itself is signed (\`${detail}\`)`,
      fix: 'Remove `sign` from the parameters before signing.',
    },
    order: {
      cause: (detail) => ordersEn[detail] ?? detail,
      fix: 'Sort by name, by code unit: capitals, then `_`, then small letters.',
    },
    'empty-signed': {
      cause: (detail) =>
        detail ? `empty parameters are signed as \`${detail}\`` : 'empty parameters are signed',
      fix: 'The platform’s SDKs disagree: the Go SDK signs and sends empty parameters, the older Java SDK does not sign them, the newer one neither signs nor sends them. Leave them out of both the request and the signature, and all readings agree.',
    },
    trimmed: {
      cause: () => 'values are trimmed for signing but sent with the whitespace around them',
      fix: 'Trim first, then sign and send the same value.',
    },
    'body-missing': {
      cause: (detail) =>
        detail
          ? `the JSON body is not signed as \`_body\` but as \`${detail}\``
          : 'the JSON body is not signed',
      fix: 'Add the parameter `_body` with the JSON text exactly as sent, and sort it in; `_body` itself is not sent.',
    },
    'body-rewritten': {
      cause: (detail) => `the JSON signed is not the text sent (written as \`${detail}\`)`,
      fix: 'Serialise once, and use that one string for signing and sending.',
    },
    'body-spread': {
      cause: () => 'the fields of the JSON are signed as parameters',
      fix: 'Do not spread them; the whole JSON text is the value of `_body`.',
    },
    'upper-case': {
      cause: () => 'the hex is upper-case',
      fix: 'Write it in lower case. The platform’s SDKs send lower case; whether upper case passes is not published.',
    },
    base64: {
      cause: () => 'the digest is written in Base64 instead of hex',
      fix: 'Write lower-case hex.',
    },
    hmac: {
      cause: (detail) =>
        detail
          ? 'HMAC is used with the secret as key, and the string to sign has the secret too'
          : 'HMAC is used with the secret as key, and the string to sign has no secret',
      fix: 'Use the plain hash, not HMAC; the secret is sorted in as `appsecret`.',
    },
    'wrong-hash': {
      cause: () => 'another hash is used than the one chosen above',
      fix: 'Use the hash agreed with the platform; the SDKs’ default is SHA-1.',
    },
    'not-sent': {
      cause: (detail) => `\`${detail}\` is signed but not sent`,
      fix: 'Sign and send the same set of parameters. The Java SDK does this on the department batch calls when `enterpriseCode` is set: it signs the value but leaves it out of the address.',
    },
    plus: {
      cause: (detail) =>
        detail === '+'
          ? 'spaces in values are signed as `+`'
          : 'a `+` in values is signed as a space',
      fix: 'Sign the raw value. For transport, a space becomes `%20` or `+`, and a plus sign `%2B`.',
    },
    charset: {
      cause: (detail) => `the text is encoded as ${detail} instead of UTF-8`,
      fix: 'Name UTF-8 when you turn text into bytes; do not rely on the system’s default.',
    },
    repeated: {
      cause: (_detail, name) => `\`${name}\` is sent twice, and the other value is signed`,
      fix: 'Send every parameter once.',
    },
    'encoded-twice': {
      cause: () => 'values are encoded twice for transport, so that others arrive than were signed',
      fix: 'Encode once. HTTP libraries often do it for you.',
    },
    'not-signed': {
      cause: (detail, name) =>
        name
          ? `\`${name}\` is sent but not signed`
          : detail === 'query'
            ? 'the parameters of the query are not signed'
            : detail === 'form'
              ? 'the parameters of the form are not signed'
              : `\`${detail}\` are sent but not signed`,
      fix: 'Sign every parameter that you send except `sign`, the common ones too.',
    },
    'blank-added': {
      cause: (detail, name) =>
        `\`${name}\` is signed with extra whitespace (\`${detail}\`) but sent without`,
      fix: 'Trim first, then sign and send the same value.',
    },
    'secret-blank': {
      cause: (detail) => `the secret has extra whitespace (\`${detail}\`)`,
      fix: 'Trim spaces and line breaks off the secret when you read it.',
    },
    joined: {
      cause: (detail) => `the parameters are joined as in \`${detail}\``,
      fix: 'Write `name=value`, joined with `&`, and no `&` at the end.',
    },
    'clock-read-twice': {
      cause: (detail) => `the \`timestamp\` signed is \`${detail}\`, some seconds off the one sent`,
      fix: 'Take the time once, and use that value for signing and sending.',
    },
    'unencoded-ampersand': {
      cause: () => 'an `&` in a value is not encoded for transport and splits it in two',
      fix: 'URL-encode every value for transport.',
    },
    'text-changed': {
      cause: (detail) =>
        detail === 'twice'
          ? 'the string to sign is there twice'
          : detail === 'U+FEFF'
            ? 'the string to sign starts with a byte order mark (U+FEFF)'
            : detail.startsWith('…')
              ? `a line break follows the string to sign (\`${detail}\`)`
              : `something is added to the string to sign (\`${detail}\`)`,
      fix: 'Hash the string to sign alone, with nothing before or after it. On a command line, use `printf %s` instead of `echo`.',
    },
    'hashed-twice': {
      cause: () => 'the hex of the digest is hashed once more',
      fix: 'Hash once.',
    },
    'secret-changed': {
      cause: (detail) =>
        detail === 'appid'
          ? 'the value of `appid` is used in place of the secret'
          : detail === 'MD5'
            ? 'the secret is put through MD5 first'
            : `the secret is changed (\`${detail}\`)`,
      fix: 'Use the secret as it is: same case, no quotation marks, no hash.',
    },
    'name-case': {
      cause: (detail) => `names are signed as \`${detail}\` and sent differently`,
      fix: 'Sign and send the same parameters with exactly the same names.',
    },
    'repeated-all': {
      cause: (detail) => `\`${detail}\` is sent more than once, and all its values are signed`,
      fix: 'Send every parameter once.',
    },
    'value-rewritten': {
      cause: (detail, name) =>
        name
          ? `\`${name}\` is signed as \`${detail}\` and sent in another spelling`
          : `${detail.includes('.') ? 'numbers' : 'true and false'} are signed as in \`${detail}\` and sent in another spelling`,
      fix: 'Turn the value into text first, then sign and send that same text.',
    },
    decoded: {
      cause: () => 'values are URL-decoded before signing',
      fix: 'Sign the raw values; do not decode them first.',
    },
  } satisfies SlipWords,
});
