import type { Locale } from '../../../catalog/locale.ts';
import { signatureWords } from '../../words.ts';
import { slipWords } from '../../slip-words.ts';
import type { Expected, Verdict } from '../../check.ts';
import { hashes, type Hash } from '../../protocol.ts';
import type { NoticeId } from '../../request/request.ts';
import type { Explanation } from '../../slips/find.ts';
import type { SlipId } from '../../slips/variant.ts';
import { copyButton } from '../../../frame/browser/copy-button.ts';
import { element, rich } from '../../../frame/browser/element.ts';

type Words = (typeof signatureWords)[Locale];

const mostAlternatives = 3;

function card(kind: 'good' | 'bad' | 'open', title: string, ...children: (Node | string)[]) {
  return element(
    'div',
    { class: `verdict ${kind}` },
    element('p', { class: 'verdict-title' }, title),
    ...children,
  );
}

/** Says that a request is signed by rules which this checker does not know. */
export function otherSchemeCard(scheme: string, words: Words): HTMLElement {
  return card('open', words.otherScheme(scheme), element('p', {}, ...rich(words.otherSchemeText)));
}

/** A plain answer that needs no more than a sentence. */
export function messageCard(text: string): HTMLElement {
  return element('p', { class: 'verdict open' }, ...rich(text));
}

function causes(explanation: Explanation, locale: Locale): HTMLElement {
  const items = explanation.map(({ slip, detail = '', name = '' }) =>
    element('li', {}, ...rich(slipWords[locale][slip].cause(detail, name))),
  );
  return element('ul', { class: 'slips' }, ...items);
}

function fixes(slips: readonly SlipId[], words: Words, locale: Locale): HTMLElement[] {
  return [
    element('p', { class: 'fix-title' }, words.fix),
    element(
      'ul',
      {},
      ...[...new Set(slips)].map((slip) => element('li', {}, ...rich(slipWords[locale][slip].fix))),
    ),
  ];
}

function explained(
  explanations: readonly Explanation[],
  shape: readonly SlipId[],
  words: Words,
  locale: Locale,
): HTMLElement {
  const [first, ...others] = explanations;
  const slips = [...(first ?? []).map(({ slip }) => slip), ...shape];
  return card(
    'bad',
    words.explained,
    ...(first
      ? [
          element('p', {}, first.length > 1 ? words.explainedPair : words.explainedLead),
          causes(first, locale),
        ]
      : []),
    ...(shape.length > 0
      ? [
          element('p', {}, first ? words.explainedMore : words.explainedShape),
          causes(
            shape.map((slip) => ({ slip })),
            locale,
          ),
        ]
      : []),
    ...fixes(slips, words, locale),
    ...others
      .slice(0, mostAlternatives)
      .flatMap((other) => [
        element('p', { class: 'quiet' }, words.explainedAlso),
        causes(other, locale),
      ]),
  );
}

/** The answer to what a signature is. */
export function verdictCard(verdict: Verdict, locale: Locale): HTMLElement {
  const words = signatureWords[locale];
  switch (verdict.kind) {
    case 'match':
      return card('good', words.match(verdict.hash), element('p', {}, words.matchText));
    case 'explained':
      return explained(verdict.explanations, verdict.shape, words, locale);
    case 'incomplete':
      return incompleteCard(words.incomplete, verdict.missing, words);
    case 'unexplained': {
      const tried = verdict.tried.toLocaleString('en');
      const text = verdict.complete ? words.unexplainedText : words.unexplainedPartly;
      return card(
        'open',
        words.unexplained,
        element('p', {}, text(tried)),
        element('p', {}, words.unexplainedAdvice),
      );
    }
    case 'unknown-shape':
      return card(
        'open',
        words.unknownShape,
        element(
          'p',
          {},
          ...rich(
            verdict.length === undefined
              ? words.unknownShapeText
              : words.unknownShapeLength(String(verdict.length * 2)),
          ),
        ),
      );
  }
}

/** Says that a part of the request is missing, which, and how tools copy a whole one. */
export function incompleteCard(
  title: string,
  missing: readonly NoticeId[],
  words: Words,
): HTMLElement {
  const list = (texts: readonly string[]) =>
    element('ul', {}, ...texts.map((text) => element('li', {}, ...rich(text))));
  return element(
    'div',
    { class: 'verdict open' },
    element('p', { class: 'verdict-title' }, ...rich(title)),
    ...(missing.length > 0 ? [list(missing.map((id) => words.missing[id] ?? ''))] : []),
    element('p', {}, words.howToCopy),
    list(Object.values(words.copySteps)),
  );
}

/** What the comparison of the reader’s string with the right one says. */
export function ownTextCard(
  difference: HTMLElement | undefined,
  verdict: Verdict | undefined,
  words: Words,
): HTMLElement {
  if (difference) return card('bad', words.differentText, difference);
  if (!verdict || verdict.kind === 'match') return card('good', words.sameText);
  return card('open', words.sameText, element('p', {}, ...rich(words.sameTextWrongDigest)));
}

/** The right digests, the one that equals the reader’s marked. */
export function digestList(expected: Expected, own: string | undefined, words: Words): HTMLElement {
  const row = (hash: Hash) => {
    const digest = expected.digests[hash];
    const same = own?.trim() === digest;
    return element(
      'div',
      same ? { class: 'same' } : {},
      element('dt', {}, hash, ...(same ? [element('small', {}, ` ${words.yourDigest}`)] : [])),
      element(
        'dd',
        {},
        element('code', { translate: 'no' }, digest),
        copyButton(words, hash, () => digest),
      ),
    );
  };
  return element(
    'section',
    {},
    element('h3', {}, words.digests),
    element('dl', { class: 'digests' }, ...hashes.map(row)),
  );
}

/** What a right digest still leaves open. */
export function unprovedList(clock: string, words: Words): HTMLElement {
  const { secret, hash, address } = words.unproved;
  return element(
    'section',
    {},
    element('h3', {}, words.unprovedTitle),
    element(
      'ul',
      {},
      ...[secret, hash, address, clock].map((text) => element('li', {}, ...rich(text))),
    ),
  );
}
