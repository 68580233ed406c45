import type { Locale } from '../../catalog/locale.ts';
import { signatureWords } from '../../i18n/signature.ts';
import { checkSignature, expectedSignature } from '../../signing/check.ts';
import { secretInText, unmask } from '../../signing/difference.ts';
import { canHash, hashBytes } from '../../signing/digest.ts';
import { hashes, timestampName } from '../../signing/protocol.ts';
import { parseRequest } from '../../signing/request/parse.ts';
import { sentSecret, sentSignature, type SentRequest } from '../../signing/request/request.ts';
import { readOwnResult, readUnsent, summarise } from '../../signing/summary.ts';
import { checkTimestamp, readTime } from '../../signing/timestamp.ts';
import { differenceText } from '../timestamp/words.ts';
import { element } from '../element.ts';
import { differenceView } from './difference-view.ts';
import { clearForm, fillForm, findForm, sampleOf, type SignatureForm } from './form.ts';
import { noticeList, parameterTable, recognition, stringToSign } from './request-view.ts';
import { digestList, messageCard, ownTextCard, unprovedList, verdictCard } from './verdict-view.ts';

/** How long typing rests before the answer is worked out again, in milliseconds. */
const typingRest = 150;
/** After how long a search says that it is still running, in milliseconds. */
const patience = 200;

/** What the clock says about the timestamp of a request. */
function clockText(request: SentRequest, locale: Locale): string {
  const { unproved } = signatureWords[locale];
  const sent = request.parameters.find(({ name }) => name === timestampName)?.value ?? '';
  const reading = readTime(sent, 0);
  if (!reading) return unproved.clockUnknown;
  const { difference } = checkTimestamp(reading, Date.now() / 1000);
  return unproved.clock(differenceText(difference, locale));
}

/** Makes the signature checker below `root` work: an answer to every change, worked out here. */
export function attachSignatureTool(root: HTMLElement, locale: Locale): void {
  const words = signatureWords[locale];
  const form: SignatureForm = findForm(root);
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  const [recognised, verdictPart, details] = [part('recognised'), part('verdict'), part('details')];
  let current = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  async function answer(): Promise<void> {
    const run = ++current;
    const outdated = () => run !== current;
    const request = parseRequest(form.request.value);
    recognised.textContent = recognition(request, words);
    if (form.request.value.trim() === '') {
      verdictPart.replaceChildren(element('p', { class: 'quiet' }, words.empty));
      details.replaceChildren();
      return;
    }
    const notices = noticeList(request, words);
    const read = request.parameters.length > 0 || request.body !== undefined;
    if (!read) {
      verdictPart.replaceChildren();
      details.replaceChildren(...(notices ? [notices] : []));
      return;
    }

    const own = readOwnResult(form.own.value);
    const secret =
      form.secret.value.trim() ||
      (own?.kind === 'text' ? secretInText(own.text) : undefined) ||
      sentSecret(request) ||
      '';
    const summary = summarise(request);
    const plain = [stringToSign(summary, words), parameterTable(summary, words)];
    const expected = canHash() ? await expectedSignature(request, secret) : undefined;
    if (outdated()) return;

    const agreedHash = hashes.find((hash) => hash === form.hash.value);
    const ownText = own?.kind === 'text' ? own.text : undefined;
    const difference =
      ownText !== undefined && expected ? differenceView(expected.text, ownText, words) : undefined;
    let sign = own?.kind === 'digest' ? own.sign : sentSignature(request);
    if (ownText !== undefined && difference && expected) {
      const bytes = new TextEncoder().encode(unmask(ownText, secret));
      sign = await hashBytes(bytes, agreedHash ?? 'SHA-1');
      if (outdated()) return;
    }

    const digests = expected && secret !== '' ? digestList(expected, sign, words) : undefined;
    details.replaceChildren(
      ...[notices, digests, ...plain, unprovedList(clockText(request, locale), words)].filter(
        (section) => section !== undefined,
      ),
    );

    if (!expected) return verdictPart.replaceChildren(messageCard(words.noCrypto));
    if (secret === '') return verdictPart.replaceChildren(messageCard(words.needSecret));
    if (sign === undefined) return verdictPart.replaceChildren(messageCard(words.needSign));
    const slow = setTimeout(() => {
      if (!outdated()) verdictPart.replaceChildren(messageCard(words.searching));
    }, patience);
    const unsent = readUnsent(form.unsent.value);
    const verdict = await checkSignature(request, { secret, sign, agreedHash, unsent }, outdated);
    clearTimeout(slow);
    if (outdated()) return;
    const unhelpful = difference !== undefined && verdict.kind === 'unexplained';
    verdictPart.replaceChildren(
      ...(ownText === undefined ? [] : [ownTextCard(difference, verdict, words)]),
      ...(unhelpful ? [] : [verdictCard(verdict, locale)]),
    );
  }

  function schedule(delay: number): void {
    clearTimeout(waiting);
    waiting = setTimeout(() => void answer(), delay);
  }

  root.addEventListener('input', (event) => {
    const typed = event instanceof InputEvent && event.inputType.startsWith('insertText');
    schedule(typed ? typingRest : 0);
  });
  root.addEventListener('change', () => schedule(0));
  root.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLElement>('button[data-sample], button[data-clear]');
    if (!button) return;
    const sample = sampleOf(button);
    if (sample) fillForm(form, sample);
    else clearForm(form);
    schedule(0);
  });
  addEventListener('pagehide', () => {
    clearForm(form);
    void answer();
  });

  root.hidden = false;
  void answer();
}
