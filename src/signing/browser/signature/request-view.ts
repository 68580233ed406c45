import type { Locale } from '../../../catalog/locale.ts';
import { signatureWords } from '../../words.ts';
import { bodyName, secretName } from '../../protocol.ts';
import type { Pair } from '../../recipe.ts';
import { excerptOf, type Notice } from '../../request/request.ts';
import type { Question } from './question.ts';
import type { RequestSummary, UnsignedReason } from '../../summary.ts';
import { copyButton } from '../../../frame/browser/copy-button.ts';
import { element, rich, shown } from '../../../frame/browser/element.ts';

/** Longer values are cut where they are shown, so that a large request does not slow the page. */
const mostCharacters = 400;
const mostParameters = 80;
const mostNotices = 8;
const mask = '••••••••';

type Words = (typeof signatureWords)[Locale];

function valueNodes(value: string, words: Words): (Node | string)[] {
  if (value.length <= mostCharacters) return shown(value);
  return [
    ...shown(value.slice(0, mostCharacters)),
    element('small', {}, ` ${words.characters(value.length.toLocaleString('en'))}`),
  ];
}

/** What the pasted text was read as. */
export function recognition(
  { request, isOtherReading }: Pick<Question, 'request' | 'isOtherReading'>,
  words: Words,
): string {
  if (!request.kind) return '';
  const count = String(request.parameters.length);
  const body = request.body === undefined ? '' : words.withBody;
  const how =
    isOtherReading && request.reading ? words.otherReading(words.readings[request.reading]) : '';
  return words.recognised(words.kinds[request.kind], count) + body + how;
}

/** The further requests of a paste, each to be checked in place of the first. */
export function otherRequests(others: readonly string[], words: Words): HTMLElement | undefined {
  if (others.length === 0) return undefined;
  return element(
    'section',
    {},
    element('h3', {}, words.otherRequests),
    element(
      'ul',
      {},
      ...others.map((command) =>
        element(
          'li',
          {},
          element(
            'button',
            { type: 'button', class: 'button', 'data-request': command },
            words.checkInstead,
          ),
          ' ',
          element('code', { translate: 'no' }, ...shown(excerptOf(command, 80))),
        ),
      ),
    ),
  );
}

/** The list of what could not be read, or that changes what arrives. */
export function noticeList(notices: readonly Notice[], words: Words): HTMLElement | undefined {
  if (notices.length === 0) return undefined;
  const more = notices.length - mostNotices;
  return element(
    'div',
    { class: 'notice', role: 'note' },
    element('p', {}, words.unreadTitle),
    element(
      'ul',
      {},
      ...notices
        .slice(0, mostNotices)
        .map(({ id, name = '', excerpt = '' }) =>
          element('li', {}, ...rich(words.notices[id](name, excerpt))),
        ),
      ...(more > 0 ? [element('li', {}, words.moreNotices(String(more)))] : []),
    ),
  );
}

function unsignedText(reason: UnsignedReason, words: Words): string {
  return {
    sign: words.notSignedSign,
    empty: words.notSignedEmpty,
    repeated: words.notSignedRepeated,
    secret: words.notSignedSecret,
  }[reason];
}

function placeText({ name, place }: Pair, words: Words): string {
  if (name === secretName) return words.secretPlace;
  return name === bodyName || !place ? words.bodyPlace : words.places[place];
}

function notShown(count: number, words: Words): HTMLElement[] {
  return count > 0 ? [element('p', { class: 'quiet' }, words.notShown(String(count)))] : [];
}

/** The parameters in the order of the string to sign, and those that are not signed. */
export function parameterTable({ signed, unsigned }: RequestSummary, words: Words): HTMLElement {
  const row = (attributes: Record<string, string>, name: string, value: Node[], place: Node[]) =>
    element(
      'tr',
      attributes,
      element('th', { scope: 'row' }, element('code', { translate: 'no' }, ...shown(name))),
      element('td', { translate: 'no' }, ...value),
      element('td', {}, ...place),
    );
  const code = (children: (Node | string)[]) => [element('code', {}, ...children)];
  const rows = signed
    .slice(0, mostParameters)
    .map((pair) =>
      row({}, pair.name, code(pair.name === secretName ? [mask] : valueNodes(pair.value, words)), [
        document.createTextNode(placeText(pair, words)),
      ]),
    );
  const rest = unsigned
    .slice(0, mostParameters)
    .map(({ parameter, reason }) =>
      row(
        { class: 'unsigned' },
        parameter.name,
        code(reason === 'secret' ? [mask] : valueNodes(parameter.value, words)),
        [element('span', {}, ...rich(unsignedText(reason, words)))],
      ),
    );
  return element(
    'section',
    {},
    element('h3', {}, words.parameters),
    element(
      'div',
      { class: 'tool-table', tabindex: '0', role: 'region', 'aria-label': words.parameters },
      element(
        'table',
        {},
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            ...[words.parameterName, words.parameterValue, words.parameterPlace].map((text) =>
              element('th', { scope: 'col' }, text),
            ),
          ),
        ),
        element('tbody', {}, ...rows, ...rest),
      ),
    ),
    ...notShown(signed.length + unsigned.length - rows.length - rest.length, words),
  );
}

/** The string to sign with the secret masked, one parameter a line. */
export function stringToSign({ signed }: RequestSummary, words: Words): HTMLElement {
  const parts = signed
    .slice(0, mostParameters)
    .map(({ name, value }, index) =>
      element(
        'span',
        name === secretName ? { class: 'secret' } : {},
        `${index > 0 ? '&' : ''}${name}=`,
        ...(name === secretName ? [mask] : valueNodes(value, words)),
      ),
    );
  const masked = () =>
    signed.map(({ name, value }) => `${name}=${name === secretName ? '***' : value}`).join('&');
  return element(
    'section',
    {},
    element('h3', {}, words.stringToSign),
    element(
      'pre',
      { class: 'signed-text', tabindex: '0', translate: 'no', 'aria-label': words.stringToSign },
      element('code', {}, ...parts),
    ),
    ...notShown(signed.length - parts.length, words),
    element('p', { class: 'quiet' }, words.stringNote),
    copyButton(words, words.stringToSign, masked),
  );
}
