import { readFileSync, statSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblems, Refusal } from '../catalog/problem.ts';
import type { TableRow } from '../catalog/published-table/row.ts';
import { readTextTable } from '../catalog/published-table/text.ts';
import { requireText } from '../catalog/read-files.ts';
import { tableChanges } from '../vendor-table/changes.ts';
import { compareTable } from '../vendor-table/compare.ts';
import { readKnownEntries } from '../vendor-table/known.ts';
import { patchOf } from '../vendor-table/patch.ts';
import { decodeTable, readTable } from '../vendor-table/read.ts';
import { formatDifferences } from '../vendor-table/report.ts';
import { UsageError, type Command } from './command.ts';
import { today } from './today.ts';
import { writeFile } from './write-files.ts';

const usage = `npm run table -- <file> [--patch <file>]

Compares a newer copy of the vendor's table (text copied from its page, HTML, CSV) with the entries.
Prints what differs, and a patch that takes it over, or writes the patch to the file of --patch.
Changes no file of the content. Ends with 0 for no difference, 1 for differences, 2 for a file
that cannot be read as a table.`;

function argumentsOf(args: readonly string[]): { file: string; patch: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { patch: { type: 'string' } },
      allowPositionals: true,
    });
    const [file] = positionals;
    if (file && positionals.length === 1 && values.patch !== '')
      return { file, patch: values.patch };
  } catch {
    // An option that the command does not have: answered with the usage, as are too many files.
  }
  throw new UsageError(usage);
}

function readCopy(file: string): TableRow[] {
  const name = basename(file);
  if (statSync(file).isDirectory()) throw new Refusal(`${file}: is a folder, give a file`);
  const text = decodeTable(readFileSync(file));
  if (text === undefined)
    throw new Refusal(`${name}: is not text, save the table as text, HTML or CSV`);
  const { rows, faults } = readTable(name, text);
  if (faults.length === 0) return rows;
  const lines = faults.map((fault) => `${name}: line ${fault.line}: ${fault.text}`);
  throw new Refusal(`${lines.join('\n')}\n\nNothing was compared, correct these lines first.`);
}

/**
 * `npm run table -- <file> [--patch <file>]`: compares a newer copy of the vendor's table with the
 * entries and makes a patch; writes nothing but the file of the patch, if one is asked for.
 */
export const command: Command = (args, folder) => {
  const { file, patch: patchFile } = argumentsOf(args);
  const rows = readCopy(file);
  const { entries, problems } = readKnownEntries(folder);
  if (problems.length > 0) throw new Refusal(formatProblems(problems));
  const read = (path: string) => requireText(folder, path);
  const before = readTextTable(read('source/error-codes.txt')).rows.map(({ code }) => code);
  const differences = compareTable(rows, entries, new Set(before));
  const summary = `${basename(file)}: ${rows.length} rows against ${entries.length} entries`;
  if (differences.length === 0)
    return { status: 0, stdout: `${summary}, no difference\n`, stderr: '' };

  const changes = tableChanges(differences, rows, read, today());
  const patch = patchOf(changes, relative('.', folder).replaceAll('\\', '/'));
  if (patchFile) writeFile(patchFile, patch);
  const stdout = [
    summary,
    formatDifferences(differences),
    'Once the patch is applied, npm run check:content names what is left to write.',
    patchFile ? `The patch is in ${patchFile}; apply it with: git apply ${patchFile}\n` : patch,
  ];
  return { status: 1, stdout: stdout.join('\n\n'), stderr: '' };
};
