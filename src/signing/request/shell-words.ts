/** One word of a command line. */
export interface ShellWord {
  text: string;
  /** Whether an ampersand stood outside quotation marks, where a shell would end the command. */
  bareAmpersand: boolean;
  /** The first variable or command in it, `$NAME`, that a shell would put a value for. */
  variable?: string | undefined;
}

const ansiEscapes: Record<string, string> = {
  n: '\n',
  r: '\r',
  t: '\t',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  v: '\v',
};

/** Stands for a line end that belongs to a word; a character for private use. */
const innerLineEnd = '\ue00a';

/**
 * Undoes the quoting that browsers use for the Windows prompt, where `^` quotes a character. At the
 * end of a line it joins the next one, unless that is empty: then it quotes the line end.
 */
function withoutCarets(command: string): string {
  return /\s\^"|\^\r?\n/.test(command)
    ? command
        .replace(/\^\r?\n\r?\n/g, innerLineEnd)
        .replace(/\^\r?\n[ \t]*/g, ' ')
        .replace(/\^([\s\S])/g, '$1')
    : command;
}

/** PowerShell joins lines and quotes characters with a backtick. */
function withoutBackticks(command: string): string {
  return /`\r?\n/.test(command) ? command.replace(/`\r?\n/g, ' ') : command;
}

const ansiEscape =
  /\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|([0-7]{1,3})|([\s\S]))/g;

/** Shells show `> ` or `>> ` before a continued line, which copying takes along. */
function withoutPrompts(command: string): string {
  return command.replace(/([\\`])\r?\n[ \t]*(?:d?quote)?>{1,2}[ \t]+/g, '$1\n');
}

/** The text of `$'…'` (https://www.gnu.org/software/bash/manual/bash.html#ANSI_002dC-Quoting). */
function unescapeAnsi(text: string): string {
  return text.replace(
    ansiEscape,
    (whole, hex?: string, short?: string, long?: string, octal?: string, other?: string) => {
      if (other !== undefined) return ansiEscapes[other] ?? other;
      const point = parseInt(hex ?? short ?? long ?? octal ?? '', octal ? 8 : 16);
      return point > 0x10ffff ? whole : String.fromCodePoint(point);
    },
  );
}

/** The text of `"…"`, where a backslash quotes a few characters and joins lines. */
function unescapeDouble(text: string): string {
  return text.replace(/\\(?:\r?\n|(["\\$`]))/g, (_, character?: string) => character ?? '');
}

/** The text of `"…"` at the Windows prompt, where a doubled quotation mark is one. */
function unescapeCmd(text: string): string {
  return text.replace(/\\"|""/g, '"');
}

type Quotation = [pattern: RegExp, unescape: (text: string) => string, expands: boolean];

const ansiQuotation: Quotation = [/\$'([^'\\]*(?:\\[\s\S][^'\\]*)*)('?)/y, unescapeAnsi, false];
const quotations: Record<'posix' | 'cmd', Quotation[]> = {
  posix: [
    [/'([^']*)('?)/y, (text) => text, false],
    [/"([^"\\]*(?:\\[\s\S][^"\\]*)*)("?)/y, unescapeDouble, true],
    ansiQuotation,
  ],
  cmd: [
    [/'([^']*)('?)/y, (text) => text, false],
    [/"((?:[^"\\]|\\[\s\S]|"")*)("?)/y, unescapeCmd, false],
    ansiQuotation,
  ],
};
const blank = /[^\S\n]+/y;
const lineEnd = /\n\s*/y;
const escape = /\\(?:\r?\n|([\s\S]))/y;
const plain = /[^\s'"\\$&|;<>]+|[\\$&]/y;
const variable = /(?<!\\)\$(?:[A-Za-z_]\w{0,40}|\{\w{1,40}\}|\()|\{\{[^{}]{1,60}\}\}/;
/** What a line begins with that goes on with the command although no backslash says so. */
const continued = /^(?:-|'|"|\^|https?:)/i;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * Splits a command line into words as a POSIX shell does (single and double quotation marks,
 * backslash, `$'…'`, continued lines); also the form for the Windows prompt. Variables and
 * commands are left as they stand. The first `|`, `;`, `>` or `<` outside quotation marks ends the
 * command; an `&` inside a word does not, so that an address pasted without quotation marks stays
 * whole.
 *
 * @returns the words, and the start of a quotation that nothing closes
 */
export function splitShellWords(
  command: string,
  style: 'posix' | 'cmd' = 'posix',
): { words: ShellWord[]; openQuote?: string } {
  const source = withoutBackticks(withoutPrompts(withoutCarets(command)));
  const words: ShellWord[] = [];
  let word: { parts: string[]; bareAmpersand: boolean; variable?: string | undefined } | undefined;
  let openQuote: string | undefined;

  const add = (text: string) => {
    word ??= { parts: [], bareAmpersand: false };
    word.parts.push(text);
  };
  const noteVariable = (text: string) => {
    const name = variable.exec(text)?.[0];
    if (word && name !== undefined) word.variable ??= name;
  };
  const finishWord = () => {
    if (word) {
      const text = word.parts.join('').replaceAll(innerLineEnd, '\n');
      words.push({ text, bareAmpersand: word.bareAmpersand, variable: word.variable });
    }
    word = undefined;
  };

  for (let at = 0; at < source.length;) {
    const end = matchAt(lineEnd, source, at);
    if (end) {
      finishWord();
      at += end[0].length;
      if (!continued.test(source.slice(at, at + 8))) break;
      continue;
    }
    // The fence of Markdown.
    if (source.startsWith('```', at)) break;
    const gap = matchAt(blank, source, at);
    if (gap) {
      finishWord();
      at += gap[0].length;
      continue;
    }
    let quoted: RegExpExecArray | null = null;
    for (const [pattern, unescape, expands] of quotations[style]) {
      quoted = matchAt(pattern, source, at);
      if (!quoted) continue;
      add(unescape(quoted[1]!));
      if (expands) noteVariable(quoted[1]!);
      if (quoted[2] === '') openQuote = source.slice(at, at + 80);
      break;
    }
    const token = quoted ?? matchAt(escape, source, at) ?? matchAt(plain, source, at);
    if (!token) break;
    if (!quoted && token[0] === '&') {
      if (!word || /^(?:&|\s|$)/.test(source.slice(at + 1, at + 2))) break;
      word.bareAmpersand = true;
    }
    if (!quoted && !/^\\\r?\n$/.test(token[0])) {
      add(token[1] ?? token[0]);
      if (token[0] === '$') noteVariable(source.slice(at, at + 48));
      else if (token[0].includes('{{')) noteVariable(token[0]);
    }
    at += token[0].length;
  }
  finishWord();
  return { words, openQuote };
}
