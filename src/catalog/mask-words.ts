const words = (list: string) => new Set(list.split(/\s+/));

/** Values that tell nothing about anyone. */
const harmlessValues = words(
  `null nil none undefined nan true false yes no ok success trace debug info notice warn warning error
  severe critical fatal err get post put delete patch head options http/1.0 http/1.1 http/2 http/2.0
  application/json text/plain text/html text/xml application/xml */* utf-8 gbk keep-alive gzip`,
);

/** Names whose values are the prose of a log. */
const proseNames = words(
  `msg message errmsg err_msg error_msg errormsg error_message errormessage errmessage log line error
  err exception description desc reason cause stack stacktrace stack_trace @m @mt _msg textpayload
  @message _raw __raw__ original rawlog raw_log logcontent full_message short_message
  failuremessage`,
);

/** Words after which, with a colon, the sentence goes on. */
const leaders =
  /(?:^|[\s.\\$])(?:[A-Za-z]*(?:Exception|Error)|[Cc]aused by|[Ee]rrors?|ERROR|[Ww]arning|WARN(?:ING)?|warn|info|INFO|debug|DEBUG|TRACE|trace|SEVERE|severe|FATAL|fatal|[Ff]ailed|[Ff]ailure|fails|msg|[Mm]essage|[Rr]esponses?|[Rr]esp|[Rr]esult|[Rr]esults|reason|cause|output|log|stderr|stdout|calls|codes)$|\.[A-Z][A-Za-z]+$/;
const leadersZh =
  /(?:失败|错误|异常|原因|信息|消息|提示|返回|响应|报错|结果|说明|描述|警告|严重|详情)$/;

const namesOfCode =
  /^(?:logger|logger_name|loggername|class|classname|class_name|method|function|func|caller)$/i;

/** Whether a value is harmless whatever the name of its field. */
export function isHarmlessValue(value: string): boolean {
  return value === '' || harmlessValues.has(value.toLowerCase());
}

/** Whether a field of this name holds prose: a message, an exception. */
export function namesProse(name: string): boolean {
  return proseNames.has(name.toLowerCase().replace(/^.*\.(?=[^.])/, '')) || leadersZh.test(name);
}

/** Whether a sentence goes on after this word and a colon. */
export function leadsProse(word: string): boolean {
  return leaders.test(word) || leadersZh.test(word);
}

/** Whether a field of this name holds the name of a class or a function. */
export function namesClass(name: string): boolean {
  return namesOfCode.test(name);
}

/**
 * Whether letters have the form of a word or of an identifier made of words, rather than that of
 * something random: cases do not alternate, and no five consonants follow each other.
 */
function isPlainWord(letters: string): boolean {
  if (!/^[A-Za-z]+$/.test(letters) || letters.length > 40) return false;
  if (letters.length <= 2) return true;
  if (!/^(?:[A-Z]?[a-z]+(?![a-z])|[A-Z]+(?=[A-Z][a-z])|[A-Z]{2,}(?![A-Za-z]))+$/.test(letters))
    return false;
  const humps = letters.match(/[A-Z]?[a-z]+|(?:[A-Z](?![a-z]))+/g) ?? [];
  if (humps.length > 1 && letters.length / humps.length < 3) return false;
  const lower = letters.toLowerCase();
  if (humps.some((hump) => hump.length > 16)) return false;
  if (/^(?!https?$|html?|xml)[^aeiouy]{5,}$/.test(lower)) return false;
  const sounds = lower.replace(/https?|html?/g, 'a').replace(/[pcstg]h|ss|ck|ng|ll|tt/g, 't');
  return !/[bcdfghjklmnpqrstvwxz]{5}/.test(sounds);
}

/** Whether a token is made of plain words, as class names, packages and compounds are. */
export function isPlainToken(token: string): boolean {
  if (token.length > 120) return false;
  const parts = token.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const symbols = token.replace(/[A-Za-z0-9._\-/$#@*!?~+^%\\…—–·•→←>│├└─]/g, '');
  if (/@(?=\w)/.test(token.replace(/^@/, '')) || /[\p{L}\p{N}]/u.test(symbols)) return false;
  return parts.every((part) => isPlainWord(part) || /^v\d$/.test(part));
}

/** Whether a token has the form of a path of which no part is a value. */
export function isPlainPath(token: string): boolean {
  const [first, ...rest] = token.split('/').slice(1);
  return (
    token.startsWith('/') &&
    first !== undefined &&
    /^[a-z][a-z_-]+$/.test(first) &&
    [first, ...rest].every(
      (part) => part === '' || /^v\d$/.test(part) || (isPlainToken(part) && !part.includes('@')),
    )
  );
}
