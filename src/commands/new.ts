import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../catalog/problem.ts';
import { readTextTable } from '../catalog/published-table/text.ts';
import { requireText } from '../catalog/read-files.ts';
import { skeleton } from '../catalog/skeleton.ts';
import { codeSchema } from '../schemas/entry.ts';
import { withAddresses, withChange } from '../vendor-table/changes.ts';
import { UsageError, type Command } from './command.ts';
import { today } from './today.ts';
import { writeFiles } from './write-files.ts';

const usage = 'npm run new -- <code>';

/**
 * `npm run new -- <code>`: makes the skeleton of one entry, from its row of the table if it has
 * one, and appends its addresses and a change. The build refuses it until it is written. An entry
 * that exists already stays as it is.
 */
export const command: Command = ([code = '', ...more], folder) => {
  if (!codeSchema.safeParse(code).success)
    throw new UsageError(`${usage}\n\n“${code}” is not a code, give ten digits (or 0)`);
  if (more.length > 0)
    throw new UsageError(`${usage}\n\nGive one code; “${more.join(' ')}” is one argument too many`);
  const file = `codes/${code}.yaml`;
  const path = (name: string) => join(folder, name);
  if (existsSync(path(file))) throw new Refusal(`${file}: is there already, edit it`);

  if (!existsSync(path('codes'))) throw new Refusal('codes: is missing, make the folder');
  const table = requireText(folder, 'source/error-codes.txt');
  const permalinks = requireText(folder, 'permalinks.txt');
  const changes = requireText(folder, 'changes.yaml');
  const row = readTextTable(table).rows.find((item) => item.code === code);
  writeFiles([
    { path: path(file), before: undefined, after: skeleton(code, row) },
    {
      path: path('permalinks.txt'),
      before: permalinks,
      after: withAddresses(permalinks, [code]),
    },
    {
      path: path('changes.yaml'),
      before: changes,
      after: withChange(changes, today(), 'added', [code]),
    },
  ]);
  const lines = [
    `${file}: made ${row ? 'from its row of the table' : 'for a code that only a page of the vendor names'}`,
    'permalinks.txt: its addresses are appended',
    'changes.yaml: a change is appended',
    'Write what is in <angle brackets>; npm run check:content names each place.',
  ];
  return { status: 0, stdout: `${lines.join('\n')}\n`, stderr: '' };
};
