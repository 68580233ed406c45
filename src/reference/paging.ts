import { byCode } from '../catalog/code.ts';
import type { Entry } from '../schemas/entry.ts';
import type { Catalog } from '../catalog/catalog.ts';

/** How many items one page of a list shows; a list that is no longer than this has one page. */
export const pageSize = 100;

/** One page of a long list. */
export interface ListPage<T> {
  /** From 1. */
  number: number;
  items: readonly T[];
}

/** Splits a list into its pages, at least one. */
export function pagesOf<T>(items: readonly T[], size = pageSize): ListPage<T>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    items: items.slice(index * size, (index + 1) * size),
  }));
}

/** One page of a long list of codes. */
export type CodesPage = ListPage<Entry>;

const tables = new WeakMap<Catalog, CodesPage[]>();

/** The pages of the table of all codes: by topic where one page holds them, else by code. */
export function tablePages(catalog: Catalog): CodesPage[] {
  let pages = tables.get(catalog);
  if (!pages) {
    const { entries } = catalog;
    pages = pagesOf(entries.length > pageSize ? entries.toSorted(byCode) : entries);
    tables.set(catalog, pages);
  }
  return pages;
}

/** The first and the last code of a page that holds some, as a label. */
export function codesOfPage({ items }: CodesPage): string {
  return `${items[0]!.code}–${items.at(-1)!.code}`;
}

/** The title of a page of a list; that of the list for the first one. */
export function pageTitle(
  title: string,
  number: number,
  count: number,
  words: { pageOf(number: string, count: string): string },
): string {
  return number > 1 ? `${title} · ${words.pageOf(String(number), String(count))}` : title;
}

/** The links to the pages before and after one, for its head. */
export function pageLinks(number: number, count: number, toUrl: (number: number) => string) {
  const link = (rel: 'prev' | 'next', page: number) => ({
    tag: 'link' as const,
    attrs: { rel, href: toUrl(page) },
  });
  return [
    ...(number > 1 ? [link('prev', number - 1)] : []),
    ...(number < count ? [link('next', number + 1)] : []),
  ];
}

/** The most pages that all stand in the bar. */
const mostInBar = 12;
/** In longer bars: how many pages beside the current one, and how many in each gap. */
const beside = 2;
const perGap = 2;

/**
 * The numbers that the bar below a page offers: all of a few pages; of many the first, the last,
 * those beside the current one, and a few evenly spread over each gap, so that any page is a few
 * steps away and the bar stays short.
 */
export function pageNumbers(current: number, count: number): number[] {
  if (count <= mostInBar) return Array.from({ length: count }, (_, index) => index + 1);
  const numbers = new Set([1, count]);
  const low = Math.max(1, current - beside);
  const high = Math.min(count, current + beside);
  for (let number = low; number <= high; number += 1) numbers.add(number);
  for (const [from, to] of [
    [1, low],
    [high, count],
  ] as const)
    for (let step = 1; step <= perGap; step += 1)
      numbers.add(Math.round(from + ((to - from) * step) / (perGap + 1)));
  return [...numbers].sort((a, b) => a - b);
}
