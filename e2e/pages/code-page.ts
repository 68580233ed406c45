import type { Locator, Page } from '@playwright/test';
import { Frame } from './frame.ts';

/** The page of a code. */
export class CodePage extends Frame {
  readonly title: Locator;
  readonly handling: Locator;
  /** The marks beside causes, and the note that they open. */
  readonly marks: Locator;
  readonly basisNote: Locator;
  /** The boxes of the steps. */
  readonly steps: Locator;

  constructor(page: Page) {
    super(page);
    this.title = page.getByRole('heading', { level: 1 });
    this.handling = page.locator('.handling');
    this.marks = page.locator('.basis');
    this.basisNote = page.locator('.basis-note');
    this.steps = page.getByRole('checkbox');
  }

  section(name: string): Locator {
    return this.page.getByRole('region', { name });
  }
}
