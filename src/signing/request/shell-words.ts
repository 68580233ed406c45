/** One word of a command line. */
export interface ShellWord {
  text: string;
  /** Whether an ampersand stood outside quotation marks, where a shell would end the command. */
  bareAmpersand: boolean;
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

/** Undoes the quoting that browsers use for the Windows prompt, where `^` quotes a character. */
function withoutCarets(command: string): string {
  return /\s\^"|\^\r?\n/.test(command)
    ? command.replace(/\^\r?\n\s*/g, ' ').replace(/\^([\s\S])/g, '$1')
    : command;
}

const ansiEscape =
  /\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|([0-7]{1,3})|([\s\S]))/g;

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

const quotations: [pattern: RegExp, unescape: (text: string) => string][] = [
  [/'([^']*)('?)/y, (text) => text],
  [/"([^"\\]*(?:\\[\s\S][^"\\]*)*)("?)/y, unescapeDouble],
  [/\$'([^'\\]*(?:\\[\s\S][^'\\]*)*)('?)/y, unescapeAnsi],
];
const blank = /\s+/y;
const escape = /\\(?:\r?\n|([\s\S]))/y;
const plain = /[^\s'"\\$&|;<>]+|[\\$&]/y;

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
export function splitShellWords(command: string): { words: ShellWord[]; openQuote?: string } {
  const source = withoutCarets(command);
  const words: ShellWord[] = [];
  let word: { parts: string[]; bareAmpersand: boolean } | undefined;
  let openQuote: string | undefined;

  const add = (text: string) => {
    word ??= { parts: [], bareAmpersand: false };
    word.parts.push(text);
  };
  const finishWord = () => {
    if (word) words.push({ text: word.parts.join(''), bareAmpersand: word.bareAmpersand });
    word = undefined;
  };

  for (let at = 0; at < source.length;) {
    const gap = matchAt(blank, source, at);
    if (gap) {
      finishWord();
      at += gap[0].length;
      continue;
    }
    let quoted: RegExpExecArray | null = null;
    for (const [pattern, unescape] of quotations) {
      quoted = matchAt(pattern, source, at);
      if (!quoted) continue;
      add(unescape(quoted[1]!));
      if (quoted[2] === '') openQuote = source.slice(at, at + 80);
      break;
    }
    const token = quoted ?? matchAt(escape, source, at) ?? matchAt(plain, source, at);
    if (!token) break;
    if (!quoted && token[0] === '&') {
      if (!word || /^(?:&|\s|$)/.test(source.slice(at + 1, at + 2))) break;
      word.bareAmpersand = true;
    }
    if (!quoted && !/^\\\r?\n$/.test(token[0])) add(token[1] ?? token[0]);
    at += token[0].length;
  }
  finishWord();
  return { words, openQuote };
}
