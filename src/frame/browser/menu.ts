const sidebar = document.querySelector<HTMLElement>('.sidebar-pane');

/** While the menu of a phone is open, the page under it cannot be reached with the keyboard. */
sidebar?.addEventListener('toggle', ({ newState }) => {
  for (const covered of document.querySelectorAll('.main-frame, .sl-skip-link'))
    covered.toggleAttribute('inert', newState === 'open');
});

export {};
