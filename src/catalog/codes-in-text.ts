import { fold } from './fold.ts';

/** A number of a text that is meant as a code. */
export interface CodeInText {
  /** The digits alone, as a code is written. */
  code: string;
  /** Where it stands in the text, in UTF-16 units, spaces and hyphens between digits included. */
  start: number;
  end: number;
}

/** The codes of a text, each once, in the order in which they first stand there. */
export interface CodesInText {
  known: CodeInText[];
  /** Numbers that the text calls a code and that are not in the reference. */
  unknown: CodeInText[];
}

/**
 * Reads the letters that stand in for digits, `O` for 0, `l` and `I` for 1.
 *
 * @returns the digits; `undefined` if there are other characters or fewer than a third are digits
 */
export function readDigits(text: string): string | undefined {
  if (!/^[0-9OoIl]+$/.test(text)) return undefined;
  const digits = text.replace(/[Oo]/g, '0').replace(/[Il]/g, '1');
  const letters = text.replace(/[0-9]/g, '').length;
  return letters * 3 > text.length * 2 ? undefined : digits;
}

/**
 * Whether digits have the form of a code of the platform: four digits system, 1000 to 2146 by
 * the numbering scheme of its public framework, one digit class, five digits number.
 */
export function hasCodeForm(digits: string): boolean {
  return /^(1\d\d\d|20\d\d|21[0-3]\d|214[0-6])\d{6}$/.test(digits);
}

const codeNames = new Set(['code', 'errcode', 'errno', 'retcode', 'errorcode', 'errorno', 'ret']);
const codeQualifiers =
  /^(err|error|ret|return|result|resp|response|res|biz|business|sub|api|status|fail|failure|sys|system|exception|gat|open|platform)$/;
const looseNames =
  /^(error|errors|err|with|returned|returns|return|got|gets|get|throws|threw|exception|failure|status)$/;
const otherNames =
  /^(id|ids|no|nr|num|number|phone|mobile|tel|telephone|fax|time|timestamp|ts|date|amount|money|price|total|count|size|limit|offset|order|ord|seq|sn|trace|uid|uuid|pid|tid|port|ip|qq|appid|openid|userid|traceid|requestid|orderid|orderno|expires|nonce|version)$/;
const codeWordsZh = /(错误|返回|响应|状态|异常)(码|代码|编码|编号|值)$|错误$|报错$|返回$|提示$|代码$/;
const otherWordsZh =
  /(号|号码|手机|电话|流水|工号|编号|时间|时间戳|金额|交易|批次|账户|账号|余额|数量|日期)$/;

type Naming = 'code' | 'loose' | 'other' | undefined;

/** What the name before a number calls it; `loose` where only the sentence hints at a code. */
function namingOf(name: string, before: string, bound: boolean): Naming {
  const parts = name
    .split(/[_-]+|(?<=[a-z])(?=[A-Z])/)
    .filter(Boolean)
    .map((part) => part.toLowerCase());
  const last = parts.at(-1) ?? '';
  const rest = parts.slice(0, -1);
  const previous = before.toLowerCase();
  if (codeNames.has(last)) {
    if (rest.length === 0) return /^(exit|http|zip|area|postal)$/.test(previous) ? 'other' : 'code';
    return rest.every((part) => codeQualifiers.test(part)) ? 'code' : 'other';
  }
  if (/^(no|number|num|id)$/.test(last) && codeQualifiers.test(rest.at(-1) ?? previous))
    return 'code';
  if (otherNames.test(last)) return 'other';
  if (looseNames.test(last)) return bound ? 'code' : 'loose';
  return undefined;
}

const nameBefore =
  /(?:([A-Za-z]+)\s)?([A-Za-z_-]*[A-Za-z]|\p{Script=Han}+)\s*(?:is|was|of)?([\\"'`\s:=>#(（\[「“]{0,10})$/u;

/** What the text says about the number that starts at a place. */
function naming(folded: string, start: number): Naming {
  const match = nameBefore.exec(folded.slice(Math.max(0, start - 48), start));
  if (!match) return undefined;
  const [, before = '', name = '', gap = ''] = match;
  if (/^[A-Za-z_-]/.test(name)) return namingOf(name, before, /[:=>]/.test(gap));
  const noun = name.replace(/[为是了]$/, '');
  if (codeWordsZh.test(noun)) return 'code';
  return otherWordsZh.test(noun) ? 'other' : undefined;
}

const numberRuns = /[0-9A-Za-z]+/g;
const codePrefix = /^(?:e|err|error|errcode|errno|code|ec)(?=\d{10}$)/i;
const gap = /^[ \-.,\u00a0_]$/;

/** Whether digits stand alone, and are not part of a decimal number or a longer word. */
function standsAlone(folded: string, start: number, end: number): boolean {
  if (/\d[.,]$/.test(folded.slice(Math.max(0, start - 2), start))) {
    if (folded.charAt(start - 1) === '.') return false;
  }
  return !/^\.\d*[1-9]/.test(folded.slice(end, end + 12));
}

/** Digits in groups (`1000 2 20013`): the end of the groups that make ten digits, if they do. */
function groupedCode(
  folded: string,
  runs: readonly RegExpExecArray[],
  from: number,
): { code: string; last: number } | undefined {
  let code = '';
  for (let place = from; place < runs.length && code.length < 10; place += 1) {
    const run = runs[place]!;
    const before = runs[place - 1];
    if (!/^\d+$/.test(run[0])) return undefined;
    if (place > from && !gap.test(folded.slice(before!.index + before![0].length, run.index)))
      return undefined;
    code += run[0];
    if (code.length === 10 && place > from) return { code, last: place };
  }
  return undefined;
}

/**
 * Finds the codes in pasted text: JSON, an exception, a log line, a sentence. Numbers inside
 * longer numbers, and numbers that the text calls something else (`order_id=…`, `手机号…`), are
 * not codes. `0` is a code only where it is named one (`"code":0`), and a number that is not in
 * the reference only where it is, or in a list of nothing but numbers. Linear in the length.
 *
 * @param text anything
 * @param isKnown whether the reference has a code
 */
export function codesInText(text: string, isKnown: (code: string) => boolean): CodesInText {
  const folded = fold(text);
  const runs = [...folded.matchAll(numberRuns)];
  const known = new Map<string, CodeInText>();
  const unknown = new Map<string, CodeInText>();
  const numbersOnly = !/[A-Za-z\p{Script=Han}]/u.test(folded);
  const put = (map: Map<string, CodeInText>, code: string, start: number, end: number) => {
    if (!map.has(code)) map.set(code, { code, start, end });
  };
  for (let place = 0; place < runs.length; place += 1) {
    const run = runs[place]!;
    if (!/\d/.test(run[0])) continue;
    const prefix = codePrefix.exec(run[0])?.[0] ?? '';
    const start = run.index + prefix.length;
    const end = run.index + run[0].length;
    const digits = readDigits(run[0].slice(prefix.length));
    if (digits === undefined) continue;
    const grouped = digits.length < 10 ? groupedCode(folded, runs, place) : undefined;
    if (grouped && isKnown(grouped.code) && naming(folded, start) !== 'other') {
      const last = runs[grouped.last]!;
      put(known, grouped.code, start, last.index + last[0].length);
      place = grouped.last;
      continue;
    }
    if (!standsAlone(folded, start, end)) continue;
    if (digits.length === 10 ? !hasCodeForm(digits) && !isKnown(digits) : digits.length > 12)
      continue;
    const called = prefix || (numbersOnly && digits.length === 10) ? 'code' : naming(folded, start);
    if (digits.length === 10 && isKnown(digits)) {
      if (called !== 'other') put(known, digits, start, end);
    } else if (called === 'code' && isKnown(digits)) {
      put(known, digits, start, end);
    } else if (called === 'code' || (called === 'loose' && digits.length === 10)) {
      if (/^\d+$/.test(run[0].slice(prefix.length))) put(unknown, digits, start, end);
    }
  }
  return { known: [...known.values()], unknown: [...unknown.values()] };
}
