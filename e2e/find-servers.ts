import { existsSync } from 'node:fs';
import { installPackages } from './packages.ts';

const folders = ['/usr/sbin', '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];

/**
 * A server that a sample is tested with: the one that `NGINX` or `CADDY` names, or that of the
 * system.
 *
 * @returns path of the executable; `undefined` where there is none
 */
export function findServer(name: 'nginx' | 'caddy'): string | undefined {
  return [process.env[name.toUpperCase()], ...folders.map((folder) => `${folder}/${name}`)].find(
    (path) => path !== undefined && existsSync(path),
  );
}

/** Finds nginx or installs Debian's package; without one, its sample stays untested. */
function ensureNginx(): void {
  if (findServer('nginx')) return;
  console.log('No nginx here, installing one …');
  if (installPackages('nginx-light') && findServer('nginx')) return;
  console.warn(
    'No nginx could be installed, so the sample for it is not tested. Install it, or set NGINX to its executable.',
  );
}

if (import.meta.main) ensureNginx();
