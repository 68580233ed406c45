/**
 * Measures the reference, and plain Starlight beside it, and writes REPORT.md. All parts, or those
 * that are named: `npm run bench -- pages lookup --runs 3`. A part keeps its figures until it is
 * measured again; `report` alone only writes the report anew. A bar that is not met is no failure.
 */
import { parseArgs } from 'node:util';
import { addresses } from '../../src/catalog/addresses.ts';
import { measureBuilds } from './builds.ts';
import { measureDecoder } from './decode.ts';
import { circumstances, saveFigures } from './figures.ts';
import { mainPages, measureLighthouse, otherPages } from './lighthouse.ts';
import { measureLookup } from './lookup.ts';
import { measurePages } from './pages.ts';
import { measurePictures } from './pictures.ts';
import { writeReport } from './report.ts';
import { measureSearch } from './search.ts';
import { measureShifts } from './shifts.ts';
import { measureSignature } from './signature.ts';
import { codePages, measuredCodes } from './sites.ts';

/** Ends the bench for a wrong use, before it measures anything. */
function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

function argumentsOfBench() {
  try {
    return parseArgs({ options: { runs: { type: 'string' } }, allowPositionals: true });
  } catch {
    return refuse('npm run bench -- [<part>…] [--runs <number>]');
  }
}

const { values, positionals } = argumentsOfBench();
const runs = values.runs === undefined ? undefined : Number(values.runs);
if (runs !== undefined && !(Number.isInteger(runs) && runs > 0))
  refuse(`--runs: “${values.runs}” is not a number of runs, give 1 or more`);

/** Every part, in the order in which they are measured. */
const parts: Record<string, () => unknown> = {
  lookup: () => measureLookup(),
  'builds-49': () => measureBuilds(49, runs ?? 5),
  'pages-49': () => measurePages(49, runs ?? 5, codePages),
  shifts: () => measureShifts(runs ?? 50),
  'search-49': () => measureSearch(49, runs ?? 5, ['dialog', 'home']),
  lighthouse: () => measureLighthouse(runs ?? 5, mainPages),
  'lighthouse-others': () => measureLighthouse(runs ?? 1, otherPages),
  signature: () => measureSignature(),
  pictures: () => measurePictures(runs ?? 5),
  decode: () => measureDecoder(),
  'builds-2000': () => measureBuilds(2000, runs ?? 5),
  'pages-2000': () => measurePages(2000, runs ?? 5, [addresses.code('zh', measuredCodes.typical)]),
  'search-2000': () => measureSearch(2000, runs ?? 5, ['dialog']),
  'builds-20000': () => measureBuilds(20_000, runs ?? 1, ['reference']),
};
const names = Object.keys(parts);
const chosen = names.filter((name) =>
  positionals.some((word) => name === word || name.startsWith(`${word}-`)),
);
const unknown = positionals.filter(
  (word) =>
    word !== 'report' && !names.some((name) => name === word || name.startsWith(`${word}-`)),
);
if (unknown.length > 0)
  refuse(`${unknown.join(', ')}: no part of the bench, choose from ${names.join(', ')}`);

const started = performance.now();
for (const name of positionals.length === 0 ? names : chosen) {
  console.log(`\n# ${name}`);
  const before = circumstances();
  const start = performance.now();
  try {
    const figures = await parts[name]!();
    const seconds = (performance.now() - start) / 1000;
    saveFigures(name, { ...before, seconds, figures });
    console.log(`${name} took ${seconds.toFixed(0)} s`);
  } catch (error) {
    console.error(`${name} was not measured:`, error);
    process.exitCode = 1;
  }
}
console.log(
  `\n${writeReport()}\n\nTook ${((performance.now() - started) / 60_000).toFixed(1)} minutes.`,
);
