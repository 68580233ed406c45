import { z } from 'zod';
import { entrySchema } from './entry.ts';

/** The text of `content/entry.schema.json`, by which editors complete and check entries. */
export function entryJsonSchema(): string {
  const schema = z.toJSONSchema(entrySchema, { io: 'input' });
  return `${JSON.stringify({ title: 'content/codes/*.yaml', ...schema }, null, 2)}\n`;
}
