import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryJsonSchema } from '../schemas/editor.ts';

/** `npm run schema`: writes the JSON Schema of entries anew, for editors. */
const file = join(import.meta.dirname, '../../content/entry.schema.json');
writeFileSync(file, entryJsonSchema());
console.log(`wrote ${file}`);
