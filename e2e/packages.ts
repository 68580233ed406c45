import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Runs a command in view of the reader of the log; whether it succeeded. */
export function run(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'inherit' });
    return true;
  } catch {
    return false;
  }
}

/** Whether this is a Debian where packages may be installed. */
export const canInstallPackages = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs Debian packages where that is possible; whether it did. */
export function installPackages(...names: string[]): boolean {
  return (
    canInstallPackages &&
    run('apt-get', 'update', '-q') &&
    run('apt-get', 'install', '-y', '-q', '--no-install-recommends', ...names)
  );
}
