import { z } from 'zod';
import type { Problem } from '../catalog/problem.ts';
import { filesBelow, readText } from '../catalog/read-files.ts';
import { parseYaml } from '../catalog/yaml.ts';
import { codeSchema, origins, statuses } from '../schemas/entry.ts';
import type { KnownEntry } from './compare.ts';

const knownSchema = z.object({
  code: codeSchema,
  origin: z.enum(origins),
  status: z.enum(statuses).default('active'),
  message: z.string().optional(),
  description: z.string().optional(),
});

/**
 * Reads what the table is compared with from every entry. Entries that are still skeletons count,
 * so that a table can be compared again while they are being written.
 *
 * @param folder path of `content/`
 * @returns the entries, and a problem for each whose code or origin cannot be read
 */
export function readKnownEntries(folder: string): { entries: KnownEntry[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const entries = filesBelow(folder, 'codes', problems)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => {
      const text = readText(folder, file, problems);
      return (text !== undefined && parseYaml(file, text, knownSchema, problems)) || [];
    });
  return { entries, problems };
}
