import type { Locale } from '../../../catalog/locale.ts';
import { signatureWords } from '../../words.ts';
import { checkSignature, expectedSignature, missingParts, type Expected } from '../../check.ts';
import { canHash } from '../../digest.ts';
import { timestampName } from '../../protocol.ts';
import type { SentRequest } from '../../request/request.ts';
import type { SlipFinder } from '../../slips/find.ts';
import { summarise } from '../../summary.ts';
import { checkTimestamp, readTime } from '../../timestamp.ts';
import { element, rich } from '../../../frame/browser/element.ts';
import { differenceText } from '../duration-text.ts';
import { differenceView } from './difference-view.ts';
import { clearForm, fillForm, findForm, sampleOf } from './form.ts';
import { digestOfOwnText, readQuestion, type Question } from './question.ts';
import {
  noticeList,
  otherRequests,
  parameterTable,
  recognition,
  stringToSign,
} from './request-view.ts';
import { startSearchWorkers } from './search-workers.ts';
import {
  digestList,
  incompleteCard,
  messageCard,
  otherSchemeCard,
  ownTextCard,
  unprovedList,
  verdictCard,
} from './verdict-view.ts';

/** How long typing rests before the answer is worked out again, in milliseconds. */
const typingRest = 150;
/** After how long a search says that the signature is wrong and the reason still to come, in milliseconds. */
const patience = 30;

/** What the clock says about the timestamp of a request. */
function clockText(request: SentRequest, locale: Locale): string {
  const { unproved } = signatureWords[locale];
  const sent = request.parameters.find(({ name }) => name === timestampName)?.value ?? '';
  const reading = readTime(sent, 0);
  if (!reading) return unproved.clockUnknown;
  const { difference } = checkTimestamp(reading, Date.now() / 1000);
  return unproved.clock(differenceText(difference, locale));
}

/** Everything that the request alone shows: notices, digests, string to sign, parameters. */
function requestSections(
  { request, secret, sign, notices, others }: Question,
  expected: Expected | undefined,
  locale: Locale,
): HTMLElement[] {
  const words = signatureWords[locale];
  const summary = summarise(request);
  return [
    noticeList(notices, words),
    otherRequests(others, words),
    expected && secret !== '' && sign !== undefined && missingParts(request).length === 0
      ? digestList(expected, sign, words)
      : undefined,
    stringToSign(summary, words),
    parameterTable(summary, words),
    unprovedList(clockText(request, locale), words),
  ].filter((section) => section !== undefined);
}

/** Makes the signature checker below `root` work: an answer to every change, worked out here. */
export function attachSignatureTool(root: HTMLElement, locale: Locale): void {
  const words = signatureWords[locale];
  const form = findForm(root);
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  const [recognised, verdictPart, details] = [part('recognised'), part('verdict'), part('details')];
  const find = startSearchWorkers();
  let current = new AbortController();
  let waiting: ReturnType<typeof setTimeout> | undefined;

  /** The answer on the signature, below what the comparison of the strings says. */
  async function showVerdict(
    question: Question,
    expected: Expected,
    signal: AbortSignal,
  ): Promise<void> {
    const { request, secret, ownText, agreedHash, unsent } = question;
    const difference =
      ownText === undefined ? undefined : differenceView(expected.text, ownText, words);
    const compared = difference ? [ownTextCard(difference, undefined, words)] : [];
    const show = (...cards: HTMLElement[]) => verdictPart.replaceChildren(...compared, ...cards);

    const sign =
      ownText !== undefined && difference
        ? await digestOfOwnText(ownText, question)
        : question.sign;
    if (signal.aborted) return;
    if (question.otherScheme) return show(otherSchemeCard(question.otherScheme, words));
    if (secret === '') return show(messageCard(words.needSecret));
    if (sign === undefined)
      return show(
        ownText === undefined
          ? incompleteCard(words.needSign, [], words)
          : ownTextCard(undefined, undefined, words),
      );

    show();
    const input = { secret, sign, agreedHash, unsent };
    const findAndSay: SlipFinder = async (...asked) => {
      const slow = setTimeout(() => {
        if (!signal.aborted) show(messageCard(words.searching));
      }, patience);
      try {
        return await find(...asked);
      } finally {
        clearTimeout(slow);
      }
    };
    const verdict = await checkSignature(request, input, findAndSay, signal).catch(() => undefined);
    if (signal.aborted) return;
    if (!verdict) return show(messageCard(words.searchFailed));
    if (difference)
      return show(...(verdict.kind === 'explained' ? [verdictCard(verdict, locale)] : []));
    show(
      ...(ownText === undefined ? [] : [ownTextCard(undefined, verdict, words)]),
      verdictCard(verdict, locale),
    );
  }

  async function answer(): Promise<void> {
    current.abort();
    current = new AbortController();
    const { signal } = current;
    const question = await readQuestion(form);
    if (signal.aborted) return;
    const { request, secret } = question;
    recognised.replaceChildren(...rich(recognition(question, words)));
    if (request.parameters.length === 0 && request.body === undefined) {
      const blank = form.request.value.trim() === '';
      verdictPart.replaceChildren(
        ...(blank ? [element('p', { class: 'quiet' }, words.empty)] : []),
        ...(question.otherScheme ? [otherSchemeCard(question.otherScheme, words)] : []),
      );
      const notices = noticeList(question.notices, words);
      details.replaceChildren(...(notices ? [notices] : []));
      return;
    }
    const expected = canHash() ? await expectedSignature(request, secret) : undefined;
    if (signal.aborted) return;
    if (expected) {
      // The workers search while the request is shown.
      void showVerdict(question, expected, signal);
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return;
    } else {
      verdictPart.replaceChildren(messageCard(words.noCrypto));
    }
    details.replaceChildren(...requestSections(question, expected, locale));
  }

  function schedule(delay: number): void {
    clearTimeout(waiting);
    waiting = setTimeout(() => void answer(), delay);
  }

  root.addEventListener('input', (event) => {
    const typed = event instanceof InputEvent && event.inputType.startsWith('insertText');
    schedule(typed ? typingRest : 0);
  });
  root.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLElement>(
      'button[data-sample], button[data-clear], button[data-request]',
    );
    if (!button) return;
    const sample = sampleOf(button);
    const other = button.dataset['request'];
    if (other !== undefined) form.request.value = other;
    else if (sample) fillForm(form, sample);
    else clearForm(form);
    schedule(0);
  });
  addEventListener('pagehide', () => {
    clearForm(form);
    void answer();
  });

  root.dataset['ready'] = '';
  void answer();
}
