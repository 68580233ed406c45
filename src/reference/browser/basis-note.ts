/** The browser can place a popover beside the button that opens it. */
const canPlace = CSS.supports('position-area', 'block-end');
const note = document.querySelector<HTMLElement>('.basis-note');
const marks = document.querySelectorAll<HTMLElement>('.basis');

/** Leaves in the note what one mark names; without this script it explains all of them. */
function explain(mark: HTMLElement): void {
  const named = mark.textContent.split(' · ');
  for (const term of note!.querySelectorAll('dt')) {
    const text = term.textContent;
    const isNamed = named.some(
      (name) => name.trim() === text || name.trim().startsWith(`${text} `),
    );
    term.hidden = !isNamed;
    (term.nextElementSibling as HTMLElement).hidden = !isNamed;
  }
}

function show(mark: HTMLElement): void {
  explain(mark);
  if (!note!.matches(':popover-open')) note!.showPopover({ source: mark });
}

for (const mark of marks) {
  mark.addEventListener('click', () => explain(mark));
  if (!canPlace) continue;
  let pointed = false;
  mark.addEventListener('pointerenter', ({ pointerType }) => {
    pointed = pointerType === 'mouse';
    if (pointed) show(mark);
  });
  mark.addEventListener('focus', () => mark.matches(':focus-visible') && show(mark));
  for (const type of ['pointerleave', 'blur'])
    mark.addEventListener(type, () => note!.hidePopover());
  // A click on a mark that is pointed at would close what pointing has opened.
  mark.addEventListener('click', (event) => pointed && event.preventDefault());
}

export {};
