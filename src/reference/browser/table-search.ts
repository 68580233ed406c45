import { messageLanguage } from '../../catalog/message-language.ts';
import { codesWith } from '../../search/lookup-filter.ts';
import { missingFiles } from '../../search/lookup-files.ts';
import type { LookupIndex } from '../../search/lookup-index.ts';
import type { Locale } from '../../catalog/locale.ts';
import { homeWords } from '../words.ts';
import { searchWords } from '../../search/words.ts';
import { element } from '../../frame/browser/element.ts';
import { codeLink, loadIndex, loadTexts } from '../../search/browser/search-data.ts';

/** So many rows are shown at first, and with each press of the button below them. */
const rowsAtOnce = 100;

const retired = (locale: Locale) =>
  element('em', { class: 'retired' }, searchWords[locale].retired);

/**
 * A row as the page has them.
 *
 * @param label gives the words of a choice of the filter
 * @param readAndWrite joins the answers for a read and for a write
 */
function tableRow(
  index: LookupIndex,
  entry: number,
  label: (name: string, value: string) => string,
  readAndWrite: (read: string, write: string) => string,
): HTMLTableRowElement {
  const { locale } = index;
  const code = index.codes[entry]!;
  const message = index.messages[entry]!;
  const [who = '', retry = ''] = index.handlings[index.handlingOf[entry]!]!.split('|');
  const [read = '', write] = retry.split(' ').map((each) => label('retry', each));
  const retryLabel = write ? readAndWrite(read, write) : read;
  const digits = element('span', { class: 'code', translate: 'no' }, code);
  const title = element('td', {}, element('span', {}, index.titles[entry]!));
  if (index.retired.includes(code)) title.append(retired(locale));
  if (message) {
    const lang = messageLanguage(message);
    title.append(element('small', { lang, translate: 'no' }, message));
  }
  return element(
    'tr',
    {},
    element('td', {}, element('a', { href: codeLink(locale, code) }, digits)),
    title,
    element(
      'td',
      {},
      who
        .split(' ')
        .map((each) => label('fixed-by', each))
        .join(locale === 'zh' ? '、' : ', '),
    ),
    element('td', {}, retryLabel),
    element('td', {}, index.topics[index.topicOf[entry]!] ?? ''),
  );
}

/**
 * Shows in the table every code of the reference that the filter lets through, the first ones at
 * once and the others behind a button.
 *
 * @param bar to hide meanwhile, since it leads through the unfiltered table
 * @param isCurrent whether the reader has not changed the filter since
 */
export async function showMatching(
  form: HTMLFormElement,
  body: Element,
  bar: HTMLElement,
  isCurrent: () => boolean,
): Promise<void> {
  const locale = form.dataset['locale'] as Locale;
  const words = homeWords[locale];
  const status = form.querySelector('[role="status"]')!;
  const none = document.querySelector<HTMLElement>('.table-none')!;
  const choice = (name: string) => form.querySelector<HTMLSelectElement>(`[name="${name}"]`)!;
  const label = (name: string, value: string) =>
    [...choice(name).options].find((option) => value && option.value === value)?.text ??
    form.dataset['nobody'] ??
    '';
  const readAndWrite = (read: string, write: string) =>
    (form.dataset['readAndWrite'] ?? '')
      .replace('{read}', read.toLowerCase())
      .replace('{write}', write.toLowerCase());
  status.textContent = searchWords[locale].loading;
  try {
    const index = await loadIndex(locale);
    if (!isCurrent()) return;
    const found = codesWith(index, {
      topic: choice('topic').value,
      fixedBy: choice('fixed-by').value,
      retry: choice('retry').value,
    });
    const total = String(index.codes.length);
    const more = element('button', { type: 'button', class: 'button table-more' });
    let shown: HTMLTableRowElement[] = [];
    const showMore = async () => {
      const next = found.slice(shown.length, shown.length + rowsAtOnce);
      await loadTexts(index, missingFiles(index, next));
      if (!isCurrent()) return;
      const rows = next.map((entry) => tableRow(index, entry, label, readAndWrite));
      const focused = document.activeElement === more;
      if (shown.length === 0) body.replaceChildren(...rows);
      else body.append(...rows);
      shown = [...shown, ...rows];
      const left = found.length - shown.length;
      status.textContent =
        left > 0
          ? words.matching(String(found.length), total, String(shown.length))
          : words.shown(String(found.length), total);
      more.textContent = words.more(String(Math.min(left, rowsAtOnce)));
      if (left === 0) more.remove();
      if (focused) rows[0]?.querySelector('a')?.focus();
    };
    more.addEventListener('click', () => void showMore().catch(fail));
    await showMore();
    if (!isCurrent()) return;
    none.hidden = found.length > 0;
    bar.hidden = true;
    document.querySelector('.table-more')?.remove();
    if (shown.length < found.length) bar.before(more);
  } catch {
    fail();
  }

  function fail() {
    if (isCurrent()) status.textContent = searchWords[locale].indexFailed;
  }
}
