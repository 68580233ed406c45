const blanks = /\s+/g;

/** A text as code in a line of Markdown (CommonMark 6.1), whatever backticks it holds. */
export function inlineCode(text: string): string {
  const line = text.replace(blanks, ' ');
  if (line.trim() === '') return '';
  const fence = '`'.repeat(
    (line.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0) + 1,
  );
  const padding = fence.length > 1 || (line.startsWith(' ') && line.endsWith(' ')) ? ' ' : '';
  return fence + padding + line + padding + fence;
}

/** An address as far as it goes: not the punctuation that ends a sentence, nor Chinese text. */
const address =
  /(https?:\/\/[^\s<>"'`()[\]\\\p{Script=Han}，。；：、！？（）「」“”]*[^\s<>"'`()[\]\\\p{Script=Han}，。；：、！？（）「」“”.,;:!?])/u;
const marks = /[\\`*[\]<>~|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#|\w)|(?<=www)\./gu;

const withoutMarks = (text: string) => text.replace(marks, '\\$&');

/**
 * A text on one line as the label of a link in Markdown, in which there can be no other link.
 * Brackets are written as characters of HTML: not every parser reads their escapes in a label.
 */
export function linkLabel(text: string): string {
  return withoutMarks(text).replaceAll('\\[', '&#91;').replaceAll('\\]', '&#93;');
}

/**
 * A text in Markdown (CommonMark 2.4), in which nothing of it is a mark: no link but of an address
 * that is written out, no picture, code, heading or list. Lines stay lines, without what indents
 * them, which could make them code.
 */
export function markdownText(text: string): string {
  const [first = '', ...others] = text
    .split(address)
    .map((part, place) => (place % 2 > 0 ? `<${part}>` : withoutMarks(part)))
    .join('')
    .split('\n');
  return [first, ...others.map((line) => line.trimStart())]
    .map((line) => line.replace(/^([ \t]*)([-+=#])/, '$1\\$2'))
    .map((line) => line.replace(/^([ \t]*\d{1,9})([.)])/, '$1\\$2'))
    .join('  \n');
}
