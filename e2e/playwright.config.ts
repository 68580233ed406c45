import { defineConfig } from '@playwright/test';
import { findBrowser } from './find-browser.ts';
import { basedSite, rootSite } from './sites.ts';
import { drawsAlike } from './visual/fonts.ts';

const comparesPictures = drawsAlike();
if (!comparesPictures && !process.env['TEST_WORKER_INDEX'])
  console.log(
    'Other fonts or another browser than in e2e/visual/fonts.json: pictures are not compared.',
  );

export default defineConfig({
  testDir: '.',
  testIgnore: ['engines/**', ...(comparesPictures ? [] : ['visual.spec.ts'])],
  snapshotPathTemplate: '{testDir}/visual/{arg}{ext}',
  outputDir: '../test-results',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  expect: { timeout: 10_000, toHaveScreenshot: { scale: 'device', maxDiffPixelRatio: 0.01 } },
  workers: 2,
  retries: process.env['CI'] ? 1 : 0,
  reporter: process.env['CI'] ? [['list'], ['./summary-reporter.ts']] : [['line'], ['./summary-reporter.ts']],
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
