import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblems } from '../catalog/problem.ts';
import { tableChanges } from '../catalog/table/changes.ts';
import { compareTable } from '../catalog/table/compare.ts';
import { readKnownEntries } from '../catalog/table/known.ts';
import { patchOf } from '../catalog/table/patch.ts';
import { decodeTable, readTable } from '../catalog/table/read.ts';
import { formatDifferences } from '../catalog/table/report.ts';
import { readTextTable } from '../catalog/table/text.ts';
import { contentFolder } from '../content-folder.ts';
import { today } from './today.ts';

const usage = `npm run table -- <file> [--patch <file>]

Compares a newer copy of the vendor's table (text copied from its page, HTML, CSV) with the entries.
Prints what differs, and a patch that takes it over, or writes the patch to the file of --patch.
Changes no file of the content. Exits with 0 for no difference, 1 for differences, 2 for a file
that cannot be read as a table.`;

/** Ends the command because there is nothing to compare. */
class Unreadable extends Error {}

function run(): number {
  const { values, positionals } = parseArgs({
    options: { patch: { type: 'string' } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new Unreadable(usage);
  const name = basename(file);
  const text = decodeTable(readFileSync(file));
  if (text === undefined)
    throw new Unreadable(`${name}: is not text, save the table as text, HTML or CSV`);
  const { rows, faults } = readTable(name, text);
  const named = faults.map((fault) => `${name}: line ${fault.line}: ${fault.text}`);
  if (named.length > 0)
    throw new Unreadable([...named, '', 'Nothing was compared, correct these lines first.'].join('\n'));

  const read = (path: string) => readFileSync(join(contentFolder, path), 'utf8');
  const { entries, problems } = readKnownEntries(contentFolder);
  if (problems.length > 0) throw new Unreadable(formatProblems(problems));
  const before = readTextTable(read('source/error-codes.txt')).rows.map(({ code }) => code);
  const differences = compareTable(rows, entries, new Set(before));
  const summary = `${name}: ${rows.length} rows against ${entries.length} entries`;
  if (differences.length === 0) {
    console.log(`${summary}, no difference`);
    return 0;
  }
  const changes = tableChanges(differences, rows, read, today());
  const patch = patchOf(changes, relative('.', contentFolder).replaceAll('\\', '/'));
  console.log(`${summary}\n\n${formatDifferences(differences)}\n`);
  console.log('Once the patch is applied, npm run check:content names what is left to write.\n');
  if (values.patch) {
    writeFileSync(values.patch, patch);
    console.log(`The patch stands in ${values.patch}; apply it with: git apply ${values.patch}`);
  } else {
    process.stdout.write(patch);
  }
  return 1;
}

try {
  process.exitCode = run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
