import type { Locator, Page } from '@playwright/test';

/** The signature checker, on its own page or inside the page of a code. */
export class SignatureTool {
  readonly request: Locator;
  readonly secret: Locator;
  readonly own: Locator;
  readonly options: Locator;
  readonly unsent: Locator;
  readonly answer: Locator;
  readonly details: Locator;

  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.request = page.getByRole('textbox', { name: /^(请求|The request)$/ });
    this.secret = page.getByLabel(/^(密钥|The secret)/);
    this.own = page.getByRole('textbox', { name: /^(你签名的字符串|The string that you signed)/ });
    this.options = page.getByText(/^(更多选项|More options)$/);
    this.unsent = page.getByLabel(/^(可能签了|Parameters perhaps)/);
    const result = page.getByRole('region', { name: /^(检查结果|Result)$/ });
    this.answer = result.getByRole('status');
    this.details = result.locator('[data-part="details"]');
  }

  sample(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Fills the request and the secret. */
  async check(request: string, secret: string): Promise<void> {
    await this.secret.fill(secret);
    await this.request.fill(request);
  }
}

/** The timestamp checker. */
export class TimestampTool {
  readonly value: Locator;
  readonly header: Locator;
  readonly answer: Locator;

  constructor(page: Page) {
    this.value = page.getByRole('textbox', { name: /^(时间戳或时间|A timestamp or time)$/ });
    this.header = page.getByRole('textbox', { name: /Date/ });
    this.answer = page.getByRole('region', { name: /^(检查结果|Result)$/ }).getByRole('status');
  }
}
