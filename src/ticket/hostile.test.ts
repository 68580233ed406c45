import { expect, it } from 'vitest';
import { hostileTexts } from '../catalog/testing/hostile-texts.ts';
import { renderedHtml, renderedMarkdown } from '../catalog/testing/rendered.ts';
import type { FactName } from '../catalog/requested-facts.ts';
import { codeWords } from '../catalog/entry-words.ts';
import { loadContent } from '../catalog/content.ts';
import { locales } from '../catalog/locale.ts';
import { markdownText } from '../catalog/markdown-text.ts';
import { replyTo } from './reply.ts';
import { replyWords } from './reply-words.ts';
import { plain } from './rich-text.ts';
import { parseNote, replyWithNote } from './ticket-note.ts';

const parts = {
  opening: plain('Hello,'),
  facts: [{ name: 'trace' as FactName, label: 'Trace', request: plain('The trace') }],
  headings: { known: 'Known:', ask: 'Send:', askMore: 'Send also:', note: 'Note' },
  colon: ': ',
  never: plain('Never'),
  closing: plain('Bye'),
};

it.each(hostileTexts)('a note is in the reply with its text and nothing more: %s', (text) => {
  const kept = JSON.stringify({ facts: { trace: text }, text: `first\n${text}` });
  const reply = replyWithNote(parts, parseNote(kept));
  const told = `- Trace: ${text}`;
  const note = `Note: first\n${text}`;
  expect(reply.text).toBe(['Hello,', `Known:\n${told}`, note, 'Bye'].join('\n\n'));
  const html = renderedHtml(reply.html);
  expect(html.elements).toEqual(['br', 'li', 'p', 'ul']);
  expect(html.text).toContain(`Trace: ${text}`);
  expect(html.text).toContain(note);
  const markdown = renderedMarkdown(reply.markdown);
  expect(markdown.elements).toEqual(['br', 'code', 'li', 'p', 'ul']);
  expect(markdown.text).toContain(`Trace: ${text}`);
  expect(markdown.text).toContain(note);
});

const signature = loadContent('content').entries.find(
  ({ entry }) => entry.code === '1000210002',
)!.entry;
const words = {
  zh: { code: codeWords.zh, reply: replyWords.zh },
  en: { code: codeWords.en, reply: replyWords.en },
};
const toUrl = (path: string) => `https://codes.example${path}`;

/** The replies about a code of which the platform and we say a text. */
function repliesWith(text: string) {
  const own = { zh: markdownText(text), en: markdownText(text) };
  const [step] = signature.steps;
  const entry = {
    ...signature,
    message: text,
    title: own,
    meaning: own,
    steps: [{ ...step!, ...own }],
  };
  const parts = replyTo(entry, { words, toUrl, tools: ['signature'] });
  return locales.map((locale) => replyWithNote(parts[locale], parseNote('')));
}
const plainReplies = repliesWith('plain');

it.each(hostileTexts)('an entry is in the reply with its text and nothing more: %s', (text) => {
  for (const [place, { html, markdown, text: bare }] of repliesWith(text).entries()) {
    const { html: plainHtml, markdown: plainMarkdown } = plainReplies[place]!;
    expect(bare).toContain(text);
    for (const [shown, expected] of [
      [renderedHtml(html), renderedHtml(plainHtml)],
      [renderedMarkdown(markdown), renderedMarkdown(plainMarkdown)],
    ] as const) {
      expect(shown.elements).toEqual(expected.elements);
      expect(shown.text).toContain(text);
    }
  }
});
