import type { Locale } from '../../../catalog/locale.ts';
import { signatureWords } from '../../words.ts';
import { compareNames, firstDifference, type Difference } from '../../difference.ts';
import { element, rich, shown } from '../../../frame/browser/element.ts';

type Words = (typeof signatureWords)[Locale];

const mostNames = 10;

function place(difference: Difference, words: Words): string {
  const at = words.differenceAt(
    String(difference.position + 1),
    String(difference.bytePosition + 1),
  );
  if (difference.name !== undefined) return at + words.differenceIn(difference.name);
  return difference.expected === '' ? at + words.differenceEnd : at;
}

function side(label: string, text: string, bytes: readonly number[], words: Words): HTMLElement {
  const [first = '', ...rest] = text;
  const hex = bytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
  return element(
    'div',
    {},
    element('dt', {}, label),
    element(
      'dd',
      { translate: 'no' },
      ...(text === ''
        ? [element('em', {}, words.endOfText)]
        : [
            element('code', {}, element('mark', {}, ...shown(first)), ...shown(rest.join(''))),
            element('small', {}, hex),
          ]),
    ),
  );
}

/** How the string that somebody signed differs from the right one; nothing if it does not. */
export function differenceView(
  expected: string,
  actual: string,
  words: Words,
): HTMLElement | undefined {
  const difference = firstDifference(expected, actual);
  if (!difference) return undefined;
  const names = compareNames(expected, actual);
  const list = (text: (names: string) => string, found: readonly string[]) =>
    found.length === 0
      ? []
      : [
          text(
            found
              .slice(0, mostNames)
              .map((name) => `\`${name}\``)
              .join(', '),
          ),
        ];
  const lines = [
    ...list(words.missingNames, names.missing),
    ...list(words.extraNames, names.extra),
    ...list(words.changedNames, names.changed),
    ...(names.reordered ? [words.reordered] : []),
  ];
  return element(
    'section',
    {},
    element('h3', {}, words.difference),
    element('p', {}, ...rich(place(difference, words))),
    element(
      'dl',
      { class: 'difference' },
      side(words.shouldBe, difference.expected, difference.expectedBytes, words),
      side(words.yours, difference.actual, difference.actualBytes, words),
    ),
    ...(lines.length > 0
      ? [element('ul', {}, ...lines.map((line) => element('li', {}, ...rich(line))))]
      : []),
  );
}
