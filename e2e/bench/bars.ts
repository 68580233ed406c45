import { count, megabytes, milliseconds, ratio, seconds, shift, shortTime } from './format.ts';
import { categories, type Category, type LighthouseFigures } from './lighthouse.ts';
import type { PageLoad } from './page-load.ts';
import type { ProfileName } from './profile.ts';
import { buildOf, figuresOf, loadedPaths, loadsOf, pair, searchOf, type Pair } from './results.ts';
import type { Box, QueryKind } from './search.ts';

/** What the project promises of one figure. */
export interface Bar {
  what: string;
  bar: string;
  /** `undefined` until it was measured. */
  result: { measured: string; met: boolean } | undefined;
}

interface Candidate {
  value: number;
  text: string;
}

/** The highest of several figures against what each may be at most. */
function atMost(limit: number, candidates: readonly (Candidate | undefined)[]): Bar['result'] {
  const found = candidates.filter((each) => each !== undefined);
  if (found.length === 0 || found.length < candidates.length) return undefined;
  const worst = found.reduce((a, b) => (a.value >= b.value ? a : b));
  return { measured: worst.text, met: worst.value <= limit };
}

/** A figure of every measured page of a code, at 49 codes. */
function onCodePages(
  profile: ProfileName,
  of: (loads: Pair<PageLoad>, path: string) => Candidate,
): (Candidate | undefined)[] {
  const candidates = loadedPaths(49).map((path) => {
    const loads = loadsOf(49, path, profile);
    return loads && of(loads, path);
  });
  return candidates.length > 0 ? candidates : [undefined];
}

function comparedPaint(
  profile: ProfileName,
  key: 'firstContentfulPaint' | 'largestContentfulPaint',
) {
  return onCodePages(profile, ({ reference, starlight }, path) => {
    const [ours, plain] = [reference[key], starlight[key]];
    return {
      value: ours / plain,
      text: `${ratio(ours / plain)} (${milliseconds(ours)} against ${milliseconds(plain)}, ${path})`,
    };
  });
}

/** How much longer a page is with 2,000 codes than with 49. */
function growth(): (Candidate | undefined)[] {
  const [few, many] = [buildOf(49, 'reference'), buildOf(2000, 'reference')];
  if (!few || !many) return [undefined];
  return Object.entries(few.size.html).map(([path, { raw }]) => {
    const change = Math.abs(many.size.html[path]!.raw / raw - 1);
    return {
      value: change,
      text: `${(change * 100).toFixed(1)} % (${count(raw)} and ${count(many.size.html[path]!.raw)} bytes, ${path})`,
    };
  });
}

function comparedBuild(codes: 49 | 2000, limit: number): Bar['result'] {
  const builds = pair((builder) => buildOf(codes, builder));
  if (!builds) return undefined;
  const [ours, plain] = [builds.reference.seconds, builds.starlight.seconds];
  return {
    measured: `${ratio(ours / plain)} (${seconds(ours)} against ${seconds(plain)})`,
    met: ours / plain <= limit,
  };
}

function perPage(codes: 2000 | 20000): number | undefined {
  const build = buildOf(codes, 'reference');
  return build && build.seconds / build.size.htmlPages;
}

function results(
  which: 'answered' | 'again',
  profile: ProfileName,
  queries: readonly QueryKind[],
): (Candidate | undefined)[] {
  const boxes: Box[] = ['dialog', 'home'];
  return boxes.flatMap((box) =>
    queries.map((query) => {
      const found = searchOf(49, 'reference', { box, query, profile });
      return (
        found && {
          value: found[which],
          text: `${milliseconds(found[which])} (${query}, ${box})`,
        }
      );
    }),
  );
}

function fullText(profile: ProfileName): (Candidate | undefined)[] {
  const found = pair((builder) =>
    searchOf(49, builder, { box: 'dialog', query: 'full text', profile }),
  );
  if (!found) return [undefined];
  const [ours, plain] = [found.reference.answered, found.starlight.answered];
  return [
    {
      value: ours / plain,
      text: `${ratio(ours / plain)} (${milliseconds(ours)} against ${milliseconds(plain)})`,
    },
  ];
}

function lowestScores(
  audits: readonly LighthouseFigures[] | undefined,
  ids: readonly Category[],
): Bar['result'] {
  if (!audits) return undefined;
  const lowest = ids.map((id) => Math.min(...audits.map(({ scores }) => scores[id])));
  return { measured: lowest.join(' / '), met: lowest.every((score) => score === 100) };
}

/** Milliseconds of several measurements, each with what was measured; 0 is a task under 50 ms. */
function timesOf<Figures>(
  figures: readonly Figures[] | undefined,
  time: (each: Figures) => number,
  name: (each: Figures) => string,
): (Candidate | undefined)[] {
  return (figures ?? [undefined]).map(
    (each) =>
      each && {
        value: time(each),
        text: time(each) === 0 ? 'under 50 ms' : `${milliseconds(time(each))} (${name(each)})`,
      },
  );
}

const checks = (key: 'first' | 'median' | 'longestTask') =>
  timesOf(
    figuresOf('signature'),
    (each) => each[key],
    ({ kind, signature }) => `${kind}, ${signature}`,
  );

const answeredPictures = (key: 'first' | 'later' | 'longestTask') =>
  timesOf(
    figuresOf('pictures'),
    (each) => each[key],
    ({ kind }) => kind,
  );

/** Every bar, in the order in which the project names them. */
export function bars(): Bar[] {
  const largest = buildOf(20000, 'reference');
  const [pageAtTwo, pageAtTwenty] = [perPage(2000), perPage(20000)];
  const shifts = figuresOf('shifts');
  const lookup = figuresOf('lookup')?.many;
  const decoder = figuresOf('decode')?.page;
  const slowestLookup = lookup && Math.max(lookup.longest, lookup.firstNumber, lookup.firstWords);
  return [
    {
      what: 'Code page: wire bytes until idle',
      bar: 'at most 0.60 of plain Starlight',
      result: atMost(
        0.6,
        onCodePages('slow', ({ reference, starlight }, path) => ({
          value: reference.bytes / starlight.bytes,
          text: `${ratio(reference.bytes / starlight.bytes)} (${count(reference.bytes)} against ${count(starlight.bytes)}, ${path})`,
        })),
      ),
    },
    {
      what: 'Code page: bytes that the first paint waits for',
      bar: 'at most 14 KB (14,336)',
      result: atMost(
        14 * 1024,
        onCodePages('slow', ({ reference }, path) => ({
          value: reference.blockingBytes,
          text: `${count(reference.blockingBytes)} (${path})`,
        })),
      ),
    },
    {
      what: 'Code page: requests until idle',
      bar: 'at most 6',
      result: atMost(
        6,
        onCodePages('slow', ({ reference }, path) => ({
          value: reference.requests,
          text: `${count(reference.requests)} (${path})`,
        })),
      ),
    },
    {
      what: 'Code page: FCP, slow',
      bar: 'at most 0.80 of plain Starlight',
      result: atMost(0.8, comparedPaint('slow', 'firstContentfulPaint')),
    },
    ...(['fast', 'slow'] as const).map((profile) => ({
      what: `Code page: LCP, ${profile}`,
      bar: 'at most 0.80 of plain Starlight',
      result: atMost(0.8, comparedPaint(profile, 'largestContentfulPaint')),
    })),
    {
      what: 'Code page: layout shift on a desktop',
      bar: '0 in 50 cold loads',
      result: shifts && {
        measured: `${shift(shifts.reference.worst)} at worst in ${shifts.reference.loads} loads`,
        met: shifts.reference.worst === 0 && shifts.reference.loads >= 50,
      },
    },
    {
      what: '2,000 codes: HTML of a page against the same page at 49',
      bar: 'within 5 %',
      result: atMost(0.05, growth()),
    },
    {
      what: '49 codes: build',
      bar: 'at most 1.20 of plain Starlight',
      result: comparedBuild(49, 1.2),
    },
    {
      what: '2,000 codes: build',
      bar: 'at most 0.50 of plain Starlight',
      result: comparedBuild(2000, 0.5),
    },
    {
      what: '20,000 codes: build time of a page against 2,000',
      bar: 'at most 1.50',
      result:
        pageAtTwo === undefined || pageAtTwenty === undefined
          ? undefined
          : {
              measured: `${ratio(pageAtTwenty / pageAtTwo)} (${shortTime(pageAtTwenty * 1000)} against ${shortTime(pageAtTwo * 1000)})`,
              met: pageAtTwenty / pageAtTwo <= 1.5,
            },
    },
    {
      what: '20,000 codes: build',
      bar: 'with plain `astro build`, in under 6,000 MB',
      result: largest && {
        measured: `${seconds(largest.seconds)}, ${megabytes(largest.memory)}`,
        met: largest.memory < 6e9,
      },
    },
    {
      what: '20,000 codes: longest lookup, the first included',
      bar: 'within a frame (16.67 ms)',
      result:
        slowestLookup === undefined
          ? undefined
          : { measured: shortTime(slowestLookup), met: slowestLookup <= 1000 / 60 },
    },
    ...(['answered', 'again'] as const).flatMap((which) =>
      [
        { what: 'a code or message', kinds: ['code', 'message'] as const, limits: [50, 400] },
        { what: 'a described symptom', kinds: ['symptom'] as const, limits: [300, 1500] },
      ].flatMap(({ what, kinds, limits }) =>
        (['fast', 'slow'] as const).map((profile, place) => ({
          what: `Box: first result for ${what}, ${which === 'again' ? 'once the box is loaded' : 'with nothing loaded'}, ${profile}`,
          bar: `at most ${limits[place]!.toLocaleString('en')} ms`,
          result: atMost(limits[place]!, results(which, profile, kinds)),
        })),
      ),
    ),
    {
      what: 'Box: full text, fast',
      bar: 'no slower than plain Starlight',
      result: atMost(1, fullText('fast')),
    },
    {
      what: 'Box: full text, slow',
      bar: 'no slower than plain Starlight',
      result: atMost(1, fullText('slow')),
    },
    {
      what: 'Signature checker: whether a signature of 64 KB is right',
      bar: 'at most 100 ms from the paste',
      result: atMost(100, checks('first')),
    },
    {
      what: 'Signature checker: the reason why it is wrong',
      bar: 'at most 300 ms from the paste of 64 KB',
      result: atMost(300, checks('median')),
    },
    {
      what: 'Signature checker: longest task of the page',
      bar: 'at most 50 ms',
      result: atMost(50, checks('longestTask')),
    },
    {
      what: 'Decoder: a log of 1 GB in the page',
      bar: 'at least 100 MB/s, exact counts',
      result: decoder && {
        measured: `${count(decoder.megabytesPerSecond)} MB/s, counts ${decoder.exact ? 'exact' : 'wrong'}`,
        met: decoder.megabytesPerSecond >= 100 && decoder.exact,
      },
    },
    {
      what: 'Pictures: the first, its engine to be loaded from this machine',
      bar: 'at most 5 s',
      result: atMost(5000, answeredPictures('first')),
    },
    {
      what: 'Pictures: a later one',
      bar: 'at most 2 s',
      result: atMost(2000, answeredPictures('later')),
    },
    {
      what: 'Pictures: longest task of the page',
      bar: 'at most 100 ms',
      result: atMost(100, answeredPictures('longestTask')),
    },
    {
      what: 'Lighthouse, mobile: code page and home page in both languages',
      bar: '100 / 100 / 100 / 100',
      result: lowestScores(figuresOf('lighthouse'), categories),
    },
    {
      what: 'Lighthouse, mobile: accessibility, best practices and SEO of the other kinds of pages',
      bar: '100 / 100 / 100',
      result: lowestScores(
        figuresOf('lighthouse-others'),
        categories.filter((id) => id !== 'performance'),
      ),
    },
  ];
}
