import { test as base, type Page } from '@playwright/test';
import type { DriverService } from 'selenium-webdriver/remote/index.js';
import { declarePaths } from './paths.ts';
import { WebKitPage } from './webkit/page.ts';
import { browserLanguage, openBrowser, startDriver } from './webkit/session.ts';

const test = base.extend<{ page: Page }, { driver: DriverService }>({
  driver: [
    async ({}, use) => {
      const driver = startDriver();
      await use(driver);
      await driver.kill();
    },
    { scope: 'worker' },
  ],
  page: async ({ driver, baseURL }, use) => {
    const browser = await openBrowser(driver);
    const tasks: (() => void)[] = [];
    const page = await WebKitPage.first(browser, baseURL!, (task) => tasks.push(task));
    await use(page.asPage);
    await browser.quit();
    for (const task of tasks) task();
  },
});

test.use({ locale: browserLanguage });

test.describe('in WebKit', () => declarePaths(test));
