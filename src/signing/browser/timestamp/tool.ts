import type { Locale } from '../../../catalog/locale.ts';
import { timestampWords } from '../../timestamp-words.ts';
import {
  checkTimestamp,
  countDigits,
  readResponseTime,
  readTime,
  type TimeReading,
  type TimestampCheck,
  type TimestampFinding,
} from '../../timestamp.ts';
import { copyButton } from '../../../frame/browser/copy-button.ts';
import { element, rich } from '../../../frame/browser/element.ts';
import { sharedWords } from '../../shared-words.ts';
import { differenceText, durationText } from '../duration-text.ts';

type Words = (typeof timestampWords)[Locale];

const chinaOffset = 8 * 60;
/** A smaller difference between two clocks says nothing, in seconds. */
const worthMentioning = 30;

/** Minutes east of Greenwich where the reader is. */
const localOffset = () => -new Date().getTimezoneOffset();

function zoneName(offset: number): string {
  const minutes = Math.abs(offset);
  const clock = `${Math.floor(minutes / 60)}`.padStart(2, '0');
  return `UTC${offset < 0 ? '−' : '+'}${clock}:${String(minutes % 60).padStart(2, '0')}`;
}

/** `2023-11-14 22:13:20` at an offset. */
function dateText(seconds: number, offset: number): string {
  const date = new Date((seconds + offset * 60) * 1000);
  return Number.isNaN(date.getTime()) ? '—' : date.toISOString().slice(0, 19).replace('T', ' ');
}

function findingText(finding: TimestampFinding, locale: Locale): string {
  const words = timestampWords[locale];
  switch (finding.id) {
    case 'wrong-unit':
      return words.unit(words.forms[finding.form]) + words.corrected(finding.corrected);
    case 'not-epoch':
      return words.notEpoch + words.corrected(finding.corrected);
    case 'fraction':
      return words.fraction + words.corrected(finding.corrected);
    case 'not-digits':
      return words.notDigits + words.corrected(finding.corrected);
    case 'zone':
      if (finding.minutes === chinaOffset) return words.zoneAhead8;
      return finding.minutes === -chinaOffset
        ? words.zoneBehind8
        : words.zone(durationText(finding.minutes * 60, locale));
  }
}

function readingList(reading: TimeReading, words: Words, locale: Locale): HTMLElement {
  const seconds = Math.floor(reading.seconds);
  const row = (label: string, value: string, ...more: Node[]) =>
    element(
      'div',
      {},
      element('dt', {}, label),
      element('dd', {}, element('code', { translate: 'no' }, value), ...more),
    );
  const copy = copyButton(sharedWords[locale], words.unixTime, () => String(seconds));
  return element(
    'dl',
    { class: 'digests' },
    row(words.readAs, words.forms[reading.form]),
    row(words.unixTime, String(seconds), copy),
    row(words.utc, `${dateText(seconds, 0)}Z`),
    row(words.china, dateText(seconds, chinaOffset)),
  );
}

function verdictCard(
  reading: TimeReading,
  check: TimestampCheck,
  notes: readonly string[],
  locale: Locale,
): HTMLElement {
  const words = timestampWords[locale];
  const written = check.findings.every(({ id }) => id === 'zone');
  const title = !written ? words.refused : check.within ? words.within : words.outside;
  const advice = check.within ? [] : [words.advice, words.skewAdvice];
  return element(
    'div',
    { class: `verdict ${written && check.within ? 'good' : 'bad'}` },
    element('p', { class: 'verdict-title' }, title),
    element('p', {}, differenceText(check.difference, locale)),
    ...check.findings.map((finding) => element('p', {}, ...rich(findingText(finding, locale)))),
    ...advice.map((text) => element('p', {}, text)),
    ...(reading.assumedOffset === undefined
      ? []
      : [element('p', { class: 'quiet' }, words.assumed(zoneName(reading.assumedOffset)))]),
    ...notes.map((note) => element('p', { class: 'quiet' }, ...rich(note))),
  );
}

/** A reading of a date whose zone has several meanings, with the one that the reader chose. */
function withZone(reading: TimeReading, chosen: number | undefined): TimeReading {
  const { sharedZone, seconds } = reading;
  if (!sharedZone || chosen === undefined || !sharedZone.offsets.includes(chosen)) return reading;
  return { ...reading, seconds: seconds + (sharedZone.offsets[0]! - chosen) * 60 };
}

/** Asks which of several zones a short name means. */
function zoneQuestion(
  { sharedZone }: TimeReading,
  chosen: number | undefined,
  words: Words,
): HTMLElement[] {
  if (!sharedZone) return [];
  const { name, offsets } = sharedZone;
  const current = chosen !== undefined && offsets.includes(chosen) ? chosen : offsets[0];
  return [
    element(
      'fieldset',
      { class: 'choice' },
      element('legend', {}, ...rich(words.whichZone(name))),
      ...offsets.map((offset) =>
        element(
          'label',
          {},
          element('input', {
            type: 'radio',
            name: 'zone',
            value: String(offset),
            ...(offset === current ? { checked: '' } : {}),
          }),
          ` ${zoneName(offset)}`,
        ),
      ),
    ),
  ];
}

/** The text that a sample fills in, made from the present time. */
function sampleText(name: string | undefined, now: number): string {
  const seconds = Math.floor(now / 1000);
  if (name === 'milliseconds') return String(now);
  if (name === 'zone') return String(seconds + chinaOffset * 60);
  if (name === 'log')
    return `${dateText(seconds - 90, localOffset())},123 INFO [main] POST /token/create`;
  return String(seconds);
}

/** Makes the timestamp checker below `root` work. */
export function attachTimestampTool(root: HTMLElement, locale: Locale): void {
  const words = timestampWords[locale];
  const field = (name: string) =>
    root.querySelector<HTMLTextAreaElement>(`[data-field="${name}"]`)!;
  const [value, header] = [field('value'), field('header')];
  const verdict = root.querySelector<HTMLElement>('[data-part="verdict"]')!;
  const clock = root.querySelector<HTMLElement>('[data-part="clock"]')!;

  let chosenZone: number | undefined;

  function answer(): void {
    const now = Date.now() / 1000;
    const read = readTime(value.value, localOffset());
    const reading = read && withZone(read, chosenZone);
    if (!reading) {
      const digits = countDigits(value.value);
      const unread = digits === undefined ? words.unread : words.digitCount(digits);
      const text = value.value.trim() === '' ? words.empty : unread;
      verdict.replaceChildren(element('p', { class: 'quiet' }, text));
      return;
    }
    const pasted = header.value.trim() !== '';
    const response = pasted ? readResponseTime(header.value, localOffset()) : undefined;
    const trusted = response?.kind === 'time' ? response.reading : undefined;
    const check = checkTimestamp(reading, trusted?.seconds ?? now);
    const deviceOff = trusted ? now - trusted.seconds : 0;
    const notes = [
      trusted ? words.againstResponse : words.againstDevice,
      ...(response?.kind === 'other-header' ? [words.headerOther(response.name)] : []),
      ...(response?.kind === 'none' ? [words.headerUnread] : []),
      ...(Math.abs(deviceOff) > worthMentioning
        ? [words.deviceOff(differenceText(deviceOff, locale))]
        : []),
    ];
    verdict.replaceChildren(
      ...zoneQuestion(reading, chosenZone, words),
      verdictCard(reading, check, notes, locale),
      readingList(reading, words, locale),
    );
  }

  function tick(): void {
    const seconds = Math.floor(Date.now() / 1000);
    const offset = localOffset();
    clock.textContent = `${seconds} · ${dateText(seconds, offset)} ${zoneName(offset)}`;
  }

  root.addEventListener('input', ({ target }) => {
    const isChoice = target instanceof HTMLInputElement && target.name === 'zone';
    if (isChoice) chosenZone = Number(target.value);
    answer();
    if (isChoice) verdict.querySelector<HTMLElement>('input:checked')?.focus();
  });
  root.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLElement>('button[data-sample]');
    if (!button) return;
    value.value = sampleText(button.dataset['sample'], Date.now());
    header.value = '';
    answer();
  });
  tick();
  setInterval(tick, 1000);
  root.dataset['ready'] = '';
  answer();
}
