import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { skeleton } from '../catalog/skeleton.ts';
import { withAddresses, withChange } from '../vendor-table/changes.ts';
import { readTextTable } from '../catalog/published-table/text.ts';
import { codeSchema } from '../schemas/entry.ts';
import type { Outcome } from './outcome.ts';
import { today } from './today.ts';

/**
 * Makes the skeleton of one entry, from its row of the table if it has one, and appends its
 * addresses and a change. The build refuses it until it is written. An entry that is there already
 * is left alone.
 *
 * @param code what stands behind `npm run new --`
 * @param folder path of `content/`
 */
export function newEntryCommand(code: string, folder: string): Outcome {
  const file = `codes/${code}.yaml`;
  const path = (name: string) => join(folder, name);
  const read = (name: string) => readFileSync(path(name), 'utf8');
  const refuse = (status: number, text: string) => ({ status, stdout: '', stderr: `${text}\n` });
  if (!codeSchema.safeParse(code).success)
    return refuse(2, `npm run new -- <code>\n\n“${code}” is not a code, give ten digits (or 0)`);
  if (existsSync(path(file))) return refuse(1, `${file}: is there already, edit it`);

  const row = readTextTable(read('source/error-codes.txt')).rows.find((item) => item.code === code);
  writeFileSync(path(file), skeleton(code, row), { flag: 'wx' });
  writeFileSync(path('permalinks.txt'), withAddresses(read('permalinks.txt'), [code]));
  writeFileSync(path('changes.yaml'), withChange(read('changes.yaml'), today(), 'added', [code]));
  const lines = [
    `${file}: made ${row ? 'from its row of the table' : 'for a code that only a page of the vendor names'}`,
    'permalinks.txt: its addresses are appended',
    'changes.yaml: a change is appended',
    'Write what is in <angle brackets>; npm run check:content names each place.',
  ];
  return { status: 0, stdout: `${lines.join('\n')}\n`, stderr: '' };
}
