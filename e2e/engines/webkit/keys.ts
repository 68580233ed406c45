import { Key, type WebDriver } from 'selenium-webdriver';

const named: Readonly<Record<string, string>> = {
  Control: Key.CONTROL,
  Meta: Key.META,
  Shift: Key.SHIFT,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Tab: Key.TAB,
  ArrowDown: Key.ARROW_DOWN,
  ArrowUp: Key.ARROW_UP,
  Delete: Key.DELETE,
};

function keyOf(name: string): string {
  const key = named[name] ?? name;
  if ([...key].length !== 1) throw new Error(`No key is known by the name ${name}`);
  return key;
}

/** Presses keys together, given as Playwright does: `Control+k`. */
export async function pressKeys(driver: WebDriver, keys: string): Promise<void> {
  const held = keys.split('+').map(keyOf);
  const actions = driver.actions();
  for (const key of held) actions.keyDown(key);
  for (const key of held.toReversed()) actions.keyUp(key);
  await actions.perform();
}

/** Types a text key by key. */
export async function typeKeys(driver: WebDriver, text: string): Promise<void> {
  await driver
    .actions()
    .sendKeys(...text.replaceAll('\n', Key.ENTER))
    .perform();
}
