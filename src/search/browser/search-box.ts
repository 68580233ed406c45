import { addresses } from '../../catalog/addresses.ts';
import { languageTags, type Locale } from '../../catalog/locale.ts';
import type { Answer, LookupResult, UnknownCode } from '../lookup.ts';
import type { LookupIndex } from '../lookup-index.ts';
import { href } from '../../frame/href.ts';
import { handedOver, handOver, wholeOf } from '../../frame/browser/large-text.ts';
import { searchWords } from '../words.ts';
import type { PictureField } from './picture-field.ts';
import { forgetCodes, recentCodes, rememberCode } from './recent.ts';
import { isWithoutCodes, shapeOf, withoutStrangers } from '../shapes.ts';
import type { Sentence } from '../related.ts';
import type { NamedPage } from '../related-files.ts';
import type { Related } from './related-data.ts';
import { answerTo, loadIndex, prepareAhead, searchFullText } from './search-data.ts';
import {
  codeRow,
  fullTextRow,
  pageRow,
  sampleButtons,
  showSentence,
  toolRows,
  type Row,
} from './search-rows.ts';

const mostRows = 30;
const mostFullTextRows = 5;
/** After so many milliseconds without an answer the box says that it is loading. */
const slowAnswer = 100;
/** Kinds of rows that Enter opens only once a reader has gone to them. */
const neverChosen = new Set<Row['kind']>(['nearest', 'guide']);
let boxes = 0;

const mostExplained = 6;

/** Only queries with words need it. */
const relatedData = () => import('./related-data.ts');

/** Pages that stand before and after the codes. */
type Beside = Pick<Related, 'pages' | 'pagesAfter' | 'guide'>;
const none: Beside = { pages: [], pagesAfter: [], guide: undefined };

/** An answer in which what the texts speak of follows what the small index is sure of. */
function withRelated(found: Answer, related: Related): Answer {
  const sure = found.results.filter(({ kind }) => kind !== 'related');
  const listed = new Set(sure.map(({ code }) => code));
  const results = [...sure, ...related.results.filter(({ code }) => !listed.has(code))];
  return { ...found, results, total: Math.max(results.length, sure.length && found.total) };
}

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
  if (!box.querySelector('.search-samples')) box.append(sampleButtons(locale));
  box.append(status, list);
  input.setAttribute('aria-controls', name);

  /** Where the query is: the field, or the text that was read from pictures. */
  let asked: HTMLInputElement | HTMLTextAreaElement = input;
  let pictures: Promise<PictureField> | undefined;
  let rows: Row[] = [];
  let selected = -1;
  let index: LookupIndex | undefined;
  const sentences = new Map<string, Sentence>();

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
    select(choose && rows[0] && !neverChosen.has(rows[0].kind) ? 0 : -1);
  }

  /** What an empty field offers: the codes that the reader has opened, and tools where the page has no list of them. */
  async function showStart(from: LookupIndex) {
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
      void showStart(from);
      input.focus();
    });
    show(
      [
        ...exact.map((result) => codeRow({ ...result, marks: [] }, locale, 'recent')),
        ...(box.matches('.main') ? [] : toolRows(locale)),
      ],
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

  /** The way to the decoder, which takes the whole of a long text along. */
  function linkToDecoder(whole: string): Node {
    const line = document.createElement('span');
    const link = document.createElement('a');
    const decoder = href(addresses.tool(locale, 'decode'));
    link.href = decoder + handedOver;
    link.textContent = words.decode;
    link.addEventListener('click', (event) => {
      if (link.href.endsWith(handedOver) && !handOver(whole)) {
        event.preventDefault();
        link.href = decoder;
        line.replaceChildren(words.tooLarge, ' ', link);
      }
    });
    line.append(words.large, ' ', link);
    return line;
  }

  const kindOf = ({ kind }: LookupResult) =>
    kind === 'in-text' && asked !== input ? 'in-picture' : kind;

  function showAnswer(
    answer: Answer,
    fullText: Row[],
    pending: boolean,
    failed: boolean,
    beside: Beside = none,
  ) {
    const found = answer.results.map((result) => {
      const row = codeRow(result, locale, kindOf(result));
      const sentence = result.kind === 'related' && sentences.get(result.code);
      if (sentence) showSentence(row, sentence);
      return row;
    });
    const shape = shapeOf(asked.value);
    const isUnsure = found.every(({ kind }) => kind === 'related' || kind === 'words');
    const isStranger = shape === 'foreign' && isUnsure;
    const rowOf = (page: NamedPage) => pageRow(page, locale, 'page');
    const guide = isStranger && beside.guide ? [pageRow(beside.guide, locale, 'guide')] : [];
    const all = [
      ...guide,
      ...beside.pages.map(rowOf),
      ...found,
      ...beside.pagesAfter.map(rowOf),
      ...fullText,
    ];
    const whole = asked === input ? wholeOf(input) : undefined;
    const lines: (string | Node)[] = answer.unknown
      .filter(() => !isWithoutCodes(shape))
      .slice(0, 5)
      .map((unknown) => unknownText(unknown, locale));
    if (whole !== undefined) lines.unshift(linkToDecoder(whole));
    if (answer.partlyFailed) lines.push(words.partlyFailed);
    if (shape && (isUnsure || shape === 'timestamp' || shape === 'phone')) lines.push(words[shape]);
    const counted = all.filter(({ kind }) => kind !== 'nearest' && kind !== 'guide').length;
    const more = answer.total - answer.results.length;
    if (counted > 0) lines.push(words.count(String(counted + more)));
    else if (!pending && lines.length === 0) lines.push(withLinkToAll(words.none));
    if (failed) lines.push(words.fullTextFailed);
    show(all, lines, true);
  }

  /** Shows more of an answer to the same query: the row that the reader has gone to stays selected. */
  function showMore(
    answer: Answer,
    fullText: Row[],
    pending: boolean,
    failed: boolean,
    beside: Beside = none,
  ) {
    const kept = selected;
    showAnswer(answer, fullText, pending, failed, beside);
    if (kept > 0) select(kept);
  }

  async function addFullText(from: LookupIndex, query: string, answer: Answer, beside: Beside) {
    try {
      const pages = await searchFullText(from, locale, query, mostFullTextRows);
      if (!pages || asked.value !== query) return;
      const listed = new Set(answer.results.map((result) => result.code));
      const more = pages
        .filter((page) => !page.code || !listed.has(page.code))
        .map((page) => fullTextRow(page, locale));
      showMore(answer, more, false, false, beside);
    } catch {
      if (asked.value === query) showMore(answer, [], false, true, beside);
    }
  }

  async function loadAhead(): Promise<LookupIndex> {
    const loaded = await loadIndex(locale);
    prepareAhead(loaded);
    return loaded;
  }

  async function answer() {
    const query = asked.value;
    sentences.clear();
    let found: Answer;
    let soFar: Answer | undefined;
    const slow = setTimeout(() => {
      if (query && asked.value === query) status.textContent = words.loading;
    }, slowAnswer);
    try {
      index ??= await loadAhead();
      if (asked.value !== query) return;
      if (!query.trim()) {
        await showStart(index);
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
    found = withoutStrangers(found, query);
    const hasWords = /\p{L}/u.test(query) || shapeOf(query) !== undefined;
    const sure = found.results.some(({ kind }) => kind !== 'related');
    const present = soFar ? showMore : showAnswer;
    if (!hasWords) {
      present(found, [], false, false);
      return;
    }
    if (sure) present(found, [], true, false);
    let related: Related | undefined;
    try {
      const { relatedTo } = await relatedData();
      related = await relatedTo(index, locale, query, found);
    } catch {
      // What the small index found stays.
    }
    if (asked.value !== query) return;
    const whole = related ? withRelated(found, related) : found;
    const beside = related ?? none;
    const first = whole.results[0]?.kind;
    const needsFullText =
      whole.unknown.length === 0 &&
      beside.pages.length + beside.pagesAfter.length === 0 &&
      (!first || first === 'message' || first === 'words' || first === 'related');
    (sure ? showMore : present)(whole, [], needsFullText, false, beside);
    if (related) void explain(index, query, related);
    if (needsFullText) await addFullText(index, query, whole, beside);
  }

  /** Shows in each related row the sentence that the query is about. */
  async function explain(from: LookupIndex, query: string, { terms }: Related) {
    const { sentenceOf } = await relatedData();
    for (const row of rows.filter(({ kind }) => kind === 'related').slice(0, mostExplained))
      sentenceOf(from, locale, row.code, terms).then(
        (sentence) => {
          if (sentence && asked.value === query) {
            sentences.set(row.code, sentence);
            showSentence(row, sentence);
          }
        },
        () => undefined,
      );
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
