import type { BrowserContext, Locator, Page } from '@playwright/test';

/** The copy buttons of the page of a code, and the note for the ticket. */
export class TicketKit {
  readonly region: Locator;
  readonly status: Locator;
  readonly link: Locator;
  readonly note: Locator;
  /** The text that is shown where the browser does not let the page copy. */
  readonly shownText: Locator;

  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: /^(写进工单|For the ticket)$/ });
    this.status = this.region.getByRole('status');
    this.link = this.region.getByRole('link');
    this.note = this.region.locator('summary');
    this.shownText = this.region.getByRole('group', { name: /^(要复制的内容|Text to copy)$/ });
  }

  button(name: string): Locator {
    return this.region.getByRole('button', { name, exact: true });
  }

  /** A field of the note, which is opened first. */
  async field(label: string): Promise<Locator> {
    const open = await this.region
      .locator('details')
      .evaluate((details) => details.hasAttribute('open'));
    if (!open) await this.note.click();
    return this.region.getByLabel(label, { exact: true });
  }
}

/**
 * Pastes what is on the clipboard into a rich editor and into a plain field.
 *
 * @returns the markup and the lines of the one, and the text of the other
 */
export async function paste(context: BrowserContext) {
  const page = await context.newPage();
  await page.setContent('<div contenteditable></div><textarea></textarea>');
  const [editor, field] = [page.locator('[contenteditable]'), page.locator('textarea')];
  await editor.focus();
  await page.keyboard.press('Control+v');
  await field.focus();
  await page.keyboard.press('Control+v');
  const pasted = {
    html: await editor.innerHTML(),
    lines: (await editor.innerText()).split('\n').filter((line) => line.trim()),
    items: await editor.locator('ol > li').allInnerTexts(),
    links: await editor
      .locator('a')
      .evaluateAll((links) => links.map((a) => a.getAttribute('href'))),
    text: await field.inputValue(),
  };
  await page.close();
  return pasted;
}
