import type { Answer, LookupResult } from './lookup.ts';

/**
 * What a text is by its shape alone:
 * - `foreign`: an error of HTTP, a gateway, a connection, another platform or a runtime
 * - `timestamp`, `phone`: a number that is one, and no code
 * - `request`: a call to the platform with its signature
 */
export type Shape = 'foreign' | 'timestamp' | 'phone' | 'request';

/** No shape is looked for further in. */
const mostCharacters = 2000;

const foreign: readonly RegExp[] = [
  /\bHTTP(?:\/\d(?:\.\d)?)?[ :]{0,2}(?:status|code|error)?[ :]{0,2}[345]\d\d\b/i,
  /\bstatus(?: ?code)?["' ]{0,2}[ :=]{1,3}[345]\d\d\b/i,
  /\b5\d\d (?:internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out)/i,
  /\b[34]\d\d[ :-]{1,3}(?:moved permanently|bad request|unauthorized|payment required|forbidden|not found|method not allowed|not acceptable|request time-?out|conflict|gone|payload too large|request entity too large|unsupported media type|unprocessable entity|too many requests)\b/i,
  /^\s{0,9}too many requests[\s.!]{0,9}$/i,
  /\b(?:bad gateway|gateway time-?out|service (?:temporarily )?unavailable)\b/i,
  /\b(?:nginx|openresty|cloudflare|tengine|apache tomcat|haproxy)\b/i,
  /<(?:!doctype html|html|head|body|title|center)\b/i,
  /\b(?:read|connect|connection|request|socket|operation|handshake)[ -]?(?:timed out|time-?out)\b/i,
  /\b(?:ETIMEDOUT|ESOCKETTIMEDOUT|ECONN[A-Z]+|ENOTFOUND|EAI_AGAIN|EPIPE|EHOSTUNREACH|ENETUNREACH|ERR_[A-Z_]{3,})\b/,
  /\b(?:deadline exceeded|socket hang ?up|broken pipe|no such host|no route to host|unexpected EOF|net error)\b/i,
  /\b(?:network is unreachable|name or service not known|could not resolve host|getaddrinfo)\b/i,
  /\bconnection (?:was )?(?:refused|reset|closed|aborted|lost)\b/i,
  /\b(?:x509|PKIX|SSL(?:Handshake|Error|_ERROR)?[A-Za-z_]*|TLS|certificate (?:has expired|verify failed|signed by))\b/,
  /\bcertificate (?:has expired|verify failed|is not trusted)\b|\bself[- ]signed certificate\b/i,
  /\b[A-Z][A-Za-z]*(?:Timeout|Connect|UnknownHost|SSLHandshake|JsonParse|NullPointer|OutOfMemory|ClassNotFound|Socket|IO)[A-Za-z]*(?:Exception|Error)\b/,
  /\b(?:NullPointerException|OutOfMemoryError|StackOverflowError|TypeError|ReferenceError|SyntaxError|KeyError|ValueError|AttributeError|IndexError|ImportError|ModuleNotFoundError|Segmentation fault)\b/,
  /\b(?:invalid_(?:grant|client|scope|request|token|code)|unauthorized_client|unsupported_grant_type|access_denied|redirect_uri_mismatch)\b/,
  /\b[A-Z]{2,10}(?:\.[A-Z][A-Z_]{2,40}){1,4}\b/,
  /\bisv\.[a-z-]+|\bisp\.[a-z-]+/,
  /\b(?:SQLSTATE|ORA-\d{5}|E11000|ERROR \d{4} \(|Deadlock found|Duplicate entry '|errno:? ?-?\d{1,5}\b)/,
  /["'](?:errmsg|sub_code|sub_msg|return_code|return_msg|result_code|err_code|err_code_des|error_description|error_msg|errno)\\?["']\s{0,2}:/,
  /["']?err(?:or)?_?code["']?\s{0,2}[:=]\s{0,2}["']?-?\d{3,6}\b(?!\d)/i,
  /\b(?:CUDA|npm ERR!|out of memory|OOMKilled|CrashLoopBackOff|No space left on device|permission denied \(publickey\)|fatal: |panic: |command not found|No such file or directory)/i,
  /连接(?:被)?(?:拒绝|重置|超时|失败|中断)|证书(?:过期|无效|错误|校验失败|不受信任)|(?:读取|请求|网络|网关|接口|调用)超时|(?:域名|DNS) ?解析失败|无法(?:访问此网站|连接到|解析域名)|网页无法|网络(?:异常|错误|不可用|连接失败|中断)|网关(?:错误|异常)|服务(?:暂时)?不可用/,
];

/** Platforms whose errors developers look up beside those of this one. */
const elsewhere =
  '(?:企业)?微信|企微|支付宝|钉钉|飞书|抖音|美团|京东|淘宝|拼多多|百度|阿里云?|腾讯云?|华为云?|银联|' +
  'we ?chat|weixin|wecom|alipay|ding ?talk|feishu|lark|douyin|taobao|(?:aliyun|alibaba|tencent|huawei)(?: cloud)?|baidu|stripe|paypal|twilio|github|aws|azure|openai';

/** A query that begins with one of them or is of a call to one: `支付宝 sign check failed`. */
const ofElsewhere = [
  new RegExp(
    `^\\s{0,9}(?:${elsewhere})(?:开放平台|支付|公众号|小程序|服务商|短信|接口|的?错误|返回|报错?|提示|回调|api|pay|[\\s:：,，/]|$)`,
    'i',
  ),
  new RegExp(`(?:调用?|请求|对接|\\b(?:from|by|calling)\\s)\\s?(?:${elsewhere})`, 'i'),
];

const inMilliseconds = /^1[4-9]\d{11}$/;
const inSeconds = /^1[4-9]\d{8}$/;
const phone = /^(?:(?:00)?86)?1[3-9]\d{9}$/;
/** Parameters that every signed request has. */
const ofRequest = ['appid', 'timestamp', 'sign'].map(
  (name) => new RegExp(`(?<![\\w-])${name}(?![\\w-])\\\\?["']?\\s{0,3}[=:]`, 'i'),
);
const separators = /[\s()+\-–.]/g;

/** Whether a text says that it is about another platform. */
const namesAnother = (text: string) => ofElsewhere.some((pattern) => pattern.test(text));

/** What a query is by its shape; `undefined` for what could be of the platform. */
export function shapeOf(query: string): Shape | undefined {
  const text = query.slice(0, mostCharacters);
  const digits = text.length <= 30 ? text.replace(separators, '') : '';
  if (inMilliseconds.test(digits) || inSeconds.test(digits)) return 'timestamp';
  if (phone.test(digits)) return 'phone';
  if (foreign.some((pattern) => pattern.test(text)) || namesAnother(text)) return 'foreign';
  return ofRequest.every((pattern) => pattern.test(text)) ? 'request' : undefined;
}

/** Whether the numbers in a text of a shape are no codes of the platform, known or not. */
export const isWithoutCodes = (shape: Shape | undefined): boolean =>
  shape !== undefined && shape !== 'request';

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Texts of fewer letters, or Chinese characters, stand in the errors of others too. */
const leastOfOurs = { latin: 12, han: 8 };

/** Whether a message or description of ours is long enough to be nobody else’s. */
const isTelling = (letters: string) =>
  letters.length >= (/\p{Script=Han}/u.test(letters) ? leastOfOurs.han : leastOfOurs.latin);

/**
 * An answer in which words and numbers of ours in the error of something else are no more than
 * related; a code stays what it is, and a whole message too, unless it says what anybody could or
 * the text names another platform.
 */
export function withoutStrangers<T extends Answer>(answer: T, query: string): T {
  if (shapeOf(query) !== 'foreign') return answer;
  const told = namesAnother(query.slice(0, mostCharacters)) ? '' : lettersOf(query);
  const isOurs = ({ kind, message, description }: LookupResult) =>
    kind === 'exact' ||
    kind === 'in-text' ||
    kind === 'nearest' ||
    (kind === 'message' &&
      [message, description]
        .map(lettersOf)
        .some((letters) => isTelling(letters) && told.includes(letters)));
  const results = answer.results.map((result) =>
    isOurs(result) ? result : { ...result, kind: 'related' as const },
  );
  return { ...answer, results };
}
