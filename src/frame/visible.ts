/** A piece of a text: as it is, or a character that does not show, with a name for it. */
export type VisiblePiece = { text: string; hidden?: undefined } | { text: string; hidden: string };

const named: Record<string, string> = {
  '\t': '⇥',
  '\n': '↵',
  '\r': '␍',
  ' ': '␣',
  '\u00a0': 'NBSP',
  '\u00ad': 'SHY',
  '\u200b': 'ZWSP',
  '\u200c': 'ZWNJ',
  '\u200d': 'ZWJ',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u2060': 'WJ',
  '\u3000': 'U+3000',
  '\ufeff': 'BOM',
};

const hiddenRun =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|^ +|(?<! ) +$/gu;

/** How a character is named in Unicode charts, such as `U+200B`. */
export function codePointName(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Splits a text so that characters that do not show can be shown: control and format characters,
 * uncommon blanks, and plain blanks at the start and the end.
 */
export function visiblePieces(text: string): VisiblePiece[] {
  const pieces: VisiblePiece[] = [];
  let end = 0;
  for (const match of text.matchAll(hiddenRun)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    for (const character of match[0])
      pieces.push({ text: character, hidden: named[character] ?? codePointName(character) });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}
