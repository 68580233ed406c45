/** Switches between light and dark, and keeps the choice under the key that Starlight uses. */
document.querySelector('.theme')?.addEventListener('click', () => {
  const { dataset } = document.documentElement;
  dataset['theme'] = dataset['theme'] === 'light' ? 'dark' : 'light';
  try {
    localStorage.setItem('starlight-theme', dataset['theme']);
  } catch {
    // The choice then holds for this page only.
  }
});
