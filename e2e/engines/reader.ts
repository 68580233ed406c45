import { By, Key, type WebDriver, type WebElement } from 'selenium-webdriver';

/** Milliseconds that a reader waits for anything to happen. */
const patience = 30_000;

/** Waits until a question has a truthy answer; an element that has just gone counts as no answer. */
export async function until<Answer>(
  driver: WebDriver,
  what: string,
  ask: () => Promise<Answer>,
  milliseconds = patience,
): Promise<NonNullable<Answer>> {
  const answer = await driver.wait(
    () =>
      ask().catch((reason: Error) => {
        if (reason.name === 'StaleElementReferenceError') return undefined;
        throw reason;
      }),
    milliseconds,
    `Waited in vain: ${what}`,
  );
  return answer as NonNullable<Answer>;
}

/** The elements of a selector that a reader can see. */
async function visible(driver: WebDriver, css: string): Promise<WebElement[]> {
  const elements = await driver.findElements(By.css(css));
  const shown = await Promise.all(elements.map((element) => element.isDisplayed()));
  return elements.filter((_, place) => shown[place]);
}

/** The first visible element of a selector, waited for. */
export function find(driver: WebDriver, css: string): Promise<WebElement> {
  return until(driver, `to see ${css}`, async () => (await visible(driver, css))[0]);
}

/** The first visible element of a selector with a name or text, waited for. */
export function named(driver: WebDriver, css: string, name: string): Promise<WebElement> {
  return until(driver, `for ${css} named ${name}`, async () => {
    for (const element of await visible(driver, css))
      if (
        [await element.getAccessibleName(), await element.getText()].some(
          (each) => each.trim() === name,
        )
      )
        return element;
    return undefined;
  });
}

/** Waits until a visible element of a selector contains a text. */
export async function see(driver: WebDriver, css: string, text: string): Promise<void> {
  await until(driver, `to read “${text}” in ${css}`, async () => {
    const texts = (await visible(driver, css)).map((element) => element.getText());
    return (await Promise.all(texts)).some((each) => each.includes(text));
  });
}

/** Waits until no element of a selector is visible. */
export async function seeNone(driver: WebDriver, css: string): Promise<void> {
  await until(driver, `for no ${css}`, async () => (await visible(driver, css)).length === 0);
}

/** Waits until the address has a path. */
export async function arrive(driver: WebDriver, path: string): Promise<void> {
  await until(
    driver,
    `to be at ${path}`,
    async () => new URL(await driver.getCurrentUrl()).pathname === path,
  );
}

/** Presses a key, with Control held if so named: `Control+k`. */
export async function press(driver: WebDriver, keys: string): Promise<void> {
  const key = keys.replace('Control+', '');
  const actions = driver.actions();
  await (
    keys === key
      ? actions.sendKeys(key)
      : actions.keyDown(Key.CONTROL).sendKeys(key).keyUp(Key.CONTROL)
  ).perform();
}

/** Replaces what is in a field. */
export async function fill(field: WebElement, text: string): Promise<void> {
  await field.clear();
  await field.sendKeys(text);
}

/** Opens the dialog of the search by its keys. */
export async function openSearch(driver: WebDriver): Promise<WebElement> {
  await find(driver, 'body');
  await press(driver, 'Control+k');
  return find(driver, 'dialog input[role="combobox"]');
}

/** Acts on a page in a second window that has an editor and a plain field. */
async function besides<Result>(
  driver: WebDriver,
  root: string,
  act: (editor: WebElement, field: WebElement) => Promise<Result>,
): Promise<Result> {
  const here = await driver.getWindowHandle();
  await driver.switchTo().newWindow('tab');
  await driver.get(`${root}/paste/`);
  const result = await act(await find(driver, '[contenteditable]'), await find(driver, 'textarea'));
  await driver.close();
  await driver.switchTo().window(here);
  return result;
}

/** Puts a text on the clipboard as a reader does: selects and copies it somewhere else. */
export function putOnClipboard(driver: WebDriver, root: string, text: string): Promise<void> {
  return besides(driver, root, async (_, field) => {
    await driver.executeScript('arguments[0].value = arguments[1]', field, text);
    await field.click();
    await press(driver, 'Control+a');
    await press(driver, 'Control+c');
  });
}

interface Pasted {
  html: string;
  items: string[];
  text: string;
}

/** Pastes the clipboard into an editor and a plain field: the markup and numbered items of the one, the text of the other. */
export function pasteElsewhere(driver: WebDriver, root: string): Promise<Pasted> {
  return besides(driver, root, async (editor, field) => {
    await editor.click();
    await press(driver, 'Control+v');
    await field.click();
    await press(driver, 'Control+v');
    return driver.executeScript<Pasted>(
      `const [editor, field] = arguments;
      const items = [...editor.querySelectorAll('ol > li')].map((item) => item.innerText);
      return { html: editor.innerHTML, items, text: field.value };`,
      editor,
      field,
    );
  });
}
