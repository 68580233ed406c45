import { leastCode, mostCode } from './code-range.ts';
import { undoEscapes } from './escapes.ts';
import { nameKind } from './number-name.ts';
import { fold } from '../fold.ts';

/** A number of a text that is meant as a code. */
interface CodeInText {
  /** The digits alone, as a code is written. */
  code: string;
  /** As it was written, spaces and hyphens between digits included. */
  text: string;
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
 * Whether digits have the form of a code of the platform: four digits system, one digit class,
 * five digits number.
 */
export function hasCodeForm(digits: string): boolean {
  return /^\d{10}$/.test(digits) && Number(digits) >= leastCode && Number(digits) <= mostCode;
}

/** What the text calls a number; `loose` where only the sentence hints that it is a code. */
type Naming = 'code' | 'loose' | 'other' | undefined;

const words = (list: string) => new Set(list.split(' '));
/** Words before a number that hint that it is a code, and with a colon say so. */
const looseNames = words(
  'error errors err with returned returns return got gets get throws threw exception failure status ' +
    'errno errcode retcode ret',
);
const numberNouns = words('no nr num number');
const codeQualifiers = words('error err code errors exception');
const codeWordsZh =
  /(错误|返回|响应|状态|异常)(码|代码|编码|编号|值)$|错误$|报错$|返回$|提示$|代码$/;
const otherWordsZh =
  /(号|号码|手机|电话|流水|工号|编号|时间|时间戳|金额|交易|批次|账户|账号|余额|数量|日期)$/;

/**
 * What an English name says about the number after it.
 *
 * @param previous the word before the name
 * @param bound whether a colon or an equals sign ties the number to the name
 */
function namingOf(name: string, previous: string, bound: boolean): Naming {
  const parts = name.split(/[_-]+|(?<=[a-z])(?=[A-Z])/).filter(Boolean);
  const last = parts.at(-1)?.toLowerCase() ?? '';
  const qualifier = parts.at(-2)?.toLowerCase() ?? previous;
  if (numberNouns.has(last) && codeQualifiers.has(qualifier)) return 'code';
  if (last === 'no' && !bound) return nameKind(qualifier, true) === 'other' ? 'other' : undefined;
  const kind = nameKind(
    parts.length === 1 && previous && last === 'code' ? `${previous}_${name}` : name,
    true,
  );
  if (kind === 'code' || (kind === 'neutral' && last === 'code' && parts.length === 1))
    return 'code';
  if (looseNames.has(last) && parts.length === 1)
    return bound ||
      (last.length > 4 && last.startsWith('err') && last !== 'error' && last !== 'errors')
      ? 'code'
      : 'loose';
  return kind === 'neutral' ? undefined : 'other';
}

const nameBefore =
  /(?:(?<![A-Za-z])([A-Za-z]+)\s)?((?<![A-Za-z_-])[A-Za-z_-]*[A-Za-z]|(?<!\p{Script=Han})\p{Script=Han}+)\s*(?:is|was|of)?([\\"'`\s:=>#(（[「“]{0,10})$/u;

/** What the text says about the number that starts at a place. */
function naming(folded: string, start: number): Naming {
  const match = nameBefore.exec(folded.slice(Math.max(0, start - 48), start));
  if (!match) return undefined;
  const [, before = '', name = '', tie = ''] = match;
  if (/^[A-Za-z_-]/.test(name)) return namingOf(name, before.toLowerCase(), /[:=>]/.test(tie));
  const noun = name.replace(/[为是了]$/, '');
  if (codeWordsZh.test(noun)) return 'code';
  return otherWordsZh.test(noun) ? 'other' : undefined;
}

const runPattern = /[0-9A-Za-z]+/g;
const codePrefix = /^(?:e|err|error|errcode|errno|code|ec)(?=\d{10}$)/i;
const gap = /^[ \-.,\u00a0_]$/;

/** A run of letters and digits. */
interface Run {
  text: string;
  start: number;
  end: number;
}

/** Whether digits are a number of their own, no part of a decimal number. */
function standsAlone(folded: string, { start, end }: Run): boolean {
  return (
    !/\d\.$/.test(folded.slice(Math.max(0, start - 2), start)) &&
    !/^\.\d*[1-9]/.test(folded.slice(end, end + 12))
  );
}

/** The place of the last of the runs that make ten digits together (`1000 2 20013`). */
function lastOfGroup(folded: string, runs: readonly Run[], first: number): number | undefined {
  let length = 0;
  for (let place = first; place < runs.length && length < 10; place += 1) {
    const { text, start } = runs[place]!;
    if (!/^\d+$/.test(text)) return undefined;
    if (place > first && !gap.test(folded.slice(runs[place - 1]!.end, start))) return undefined;
    length += text.length;
    if (length === 10 && place > first) return place;
  }
  return undefined;
}

/**
 * Finds the codes in pasted text: JSON, an exception, a log line, a sentence. Numbers inside
 * longer numbers, and numbers that the text calls something else (`order_id=…`, `手机号…`), are
 * not codes. `0` is a code only where it is named one (`"code":0`), and a number that is not in
 * the reference only where it is, or in a list of nothing but numbers. Linear in the length.
 *
 * @param text anything; Chinese names of numbers are read in simplified characters
 * @param isKnown whether the reference has a code
 */
export function codesInText(text: string, isKnown: (code: string) => boolean): CodesInText {
  const undone = undoEscapes(text);
  const folded = fold(undone);
  const runs: Run[] = [];
  for (const { 0: run, index } of folded.matchAll(runPattern))
    runs.push({ text: run, start: index, end: index + run.length });
  const numbersOnly = !/[A-Za-z\p{Script=Han}]/u.test(folded);
  const known = new Map<string, CodeInText>();
  const unknown = new Map<string, CodeInText>();
  const put = (map: Map<string, CodeInText>, code: string, start: number, end: number) => {
    if (!map.has(code)) map.set(code, { code, text: undone.slice(start, end) });
  };

  for (let place = 0; place < runs.length; place += 1) {
    const run = runs[place]!;
    const prefix = codePrefix.exec(run.text)?.[0] ?? '';
    const written = run.text.slice(prefix.length);
    const digits = readDigits(written);
    if (digits === undefined) continue;
    const start = run.start + prefix.length;

    const last = digits.length < 10 ? lastOfGroup(folded, runs, place) : undefined;
    if (last !== undefined) {
      const { end } = runs[last]!;
      const code = folded.slice(start, end).replace(/\D/g, '');
      if (isKnown(code) && naming(folded, start) !== 'other') {
        put(known, code, start, end);
        place = last;
        continue;
      }
    }

    const whole = digits.length === 10;
    if (digits.length > 12 || !standsAlone(folded, run)) continue;
    const called = prefix || (numbersOnly && whole) ? 'code' : naming(folded, start);
    if (isKnown(digits)) {
      if (whole ? called !== 'other' : called === 'code') put(known, digits, start, run.end);
    } else if (called === 'code' || (called === 'loose' && whole)) {
      const formed = whole ? hasCodeForm(digits) : true;
      if (formed && /^\d+$/.test(written)) put(unknown, digits, start, run.end);
    }
  }
  return { known: [...known.values()], unknown: [...unknown.values()] };
}
