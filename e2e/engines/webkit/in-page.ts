/** Runs in the page: finds elements as Playwright does, by role and accessible name too. */
import { Ivya } from 'ivya';

const ivya = Ivya.create({ browser: 'webkit' });

/** The elements that a Playwright selector stands for, in the order of the page. */
export function find(selector: string): Element[] {
  return ivya.queryLocatorSelectorAll(selector);
}
