import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readContent } from '../../src/catalog/content.ts';
import { lookup, lookupSoFar, prepareWords } from '../../src/search/lookup.ts';
import { addTexts, lookupFiles, readFirstFile } from '../../src/search/lookup-files.ts';
import { buildLookupIndex, type LookupIndex } from '../../src/search/lookup-index.ts';
import type { Entry } from '../../src/schemas/entry.ts';
import { syntheticEntries } from '../../src/catalog/testing/generated-catalogue.ts';

const most = 20_000;
const { content } = readContent('content');
const entries = content.entries.map(({ entry }) => entry);
const queries = readFileSync('src/search/lookup-cases.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { query: string }).query);

/** Processor time in milliseconds, so that other work on the machine counts little. */
function timed<T>(run: () => T): { result: T; time: number } {
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  return { result, time: (user + system) / 1000 };
}

const fixed = (time: number) => `${time.toFixed(2)} ms`;

/** How long the lookup takes, in milliseconds of processor time, and what it loads. */
export interface LookupFigures {
  codes: number;
  /** Bytes of the file that a number needs, gzipped. */
  firstFile: number;
  /** Files of texts that words need, and the bytes of all files together, gzipped. */
  textFiles: number;
  allFiles: number;
  parse: number;
  /** The first answer to a number. */
  firstNumber: number;
  /** What comes before the first answer to words: all of it, and its longest piece without a pause. */
  preparation: number;
  longestPreparation: number;
  /** The first answer to words. */
  firstWords: number;
  /** Answers to real queries. */
  queries: number;
  median: number;
  percentile95: number;
  longest: number;
}

export interface LookupsFigures {
  real: LookupFigures;
  many: LookupFigures;
  /** By kind of paste: how the time grows when the text is twice as long. */
  growth: Record<string, number>;
}

function percentiles(
  index: LookupIndex,
): Pick<LookupFigures, 'median' | 'percentile95' | 'longest'> {
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1)
    for (const query of queries) {
      const { time } = timed(() => lookup(index, query));
      if (round > 0) times.push(time);
    }
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor((times.length - 1) * part)]!;
  return { median: at(0.5), percentile95: at(0.95), longest: at(1) };
}

const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

function measure(list: readonly Entry[]): { index: LookupIndex; figures: LookupFigures } {
  const files = lookupFiles(buildLookupIndex(list, content.topics, 'zh'), () => '');
  const sizes = files.map(({ text }) => gzipSync(text).length);
  const [first, ...others] = files;
  const { result: index, time: parse } = timed(() => readFirstFile(JSON.parse(first!.text)));
  const firstNumber = timed(() => lookupSoFar(index, '1000210002')).time;
  const adding = others.map(
    ({ text }, place) => timed(() => addTexts(index, place, JSON.parse(text))).time,
  );
  const steps: number[] = [];
  for (const words = prepareWords(index); ;) {
    const { result, time } = timed(() => words.next());
    steps.push(time);
    if (result.done) break;
  }
  const firstWords = timed(() => lookup(index, '签名 sign')).time;
  const figures = {
    codes: list.length,
    firstFile: sizes[0]!,
    textFiles: others.length,
    allFiles: sum(sizes),
    parse,
    firstNumber,
    preparation: sum([...adding, ...steps]),
    longestPreparation: Math.max(...adding, ...steps),
    firstWords,
    queries: queries.length,
    ...percentiles(index),
  };
  console.log(
    `${list.length} codes: ${figures.firstFile} bytes for numbers, ${figures.allFiles} for words; parse ${fixed(parse)}, first number ${fixed(firstNumber)}; preparation ${fixed(figures.preparation)} (longest piece ${fixed(figures.longestPreparation)}), first words ${fixed(firstWords)}; ${queries.length} queries: median ${fixed(figures.median)}, 95th percentile ${fixed(figures.percentile95)}, longest ${fixed(figures.longest)}`,
  );
  return { index, figures };
}

const pastes: Record<string, string> = {
  'known codes': '1000210002 ',
  'grouped digits': '1 0 0 0 2 ',
  digits: '10',
  'decimal points': '1.',
  'letters for digits': 'O0l',
  'English message': 'sign check failed wrongly ',
  Chinese: '签名错误时间戳不对',
  'question words': '错误码怎么解决',
  JSON: '{"code":1009999999,"msg":"x"},',
  'open quotes': 'msg="',
  escapes: '%E4\\u7b7e\\',
  'one letter': 'a',
  emoji: '😀',
  identifiers: 'dept_codeDeptCode',
};

/** The shortest of several runs. */
function shortest(index: LookupIndex, query: string): number {
  return Math.min(...Array.from({ length: 7 }, () => timed(() => lookup(index, query)).time));
}

/**
 * Measures the lookup: what it loads and the way to a first answer, time of an answer with the real
 * codes and with 20,000, and how the time grows with the length of a paste.
 */
export function measureLookup(): LookupsFigures {
  const topics = content.topics.map(({ id }) => id);
  const real = measure(entries);
  const many = measure([...entries, ...syntheticEntries(topics, most - entries.length)]);
  const growth: Record<string, number> = {};
  for (const [name, unit] of Object.entries(pastes)) {
    const [short, long] = [100_000, 200_000].map((length) =>
      shortest(real.index, unit.repeat(Math.ceil(length / unit.length)).slice(0, length)),
    ) as [number, number];
    growth[name] = long / short;
    console.log(
      `${name}: 100,000 characters ${fixed(short)}, 200,000 ${fixed(long)}, ratio ${(long / short).toFixed(2)}`,
    );
  }
  return { real: real.figures, many: many.figures, growth };
}
