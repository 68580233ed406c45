import { execFileSync } from 'node:child_process';
import { sites } from './sites.ts';

/** Builds every site that the tests open: at the root, and under a base path. */
for (const { environment } of sites)
  execFileSync('npm', ['run', 'build', '--silent', '--', '--logLevel', 'warn'], {
    env: { ...process.env, ...environment },
    stdio: 'inherit',
  });
