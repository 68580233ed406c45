import { contentFolder } from '../catalog/content-folder.ts';
import { compareTableCommand } from './compare-table.ts';
import { finish } from './outcome.ts';

/** `npm run table -- <file> [--patch <file>]` */
finish(compareTableCommand(process.argv.slice(2), contentFolder));
