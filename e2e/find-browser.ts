import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { canInstallPackages, installPackages, run } from './packages.ts';

const systemBrowsers = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The browser for the tests: the one that `CHROMIUM` names, a system Chromium or Chrome, or the
 * one that Playwright has installed. The headless shell is what Playwright itself prefers: it is
 * the same engine, and the tests take half the time in it. Ends the process with exit code 2
 * where `CHROMIUM` names no file.
 *
 * @returns path of the executable; `undefined` where there is none
 */
export function findBrowser(): string | undefined {
  const named = process.env['CHROMIUM'];
  if (named && !existsSync(named)) {
    console.error(`CHROMIUM: there is no file “${named}”, give the path of a browser`);
    process.exit(2);
  }
  return named || [...systemBrowsers, chromium.executablePath()].find((path) => existsSync(path));
}

/** Finds a browser or installs one: Playwright's own, or Debian's package where that is possible. */
function ensureBrowser(): void {
  if (findBrowser()) return;
  console.log('No Chromium here, installing one …');
  const withPackages = canInstallPackages ? ['--with-deps'] : [];
  const installed =
    run('npx', 'playwright', 'install', ...withPackages, 'chromium') ||
    installPackages('chromium-headless-shell', 'fonts-noto-cjk');
  if (!installed || !findBrowser()) {
    console.error(
      'No browser could be installed. Install Chromium, or set CHROMIUM to its executable.',
    );
    process.exitCode = 1;
  }
}

if (import.meta.main) ensureBrowser();
