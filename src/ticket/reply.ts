import type { replyWords } from './reply-words.ts';
import type { Entry, ToolName } from '../schemas/entry.ts';
import { addresses, type ToUrl } from '../catalog/addresses.ts';
import { answersOf, retirementOf } from '../catalog/answers.ts';
import type { CodeWords } from '../catalog/entry-words.ts';
import type { Locale } from '../catalog/locale.ts';
import { inlineHtml, plainText } from '../catalog/markdown.ts';
import { inlineCode } from '../catalog/markdown-text.ts';
import { requestedFacts, type FactName } from '../catalog/requested-facts.ts';
import {
  bareLink,
  bulletList,
  inOneLine,
  link,
  numberedList,
  paragraph,
  plain,
  stacked,
  strong,
  under,
  type RichText,
} from './rich-text.ts';

/** What a reply in one language is put together from, together with what its sender knows. */
export interface ReplyParts {
  /** From the greeting to the last step; in Markdown a heading stands in place of the greeting. */
  opening: RichText;
  facts: { name: FactName; label: string; request: RichText }[];
  headings: { known: string; ask: string; askMore: string; note: string };
  /** What stands between the name of a fact and the fact. */
  colon: string;
  /** What must never be sent. */
  never: RichText;
  /** Where to read on. */
  closing: RichText;
}

/** What the copy buttons of the page of a code need. */
export type Reply = Record<Locale, ReplyParts>;

export interface ReplyContext {
  words: Record<Locale, { code: CodeWords; reply: (typeof replyWords)[Locale] }>;
  /** Makes an absolute URL out of a path of the site. */
  toUrl: ToUrl;
  /** The tools that have a page. */
  tools: readonly ToolName[];
}

/** The sentence marks of each language. */
const marks = {
  zh: { stop: '。', colon: '：', space: '', open: '（', close: '）' },
  en: { stop: '.', colon: ': ', space: ' ', open: ' (', close: ')' },
} as const satisfies Record<Locale, unknown>;

function inline(markdown: string): RichText {
  return { text: plainText(markdown), html: inlineHtml(markdown), markdown: markdown.trim() };
}

function replyParts(
  entry: Entry,
  locale: Locale,
  { words, toUrl, tools }: ReplyContext,
): ReplyParts {
  const { code: codeWords, reply: replyWords } = words[locale];
  const { stop, colon, space, open, close } = marks[locale];
  const ticket = toUrl(addresses.ticket(entry.code));
  const meaning = inline(entry.meaning[locale]);

  const said = paragraph(
    strong(replyWords.code(entry.code)),
    plain(entry.message ? open + entry.message + close : locale === 'zh' ? ' ' : ''),
    plain(replyWords.means(plainText(entry.title[locale])) + space),
    meaning,
  );
  const heading = `### [${entry.code}](${ticket}) ${entry.title[locale]}`;
  const start = {
    ...stacked(paragraph(plain(replyWords.greeting)), said),
    markdown: [heading, entry.message && inlineCode(entry.message), meaning.markdown]
      .filter(Boolean)
      .join('\n\n'),
  };
  const notices = [
    retirementOf(entry, locale, codeWords),
    entry.origin === 'vendor-page' ? replyWords.vendorPage : undefined,
  ].flatMap((notice) => (notice ? [paragraph(plain(notice))] : []));
  const answers = answersOf(entry, codeWords).map(({ label, value, note, basis }) =>
    inOneLine(
      strong(label),
      plain(colon + value + (basis === 'derived' ? open + replyWords.derived + close : '') + stop),
      ...(note[locale] === value ? [] : [plain(space), inline(note[locale]), plain(stop)]),
    ),
  );
  const toolLink = (tool: ToolName) =>
    link(codeWords.tools[tool], colon, toUrl(addresses.tool(locale, tool)));
  const steps = entry.steps.map((step) => {
    const more = [
      ...(step.sample ? [plain(replyWords.sample)] : []),
      ...(step.tool && tools.includes(step.tool) ? [toolLink(step.tool)] : []),
    ].map((hint) => inOneLine(plain(open), hint, plain(close)));
    return inOneLine(inline(step[locale]), ...more);
  });
  return {
    opening: stacked(
      start,
      ...notices,
      bulletList(answers),
      under(replyWords.steps, numberedList(steps)),
    ),
    facts: requestedFacts(entry).map((name) => ({
      name,
      label: replyWords.facts[name],
      request: inline(codeWords.reportFacts[name]),
    })),
    headings: {
      known: replyWords.known,
      ask: replyWords.ask,
      askMore: replyWords.askMore,
      note: replyWords.note,
    },
    colon,
    never: paragraph(inline(codeWords.reportNever)),
    closing: paragraph(plain(replyWords.more + space), bareLink(ticket)),
  };
}

/**
 * The reply that support sends about a code, complete but for the facts of the ticket at hand:
 * what the code means, what to do in numbered steps, what to send back.
 */
export function replyTo(entry: Entry, context: ReplyContext): Reply {
  return { zh: replyParts(entry, 'zh', context), en: replyParts(entry, 'en', context) };
}
