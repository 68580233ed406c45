import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serverFiles } from '../deploy/server-files.ts';

/**
 * `npm run servers`: writes the files for servers anew.
 * `npm run servers -- /errors <folder>`: writes those for a site below a path into a folder.
 */
const [path, folder] = process.argv.slice(2);
const base = `/${path ?? ''}`.replace(/^\/+/, '/').replace(/\/+$/, '');
if (path !== undefined && folder === undefined) {
  console.error('Name the folder too, as in: npm run servers -- /errors <folder>');
  process.exitCode = 1;
} else
  for (const { name, published, text } of serverFiles(base)) {
    const file = folder
      ? resolve(folder, name)
      : join(import.meta.dirname, '../..', published);
    writeFileSync(file, text);
    console.log(`wrote ${file}`);
  }
