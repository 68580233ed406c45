/** Keeps the language that the reader chooses; ticket links lead to it. The place on the page and what the reader has set in its address are kept too. */
document.querySelector('.languages')?.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('a');
  if (!link) return;
  link.search = location.search;
  link.hash = location.hash;
  try {
    localStorage.setItem('locale', link.dataset['locale'] ?? '');
  } catch {
    // Ticket links then go by the language of the browser.
  }
});
