import { byCode } from '../catalog/code.ts';
/** The columns that the table can be sorted by, as the address names them. */
export const sortColumns = ['code', 'title', 'fixed-by', 'retry', 'applied', 'topic'] as const;

export type SortColumn = (typeof sortColumns)[number];

/** The choices of the filter, as the address and the form name them. */
export const choiceNames = ['topic', 'fixed-by', 'retry', 'applied'] as const;

export type ChoiceName = (typeof choiceNames)[number];

/** For each choice the values that it has, in the order in which they are sorted. */
export type Choices = Record<ChoiceName, readonly string[]>;

/** What the reader has asked the table for; an empty string asks for nothing. */
export interface TableState extends Record<ChoiceName, string> {
  /** Words that a row must have, all of them. */
  q: string;
  sort: SortColumn | '';
  descending: boolean;
}

/** A row of the table, as far as it can be filtered and sorted. */
export interface TableItem extends Record<Exclude<ChoiceName, 'fixed-by' | 'retry'>, string> {
  code: string;
  title: string;
  /** All words of the row by which it can be found. */
  text: string;
  /** Who acts; empty where nobody has to. */
  'fixed-by': readonly string[];
  /** For a read, then for a write where it differs. */
  retry: readonly string[];
}

const isSortColumn = (name: string): name is SortColumn =>
  (sortColumns as readonly string[]).includes(name);

/**
 * Reads what an address asks the table for.
 *
 * @param choices the values that there are
 * @returns the state, and the parameters of the address that name something that is not there
 */
export function readState(url: URL, choices: Choices): { state: TableState; unknown: string[] } {
  const unknown: string[] = [];
  const known = (name: string, isKnown: (value: string) => boolean) => {
    const value = url.searchParams.get(name) ?? '';
    if (value === '' || isKnown(value)) return value;
    unknown.push(`${name}=${value}`);
    return '';
  };
  const sort = known('sort', (value) => isSortColumn(value.replace(/^-/, '')));
  const column = sort.replace(/^-/, '');
  const q = url.searchParams.get('q') ?? new URLSearchParams(url.hash.slice(1)).get('q') ?? '';
  const chosen = Object.fromEntries(
    choiceNames.map((name) => [name, known(name, (value) => choices[name].includes(value))]),
  ) as Record<ChoiceName, string>;
  return {
    state: {
      ...chosen,
      q,
      sort: isSortColumn(column) ? column : '',
      descending: sort.startsWith('-'),
    },
    unknown,
  };
}

/**
 * The address that asks the table for a state. Typed words go behind its `#`, because no server is
 * ever sent that part: they may have been pasted and hold what is nobody's business.
 */
export function withState(url: URL, state: TableState): URL {
  const address = new URL(url);
  const sort = state.sort && (state.descending ? '-' : '') + state.sort;
  for (const [name, value] of [
    ...choiceNames.map((choice) => [choice, state[choice]] as const),
    ['sort', sort] as const,
  ])
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  address.searchParams.delete('q');
  address.hash = state.q ? new URLSearchParams({ q: state.q }).toString() : '';
  return address;
}

/** Whether a state asks for anything but the table as it is. */
export const isPlain = ({ q, sort, ...rest }: TableState): boolean =>
  q.trim() === '' && sort === '' && choiceNames.every((name) => rest[name] === '');

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/** Where an item is in the order of a column; of several values the first counts. */
function rank(item: TableItem, column: ChoiceName, choices: Choices): number {
  const [value] = [item[column]].flat();
  const place = value === undefined ? -1 : choices[column].indexOf(value);
  return place < 0 ? choices[column].length : place;
}

/**
 * The items that a state lets through, in its order; without a column to sort by, in theirs. Equal
 * ones stay in the order that they have.
 *
 * @param language decides the order of titles
 */
export function selectItems<T extends TableItem>(
  items: readonly T[],
  state: TableState,
  choices: Choices,
  language: string,
): T[] {
  const words = folded(state.q).split(/\s/).filter(Boolean);
  const found = items.filter(
    (item) =>
      choiceNames.every(
        (name) => state[name] === '' || [item[name]].flat().includes(state[name]),
      ) &&
      (words.length === 0 || words.every((word) => folded(item.text).includes(word))),
  );
  const { sort } = state;
  if (sort === '') return found;
  const direction = state.descending ? -1 : 1;
  const collator = new Intl.Collator(language);
  const compare = (a: T, b: T) => {
    if (sort === 'code') return byCode(a, b);
    if (sort === 'title') return collator.compare(a.title, b.title);
    return rank(a, sort, choices) - rank(b, sort, choices);
  };
  return found.sort((a, b) => direction * compare(a, b));
}
