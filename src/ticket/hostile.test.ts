import { expect, it } from 'vitest';
import { hostileTexts } from '../catalog/testing/hostile-texts.ts';
import { renderedHtml, renderedMarkdown } from '../catalog/testing/rendered.ts';
import type { FactName } from '../catalog/requested-facts.ts';
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
