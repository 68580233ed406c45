/** A tool whose script has not come by the time that the page is there says what a page without scripts says. */
addEventListener('load', () => {
  const tool = document.querySelector<HTMLElement>('.tool:not([data-ready])');
  if (!tool) return;
  tool.hidden = true;
  document.querySelector('.without-script')?.classList.remove('without-script');
});
