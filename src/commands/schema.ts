import { join } from 'node:path';
import { entryJsonSchema } from '../schemas/editor.ts';
import { UsageError, type Command } from './command.ts';
import { writeFile } from './write-files.ts';

const file = join(import.meta.dirname, '../../content/entry.schema.json');

/** `npm run schema`: writes the JSON Schema of entries, for editors. */
export const command: Command = (args) => {
  if (args.length > 0) throw new UsageError('npm run schema\n\nGive no argument');
  writeFile(file, entryJsonSchema());
  return { status: 0, stdout: `wrote ${file}\n`, stderr: '' };
};
