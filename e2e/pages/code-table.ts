import type { Locator, Page } from '@playwright/test';

/** The table of all codes. */
export class CodeTable {
  readonly rows: Locator;
  readonly status: Locator;

  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.rows = page.getByRole('table').locator('tbody tr').filter({ visible: true });
    this.status = page.getByRole('main').getByRole('status').filter({ visible: true });
  }

  async filter(label: string, option: string) {
    await this.page.getByRole('combobox', { name: label, exact: true }).selectOption(option);
  }
}
