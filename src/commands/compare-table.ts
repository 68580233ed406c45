import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblems } from '../catalog/problem.ts';
import { tableChanges } from '../vendor-table/changes.ts';
import { compareTable } from '../vendor-table/compare.ts';
import { readKnownEntries } from '../vendor-table/known.ts';
import { patchOf } from '../vendor-table/patch.ts';
import { decodeTable, readTable } from '../vendor-table/read.ts';
import { formatDifferences } from '../vendor-table/report.ts';
import type { TableRow } from '../catalog/published-table/row.ts';
import { readTextTable } from '../catalog/published-table/text.ts';
import type { Outcome } from './outcome.ts';
import { today } from './today.ts';

const usage = `npm run table -- <file> [--patch <file>]

Compares a newer copy of the vendor's table (text copied from its page, HTML, CSV) with the entries.
Prints what differs, and a patch that takes it over, or writes the patch to the file of --patch.
Changes no file of the content. Ends with 0 for no difference, 1 for differences, 2 for a file
that cannot be read as a table.`;

/** There is nothing to compare; the message says why and what to do. */
class Unreadable extends Error {}

function argumentsOf(args: readonly string[]): { file: string; patch: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { patch: { type: 'string' } },
      allowPositionals: true,
    });
    const [file] = positionals;
    if (file && positionals.length === 1) return { file, patch: values.patch };
  } catch {
    // An option that the command does not have: answered with the usage, as are too many files.
  }
  throw new Unreadable(usage);
}

function readCopy(file: string): TableRow[] {
  const name = basename(file);
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) throw new Unreadable(`${file}: is not there`);
  if (stat.isDirectory()) throw new Unreadable(`${file}: is a folder, give a file`);
  const text = decodeTable(readFileSync(file));
  if (text === undefined)
    throw new Unreadable(`${name}: is not text, save the table as text, HTML or CSV`);
  const { rows, faults } = readTable(name, text);
  if (faults.length === 0) return rows;
  const lines = faults.map((fault) => `${name}: line ${fault.line}: ${fault.text}`);
  throw new Unreadable(`${lines.join('\n')}\n\nNothing was compared, correct these lines first.`);
}

function compare(file: string, patchFile: string | undefined, folder: string): Outcome {
  const rows = readCopy(file);
  const { entries, problems } = readKnownEntries(folder);
  if (problems.length > 0) throw new Unreadable(formatProblems(problems));
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const before = readTextTable(read('source/error-codes.txt')).rows.map(({ code }) => code);
  const differences = compareTable(rows, entries, new Set(before));
  const summary = `${basename(file)}: ${rows.length} rows against ${entries.length} entries`;
  if (differences.length === 0)
    return { status: 0, stdout: `${summary}, no difference\n`, stderr: '' };

  const changes = tableChanges(differences, rows, read, today());
  const patch = patchOf(changes, relative('.', folder).replaceAll('\\', '/'));
  if (patchFile) writeFileSync(patchFile, patch);
  const stdout = [
    summary,
    formatDifferences(differences),
    'Once the patch is applied, npm run check:content names what is left to write.',
    patchFile ? `The patch stands in ${patchFile}; apply it with: git apply ${patchFile}\n` : patch,
  ];
  return { status: 1, stdout: stdout.join('\n\n'), stderr: '' };
}

/**
 * Compares a newer copy of the vendor's table with the entries and makes a patch; touches nothing
 * but the file of the patch, if one is asked for.
 *
 * @param args what stands behind `npm run table --`
 * @param folder path of `content/`
 */
export function compareTableCommand(args: readonly string[], folder: string): Outcome {
  try {
    const { file, patch } = argumentsOf(args);
    return compare(file, patch, folder);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { status: 2, stdout: '', stderr: `${error.message}\n` };
  }
}
