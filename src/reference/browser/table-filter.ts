export {};

const form = document.querySelector<HTMLFormElement>('.table-filter')!;
const status = form.querySelector('[role="status"]')!;
const none = document.querySelector<HTMLElement>('.table-none')!;
const body = document.querySelector('.code-table tbody')!;
const own = [...body.querySelectorAll('tr')];
const selects = [...form.querySelectorAll('select')];
/** In a large reference the page holds some of the codes only; the others come from the index. */
const bar = document.querySelector<HTMLElement>('.page-bar');

function matches(row: HTMLTableRowElement): boolean {
  return selects.every(
    ({ name, value }) =>
      !value || (row.getAttribute(`data-${name}`) ?? '').split(' ').includes(value),
  );
}

function say(count: number) {
  status.textContent = (form.dataset['shown'] ?? '').replace('{count}', String(count));
  none.hidden = count > 0;
}

function filterOwn() {
  for (const row of own) row.hidden = !matches(row);
  say(own.filter((row) => !row.hidden).length);
}

let run = 0;

async function filterAll() {
  run += 1;
  const current = run;
  const more = document.querySelector('.table-more');
  const filtered = selects.some(({ value }) => value);
  if (!filtered) {
    more?.remove();
    body.replaceChildren(...own);
    bar!.hidden = false;
    say(own.length);
    return;
  }
  const { showMatching } = await import('./table-search.ts');
  if (current === run) await showMatching(form, body, bar!, () => current === run);
}

function sayFailed() {
  status.textContent = form.dataset['failed'] ?? '';
}

const apply = bar ? () => void filterAll().catch(sayFailed) : filterOwn;

const address = new URL(location.href);
for (const select of selects) {
  select.value = address.searchParams.get(select.name) ?? '';
  if (select.selectedIndex < 0) select.value = '';
}
form.addEventListener('change', () => {
  for (const { name, value } of selects)
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  history.replaceState(null, '', address);
  apply();
});
form.addEventListener('reset', (event) => {
  event.preventDefault();
  for (const select of selects) select.value = '';
  form.dispatchEvent(new Event('change'));
});
apply();
