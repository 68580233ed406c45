const key = 'sample-language';

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

const language = stored();
for (const details of document.querySelectorAll<HTMLDetailsElement>('details[data-language]')) {
  if (details.dataset['language'] === language) details.open = true;
  details.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('summary')) return;
    try {
      localStorage.setItem(key, details.dataset['language'] ?? '');
    } catch {
      // The choice then holds for this page only.
    }
  });
}
