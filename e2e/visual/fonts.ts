import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { findBrowser } from '../find-browser.ts';

const file = new URL('./fonts.json', import.meta.url);
const families = ['sans-serif:lang=zh-cn', 'sans-serif:lang=en', 'monospace', 'Arial', 'DejaVu Sans Mono'];

function output(command: string, ...args: string[]): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

/** What decides how text is drawn here: the fonts of this machine, and the version of its browser. */
function drawing(): Record<string, string> {
  const browser = findBrowser();
  const version = browser ? output(browser, '--version') : '';
  return {
    browser: /\d+/.exec(version)?.[0] ?? '',
    ...Object.fromEntries(
      families.map((family) => [family, output('fc-match', '--format=%{file} %{fontversion}', family)]),
    ),
  };
}

/** Whether text is drawn here as on the machine that took the reference pictures. */
export function drawsAlike(): boolean {
  return JSON.stringify(drawing()) === JSON.stringify(JSON.parse(readFileSync(file, 'utf8')));
}

if (import.meta.main) writeFileSync(file, `${JSON.stringify(drawing(), null, 2)}\n`);
