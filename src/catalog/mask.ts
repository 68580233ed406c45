import { undoEscapes, undoLayer, withoutColours } from './codes-in-text/escapes.ts';
import { nameKind } from './codes-in-text/number-name.ts';
import {
  isHarmlessValue,
  isPlainPath,
  isPlainToken,
  leadsProse,
  namesClass,
  namesProse,
} from './mask-words.ts';
import { isTimeName } from './times/words.ts';

/** What may be shown of a text besides the plain words of its prose. */
export interface Harmless {
  /** Whether digits are a code. */
  isCode?: (digits: string) => boolean;
  /** Messages and descriptions of the reference, verbatim. */
  messages?: readonly string[];
}

/**
 * Shows a text without the values in it.
 *
 * @param text at most some thousand characters
 * @param code one more code that is shown
 */
export type Mask = (text: string, code?: string) => string;

/** How what is inside brackets or a value is read. */
type Mode =
  /** Plain words are shown. */
  | 'prose'
  /** Names are shown, and nothing that has none. */
  | 'values'
  /** Only codes, their names and known messages are shown. */
  | 'opaque';

/** What a quotation mark begins with, as the next expression has it. */
const quoteStarts = new Set('\\"\'`%&“”「」『』');
const quote =
  /(\\*)(?:"|'|`)|\\+u002[27]|\\+x2[27]|%(?:25)*2[27]|&(?:amp;)*(?:quot|apos|#3[49]|#x2[27]);|[“”「」『』]/iy;
const closers: Record<string, string> = { '“': '”', '「': '」', '『': '』' };
const separator =
  /\s{0,3}(?:=+>|-+>|:=|={1,3}|:(?![:\\])|[：＝→]|\\+u003[ad]|\\+x3[ad]|%(?:25)*3[ad])/iy;
const time = new RegExp(
  [
    String.raw`(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? )?(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[-/. ](?:\d{1,2}|[A-Z][a-z]{2}|\d{1,2}月)[-/. ]\d{2,4}|\d{1,2}[-/]\d{1,2}|\d{8}|[A-Z][a-z]{2} {1,2}\d{1,2}(?:,? \d{4})?,?)(?:[T _:\t@,-]{1,3}|\s?(?:上午|下午)\s?)(?:上午|下午)?\s?(?:[01]?\d|2[0-3])(?::|时)[0-5]\d(?:(?::|分)[0-6]\d秒?)?`,
    String.raw`(?<![:.])(?:[01]?\d|2[0-3]):[0-5]\d:[0-6]\d`,
  ]
    .join('|')
    .replace(/.+/, '(?:$&)') +
    String.raw`(?:[.,:]\d{1,9})?(?:[\s\u202f]?(?:[AaPp]\.?[Mm]\.?(?![A-Za-z])|上午|下午))?(?:Z(?![A-Za-z])|\s?(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?(?!\d)|\s(?:UTC|GMT|CST)(?![A-Za-z]))?(?: \d{4}(?!\d))?(?![A-Za-z0-9]|:\d)`,
  'y',
);
const url = /[a-z][a-z0-9+.-]{1,12}:\/\/[^\s"'<>\\?#，。；、）)\]}]*/iy;
const word =
  /\p{Script=Han}+|[^\s"'`\\,;|()[\]{}<>=&:?：，；。、！？（）【】「」『』《》“”‘’＝→\p{Script=Han}]+/uy;
const tag = /<(\/?)([\p{L}_][\p{L}\d_:.-]{0,60})(?=[\s/>])/uy;
/** A name in brackets, as PHP and others print those of an array. */
const bracketed = /\[(['"]?)([^[\]\s"']{1,60})\1\](?=\s{0,3}(?:=>|:(?!:)|=(?!=)))/y;
/** What was hidden before. */
const hidden = /‹(?:text|number) \d{1,7}›/y;
const backslashes = /\\+/y;
const delimiters = /[,;|&，；。、！？\n]/;
const openers = '([{（【《<';
const enders = ')]}）】》>';
const levels = /^(?:[A-Z]+(?:\d{4})?|[EWID]\d{4})$/;
const numberForm =
  /^([+-]?(?:[\d_]+|\d(?:,\d{3}){3})(?:\.\d+)?(?:[eE]\+?\d{1,2})?)(?:[lLnu]|[lL]{2}|[ui](?:32|64)|UL)?$/;
/** A number of ten digits with commas between its groups. */
const grouped = /\d(?:,\d{3}){3}(?![\d,])/y;
const deepest = 8;

/** The code that a token holds, in any of the forms in which programs write numbers. */
function codeOfToken(token: string): string | undefined {
  const number = numberForm.exec(token)?.[1]?.replaceAll(/[_,]/g, '');
  if (number === undefined) return undefined;
  if (/^\d+$/.test(number)) return number;
  const value = Number(number);
  return Number.isInteger(value) ? String(value) : undefined;
}

function stickyAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Finds known messages whatever their case and punctuation, by their first word. */
function messageFinder(messages: readonly string[]): (text: string, at: number) => number {
  const byStart = new Map<string, RegExp[]>();
  for (const message of new Set(messages)) {
    const parts = message.match(/\p{Script=Han}|[A-Za-z0-9]+/gu) ?? [];
    const [first] = parts;
    if (!first || parts.join('').length < 4) continue;
    const end = /[A-Za-z0-9]$/.test(message.trim()) ? '(?![A-Za-z0-9])' : String.raw`[!！.。?？]?`;
    const expression = new RegExp(
      parts.map(escaped).join(String.raw`[^\p{L}\p{N}\n]{0,3}`) + end,
      'iuy',
    );
    const key = first.toLowerCase();
    byStart.set(key, [...(byStart.get(key) ?? []), expression]);
  }
  for (const list of byStart.values()) list.sort((a, b) => b.source.length - a.source.length);
  const firsts = new Set([...byStart.keys()].flatMap((key) => [key[0]!, key[0]!.toUpperCase()]));
  const start = /\p{Script=Han}|[A-Za-z0-9]+/uy;
  return (text, at) => {
    if (!firsts.has(text[at]!)) return 0;
    if (at > 0 && /[A-Za-z0-9]/.test(text[at]!) && /[A-Za-z0-9]/.test(text[at - 1]!)) return 0;
    const first = stickyAt(start, text, at)?.[0];
    for (const expression of (first && byStart.get(first.toLowerCase())) || []) {
      const found = stickyAt(expression, text, at);
      if (found) return found[0].length;
    }
    return 0;
  };
}

/** Collects what is shown and writes what is not as its kind and length. */
class Shown {
  #text = '';
  #hidden = '';
  #blank = '';
  /** Whether anything but names and marks was shown. */
  hasValue = false;

  show(text: string): void {
    this.#flush();
    this.#text += text;
  }

  space(blank: string): void {
    if (this.#hidden) this.#blank += blank;
    else this.#text += blank;
  }

  hide(text: string): void {
    if (text === '') return;
    this.#hidden += this.#blank + text;
    this.#blank = '';
  }

  #flush(): void {
    if (this.#hidden) {
      const kind = /^[\s.,+-]*\d[\d\s.,+-]*$/.test(this.#hidden) ? 'number' : 'text';
      this.#text += `‹${kind} ${[...this.#hidden].length}›`;
    }
    this.#text += this.#blank;
    this.#hidden = '';
    this.#blank = '';
  }

  end(): string {
    this.#flush();
    return this.#text;
  }
}

interface Bracket {
  end: string;
  mode: Mode;
  /** Quoted texts in an array are its values. */
  isArray: boolean;
  /** The name whose value the brackets hold. */
  name: string;
}

/**
 * Makes the function by which the site shows and keeps a text that may hold secrets or personal
 * data: a sample in a report, a note on a ticket. Nothing is looked for that must be hidden; what
 * is shown must be known to be harmless: codes, known messages, times, levels, paths, names of
 * fields and classes, and the plain words of the prose, those without digits. Every other value is
 * shown as its kind and length, `‹text 32›`. A quoted value is looked into, through its escapes,
 * only for a code or a message.
 */
export function createMask({ isCode = () => false, messages = [] }: Harmless = {}): Mask {
  const messageAt = messageFinder(messages);

  return (text, code) => {
    const holdsCode = (value: string) => {
      const undone = undoEscapes(value);
      for (const { 0: run } of undone.matchAll(
        /\d(?:,\d{3}){3}|\d[\d_]{9,}|\d\.\d{1,9}[eE]\+?0?9/g,
      )) {
        const digits = codeOfToken(run);
        if (digits && (isCode(digits) || digits === code)) return true;
      }
      if (/(?:code|码)\W{1,4}0(?!\d)/i.test(undone)) return true;
      for (let at = 0; at < undone.length; at++) if (messageAt(undone, at) > 0) return true;
      return false;
    };
    const isShownNumber = (token: string, name: string) => {
      const digits = codeOfToken(token);
      if (digits === undefined) return false;
      if (digits.length === 10 && (isCode(digits) || digits === code)) return true;
      if (nameKind(name, true) === 'code')
        return /^0$|^(?:1\d{3}|20\d{2}|21[0-4]\d)\d{6}$/.test(digits);
      return isTimeName(name) && /^1\d{9}(?:\d{3}){0,3}$/.test(digits);
    };
    const isShownValue = (value: string, name: string) =>
      isHarmlessValue(value) ||
      isShownNumber(value, name) ||
      isPlainPath(value) ||
      stickyAt(time, value, 0)?.[0].length === value.length ||
      (value !== '' && messageAt(value, 0) === value.length) ||
      (namesClass(name) && /[.$]/.test(value) && isPlainToken(value));

    const walk = (given: string, mode: Mode, depth: number): string => {
      if (given === '') return '';
      const source = withoutColours(given);
      const out = new Shown();
      const brackets: Bracket[] = [];
      /** How many brackets with each end are open. */
      const open = new Map<string, number>();
      const lastPlaces = new Map<string, number>();
      /** Whether a text stands at a place or behind it. */
      const isBehind = (mark: string, from: number) => {
        const last = lastPlaces.get(mark) ?? source.lastIndexOf(mark);
        lastPlaces.set(mark, last);
        return last >= from;
      };
      /** Quotation marks that nothing closes from here on. */
      const unclosed = new Set<string>();
      let name: string | undefined;
      /** Whether the words behind a hidden value belong to it. */
      let goesOn = false;
      /** Whether the value of a field is prose, to the next mark. */
      let isProse = false;
      let at = 0;
      const modeHere = () => brackets.at(-1)?.mode ?? mode;
      const rest = () => {
        name = undefined;
        goesOn = false;
        isProse = false;
      };

      const value = (raw: string, of: string): boolean => {
        if (isShownValue(raw, of)) {
          out.show(raw);
          return true;
        }
        if (depth < deepest && namesProse(of) && mode !== 'opaque') {
          out.show(walk(undoLayer(raw), 'prose', depth + 1));
          return true;
        }
        if (depth < deepest && holdsCode(raw)) {
          const inner = undoLayer(raw);
          const isStructure = /^\s*[{[<]/.test(inner);
          const next = inner === raw && !isStructure ? 'opaque' : isStructure ? 'values' : 'opaque';
          if (inner !== raw || next !== mode || isStructure) {
            out.show(walk(next === 'opaque' ? undoEscapes(raw) : inner, next, depth + 1));
            return true;
          }
        }
        out.hide(raw);
        return false;
      };

      /** Shows a name with the separator behind it, and awaits its value. */
      const named = (raw: string, sep: string, marks: string) => {
        const isKnown = nameKind(raw, true) === 'code' || namesProse(raw);
        const isShown =
          modeHere() === 'opaque'
            ? isKnown
            : isKnown ||
              (isPlainToken(raw.replace(/\d{1,2}$/, '')) && raw.length <= 60) ||
              stickyAt(/\p{Script=Han}+/uy, raw, 0)?.[0].length === raw.length;
        if (isShown) out.show(marks + raw + marks + sep);
        else {
          out.hide(raw);
          out.show(sep);
        }
        rest();
        const isColon = /[:：]\s*$/.test(sep);
        if (namesProse(raw) || (isColon && modeHere() === 'prose' && leadsProse(raw)))
          isProse = true;
        else name = raw;
      };

      while (at < source.length) {
        const here = source[at]!;
        const current = modeHere();
        if (here === '\n') {
          rest();
          out.show(here);
          at++;
          continue;
        }
        if (/\s/.test(here)) {
          out.space(here);
          at++;
          continue;
        }
        const kept = here === '‹' ? stickyAt(hidden, source, at)?.[0] : undefined;
        if (kept) {
          out.show(kept);
          const isText = name !== undefined && kept.startsWith('‹t');
          rest();
          goesOn = isText;
          at += kept.length;
          continue;
        }
        const isFresh = at === 0 || !/[A-Za-z0-9]/.test(source[at - 1]!);
        if (isFresh && /[A-Z0-9]/.test(here)) {
          const found = stickyAt(time, source, at)?.[0];
          if (found && current !== 'opaque') {
            out.show(found);
            if (name !== undefined) rest();
            at += found.length;
            continue;
          }
        }
        const message = messageAt(source, at);
        if (message > 0) {
          out.show(source.slice(at, at + message));
          rest();
          at += message;
          continue;
        }
        if (here === '<' && source.startsWith('<![CDATA[', at)) {
          out.show('<![CDATA[');
          at += 9;
          continue;
        }
        const mark = quoteStarts.has(here) ? stickyAt(quote, source, at)?.[0] : undefined;
        if (mark) {
          let opening = mark;
          if (mark === '"' && source[at + 1] === '"' && /[\w{[<%]/.test(source[at + 2] ?? ''))
            opening = '""';
          const from = at + opening.length;
          const to = unclosed.has(opening) ? -1 : closingQuote(source, from, opening);
          // Two of these side by side are one mark in a text, but an empty text where the first opens it.
          if (to < 0 && opening !== '"') unclosed.add(opening);
          const isPlain = /^['`]$/.test(opening);
          if (to < 0 && (isPlain || (name === undefined && current === 'prose'))) {
            out.show(opening);
            at = from;
            continue;
          }
          const end = to < 0 ? source.length : to;
          const raw = source.slice(from, end);
          const behind = Math.min(source.length, end + (to < 0 ? 0 : opening.length));
          const sep = to < 0 ? null : stickyAt(separator, source, behind);
          if (sep && !/\n/.test(raw) && name === undefined) {
            const blanks = /\s*/y;
            named(raw, sep[0], opening);
            at = behind + sep[0].length;
            const blank = stickyAt(blanks, source, at)![0];
            if (!blank.includes('\n')) {
              out.space(blank);
              at += blank.length;
            }
            continue;
          }
          out.show(opening);
          const inner = opening === '""' ? raw : raw.replaceAll('""', '"');
          if (name !== undefined) value(inner, name);
          else if (isProse)
            out.show(depth < deepest ? walk(undoLayer(inner), 'prose', depth + 1) : '');
          else if (current === 'prose' && !brackets.at(-1)?.isArray && depth < deepest)
            out.show(walk(undoLayer(inner), 'prose', depth + 1));
          else value(inner, brackets.at(-1)?.name ?? '');
          out.show(to < 0 ? '' : (closers[opening] ?? opening));
          rest();
          at = behind;
          continue;
        }
        if (here === '\\') {
          const shown = (stickyAt(separator, source, at) ?? stickyAt(backslashes, source, at)!)[0];
          out.show(shown);
          at += shown.length;
          continue;
        }
        const element = here === '<' ? stickyAt(tag, source, at) : null;
        if (element && (element[1] || isBehind(`</${element[2]!}`, at))) {
          const close = source.indexOf('>', at);
          const head = source.slice(at, close < 0 ? source.length : close);
          const attributes = head.slice(element[0].length);
          const isShown =
            /^\p{Script=Han}+$/u.test(element[2]!) ||
            isPlainToken(element[2]!.replaceAll(':', '.'));
          rest();
          if (isShown) out.show(element[0]);
          else {
            out.show('<' + element[1]!);
            out.hide(element[2]!);
          }
          if (attributes) out.show(depth < deepest ? walk(attributes, 'values', depth + 1) : '');
          out.show(close < 0 ? '' : '>');
          at = close < 0 ? source.length : close + 1;
          const child = source.slice(at).trimStart();
          const attributeName = /\b(?:name|key|id)=["']?([\w.-]+)/.exec(attributes)?.[1];
          if (
            !element[1] &&
            (!child.startsWith('<') || child.startsWith('<![CDATA[')) &&
            !head.endsWith('/')
          ) {
            const elementName = attributeName ?? element[2]!;
            const until = source.indexOf('</', at);
            const text = source.slice(at, until < 0 ? source.length : until);
            const before = /^\s*(?:<!\[CDATA\[)?/.exec(text)![0];
            const content = text
              .slice(before.length)
              .trimEnd()
              .replace(/\]\]>$/, '');
            out.show(before);
            value(content, elementName);
            out.show(text.slice(before.length + content.length));
            at += text.length;
          }
          continue;
        }
        const key = here === '[' ? stickyAt(bracketed, source, at) : null;
        if (key) {
          out.show(`[${key[1]!}`);
          const behind = at + key[0].length;
          const sep = stickyAt(separator, source, behind)?.[0] ?? '';
          named(key[2]!, `${key[1]!}]${sep}`, '');
          at = behind + sep.length;
          continue;
        }
        if (openers.includes(here)) {
          const isCall = at > 0 && /[\p{L}\p{N}_]/u.test(source[at - 1]!);
          const holds = name !== undefined || isCall || here === '{';
          const inside: Mode =
            current === 'opaque' ? 'opaque' : holds || current === 'values' ? 'values' : 'prose';
          const outer = brackets.at(-1);
          const bracket = {
            end: enders[openers.indexOf(here)]!,
            mode: isProse && current !== 'opaque' ? 'prose' : inside,
            isArray: here === '[',
            name: name ?? (isCall ? wordBefore(source, at) : (outer?.name ?? '')),
          } as const;
          if (here !== '<' || isBehind('>', at)) {
            brackets.push(bracket);
            open.set(bracket.end, (open.get(bracket.end) ?? 0) + 1);
          }
          out.show(here);
          rest();
          at++;
          continue;
        }
        if (enders.includes(here)) {
          for (let end = ''; end !== here && open.get(here);) {
            ({ end } = brackets.pop()!);
            open.set(end, open.get(end)! - 1);
          }
          out.show(here);
          rest();
          at++;
          continue;
        }
        if (delimiters.test(here)) {
          rest();
          out.show(here);
          at++;
          continue;
        }
        const address = isFresh ? stickyAt(url, source, at)?.[0] : undefined;
        if (address && current !== 'opaque') {
          showAddress(address, out, (raw) => isShownNumber(raw, ''));
          name = undefined;
          at += address.length;
          continue;
        }
        const number = isFresh ? stickyAt(grouped, source, at) : null;
        const token = (number ?? stickyAt(word, source, at))?.[0] ?? here;
        const behind = at + token.length;
        const isMark = token.length === 1 && !/[\p{L}\p{N}]/u.test(token);
        const sep = isMark ? undefined : stickyAt(separator, source, behind)?.[0];
        const isLogger =
          sep?.startsWith(' ') &&
          /\s:$/.test(sep) &&
          /[.$]|[a-z][A-Z]/.test(token) &&
          current === 'prose';
        if (sep && !isLogger && !/^\s*:\/\//.test(source.slice(behind, behind + 6))) {
          if (name !== undefined || goesOn || !isShownNumber(token, '')) {
            const ofBefore = name;
            if (
              ofBefore !== undefined &&
              /^\s*$/.test(source.slice(at - 1, at)) === false &&
              !/[=:：]/.test(sep)
            )
              out.hide(token);
            else named(token, sep, '');
            at = behind + sep.length;
            continue;
          }
        }
        if (name !== undefined) {
          const of = name;
          const isShown = value(token, of);
          rest();
          goesOn = !isShown;
          if (isShown && current === 'values') goesOn = false;
        } else if (isShownNumber(token, brackets.at(-1)?.name ?? '')) {
          out.show(token);
          goesOn = false;
        } else if (goesOn) {
          if (isHarmlessValue(token)) out.show(token);
          else out.hide(token);
        } else if (isMark) {
          out.show(token);
        } else if (current === 'prose' || isProse) {
          showProse(token, out, at === 0, (digits) => isCode(digits) || digits === code);
        } else {
          value(token, brackets.at(-1)?.name ?? '');
        }
        at = behind;
      }
      return out.end();
    };
    return walk(text, 'prose', 0);
  };
}

/** Where the text behind an opening quotation mark ends; -1 if nothing closes it. */
function closingQuote(source: string, from: number, open: string): number {
  const close = closers[open] ?? open;
  const mayBeEscaped = /^\\*["'`]$/.test(close);
  for (let at = source.indexOf(close, from); at >= 0; at = source.indexOf(close, at + 1)) {
    if (mayBeEscaped) {
      let before = 0;
      while (source[at - 1 - before] === '\\') before++;
      if (before > 0 && at - before >= from) continue;
    }
    if (
      close === "'" &&
      /[A-Za-z]/.test(source[at - 1] ?? '') &&
      /[A-Za-z]/.test(source[at + 1] ?? '')
    )
      continue;
    if (close === '"' && source[at + 1] === '"' && at > from) {
      at++;
      continue;
    }
    return at;
  }
  return -1;
}

function wordBefore(source: string, end: number): string {
  return /[\w.$\p{Script=Han}-]{1,60}$/u.exec(source.slice(Math.max(0, end - 60), end))?.[0] ?? '';
}

/** Shows the plain parts of an address; whoever is named before `@` is hidden. */
function showAddress(address: string, out: Shown, isShown: (part: string) => boolean): void {
  const [, scheme = '', authority = '', path = ''] =
    /^([a-z][a-z0-9+.-]*:\/\/)([^/]*)(.*)/i.exec(address) ?? [];
  const user = authority.lastIndexOf('@');
  const host = authority.slice(user + 1);
  out.show(scheme);
  if (user >= 0) {
    out.hide(authority.slice(0, user));
    out.show('@');
  }
  for (const part of [...host.split(/([.:])/), ...path.split(/(\/)/)]) {
    if (/^[.:/]?$/.test(part) || /^v\d$/.test(part) || isPlainToken(part) || isShown(part))
      out.show(part);
    else out.hide(part);
  }
}

/** Shows a word of the prose if it is plain. */
function showProse(
  token: string,
  out: Shown,
  isFirst: boolean,
  isCode: (digits: string) => boolean,
): void {
  const coded = /^(\D{0,12})(\d{10})(\D?)$/.exec(token);
  if (coded && isCode(coded[2]!) && isPlainToken(coded[1]! + coded[3]!)) {
    out.show(token);
  } else if (
    /^\p{Script=Han}+$/u.test(token) ||
    (isFirst && (levels.test(token) || /^1\d{9}(?:\d{3}){0,3}$/.test(token)))
  ) {
    out.show(token);
  } else if (token.startsWith('/')) {
    for (const part of token.split(/(\/)/)) {
      if (part === '/' || part === '' || /^v\d$/.test(part) || isPlainToken(part)) out.show(part);
      else out.hide(part);
    }
  } else if (/^(?:HTTP\/[\d.]+|[Vv]\d|--+)$/.test(token) || isPlainToken(token)) {
    out.show(token);
  } else {
    out.hide(token);
  }
}

/** The mask that knows no codes and messages. */
export const mask: Mask = createMask();
