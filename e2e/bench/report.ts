import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bars } from './bars.ts';
import type { BuildFigures } from './builds.ts';
import {
  count,
  megabytes,
  milliseconds,
  ratio,
  seconds,
  shift,
  shortTime,
  table,
} from './format.ts';
import { categories } from './lighthouse.ts';
import type { LookupFigures } from './lookup.ts';
import type { PageLoad } from './page-load.ts';
import type { ProfileName } from './profile.ts';
import {
  buildOf,
  figuresOf,
  loadedPaths,
  loadsOf,
  measuredPart,
  searchOf,
  type PartName,
  type Size,
} from './results.ts';
import type { Box, QueryKind } from './search.ts';

/** A line of the table: figures of both sites; plain Starlight's is missing where it was not measured. */
function line(
  what: string,
  codes: number,
  format: (value: number) => string,
  reference: number,
  starlight: number | undefined,
  runs: number | '',
): string[] {
  const compared = starlight !== undefined && starlight > 0;
  return [
    what,
    count(codes),
    format(reference),
    starlight === undefined ? '' : format(starlight),
    compared ? ratio(reference / starlight) : '',
    String(runs),
  ];
}

function buildLines(codes: Size): string[][] {
  const [reference, starlight] = [buildOf(codes, 'reference'), buildOf(codes, 'starlight')];
  if (!reference) return [];
  const runs = reference.runs.length;
  const of = (
    what: string,
    format: (value: number) => string,
    value: (build: BuildFigures) => number,
    times: number | '' = runs,
  ) => line(what, codes, format, value(reference), starlight && value(starlight), times);
  return [
    of('Build', seconds, (build) => build.seconds),
    of('Build, processor time', seconds, (build) => build.processorSeconds),
    of('Build of a page', shortTime, (build) => (build.seconds * 1000) / build.size.htmlPages),
    of('Build, peak memory', megabytes, (build) => build.memory),
    of('Site', megabytes, (build) => build.size.bytes, ''),
    of('Site, files', count, (build) => build.size.files, ''),
    of('Site, pages of HTML', count, (build) => build.size.htmlPages, ''),
    ...Object.keys(reference.size.html).flatMap((path) => [
      of(`HTML of \`${path}\`, bytes`, count, (build) => build.size.html[path]!.raw, ''),
      of(`HTML of \`${path}\`, gzipped`, count, (build) => build.size.html[path]!.gzip, ''),
    ]),
  ];
}

function pageLines(codes: 49 | 2000): string[][] {
  return loadedPaths(codes).flatMap((path) => {
    const of = (
      what: string,
      profile: ProfileName,
      format: (value: number) => string,
      key: keyof PageLoad,
    ) => {
      const loads = loadsOf(codes, path, profile);
      if (!loads) return [];
      const { reference, starlight, runs } = loads;
      return [line(`\`${path}\` ${what}`, codes, format, reference[key], starlight[key], runs)];
    };
    const times = (['fast', 'slow'] as const).flatMap((profile) => [
      ...of(`FCP, ${profile}`, profile, milliseconds, 'firstContentfulPaint'),
      ...of(`LCP, ${profile}`, profile, milliseconds, 'largestContentfulPaint'),
      ...of(`TBT, ${profile}`, profile, milliseconds, 'blockingTime'),
      ...of(`CLS, ${profile}`, profile, shift, 'layoutShift'),
    ]);
    return [
      ...of('elements', 'slow', count, 'elements'),
      ...of('wire bytes until idle', 'slow', count, 'bytes'),
      ...of('requests until idle', 'slow', count, 'requests'),
      ...of('bytes that the first paint waits for', 'slow', count, 'blockingBytes'),
      ...of('bytes before the first paint, slow', 'slow', count, 'bytesBeforePaint'),
      ...times,
    ];
  });
}

function offlineLines(codes: 49 | 2000): string[][] {
  const offline = figuresOf(`pages-${codes}`)?.offline;
  if (!offline) return [];
  return [
    line('Kept for offline use later on, bytes', codes, count, offline.bytes, undefined, 1),
    line('Kept for offline use later on, requests', codes, count, offline.requests, undefined, 1),
  ];
}

function searchLines(codes: 49 | 2000): string[][] {
  const lines: string[][] = [];
  for (const box of ['dialog', 'home'] satisfies Box[])
    for (const query of ['code', 'message', 'symptom', 'full text'] satisfies QueryKind[])
      for (const profile of ['fast', 'slow'] satisfies ProfileName[]) {
        const wanted = { box, query, profile };
        const reference = searchOf(codes, 'reference', wanted);
        if (!reference) continue;
        const starlight = searchOf(codes, 'starlight', wanted);
        const name = `Search, ${box}, ${profile}: ${query} “${reference.text}”`;
        const { runs } = reference;
        if (box === 'dialog')
          lines.push(
            line(
              `${name}, field ready`,
              codes,
              milliseconds,
              reference.opened,
              starlight?.opened,
              runs,
            ),
          );
        lines.push(
          line(
            `${name}, first result`,
            codes,
            milliseconds,
            reference.answered,
            starlight?.answered,
            runs,
          ),
          line(`${name}, again`, codes, milliseconds, reference.again, starlight?.again, runs),
        );
      }
  return lines;
}

function shiftLines(): string[][] {
  const shifts = figuresOf('shifts');
  if (!shifts) return [];
  const { reference, starlight } = shifts;
  return [
    line('CLS on a desktop, worst', 49, shift, reference.worst, starlight.worst, reference.loads),
    line(
      'Desktop loads that shift',
      49,
      count,
      reference.shifted,
      starlight.shifted,
      reference.loads,
    ),
  ];
}

/** The table with everything that was measured on both sites. */
function comparison(): string {
  return table(
    ['', 'codes', 'this reference', 'plain Starlight', 'ratio', 'runs'],
    [
      ...([49, 2000, 20000] as const).flatMap(buildLines),
      ...pageLines(49),
      ...offlineLines(49),
      ...pageLines(2000),
      ...offlineLines(2000),
      ...shiftLines(),
      ...searchLines(49),
      ...searchLines(2000),
    ],
  );
}

function lookupSection(): string {
  const figures = figuresOf('lookup');
  if (!figures) return 'Not measured.';
  const growth = Object.values(figures.growth);
  const rows: [string, (each: LookupFigures) => string][] = [
    ['file that numbers need, bytes gzipped', ({ firstFile }) => count(firstFile)],
    ['files that words need', ({ textFiles }) => count(textFiles)],
    ['all files, bytes gzipped', ({ allFiles }) => count(allFiles)],
    ['reading the first file', ({ parse }) => shortTime(parse)],
    ['first answer to a number', ({ firstNumber }) => shortTime(firstNumber)],
    ['preparation for words', ({ preparation }) => shortTime(preparation)],
    ['longest piece of it', ({ longestPreparation }) => shortTime(longestPreparation)],
    ['first answer to words', ({ firstWords }) => shortTime(firstWords)],
    ['real queries', ({ queries }) => count(queries)],
    ['median', (each) => shortTime(each.median)],
    ['95th percentile', ({ percentile95 }) => shortTime(percentile95)],
    ['longest', ({ longest }) => shortTime(longest)],
  ];
  return `${table(
    ['', `${count(figures.real.codes)} codes`, `${count(figures.many.codes)} codes`],
    rows.map(([what, of]) => [what, of(figures.real), of(figures.many)]),
  )}

Processor time; each query is asked twice after one round to warm up. A paste of 200,000 characters
takes at most ${ratio(Math.max(...growth))} times as long as one of 100,000, over ${growth.length}
kinds of text (shortest of 7 runs each).`;
}

function signatureSection(): string {
  const figures = figuresOf('signature');
  if (!figures) return 'Not measured.';
  return table(
    ['request', 'bytes', 'signature', 'right or wrong', 'reason', 'least', 'longest task', 'runs'],
    figures.map((each) => [
      each.kind,
      count(each.bytes),
      each.signature,
      milliseconds(each.first),
      milliseconds(each.median),
      milliseconds(each.least),
      each.longestTask === 0 ? 'under 50 ms' : milliseconds(each.longestTask),
      String(each.runs),
    ]),
  );
}

function picturesSection(): string {
  const figures = figuresOf('pictures');
  if (!figures) return 'Not measured.';
  return table(
    ['picture', 'bytes', 'the first', 'a later one', 'longest task', 'runs'],
    figures.map((each) => [
      each.kind,
      count(each.bytes),
      milliseconds(each.first),
      milliseconds(each.later),
      each.longestTask === 0 ? 'under 50 ms' : milliseconds(each.longestTask),
      String(each.runs),
    ]),
  );
}

function decoderSection(): string {
  const figures = figuresOf('decode');
  if (!figures) return 'Not measured.';
  const { page, growth } = figures;
  return `${table(
    ['', 'measured once'],
    [
      ['Log', `${count(page.megabytes)} MB, ${count(page.lines)} lines`],
      ['Time', seconds(page.seconds)],
      ['Speed', `${count(page.megabytesPerSecond)} MB/s`],
      ['Speed per processor time of the worker', `${count(page.megabytesPerWorkerSecond)} MB/s`],
      ['Counts', page.exact ? 'exact' : 'wrong'],
      ['Tasks over 50 ms', page.longTasks.map(milliseconds).join(', ') || 'none'],
      [
        'Memory of the whole browser',
        `${count(page.memoryBefore)} MB before, ${count(page.memoryPeak)} MB at most`,
      ],
      ['Requests while decoding', count(page.requests)],
    ],
  )}

A text of 16 MB takes at most ${ratio(Math.max(...Object.values(growth)))} times as long as one of
8 MB, over ${Object.keys(growth).length} kinds of text (shortest of 3 runs each, processor time).`;
}

function lighthouseSection(): string {
  const figures = [...(figuresOf('lighthouse') ?? []), ...(figuresOf('lighthouse-others') ?? [])];
  if (figures.length === 0) return 'Not measured.';
  return table(
    ['page', ...categories, 'lowest', 'runs', 'what cost points'],
    figures.map(({ path, scores, lowest, runs, faults }) => [
      `\`${path}\``,
      ...categories.map((id) => String(scores[id])),
      categories.map((id) => lowest[id]).join(' / '),
      String(runs),
      faults.join('<br>'),
    ]),
  );
}

const partNames: PartName[] = [
  'lookup',
  'builds-49',
  'pages-49',
  'shifts',
  'search-49',
  'lighthouse',
  'lighthouse-others',
  'signature',
  'pictures',
  'decode',
  'builds-2000',
  'pages-2000',
  'search-2000',
  'builds-20000',
];

function circumstancesSection(): string {
  const parts = partNames.flatMap((name) => {
    const part = measuredPart(name);
    return part ? [{ name, ...part }] : [];
  });
  const machines = [...new Set(parts.map(({ machine }) => machine))];
  const versions = [
    ...new Set(
      parts.map((part) =>
        Object.entries(part.versions)
          .map(([name, version]) => `${name} ${version}`)
          .join(', '),
      ),
    ),
  ];
  return `${[...machines, ...versions].map((text) => `- ${text}`).join('\n')}

${table(
  ['part', 'date', 'commit', 'load before', 'took'],
  parts.map(({ name, date, commit, load, seconds: took }) => [
    name,
    `${date.slice(0, 16).replace('T', ' ')} UTC`,
    commit,
    load.toFixed(1),
    seconds(took),
  ]),
)}

A \`+\` behind a commit: files had been changed since. The load is the average number of processes
that wanted to run over the minute before.`;
}

const method = `Written by \`npm run bench\`. Both sites are built from the same generated catalogue: this
reference, and plain Starlight with its own theme and search, a page of Markdown for each code and
language, and every code in the sidebar under its topic. Both are served by the same server, gzipped
at level 9, over HTTP/1.1. Times are medians. A build starts without the cards of an earlier one.

- **fast**: a desktop, nothing throttled. **slow**: a phone, each request 400 ms, 1.6 Mbit/s,
  processor 4 times slower, by the DevTools protocol, workers included.
- **until idle**: loaded, nothing to do, and no request for a second. Every load is cold: its own
  profile of the browser, nothing cached, once the browser has nothing to do for its own window.
  Wire bytes are what the browser received, heads included. What a service worker loads for later
  visits comes after that and has lines of its own.
- **bytes that the first paint waits for**: the document and what blocks its rendering. Scripts that
  load meanwhile are in **bytes before the first paint**.
- **search**: on an idle page, what is typed comes in one go as soon as the field can take it; the
  time runs from the keystroke until the page that is looked for is painted among the results. Plain
  Starlight has no figure where it does not show that page.`;

/**
 * Writes REPORT.md from the figures that are there.
 *
 * @returns the bars and the table
 */
export function writeReport(): string {
  const results = bars();
  const met = results.filter(({ result }) => result?.met).length;
  const barTable = table(
    ['', 'bar', 'measured', ''],
    results.map(({ what, bar, result }) => [
      what,
      bar,
      result?.measured ?? '',
      result === undefined ? 'not measured' : result.met ? 'met' : '**not met**',
    ]),
  );
  const barsPart = `${met} of ${results.length} bars are met.\n\n${barTable}`;
  const comparisonPart = comparison();
  const report = `# Benchmark

${method}

## Bars

${barsPart}

## Beside plain Starlight

${comparisonPart}

## Lookup

${lookupSection()}

## Signature checker

${signatureSection()}

## Pictures

${picturesSection()}

## Decoder

${decoderSection()}

## Lighthouse, mobile

${lighthouseSection()}

## Measured on

${circumstancesSection()}
`;
  writeFileSync(join(import.meta.dirname, 'REPORT.md'), report);
  return `${barsPart}\n\n${comparisonPart}`;
}
