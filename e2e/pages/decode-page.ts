import type { Locator, Page } from '@playwright/test';

/** A file that a test puts on the page. */
export interface TestFile {
  name: string;
  bytes: Uint8Array;
}

/** The page of the log decoder. */
export class DecodePage {
  readonly text: Locator;
  /** The field that chooses files. */
  readonly chooser: Locator;
  readonly status: Locator;
  readonly codes: Locator;
  readonly progress: Locator;
  readonly stop: Locator;
  readonly problems: Locator;

  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.text = page.getByRole('textbox', { name: /^(日志文本|Log text)$/ });
    this.chooser = page.locator('.decode-tool input[type="file"]');
    this.status = page.locator('.decode-status');
    this.codes = page.locator('.decode-code');
    this.progress = page.getByRole('progressbar');
    this.stop = page.getByRole('button', { name: /^(停止|Stop)$/ });
    this.problems = page.locator('.decode-problems li');
  }

  /** Opens the page and waits until it needs the network no more. */
  async open(path = '/decode/') {
    await this.page.goto(path, { waitUntil: 'networkidle' });
    await this.text.waitFor();
  }

  async choose(...files: TestFile[]) {
    await this.chooser.setInputFiles(
      files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })),
    );
  }

  /** Drops a file on the page that repeats a text, as large as one likes. */
  async dropRepeated(name: string, text: string, times: number) {
    await this.page.evaluate(
      ([fileName, piece, count]) => {
        const block = new Blob([piece.repeat(1000)]);
        const parts = Array.from({ length: count / 1000 }, () => block);
        const transfer = new DataTransfer();
        transfer.items.add(new File(parts, fileName));
        document.body.dispatchEvent(
          new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }),
        );
      },
      [name, text, times] as const,
    );
  }

  code(code: string): Locator {
    return this.codes.filter({ has: this.page.getByRole('heading', { name: code }) });
  }

  /** The counts on the page by code. */
  async counts(): Promise<Record<string, number>> {
    const cards = await this.codes.evaluateAll((all) =>
      all.map((card) => [
        card.querySelector('h4 code')!.textContent,
        Number(card.querySelector('.decode-count strong')!.textContent.replace(/\D/g, '')),
      ]),
    );
    return Object.fromEntries(cards) as Record<string, number>;
  }
}
