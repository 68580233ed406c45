import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from '../packages.ts';

/** A program that the tests in other engines need. */
interface Need {
  what: string;
  /** Names the program instead of the search for it. */
  variable: string;
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
    what: 'the WebDriver of WebKitGTK',
    variable: 'WEBKIT_DRIVER',
    names: ['WebKitWebDriver'],
    packages: ['webkit2gtk-driver'],
  },
  screen: {
    what: 'a screen in memory (xvfb-run)',
    variable: 'XVFB_RUN',
    names: ['xvfb-run'],
    packages: ['xvfb', 'xauth'],
  },
} satisfies Record<string, Need>;

function find({ variable, names }: Need): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env[variable], ...places].find((path) => path !== undefined && existsSync(path));
}

/**
 * Where a program is that the tests in other engines need.
 *
 * @throws Error if it is not there
 */
export function findEngine(name: keyof typeof needs): string {
  const need = needs[name];
  const path = find(need);
  if (!path)
    throw new Error(
      `${need.what} is not installed. Install it (Debian: apt-get install ${need.packages.join(' ')}), or set ${need.variable} to its executable.`,
    );
  return path;
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
