import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { installPackages } from './packages.ts';

/** What the samples and constants are compiled and run with, and Debian’s packages of it. */
const needed: Record<string, string> = {
  javac: 'default-jdk-headless',
  java: 'default-jdk-headless',
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

/**
 * Finds the languages or installs Debian’s packages. What stays missing is not tested, which CI
 * refuses: there every sample has to run.
 */
function ensureLanguages(): void {
  const lacking = missing();
  if (lacking.length === 0) return;
  console.log(`Not on this machine, installing: ${lacking.join(', ')} …`);
  installPackages(...new Set(lacking.map((name) => needed[name]!)));
  const left = missing();
  if (left.length === 0) return;
  const packages = [...new Set(left.map((name) => needed[name]!))].join(' ');
  const install = `Install them (Debian: apt-get install ${packages}).`;
  if (process.env['CI']) {
    console.error(
      `Every sample and constant has to be tested here, and these are missing: ${left.join(', ')}. ${install}`,
    );
    process.exitCode = 1;
  } else
    console.warn(
      `Samples and constants that need one of these are not tested: ${left.join(', ')}. ${install}`,
    );
}

if (import.meta.main) ensureLanguages();
