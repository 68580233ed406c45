export {};

const form = document.querySelector<HTMLFormElement>('.table-filter')!;
const status = form.querySelector('[role="status"]')!;
const none = document.querySelector<HTMLElement>('.table-none')!;
const rows = [...document.querySelectorAll<HTMLTableRowElement>('.code-table tbody tr')];
const selects = [...form.querySelectorAll('select')];

function matches(row: HTMLTableRowElement): boolean {
  return selects.every(
    ({ name, value }) =>
      !value || (row.getAttribute(`data-${name}`) ?? '').split(' ').includes(value),
  );
}

function apply() {
  let count = 0;
  for (const row of rows) {
    row.hidden = !matches(row);
    if (!row.hidden) count++;
  }
  status.textContent = (form.dataset['shown'] ?? '').replace('{count}', String(count));
  none.hidden = count > 0;
}

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
form.hidden = false;
apply();
