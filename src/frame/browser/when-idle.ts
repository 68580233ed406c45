/** Runs something when the page has nothing else to do; soon, where the browser does not say when. */
export function whenIdle(run: () => void): void {
  (window.requestIdleCallback ?? setTimeout)(run);
}
