import type { Page } from '@playwright/test';
import { resolve } from 'node:path';
import { error, type WebDriver, type WebElement } from 'selenium-webdriver';
import { build, type Rolldown } from 'vite';
import { pressKeys, typeKeys } from './keys.ts';
import { Scope, WebKitLocator } from './locator.ts';

/** Milliseconds that an action waits for its element. */
const patience = 30_000;

const [{ output }] = (await build({
  configFile: false,
  logLevel: 'error',
  build: {
    write: false,
    lib: {
      entry: resolve(import.meta.dirname, 'in-page.ts'),
      formats: ['iife'],
      name: 'inPage',
      fileName: 'in-page',
    },
  },
})) as [Rolldown.RolldownOutput];
const inPage = `${output[0].code}; window.inPage = inPage;`;

/** The part of Playwright's `Page` that the page objects use, over WebDriver, for one window. */
export class WebKitPage extends Scope {
  readonly keyboard = {
    press: (keys: string) => this.#here(() => pressKeys(this.#driver, keys)),
    type: (text: string) => this.#here(() => typeKeys(this.#driver, text)),
  };

  readonly mouse = {
    click: (x: number, y: number) =>
      this.#here(() => this.#driver.actions().move({ x, y }).click().perform()),
  };

  readonly #driver: WebDriver;
  readonly #window: string;
  readonly #base: string;
  /** Called when the test is over. */
  readonly atEnd: (task: () => void) => void;

  private constructor(
    page: Pick<WebKitPage, 'atEnd'>,
    driver: WebDriver,
    base: string,
    window: string,
  ) {
    super();
    this.atEnd = page.atEnd;
    this.#driver = driver;
    this.#base = base;
    this.#window = window;
  }

  /** The window that a session starts with. */
  static async first(driver: WebDriver, base: string, atEnd: (task: () => void) => void) {
    return new WebKitPage({ atEnd }, driver, base, await driver.getWindowHandle());
  }

  /** The same object, as the page objects know it: they use no more of it than there is here. */
  get asPage(): Page {
    return this as unknown as Page;
  }

  async #here<Result>(act: () => Promise<Result>): Promise<Result> {
    await this.#driver.switchTo().window(this.#window);
    return act();
  }

  protected within(selector: string) {
    return new WebKitLocator(this, selector);
  }

  /** Waits until something is there or true. */
  until<Result>(condition: () => Promise<Result>, failure: () => string) {
    return this.#driver.wait(condition, patience).catch((reason: unknown) => {
      throw reason instanceof error.TimeoutError ? new Error(failure()) : reason;
    }) as Promise<NonNullable<Result>>;
  }

  /** Calls a function in the page; a promise that it returns is waited for. */
  call<Result>(call: (...given: never[]) => unknown, ...given: unknown[]): Promise<Result> {
    return this.#here(() =>
      this.#driver.executeScript<Result>(
        `return (${String(call)}).apply(null, arguments)`,
        ...given,
      ),
    );
  }

  /** Calls a function in the page with the elements that a selector stands for. */
  callFound<Result>(selector: string, call: (found: Element[]) => unknown): Promise<Result> {
    const script = `return window.inPage && { found: (${String(call)})(inPage.find(arguments[0])) }`;
    return this.#here(async () => {
      for (;;) {
        const answer = await this.#driver.executeScript<{ found: Result } | null>(script, selector);
        if (answer) return answer.found;
        await this.#driver.executeScript(inPage);
      }
    });
  }

  find(selector: string): Promise<WebElement[]> {
    return this.callFound(selector, (found) => found);
  }

  evaluate<Result>(call: (given: never) => unknown, given?: unknown): Promise<Result> {
    return this.call<Result>(call, given);
  }

  async goto(address: string) {
    await this.#here(() => this.#driver.get(new URL(address, this.#base).href));
    await this.waitForLoadState();
    return null;
  }

  url(): Promise<string> {
    return this.#here(() => this.#driver.getCurrentUrl());
  }

  async reload() {
    await this.#here(() => this.#driver.navigate().refresh());
    await this.waitForLoadState();
  }

  /** Waits until everything that the page starts with has loaded and run. */
  async waitForLoadState() {
    await this.until(
      () => this.evaluate<boolean>(() => document.readyState === 'complete'),
      () => 'The page did not load',
    );
  }

  async setContent(html: string) {
    await this.call((content: string) => {
      document.body.innerHTML = content;
    }, html);
  }

  async setViewportSize({ width, height }: { width: number; height: number }) {
    await this.#here(() => this.#driver.manage().window().setRect({ width, height }));
  }

  context() {
    return { newPage: () => this.#newPage() };
  }

  async #newPage() {
    await this.#driver.switchTo().newWindow('tab');
    return new WebKitPage(this, this.#driver, this.#base, await this.#driver.getWindowHandle());
  }

  async close() {
    await this.#here(() => this.#driver.close());
  }
}
