import { entrySchema, type Entry } from '../../schemas/entry.ts';
import { smallFiles } from './small-content.ts';
import { parseYaml } from '../yaml.ts';

/** A valid entry with some fields changed. */
export function smallEntry(fields: Partial<Entry> = {}): Entry {
  const file = 'codes/1000210001.yaml';
  const entry = parseYaml(file, smallFiles[file]!, entrySchema, []);
  if (!entry) throw new Error(`${file} of the small content is not valid`);
  return { ...entry, ...fields };
}
