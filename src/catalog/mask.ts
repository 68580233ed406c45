/** What stands in place of a secret. */
export const masked = '***';

const secretNames = [
  '(?:access|refresh|id|auth|bearer|csrf|xsrf|api|user|login)?[-_]?token',
  '(?:app|client|corp|api)?[-_]?secret(?:[-_]?key)?',
  '(?:access|api|app|private|aes|notify|secret)[-_]?key',
  '(?:msg[-_]?)?sign(?:ature)?',
  'msg[-_]?encrypt',
  'pass(?:word|wd|phrase)?',
  'pwd',
  'auth[-_]?code',
  '(?:j?session|sess|php?sess)[-_]?id',
  'sms[-_]?code',
  'verif(?:y|ication)[-_]?code',
  'captcha',
].join('|');

const personNames = [
  'mobile(?:[-_]?(?:no|number|phone))?',
  '(?:cell)?[-_]?phone(?:[-_]?(?:no|number))?',
  'tel(?:ephone)?',
  'e?[-_]?mail(?:[-_]?address)?',
  'id[-_]?card(?:[-_]?(?:no|number))?',
  '(?:id|card|cert|identity|passport)[-_]?(?:no|num|number)',
  'passport',
  '手机号?码?',
  '电话(?:号码)?',
  '邮箱',
  '身份证号?码?',
  '证件号码?',
].join('|');

const gap = String.raw`(?:\\*["']|%22|&quot;|&#34;)?\]?\s{0,4}(?:=>|[=:：]|%3[DdAa])\s{0,4}`;
const value = String.raw`(?:\\+"(?:[^"\\]|\\+[^"\\])*\\*"?|"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|%22(?:(?!%22)[^\s&"])*|&quot;(?:(?!&quot;)[^\s"])*|(?:(?!%26)[^\s&,;"'{}\[\]()<>\\|，；])+)`;

const secretField = new RegExp(`(?<![A-Za-z])((?:x-)?(?:${secretNames}))(${gap})(${value})`, 'gi');
const personField = new RegExp(`((?:${personNames}))(${gap})(${value})`, 'gi');
const secretWord = /\b(access[-_]?token|app[-_]?secret)( {1,4})([A-Za-z0-9_\-+/=]{8,})/gi;
const headerGap = String.raw`\\*["']?\s{0,4}[:=]\s{0,4}\\*["']?`;
const authorization = new RegExp(
  String.raw`((?:proxy-)?authorization)(${headerGap})((?:[A-Za-z0-9-]+ {1,4})?[^\s"'\\,]+(?:, ?\w+=[^\s,]+)*)`,
  'gi',
);
const cookie = new RegExp(String.raw`((?:set-)?cookie)(${headerGap})([^"'\\\r\n]+)`, 'gi');
const bearer = /\b(bearer|basic|digest)( {1,4})([A-Za-z0-9\-._~+/=]{8,})/gi;
const jwt = /\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*)?/g;
const userInfo = /(:\/\/)[^\s/@:]{1,64}:[^\s/@]{1,128}@/g;
const mail =
  /(?<![A-Za-z0-9._%+-])([A-Za-z0-9._%+-]{1,64})((?:@|%40)[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8})/g;
const identityNumber =
  /(?<!\d)[1-9]\d{5}(?:(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]|\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})(?![\dXx])/g;
const mobile = /(?<!\d)((?:(?:\+|00|%2B)?86[- ]?)?)(1[3-9]\d)[- ]?\d{4}[- ]?(\d{4})(?!\d)/g;
const colour = /\x1b\[[0-9;]*[A-Za-z]/g;
const controls = /[\x00-\x08\x0b-\x1f\x7f]/g;

const shortestRepeat = 8;

/**
 * Takes secrets and personal data out of a line of a log, so that it can be shown and shared:
 * values of fields such as `access_token`, `sign`, `appsecret`, `password` and `auth_code` in any
 * spelling of the log (query, JSON, JSON in a JSON string, percent-encoded), authorization and
 * cookie headers, bearer tokens, mobile numbers (but for three digits in front and four behind),
 * e-mail addresses (but for the domain), and ID numbers. A secret found once is masked wherever it
 * stands in the line. Colour sequences and control characters are left out.
 *
 * @param line one line, or several, at most some thousand characters
 */
export function mask(line: string): string {
  const secrets = new Set<string>();
  const hide = (found: string) => {
    const bare = found.replace(/^(?:\\*["']|%22|&quot;)|(?:\\*["'])$/g, '');
    if (bare.length >= shortestRepeat) secrets.add(bare);
    return found.replace(bare, () => (bare ? masked : ''));
  };
  const hideHeader = (_: string, name: string, sep: string, found: string) => {
    for (const part of found.split(/[\s;,=]+/)) if (part.length >= 16) secrets.add(part);
    return name + sep + masked;
  };
  let text = line
    .replace(colour, '')
    .replace(controls, '')
    .replace(authorization, hideHeader)
    .replace(cookie, hideHeader)
    .replace(secretField, (_, name: string, sep: string, found: string) => name + sep + hide(found))
    .replace(secretWord, (_, name: string, sep: string, found: string) => name + sep + hide(found))
    .replace(bearer, (whole: string, name: string, sep: string, found: string) =>
      found === masked ? whole : name + sep + hide(found),
    );
  for (const secret of secrets) text = text.replaceAll(secret, masked);
  return text
    .replace(jwt, masked)
    .replace(userInfo, `$1${masked}@`)
    .replace(mail, `${masked}$2`)
    .replace(identityNumber, masked)
    .replace(mobile, '$1$2****$3')
    .replace(personField, (whole: string, name: string, sep: string, found: string) =>
      found.includes('*') || !/\d{4}|@/.test(found) ? whole : name + sep + hide(found),
    );
}
