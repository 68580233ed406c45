/** Keeps the language that the reader chooses; ticket links lead to it. */
document.querySelector('.languages')?.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('a');
  if (!link) return;
  try {
    localStorage.setItem('locale', link.dataset['locale'] ?? '');
  } catch {
    // Ticket links then go by the language of the browser.
  }
});
