import { contentFolder } from '../catalog/content-folder.ts';
import { newEntryCommand } from './new-entry.ts';
import { finish } from './outcome.ts';

/** `npm run new -- <code>` */
finish(newEntryCommand(process.argv[2] ?? '', contentFolder));
