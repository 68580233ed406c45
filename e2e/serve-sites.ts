import { preview } from 'astro';
import { largeSite, sites } from './sites.ts';

/** Serves every site that `build-sites.ts` has built, until the process is ended. */
for (const { port, environment } of [largeSite, ...sites])
  await preview({
    outDir: environment.OUT_DIR,
    base: environment.BASE_PATH,
    server: { port },
    logLevel: 'warn',
  });
