/** Says that the box could not be loaded, in words that the page has, until the next click. */
export function saySearchFailed(): void {
  const note = document.createElement('p');
  note.className = 'search-failed';
  note.role = 'alert';
  note.popover = 'auto';
  note.textContent = document.querySelector<HTMLElement>('.search-open')?.dataset['failed'] ?? '';
  note.addEventListener('toggle', () => note.matches(':popover-open') || note.remove());
  document.body.append(note);
  note.showPopover();
}
