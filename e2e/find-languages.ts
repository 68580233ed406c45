import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { installPackages } from './packages.ts';

/** What the samples and constants are compiled and run with, and Debian’s packages of it. */
const needed: Record<string, string> = {
  javac: 'default-jdk-headless',
  '/usr/share/java/jackson-databind.jar': 'libjackson2-databind-java',
  go: 'golang-go',
  gofmt: 'golang-go',
  php: 'php-cli',
  python3: 'python3',
  mcs: 'mono-mcs',
  mono: 'mono-runtime',
  curl: 'curl',
  jq: 'jq',
};

function missing(): string[] {
  const folders = process.env['PATH']?.split(delimiter) ?? [];
  return Object.keys(needed).filter((name) =>
    isAbsolute(name)
      ? !existsSync(name)
      : !folders.some((folder) => existsSync(join(folder, name))),
  );
}

/** Finds the languages or installs Debian’s packages; what stays missing is not tested. */
function ensureLanguages(): void {
  const lacking = missing();
  if (lacking.length === 0) return;
  console.log(`Not on this machine, installing: ${lacking.join(', ')} …`);
  if (installPackages(...new Set(lacking.map((name) => needed[name]!))) && missing().length === 0)
    return;
  console.warn(
    `Samples and constants that need one of these are not tested: ${missing().join(', ')}. Install them.`,
  );
}

if (import.meta.main) ensureLanguages();
