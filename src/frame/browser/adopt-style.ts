/**
 * Adds the styles that a script brings with it, for what it draws, to the page.
 *
 * @param css as a stylesheet imported with `?inline` gives it
 */
export function adoptStyle(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
