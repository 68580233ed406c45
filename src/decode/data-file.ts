import { dataFile, type DataFile } from '../catalog/data-file.ts';
import { getCatalog } from '../catalog/site-catalog.ts';
import { summariesOf } from './summary.ts';

/** What the decoder knows of the codes, as a file for its script. */
export async function codesFile(): Promise<DataFile> {
  return dataFile('codes', JSON.stringify(summariesOf((await getCatalog()).entries)));
}
