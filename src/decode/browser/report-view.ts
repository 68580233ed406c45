import { messageLanguage } from '../../catalog/message-language.ts';
import { addresses } from '../../catalog/addresses.ts';
import type { CodeReport, DecodeReport, TimelineAxis } from '../report.ts';
import { sampleLines } from '../report-markdown.ts';
import {
  bucketText,
  countText,
  handlingText,
  problemText,
  shareText,
  sightingText,
  sizeText,
  timeRange,
  widthText,
} from '../report-text.ts';
import type { CodeSummary } from '../summary.ts';
import type { Locale } from '../../catalog/locale.ts';
import { href } from '../../frame/href.ts';
import { reportWords } from '../report-words.ts';
import { decodeWords } from '../words.ts';
import { element, rich } from '../../frame/browser/element.ts';

const wordsIn = (locale: Locale) => ({ ...decodeWords[locale], ...reportWords[locale] });

const svg = 'http://www.w3.org/2000/svg';
const chartHeight = 32;
const barWidth = 10;
/** Codes that the page shows at most; the CSV has them all. */
const mostUnknown = 50;

/** The responses with a code over time, as bars. */
function chart(code: CodeReport, axis: TimelineAxis, locale: Locale): Element {
  const words = wordsIn(locale);
  const { buckets } = code;
  const peak = Math.max(...buckets);
  const when = bucketText(axis, buckets.indexOf(peak), locale);
  const bars = buckets
    .map((count, index) => {
      const height = count && Math.max(2, Math.round((count / peak) * chartHeight));
      return count
        ? `M${index * barWidth} ${chartHeight}v${-height}h${barWidth - 2}v${height}z`
        : '';
    })
    .join('');
  const image = document.createElementNS(svg, 'svg');
  image.setAttribute('viewBox', `0 0 ${buckets.length * barWidth - 2} ${chartHeight}`);
  image.setAttribute('preserveAspectRatio', 'none');
  image.setAttribute('role', 'img');
  image.setAttribute(
    'aria-label',
    words.timelineText(
      countText(buckets.length, locale),
      widthText(axis, locale),
      words.times(countText(peak, locale)),
      when,
    ),
  );
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', bars);
  image.append(path);
  const start = bucketText(axis, 0, locale);
  const end = bucketText(axis, buckets.length - 1, locale);
  return element(
    'figure',
    { class: 'decode-chart' },
    image,
    element(
      'figcaption',
      { 'aria-hidden': 'true' },
      element('span', {}, start),
      element('span', {}, end),
    ),
  );
}

function definition(label: string, ...value: (Node | string)[]): HTMLElement {
  return element('div', {}, element('dt', {}, label), element('dd', {}, ...value));
}

function samples(code: CodeReport, locale: Locale): HTMLElement {
  const words = wordsIn(locale);
  return element(
    'details',
    { class: 'decode-samples' },
    element('summary', {}, words.samples(countText(code.samples.length, locale))),
    ...code.samples.map((sample) =>
      element('pre', { tabindex: '0', translate: 'no' }, element('code', {}, sampleLines(sample))),
    ),
    element('p', { class: 'quiet' }, words.samplesNote),
  );
}

function card(
  code: CodeReport,
  summary: CodeSummary | undefined,
  report: DecodeReport,
  locale: Locale,
): HTMLElement {
  const words = wordsIn(locale);
  const link = summary ? href(addresses.code(locale, code.code)) : undefined;
  const digits = element('code', { class: 'code', translate: 'no' }, code.code);
  const heading = link ? element('a', { href: link }, digits) : digits;
  const counted = [
    element('strong', {}, words.times(countText(code.count, locale))),
    ' · ',
    words.shareOf(shareText(code.count, report.failures, locale)),
  ];
  const shown = element(
    'li',
    { class: 'decode-code' },
    element('h4', {}, heading, ' ', summary ? summary.title[locale] : words.unknownNote),
    element('p', { class: 'decode-count' }, ...counted),
  );
  if (summary?.message)
    shown.append(
      element(
        'p',
        {
          class: 'message',
          lang: messageLanguage(summary.message),
          translate: 'no',
        },
        summary.message,
      ),
    );
  if (report.timeline && report.timeline.buckets > 1)
    shown.append(chart(code, report.timeline, locale));
  const facts = element(
    'dl',
    { class: 'decode-facts' },
    definition(words.first, sightingText(code.first, report, locale)),
    definition(words.last, sightingText(code.last, report, locale)),
  );
  if (summary) {
    const handling = handlingText(summary, locale);
    facts.append(
      definition(words.columns.fixedBy, handling.fixedBy),
      definition(words.columns.retry, handling.retry),
      definition(words.columns.applied, handling.applied),
    );
  }
  shown.append(facts);
  if (summary && link) {
    const all = element('a', { href: link }, words.moreSteps);
    shown.append(
      element(
        'p',
        { class: 'decode-step' },
        element('strong', {}, words.step + words.colon),
        ...rich(summary.step[locale]),
        ' ',
        all,
      ),
    );
  } else {
    const query = new URLSearchParams({ q: code.code });
    const search = `${href(addresses.home(locale))}?${query.toString()}`;
    shown.append(
      element('p', { class: 'decode-step' }, element('a', { href: search }, words.unknownLink)),
    );
  }
  if (code.samples.length > 0) shown.append(samples(code, locale));
  return shown;
}

function totals(report: DecodeReport, locale: Locale): HTMLElement {
  const words = wordsIn(locale);
  const unknown = report.codes.filter(({ known }) => !known).length;
  const count = (value: number) => countText(value, locale);
  const all = report.failures + report.successes;
  const range = timeRange(report);
  const list = element(
    'dl',
    { class: 'decode-totals' },
    definition(
      words.totals.failures,
      element('strong', {}, count(report.failures)),
      element('small', {}, shareText(report.failures, all, locale)),
    ),
    definition(words.totals.successes, element('strong', {}, count(report.successes))),
    definition(
      words.totals.codes,
      element('strong', {}, count(report.codes.length)),
      element('small', {}, unknown > 0 ? words.unknownCount(count(unknown)) : ''),
    ),
  );
  if (range) {
    const { form } = report.timeline!;
    list.append(
      definition(
        words.totals.time,
        element('span', {}, sightingText(range.first, report, locale)),
        ' – ',
        element('span', {}, sightingText(range.last, report, locale)),
        element('small', {}, form ? words.forms[form] : ''),
      ),
    );
  }
  return list;
}

function fileTable(report: DecodeReport, locale: Locale): HTMLElement {
  const words = wordsIn(locale);
  const { name, size, lines, encoding } = words.fileColumns;
  const row = (cells: readonly string[]) =>
    element('tr', {}, ...cells.map((text) => element('td', {}, text)));
  const head = [name, size, lines, encoding].map((text) => element('th', { scope: 'col' }, text));
  return element(
    'details',
    { class: 'decode-files' },
    element('summary', {}, `${words.files} (${countText(report.files.length, locale)})`),
    element(
      'div',
      { class: 'tool-table', role: 'region', tabindex: '0', 'aria-label': words.files },
      element(
        'table',
        {},
        element('thead', {}, element('tr', {}, ...head)),
        element(
          'tbody',
          {},
          ...report.files.map((file) =>
            row([
              file.name,
              sizeText(file.bytes, locale),
              countText(file.lines, locale),
              words.encodings[file.encoding],
            ]),
          ),
        ),
      ),
    ),
  );
}

/** One sentence that says what was found. */
export function verdict(report: DecodeReport, locale: Locale): string {
  const words = wordsIn(locale);
  const count = (value: number) => countText(value, locale);
  if (report.failures > 0) return words.done(count(report.failures), count(report.codes.length));
  return report.successes > 0 ? words.doneSuccesses(count(report.successes)) : words.doneNothing;
}

/** The report as it stands on the page, below its verdict. */
export function reportView(
  report: DecodeReport,
  summaries: readonly CodeSummary[],
  locale: Locale,
): Node[] {
  const words = wordsIn(locale);
  const byCode = new Map(summaries.map((summary) => [summary.code, summary]));
  const parts: Node[] = [];
  const problems = report.files.flatMap((file) => problemText(file, locale) ?? []);
  if (problems.length > 0)
    parts.push(
      element(
        'ul',
        { class: 'decode-problems' },
        ...problems.map((text) => element('li', {}, text)),
      ),
    );
  if (report.partlyFailed) {
    const { responses, rows, reasons } = report.partlyFailed;
    const count = (value: number) => countText(value, locale);
    parts.push(
      element(
        'p',
        { class: 'decode-partly' },
        ...rich(words.partly(count(responses), count(rows))),
      ),
      element(
        'ul',
        { class: 'decode-reasons' },
        ...reasons.map(({ text, count: times }) =>
          element(
            'li',
            {},
            element('code', { translate: 'no' }, text),
            ' ',
            words.times(count(times)),
          ),
        ),
      ),
    );
  }
  if (report.failures === 0) {
    if (!report.partlyFailed) parts.push(element('p', { class: 'quiet' }, words.nothingHint));
  } else {
    parts.push(totals(report, locale));
    const known = report.codes.filter((code) => code.known);
    const unknown = report.codes.filter((code) => !code.known);
    const list = (title: string, codes: readonly CodeReport[]) =>
      element(
        'section',
        {},
        element('h3', {}, title),
        element(
          'ol',
          { class: 'decode-codes' },
          ...codes.map((code) => card(code, byCode.get(code.code), report, locale)),
        ),
      );
    if (known.length > 0) parts.push(list(words.known, known));
    if (unknown.length > 0) parts.push(list(words.unknown, unknown.slice(0, mostUnknown)));
    const unlisted = unknown.length - mostUnknown;
    if (unlisted > 0) parts.push(element('p', {}, words.moreUnknown(countText(unlisted, locale))));
    if (report.further > 0)
      parts.push(element('p', {}, words.further(countText(report.further, locale))));
  }
  parts.push(fileTable(report, locale));
  return parts;
}
