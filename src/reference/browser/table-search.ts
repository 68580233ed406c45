import { byCode } from '../../catalog/code.ts';
import { messageLanguage } from '../../catalog/message-language.ts';
import { missingFiles } from '../../search/lookup-files.ts';
import type { LookupIndex } from '../../search/lookup-index.ts';
import { retryText } from '../../catalog/answers.ts';
import { answerWords } from '../../catalog/answer-words.ts';
import type { Locale } from '../../catalog/locale.ts';
import type { AppliedAnswer, Fixer, RetryAnswer } from '../../schemas/entry.ts';
import { homeWords } from '../words.ts';
import { siteWords } from '../../frame/words.ts';
import { searchWords } from '../../search/words.ts';
import { element } from '../../frame/browser/element.ts';
import { codeLink, loadIndex, loadTexts } from '../../search/browser/search-data.ts';
import { selectItems, type Choices, type TableItem, type TableState } from '../table-rows.ts';

/** So many rows are shown at first, and with each press of the button below them. */
const rowsAtOnce = 100;

interface IndexItem extends TableItem {
  /** Its place in the index. */
  entry: number;
}

/** Every code of an index by number; with title and text only where these are loaded. */
function itemsOf(index: LookupIndex): IndexItem[] {
  return index.codes
    .map((code, entry) => {
      const [who = '', retry = '', applied = ''] =
        index.handlings[index.handlingOf[entry]!]!.split('|');
      const title = index.titles[entry] ?? '';
      return {
        entry,
        code,
        title,
        text: `${code} ${title} ${index.messages[entry] ?? ''}`,
        topic: index.topicIds[index.topicOf[entry]!] ?? '',
        'fixed-by': who.split(' ').filter(Boolean),
        retry: retry.split(' '),
        applied,
      };
    })
    .sort(byCode);
}

const chip = (text: string) => element('span', { class: 'chip' }, text);

/** A row as the page has them. */
function tableRow(index: LookupIndex, item: IndexItem): HTMLTableRowElement {
  const { locale } = index;
  const words = answerWords[locale];
  const { code, entry } = item;
  const [answer, write] = item.retry as [RetryAnswer, RetryAnswer?];
  const message = index.messages[entry]!;
  const digits = element('span', { class: 'code', translate: 'no' }, code);
  const title = element('td', {}, element('span', {}, index.titles[entry]!));
  if (index.retired.includes(code))
    title.append(element('em', { class: 'retired' }, siteWords[locale].retired));
  if (message) {
    const lang = messageLanguage(message);
    title.append(element('small', { lang, translate: 'no' }, message));
  }
  const who = item['fixed-by'].length > 0 ? item['fixed-by'] : ['none'];
  const cell = (label: string, ...children: (Node | string)[]) =>
    element('td', { 'data-label': label }, ...children);
  const fixers = cell(
    words.fixedBy,
    ...who.map((each) => chip(words.fixers[each as Fixer | 'none'])),
  );
  fixers.dataset['who'] = item['fixed-by'].join(' ');
  return element(
    'tr',
    {},
    element('td', {}, element('a', { href: codeLink(locale, code) }, digits)),
    title,
    fixers,
    cell(words.retry, chip(retryText({ answer, write }, words))),
    cell(words.applied, chip(words.appliedAnswers[item.applied as AppliedAnswer])),
    cell(homeWords[locale].columns.topic, index.topics[index.topicOf[entry]!] ?? ''),
  );
}

interface Place {
  form: HTMLFormElement;
  body: Element;
  /** Hidden meanwhile, since it leads through the table as it is. */
  bar: HTMLElement;
  status: Element;
  none: HTMLElement;
  state: TableState;
  choices: Choices;
  /** Whether the reader has not asked for something else since. */
  isCurrent(): boolean;
}

/**
 * Shows in the table every code of the reference that a state lets through, the first ones at once
 * and the others behind a button.
 *
 * @returns makes the rows of all of them
 * @throws Error if a part of the index cannot be loaded
 */
export async function showMatching({
  form,
  body,
  bar,
  status,
  none,
  state,
  choices,
  isCurrent,
}: Place): Promise<() => Promise<HTMLTableRowElement[]>> {
  const locale = form.dataset['locale'] as Locale;
  const words = homeWords[locale];
  status.textContent = searchWords[locale].loading;
  const index = await loadIndex(locale);
  if (state.q.trim() !== '' || state.sort === 'title') await loadTexts(index, missingFiles(index));
  const found = selectItems(itemsOf(index), state, choices, locale);
  const total = String(index.codes.length);
  const rowsOf = async (items: readonly IndexItem[]) => {
    await loadTexts(
      index,
      missingFiles(
        index,
        items.map(({ entry }) => entry),
      ),
    );
    return items.map((item) => tableRow(index, item));
  };
  const more = element('button', { type: 'button', class: 'button table-more' });
  let shown = 0;
  const showMore = async () => {
    const rows = await rowsOf(found.slice(shown, shown + rowsAtOnce));
    if (!isCurrent()) return;
    const focused = document.activeElement === more;
    if (shown === 0) body.replaceChildren(...rows);
    else body.append(...rows);
    shown += rows.length;
    const left = found.length - shown;
    const counts = [String(found.length), total] as const;
    status.textContent =
      left > 0
        ? words.matching(...counts, String(shown))
        : found.length === index.codes.length
          ? words.whole(total)
          : words.shown(...counts);
    more.textContent = words.more(String(Math.min(left, rowsAtOnce)));
    if (left === 0) more.remove();
    if (focused) rows[0]?.querySelector('a')?.focus();
  };
  more.addEventListener('click', () => {
    showMore().catch(() => {
      if (isCurrent()) status.textContent = searchWords[locale].indexFailed;
    });
  });
  await showMore();
  if (isCurrent()) {
    none.hidden = found.length > 0;
    bar.hidden = true;
    document.querySelector('.table-more')?.remove();
    if (shown < found.length) bar.before(more);
  }
  return () => rowsOf(found);
}
