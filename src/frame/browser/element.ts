import { codePointName, visiblePieces } from '../visible.ts';

type Child = Node | string;

/** Makes an element with attributes and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A text in which pieces between backticks are code. */
export function rich(text: string): Child[] {
  return text
    .split('`')
    .map((piece, index) =>
      index % 2 ? element('code', { translate: 'no' }, ...shown(piece)) : piece,
    );
}

/** A text with its invisible characters made visible. */
export function shown(text: string): Child[] {
  return visiblePieces(text).map((piece) =>
    piece.hidden === undefined
      ? piece.text
      : element('span', { class: 'unseen', title: codePointName(piece.text) }, piece.hidden),
  );
}
