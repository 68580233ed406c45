import { resolve } from 'node:path';

/** The folder of the content: `content/`, unless `CONTENT_DIR` names another catalogue. */
export const contentFolder = resolve(process.env['CONTENT_DIR'] ?? 'content');
