import type { Locator } from '@playwright/test';
import { getByLabelSelector, getByRoleSelector, getByTextSelector } from 'ivya';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { error, type WebElement } from 'selenium-webdriver';
import type { WebKitPage } from './page.ts';

type Text = string | RegExp;
type InPage = (element: Element, argument?: unknown) => unknown;

/** Errors of a page that is still on its way; the step is tried again. */
const passing = [
  error.ElementClickInterceptedError,
  error.ElementNotInteractableError,
  error.NoSuchElementError,
  error.StaleElementReferenceError,
];

/** What a page and a locator have in common: they find things by what the reader knows of them. */
export abstract class Scope {
  protected abstract within(selector: string): WebKitLocator;

  getByRole(role: string, options?: { name?: Text; exact?: boolean; level?: number }) {
    return this.within(getByRoleSelector(role, options));
  }

  getByLabel(text: Text, options?: { exact?: boolean }) {
    return this.within(getByLabelSelector(text, options));
  }

  getByText(text: Text, options?: { exact?: boolean }) {
    return this.within(getByTextSelector(text, options));
  }

  locator(selector: string) {
    return this.within(selector);
  }
}

/** The part of Playwright's `Locator` that the page objects use, over WebDriver. */
export class WebKitLocator extends Scope {
  readonly #page: WebKitPage;
  readonly #selector: string;

  constructor(page: WebKitPage, selector: string) {
    super();
    this.#page = page;
    this.#selector = selector;
  }

  protected within(selector: string) {
    return new WebKitLocator(this.#page, `${this.#selector} >> ${selector}`);
  }

  filter({ visible, has, hasText }: { visible?: true; has?: Locator; hasText?: string }) {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- each filter narrows the one before
    let filtered: WebKitLocator = this;
    if (visible) filtered = filtered.within('visible=true');
    if (has instanceof WebKitLocator)
      filtered = filtered.within(`internal:has=${JSON.stringify(has.#selector)}`);
    if (hasText) filtered = filtered.within(`internal:has-text=${JSON.stringify(hasText)}i`);
    return filtered;
  }

  first() {
    return this.within('nth=0');
  }

  last() {
    return this.within('nth=-1');
  }

  nth(place: number) {
    return this.within(`nth=${place}`);
  }

  /** Waits for the one element and does something with it, again where the page was in the way. */
  async #onElement<Result>(act: (element: WebElement) => Promise<Result>): Promise<Result> {
    let hindrance: unknown = 'not there';
    const attempt = async () => {
      const [element, ...more] = await this.#page.find(this.#selector);
      if (more.length > 0) throw new Error(`${this.#selector} is ${more.length + 1} elements`);
      if (!element) return undefined;
      try {
        return { result: await act(element) };
      } catch (reason) {
        if (!passing.some((kind) => reason instanceof kind)) throw reason;
        hindrance = reason;
        return undefined;
      }
    };
    const done = await this.#page.until(attempt, () => `${this.#selector}: ${String(hindrance)}`);
    return done.result;
  }

  /** Calls a function in the page with the one element, which is waited for. */
  evaluate<Result>(call: InPage, argument?: unknown): Promise<Result> {
    return this.#onElement((element) => this.#page.call<Result>(call, element, argument));
  }

  /** Calls a function in the page with all the elements that there are now. */
  evaluateAll<Result>(call: (all: Element[]) => Result): Promise<Result> {
    return this.#page.callFound<Result>(this.#selector, call);
  }

  click() {
    return this.#onElement(async (element) => {
      await this.#page.call(
        (target: Element) => target.scrollIntoView({ block: 'center', behavior: 'instant' }),
        element,
      );
      await element.click();
    });
  }

  /** Chooses an option of a list by its label. */
  async selectOption(label: string) {
    await this.getByRole('option', { name: label, exact: true }).click();
  }

  focus() {
    return this.evaluate<void>((element) => (element as HTMLElement).focus());
  }

  /** Puts a text in the place of what the field holds, typed by keys. */
  async fill(text: string) {
    await this.focus();
    await this.#page.keyboard.press('Control+a');
    if (text) await this.#page.keyboard.type(text);
    else await this.#page.keyboard.press('Delete');
  }

  async setInputFiles(files: readonly { name: string; buffer: Uint8Array }[]) {
    const folder = mkdtempSync(join(tmpdir(), 'chosen-'));
    const paths = files.map(({ name }) => join(folder, name));
    files.forEach(({ buffer }, place) => writeFileSync(paths[place]!, buffer));
    this.#page.atEnd(() => rmSync(folder, { recursive: true }));
    await this.#onElement((element) => element.sendKeys(paths.join('\n')));
  }

  count() {
    return this.evaluateAll((all) => all.length);
  }

  allInnerTexts() {
    return this.evaluateAll((all) => all.map((element) => (element as HTMLElement).innerText));
  }

  innerText() {
    return this.evaluate<string>((element) => (element as HTMLElement).innerText);
  }

  innerHTML() {
    return this.evaluate<string>((element) => element.innerHTML);
  }

  inputValue() {
    return this.evaluate<string>((element) => (element as HTMLInputElement).value);
  }

  getAttribute(name: string) {
    return this.evaluate<string | null>(
      (element, asked) => element.getAttribute(String(asked)),
      name,
    );
  }

  /** Waits until the element can be seen. */
  async waitFor() {
    const seen = this.filter({ visible: true });
    await this.#page.until(
      async () => (await seen.count()) > 0,
      () => `${this.#selector} is not to be seen`,
    );
  }
}
