/**
 * Measures the lookup: size of the index and the way to a first answer, time of an answer with 49
 * and with 20,000 codes, and
 * how the time grows with the length of a paste. Run: `node e2e/bench/lookup.ts`.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readContent } from '../../src/catalog/content.ts';
import { lookup, lookupSoFar, prepareWords } from '../../src/catalog/lookup.ts';
import { addTexts, lookupFiles, readFirstFile } from '../../src/catalog/lookup-files.ts';
import { buildLookupIndex, type LookupIndex } from '../../src/catalog/lookup-index.ts';
import type { Entry } from '../../src/schemas/entry.ts';
import { syntheticEntries } from './catalogue.ts';

const many = 20_000;
const { content } = readContent('content');
const entries = content.entries.map(({ entry }) => entry);
const queries = readFileSync('src/catalog/lookup-cases.jsonl', 'utf8')
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

function percentiles(index: LookupIndex): string {
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1)
    for (const query of queries) {
      const { time } = timed(() => lookup(index, query));
      if (round > 0) times.push(time);
    }
  times.sort((a, b) => a - b);
  const at = (part: number) => fixed(times[Math.floor((times.length - 1) * part)]!);
  return `median ${at(0.5)}, 95th percentile ${at(0.95)}, longest ${at(1)}`;
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

function measure(name: string, list: readonly Entry[]): LookupIndex {
  const files = lookupFiles(buildLookupIndex(list, content.topics, 'zh'), () => '');
  const sizes = files.map(({ text }) => gzipSync(text).length);
  const [first, ...others] = files;
  const { result: index, time: parse } = timed(() => readFirstFile(JSON.parse(first!.text)));
  const code = timed(() => lookupSoFar(index, '1000210002')).time;
  const adding = others.map(
    ({ text }, place) => timed(() => addTexts(index, place, JSON.parse(text))).time,
  );
  const steps: number[] = [];
  for (const words = prepareWords(index); ; ) {
    const { result, time } = timed(() => words.next());
    steps.push(time);
    if (result.done) break;
  }
  const text = timed(() => lookup(index, '签名 sign')).time;
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  console.log(`${name}: ${list.length} codes`);
  console.log(
    `  first file ${kilobytes(sizes[0]!)} gzipped, ${others.length} files of texts, ${kilobytes(Math.max(0, ...sizes.slice(1)))} at most, ${kilobytes(sum(sizes))} in all`,
  );
  console.log(`  to a first number: parse ${fixed(parse)}, look up ${fixed(code)}`);
  console.log(
    `  to first words: texts ${fixed(sum(adding))}, longest ${fixed(Math.max(0, ...adding))}; ${steps.length} steps of preparation ${fixed(sum(steps))}, longest ${fixed(Math.max(...steps))}; look up ${fixed(text)}`,
  );
  console.log(`  ${queries.length} queries: ${percentiles(index)}`);
  return index;
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

const index = measure('the reference', entries);
const topics = content.topics.map(({ id }) => id);
measure('synthetic', [...entries, ...syntheticEntries(topics, many - entries.length)]);
console.log('pasted text of 100,000 and 200,000 characters:');
for (const [name, unit] of Object.entries(pastes)) {
  const [short, long] = [100_000, 200_000].map((length) =>
    shortest(index, unit.repeat(Math.ceil(length / unit.length)).slice(0, length)),
  ) as [number, number];
  console.log(`  ${name}: ${fixed(short)}, ${fixed(long)}, ratio ${(long / short).toFixed(2)}`);
}
