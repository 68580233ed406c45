import { test as base } from '@playwright/test';
import { resolve } from 'node:path';
import { buildCatalog } from '../src/catalog/catalog.ts';
import { loadContent } from '../src/catalog/content.ts';
import type { Locale } from '../src/catalog/locale.ts';
import { findFullTextWord } from './full-text-word.ts';
import { CodePage } from './pages/code-page.ts';
import { CodeTable } from './pages/code-table.ts';
import { Frame, SearchBox } from './pages/frame.ts';

export { expect } from '@playwright/test';

/** The content that the site under test was built from. */
export const content = loadContent(resolve(import.meta.dirname, '../content'));

/** The same content, joined. */
export const catalog = buildCatalog({
  ...content,
  entries: content.entries.map(({ entry }) => entry),
});

/** A word of this content that the full text must answer. */
export const fullTextWord = (locale: Locale) => findFullTextWord(catalog, locale);

/** A name that guides tell of and no code does, so that rows of the full text answer it. */
export const fullTextQuery = 'HttpClient';

declare function reportViolation(text: string): void;

interface Pages {
  frame: Frame;
  homeBox: SearchBox;
  codePage: CodePage;
  codeTable: CodeTable;
  /**
   * What the browser reported during the test: thrown errors, console errors, and what the
   * Content-Security-Policy refused.
   */
  problems: string[];
}

export const test = base.extend<Pages>({
  frame: ({ page }, use) => use(new Frame(page)),
  homeBox: ({ page }, use) => use(new SearchBox(page)),
  codePage: ({ page }, use) => use(new CodePage(page)),
  codeTable: ({ page }, use) => use(new CodeTable(page)),
  problems: [
    async ({ page }, use) => {
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      await page.exposeFunction('reportViolation', (text: string) => problems.push(text));
      await page.addInitScript(() =>
        document.addEventListener('securitypolicyviolation', (violation) =>
          reportViolation(
            `${violation.effectiveDirective} refuses ${violation.blockedURI} ${violation.sample}`,
          ),
        ),
      );
      await use(problems);
    },
    { auto: true },
  ],
});
