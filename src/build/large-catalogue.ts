import { globSync } from 'node:fs';
import { contentFolder } from '../catalog/content-folder.ts';

/** With more entries, a build spares memory at the cost of time. */
const most = 5000;

export const isLargeCatalogue = globSync('codes/*', { cwd: contentFolder }).length > most;
