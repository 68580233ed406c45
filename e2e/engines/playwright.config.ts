import { defineConfig } from '@playwright/test';
import { rootSite } from '../sites.ts';

const address = `http://localhost:${rootSite.port}`;

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/engines',
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  retries: process.env['CI'] ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [[process.env['CI'] ? 'list' : 'line'], ['../summary-reporter.ts']],
  use: { baseURL: address, locale: 'zh-CN', actionTimeout: 20_000 },
  webServer: {
    command: 'node e2e/engines/serve.ts',
    cwd: '../..',
    url: address,
    reuseExistingServer: !process.env['CI'],
  },
});
