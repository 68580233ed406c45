import type { Locator, Page } from '@playwright/test';

/** What stands around every page: header, navigation, language switch, search. */
export class Frame {
  readonly languages: Locator;
  readonly searchButton: Locator;
  readonly dialog: SearchBox;

  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.languages = page.getByRole('navigation', { name: /^(语言|Language)$/ });
    this.searchButton = page.locator('.search-open');
    this.dialog = new SearchBox(page, page.getByRole('dialog'));
  }

  /** Goes to the same page in the other language. */
  async switchLanguage(to: '中文' | 'English') {
    await this.languages.getByRole('link', { name: to }).click();
  }

  /** Opens the search dialog with the keyboard, on a page whose scripts have run. */
  async openSearch() {
    await this.page.waitForLoadState();
    await this.page.keyboard.press('Control+k');
    await this.dialog.input.waitFor();
  }
}

/** The box: in the dialog, on the home page, or on the page for unknown addresses. */
export class SearchBox {
  readonly input: Locator;
  readonly options: Locator;
  readonly status: Locator;

  constructor(page: Page, scope: Locator = page.getByRole('main')) {
    this.input = scope.getByRole('combobox', { name: /^(查错误码|Find an error code)$/ }).first();
    this.options = scope.getByRole('option');
    this.status = scope.getByRole('status').filter({ visible: true });
  }

  /** Types a query and waits until the box has answered it. */
  async ask(query: string) {
    await this.input.fill(query);
  }

  /** The codes of the results, in order. */
  async codes(): Promise<string[]> {
    return this.options.locator('.code').allInnerTexts();
  }
}
