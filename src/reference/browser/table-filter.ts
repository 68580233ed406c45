import type { Locale } from '../../catalog/locale.ts';
import { element } from '../../frame/browser/element.ts';
import { saveCsv } from '../../frame/browser/save-csv.ts';
import {
  choiceNames,
  isPlain,
  readState,
  selectItems,
  withState,
  type Choices,
  type SortColumn,
  type TableItem,
  type TableState,
} from '../table-rows.ts';

interface OwnItem extends TableItem {
  row: HTMLTableRowElement;
}

const form = document.querySelector<HTMLFormElement>('.table-filter')!;
const locale = form.dataset['locale'] as Locale;
/** Words of the table, with the places of what they tell in braces. */
const words = form.dataset;
const total = words['total'] ?? '';
const status = document.querySelector<HTMLElement>('.table-count')!;
const none = document.querySelector<HTMLElement>('.table-none')!;
const note = document.querySelector<HTMLElement>('.table-note')!;
const table = document.querySelector<HTMLTableElement>('.code-table')!;
const body = table.tBodies[0]!;
const own = [...body.rows].map(itemOf);
/** In a large reference the page holds some of the codes only; the others come from the index. */
const bar = document.querySelector<HTMLElement>('.page-bar');

const text = form.querySelector<HTMLInputElement>('[data-filter="q"]')!;
const sort = form.querySelector<HTMLSelectElement>('[data-filter="sort"]')!;
const select = (name: string) =>
  form.querySelector<HTMLSelectElement>(`select[data-filter="${name}"]`)!;
const choices = Object.fromEntries(
  choiceNames.map((name) => [name, [...select(name).options].map(({ value }) => value).slice(1)]),
) as unknown as Choices;

function itemOf(row: HTMLTableRowElement): OwnItem {
  const [code, title] = row.cells;
  return {
    row,
    code: code!.textContent.trim(),
    title: title!.firstElementChild!.textContent,
    text: [code!, ...title!.children].map(({ textContent }) => textContent).join(' '),
    topic: row.dataset['topic'] ?? '',
    'fixed-by': (row.querySelector<HTMLElement>('[data-who]')!.dataset['who'] ?? '')
      .split(' ')
      .filter(Boolean),
    retry: (row.dataset['retry'] ?? '').split(' '),
    applied: row.dataset['applied'] ?? '',
  };
}

const { state, unknown } = readState(new URL(location.href), choices);
if (unknown.length > 0) {
  const conditions = unknown.join(locale === 'zh' ? '、' : ', ');
  note.textContent = (words['unknown'] ?? '').replace('{conditions}', () => conditions);
  note.hidden = false;
}

// What the reader has typed or chosen before this script came.
state.q = text.value || state.q;
for (const name of choiceNames) state[name] = select(name).value || state[name];

/** The rows that the reader has asked for, also those that are not on the page yet. */
let rowsAskedFor: () => Promise<HTMLTableRowElement[]> = async () => [...body.rows];

function say(count: number) {
  status.textContent =
    (String(count) === total
      ? words['whole']
      : words['shown']?.replace('{count}', String(count))) ?? '';
  none.hidden = count > 0;
}

let run = 0;

async function show(): Promise<void> {
  run += 1;
  const current = run;
  document.querySelector('.table-more')?.remove();
  if (!bar || isPlain(state)) {
    const found = selectItems(own, state, choices, locale);
    body.replaceChildren(...found.map(({ row }) => row));
    if (bar) bar.hidden = false;
    say(found.length);
    rowsAskedFor = async () => found.map(({ row }) => row);
    return;
  }
  const { showMatching } = await import('./table-search.ts');
  if (current !== run) return;
  rowsAskedFor = await showMatching({
    form,
    body,
    bar,
    status,
    none,
    state: { ...state },
    choices,
    isCurrent: () => current === run,
  });
}

/** Shows the state in the form and at the head of the columns. */
function mark() {
  if (text.value !== state.q) text.value = state.q;
  for (const name of choiceNames) select(name).value = state[name];
  sort.value = state.sort;
  for (const head of heads) {
    if (head.dataset['sort'] === state.sort)
      head.ariaSort = state.descending ? 'descending' : 'ascending';
    else head.ariaSort = null;
  }
  const query = new URLSearchParams({ q: state.q });
  none.querySelector('a')!.href = `${form.dataset['search']}?${query.toString()}`;
}

function change(changed: Partial<TableState>) {
  Object.assign(state, changed);
  history.replaceState(history.state, '', withState(new URL(location.href), state));
  mark();
  note.hidden = true;
  show().catch(() => (status.textContent = words['failed'] ?? ''));
}

const heads = [...table.tHead!.rows[0]!.cells];
for (const head of heads) {
  const button = element('button', { type: 'button' }, head.textContent.trim());
  button.addEventListener('click', () => {
    const column = head.dataset['sort'] as SortColumn;
    // A third press brings back the order of the page.
    if (state.sort !== column) change({ sort: column, descending: false });
    else if (state.descending) change({ sort: '', descending: false });
    else change({ descending: true });
  });
  head.replaceChildren(button);
}

form.addEventListener('submit', (event) => event.preventDefault());
text.addEventListener('input', () => change({ q: text.value }));
for (const name of choiceNames)
  select(name).addEventListener('change', ({ currentTarget }) =>
    change({ [name]: (currentTarget as HTMLSelectElement).value }),
  );
sort.addEventListener('change', () =>
  change({ sort: sort.value as SortColumn | '', descending: false }),
);
form.addEventListener('reset', (event) => {
  event.preventDefault();
  change({ q: '', topic: '', 'fixed-by': '', retry: '', applied: '', sort: '', descending: false });
});

document.querySelector('.table-save')!.addEventListener('click', async () => {
  try {
    const [{ rowsToCsv }, rows] = await Promise.all([import('./table-csv.ts'), rowsAskedFor()]);
    saveCsv(words['fileName'] ?? '', rowsToCsv(rows, locale));
  } catch {
    status.textContent = words['saveFailed'] ?? '';
  }
});

mark();
if (!isPlain(state)) show().catch(() => (status.textContent = words['failed'] ?? ''));
