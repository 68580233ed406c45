import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from '../packages.ts';

/** A program that the tests in other engines need. */
interface Need {
  what: string;
  /** Names the program instead of the search for it. */
  variable?: string;
  /** Names under which the program may be in the `PATH`. */
  names: readonly string[];
  /** The Debian packages that bring it. */
  packages: readonly string[];
}

const needs = {
  firefox: {
    what: 'Firefox',
    variable: 'FIREFOX',
    names: ['firefox-esr', 'firefox'],
    packages: ['firefox-esr'],
  },
  webkit: {
    what: 'WebDriver of WebKitGTK',
    variable: 'WEBKIT_DRIVER',
    names: ['WebKitWebDriver'],
    packages: ['webkit2gtk-driver'],
  },
  screen: {
    what: 'xvfb-run, the screen in memory',
    names: ['xvfb-run'],
    packages: ['xvfb', 'xauth'],
  },
} satisfies Record<string, Need>;

function find({ variable, names }: Need): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const named = variable && process.env[variable];
  return [named, ...places].find((path) => path && existsSync(path));
}

/**
 * Where a program is that the tests in other engines need.
 *
 * @throws Error if it is not there
 */
export function findEngine(name: keyof typeof needs): string {
  const need: Need = needs[name];
  const path = find(need);
  if (path) return path;
  const command = `apt-get install ${need.packages.join(' ')}`;
  const otherwise = need.variable ? `, or set ${need.variable} to its executable` : '';
  throw new Error(`There is no ${need.what}. Install it (Debian: ${command})${otherwise}.`);
}

const versionOf = (path: string) => execFileSync(path, ['--version'], { encoding: 'utf8' }).trim();

/** Installs what is missing, where that is possible, and says what there is. */
function ensureEngines(): void {
  const missing = Object.values(needs).filter((need) => !find(need));
  if (missing.length > 0) {
    console.log(`Installing ${missing.map(({ what }) => what).join(', ')} …`);
    installPackages(...missing.flatMap(({ packages }) => packages));
  }
  try {
    console.log(`Engines: ${versionOf(findEngine('firefox'))}, ${findEngine('webkit')}`);
    findEngine('screen');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

if (import.meta.main) ensureEngines();
