import type { Locator, Page } from '@playwright/test';
import { Frame } from './frame.ts';

/** The page of a code. */
export class CodePage extends Frame {
  readonly title: Locator;
  readonly handling: Locator;

  constructor(page: Page) {
    super(page);
    this.title = page.getByRole('heading', { level: 1 });
    this.handling = page.locator('.handling');
  }

  section(name: string): Locator {
    return this.page.getByRole('region', { name });
  }
}
