import { expect, test as base } from '@playwright/test';
import { resolve } from 'node:path';
import { declarePaths } from './paths.ts';

const test = base.extend({
  page: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await use(page);
    expect(errors).toEqual([]);
  },
});

test.use({
  browserName: 'firefox',
  channel: 'moz-firefox',
  launchOptions: { executablePath: resolve(import.meta.dirname, 'firefox/firefox.ts') },
});

test.describe('in Firefox', () => declarePaths(test));
