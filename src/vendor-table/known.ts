import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { codeSchema, origins, statuses } from '../schemas/entry.ts';
import type { Problem } from '../catalog/problem.ts';
import { parseYaml } from '../catalog/yaml.ts';
import type { KnownEntry } from './compare.ts';

const knownSchema = z.object({
  code: codeSchema,
  origin: z.enum(origins),
  status: z.enum(statuses).default('active'),
  message: z.string().optional(),
  description: z.string().optional(),
});

/**
 * Reads of every entry what the table is held against. Entries that are still skeletons count, so
 * that a table can be compared again while they are being written.
 *
 * @param folder path of `content/`
 * @returns the entries, and a problem for each whose code or origin cannot be read
 */
export function readKnownEntries(folder: string): { entries: KnownEntry[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const entries = readdirSync(join(folder, 'codes'))
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => {
      const text = readFileSync(join(folder, 'codes', name), 'utf8');
      return parseYaml(`codes/${name}`, text, knownSchema, problems) ?? [];
    });
  return { entries, problems };
}
