const boxes = [...document.querySelectorAll<HTMLInputElement>('.steps input')];
/** The same for both languages of a page. */
const key = `steps:${location.pathname.replace(/\/en(?=\/)/, '')}`;

/** The ticks of the steps are kept for the visit, so that a reader can look something up and return. */
try {
  const ticked: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
  for (const [place, box] of boxes.entries())
    box.checked = Array.isArray(ticked) && ticked.includes(place);
} catch {
  // Without storage the ticks last as long as the page.
}
for (const box of boxes)
  box.addEventListener('change', () => {
    const ticked = boxes.flatMap(({ checked }, place) => (checked ? [place] : []));
    try {
      sessionStorage.setItem(key, JSON.stringify(ticked));
    } catch {
      // As above.
    }
  });

export {};
