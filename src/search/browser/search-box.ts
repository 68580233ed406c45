import { addresses } from '../../catalog/addresses.ts';
import { languageTags, type Locale } from '../../catalog/locale.ts';
import type { Answer, LookupResult, UnknownCode } from '../lookup.ts';
import type { LookupIndex } from '../lookup-index.ts';
import { href } from '../../frame/href.ts';
import { searchWords } from '../words.ts';
import type { PictureField } from './picture-field.ts';
import { forgetCodes, recentCodes, rememberCode } from './recent.ts';
import { answerTo, loadIndex, prepareAhead, searchFullText } from './search-data.ts';
import { codeRow, fullTextRow, type Row } from './search-rows.ts';

const mostRows = 30;
const mostFullTextRows = 5;
/** After so many milliseconds without an answer the box says that it is loading. */
const slowAnswer = 100;
let boxes = 0;

function unknownText(unknown: UnknownCode, locale: Locale): string {
  const words = searchWords[locale];
  const family = unknown.family;
  const nearest = family && (family.class.known > 0 ? family.class : family.system);
  return [
    words.unknown(unknown.code),
    ...(nearest && nearest.known > 0
      ? [words.unknownPrefix(nearest.prefix, String(nearest.known))]
      : []),
  ].join(locale === 'zh' ? '' : ' ');
}

/** What a page does with a box once it answers. */
export interface AttachedBox {
  /** Fills the field, goes to it, and answers. */
  run(query: string): void;
  /** Loads the index before the first query. */
  prepare(): void;
  /** Reads the text of pictures, and answers it. */
  read(files: readonly File[]): Promise<void>;
}

/**
 * Makes a field the box: answers on every keystroke from the small index, full text after it, one
 * list with arrow keys and Enter. The ARIA pattern is the editable combobox with list
 * autocomplete (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 *
 * @param box holds the field; the list and the announcements are added to it
 */
export function attachSearchBox(
  box: HTMLElement,
  input: HTMLInputElement,
  locale: Locale,
): AttachedBox {
  const words = searchWords[locale];
  const name = `search-${boxes++}`;
  const status = document.createElement('div');
  status.className = 'search-status';
  status.setAttribute('role', 'status');
  const list = document.createElement('div');
  list.className = 'search-results';
  list.id = name;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', words.results);
  box.append(status, list);
  input.setAttribute('aria-controls', name);

  /** Where the query is: the field, or the text that was read from pictures. */
  let asked: HTMLInputElement | HTMLTextAreaElement = input;
  let pictures: Promise<PictureField> | undefined;
  let rows: Row[] = [];
  let selected = -1;
  let index: LookupIndex | undefined;

  function select(place: number) {
    rows[selected]?.element.setAttribute('aria-selected', 'false');
    selected = place;
    const row = rows[place];
    if (row) {
      row.element.setAttribute('aria-selected', 'true');
      row.element.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', row.element.id);
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  function show(shown: Row[], lines: (string | Node)[], choose: boolean) {
    rows = shown;
    rows.forEach((row, place) => {
      row.element.id = `${name}-${place}`;
      row.element.addEventListener('click', () => row.code && rememberCode(row.code));
      row.element.addEventListener('pointermove', () => select(place));
    });
    list.replaceChildren(...rows.map((row) => row.element));
    list.hidden = rows.length === 0;
    input.setAttribute('aria-expanded', String(rows.length > 0));
    status.replaceChildren(
      ...lines.map((line) => {
        const paragraph = document.createElement('p');
        paragraph.append(line);
        return paragraph;
      }),
    );
    selected = -1;
    select(choose && rows[0] && rows[0].kind !== 'nearest' ? 0 : -1);
  }

  async function showRecent(from: LookupIndex) {
    const answers = await Promise.all(recentCodes().map((code) => answerTo(from, code, 1)));
    if (asked.value.trim()) return;
    const exact = answers
      .flatMap(({ results }) => results)
      .filter((result) => result.kind === 'exact');
    const clear = document.createElement('button');
    clear.type = 'button';
    clear.className = 'button';
    clear.textContent = words.clearRecent;
    clear.addEventListener('click', () => {
      forgetCodes();
      show([], [], false);
      input.focus();
    });
    show(
      exact.map((result) => codeRow({ ...result, marks: [] }, locale, 'recent')),
      exact.length > 0 ? [clear] : [],
      false,
    );
  }

  function withLinkToAll(sentence: string): Node {
    const line = document.createElement('span');
    const link = document.createElement('a');
    link.href = href(addresses.codes(locale));
    link.textContent = words.allCodes;
    line.append(sentence, ' ', link);
    return line;
  }

  const kindOf = ({ kind }: LookupResult) =>
    kind === 'in-text' && asked !== input ? 'in-picture' : kind;

  function showAnswer(answer: Answer, fullText: Row[], pending: boolean, failed: boolean) {
    const found = answer.results.map((result) => codeRow(result, locale, kindOf(result)));
    const all = [...found, ...fullText];
    const lines: (string | Node)[] = answer.unknown
      .slice(0, 5)
      .map((unknown) => unknownText(unknown, locale));
    if (answer.partlyFailed) lines.push(words.partlyFailed);
    if (all.length > 0) lines.push(words.count(String(answer.total + fullText.length)));
    else if (!pending && lines.length === 0) lines.push(withLinkToAll(words.none));
    if (failed) lines.push(words.fullTextFailed);
    show(all, lines, true);
  }

  /** Shows more of an answer to the same query: the row that the reader has gone to stays selected. */
  function showMore(answer: Answer, fullText: Row[], pending: boolean, failed: boolean) {
    const kept = selected;
    showAnswer(answer, fullText, pending, failed);
    if (kept > 0) select(kept);
  }

  async function addFullText(from: LookupIndex, query: string, answer: Answer) {
    try {
      const pages = await searchFullText(from, locale, query, mostFullTextRows);
      if (!pages || asked.value !== query) return;
      const listed = new Set(answer.results.map((result) => result.code));
      const more = pages
        .filter((page) => !page.code || !listed.has(page.code))
        .map((page) => fullTextRow(page, locale));
      showMore(answer, more, false, false);
    } catch {
      if (asked.value === query) showMore(answer, [], false, true);
    }
  }

  async function loadAhead(): Promise<LookupIndex> {
    const loaded = await loadIndex(locale);
    prepareAhead(loaded);
    return loaded;
  }

  async function answer() {
    const query = asked.value;
    let found: Answer;
    let soFar: Answer | undefined;
    const slow = setTimeout(() => {
      if (query && asked.value === query) status.textContent = words.loading;
    }, slowAnswer);
    try {
      index ??= await loadAhead();
      if (asked.value !== query) return;
      if (!query.trim()) {
        await showRecent(index);
        return;
      }
      found = await answerTo(index, query, mostRows, (answer) => {
        if (asked.value !== query) return;
        soFar = answer;
        showAnswer(answer, [], true, false);
      });
      if (asked !== input) found = await (await pictures!).withUnread(index, found);
      if (asked.value !== query) return;
    } catch {
      index = undefined;
      loadIndex.forget(locale);
      const left = soFar?.results.map((result) => codeRow(result, locale)) ?? [];
      if (asked.value === query) show(left, [withLinkToAll(words.indexFailed)], true);
      return;
    } finally {
      clearTimeout(slow);
    }
    const first = found.results[0]?.kind;
    const needsFullText =
      found.unknown.length === 0 && (!first || first === 'message' || first === 'words');
    (soFar ? showMore : showAnswer)(found, [], needsFullText, false);
    if (needsFullText) await addFullText(index, query, found);
  }

  input.addEventListener('input', () => {
    asked = input;
    void answer();
  });
  input.addEventListener('focus', () => void answer(), { once: true });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || rows.length === 0) return;
    const last = rows.length - 1;
    const moves: Record<string, number> = {
      ArrowDown: selected >= last ? 0 : selected + 1,
      ArrowUp: selected <= 0 ? last : selected - 1,
    };
    const place = moves[event.key];
    if (place !== undefined) {
      event.preventDefault();
      select(place);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      rows[selected]?.element.click();
    }
  });
  list.lang = languageTags[locale];
  if (input.value || document.activeElement === input) void answer();

  return {
    run(query) {
      input.value = query;
      asked = input;
      input.focus();
      void answer();
    },
    prepare() {
      loadAhead().catch(() => undefined);
    },
    async read(files) {
      pictures ??= import('./picture-field.ts').then(({ createPictureField }) =>
        createPictureField(locale, (field) => {
          asked = field ?? input;
          void answer();
        }),
      );
      const { element, read } = await pictures;
      status.before(element);
      read(files);
    },
  };
}
