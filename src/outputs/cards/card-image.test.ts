import { expect, it } from 'vitest';
import { drawCard, makeRenderer } from './card-image.ts';
import { cardOf, cardScopes, type Card } from './card.ts';
import { loadContent } from '../../catalog/content.ts';
import { cardWords } from './words.ts';

const { entries, topics } = loadContent('content');
const cards = entries.flatMap(({ entry }) =>
  cardScopes.map((scope) =>
    cardOf(entry, scope, topics.find(({ id }) => id === entry.topic)!.title, cardWords),
  ),
);

function textOf({ siteName, topic, parts, titles, message, answers }: Card): string {
  return [
    siteName,
    topic,
    ...parts.flatMap(({ digits, label }) => [digits, label]),
    ...titles.map(({ text }) => text),
    message?.text ?? '',
    ...answers.flatMap(({ label, values }) => [label, ...values.map(({ text }) => text)]),
  ].join('');
}

it('has a shape in its fonts for every character that stands on a card', async () => {
  const renderer = await makeRenderer();
  const shape = (text: string) =>
    renderer.render(
      { type: 'text', text, style: { fontFamily: 'Latin, Han', fontSize: 32, color: 'black' } },
      { width: 48, height: 48, format: 'raw' },
    );
  const characters = [...new Set(cards.map(textOf).join(''))].filter((char) => char.trim());
  expect(characters.length).toBeGreaterThan(100);
  const missing = await shape('\u{10fffd}');
  const drawn = await Promise.all(characters.map(shape));
  expect(characters.filter((_, index) => drawn[index]!.equals(missing))).toEqual([]);
});

it('is a picture of 1200 by 630 pixels of at most 60 KB', async () => {
  for (const card of cards.slice(0, 6)) {
    const image = await drawCard(card);
    expect(image.subarray(1, 4).toString()).toBe('PNG');
    expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(image.length).toBeLessThanOrEqual(60 * 1024);
  }
});
