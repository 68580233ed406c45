import { preview } from 'astro';
import { rootSite } from '../sites.ts';

/** Serves the site until the process is ended. */
await preview({ server: { port: rootSite.port }, logLevel: 'warn' });
