import { defineConfig } from '@playwright/test';
import { findBrowser } from './find-browser.ts';
import { basedSite, rootSite } from './sites.ts';

export default defineConfig({
  testDir: '.',
  testIgnore: ['engines/**'],
  outputDir: '../test-results',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  // A busy machine is slow; what hangs is found all the same.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 2,
  reporter: process.env['CI']
    ? [['list'], ['./summary-reporter.ts']]
    : [['line'], ['./summary-reporter.ts']],
  use: {
    baseURL: `http://localhost:${rootSite.port}`,
    locale: 'zh-CN',
    // They would answer in place of `page.route`.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: 'node e2e/serve-sites.ts',
    cwd: '..',
    url: `http://localhost:${basedSite.port}${basedSite.base}/`,
    reuseExistingServer: !process.env['CI'],
  },
});
