import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { skeleton } from '../catalog/skeleton.ts';
import { withAddresses, withChange } from '../catalog/table/changes.ts';
import { readTextTable } from '../catalog/table/text.ts';
import { contentFolder } from '../content-folder.ts';
import { codeSchema } from '../schemas/entry.ts';
import { today } from './today.ts';

/**
 * `npm run new -- <code>`: makes the skeleton of one entry, from its row of the table if it has
 * one, and appends its addresses and a change. The build refuses it until it is written.
 */
function run(code: string): number {
  const file = `codes/${code}.yaml`;
  const path = (name: string) => join(contentFolder, name);
  const read = (name: string) => readFileSync(path(name), 'utf8');
  if (!codeSchema.safeParse(code).success) {
    console.error(`npm run new -- <code>\n\n“${code}” is not a code, give ten digits (or 0)`);
    return 2;
  }
  if (existsSync(path(file))) {
    console.error(`${file}: is there already, edit it`);
    return 1;
  }
  const row = readTextTable(read('source/error-codes.txt')).rows.find((item) => item.code === code);
  writeFileSync(path(file), skeleton(code, row), { flag: 'wx' });
  writeFileSync(path('permalinks.txt'), withAddresses(read('permalinks.txt'), [code]));
  writeFileSync(path('changes.yaml'), withChange(read('changes.yaml'), today(), 'added', [code]));
  console.log(
    `${file}: made ${row ? 'from its row of the table' : 'for a code that only a page of the vendor names'}
permalinks.txt: its addresses are appended
changes.yaml: a change is appended
Write what is in <angle brackets>; npm run check:content names each place.`,
  );
  return 0;
}

process.exitCode = run(process.argv[2] ?? '');
