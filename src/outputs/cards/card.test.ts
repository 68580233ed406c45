import { describe, expect, it } from 'vitest';
import { cardWords } from './words.ts';
import { cardAlt, cardFor, cardOf, cardsOf } from './card.ts';
import { buildCatalog } from '../../catalog/catalog.ts';
import { loadContent } from '../../catalog/content.ts';

const entries = new Map(loadContent('content').entries.map(({ entry }) => [entry.code, entry]));
const signature = entries.get('1000210002')!;
const topic = { zh: '请求与签名', en: 'Request and signature' };

it('shows a reader of one language the code by its parts, title, message and the three answers', () => {
  expect(cardOf(signature, 'en', topic, cardWords)).toEqual({
    siteName: cardWords.siteName.en,
    topic: 'Request and signature',
    parts: [
      { digits: '1000', label: 'system' },
      { digits: '2', label: 'class' },
      { digits: '10002', label: 'number' },
    ],
    titles: [{ lang: 'en', text: 'Signature check failed' }],
    message: { lang: 'en', text: 'sign check failed' },
    answers: [
      { label: 'Who fixes it', values: [{ lang: 'en', text: 'Your code' }] },
      { label: 'Safe to retry', values: [{ lang: 'en', text: 'After a fix' }] },
      { label: 'Did it take effect', values: [{ lang: 'en', text: 'No' }] },
    ],
    retired: undefined,
  });
});

it('shows the readers of a ticket link title and answers in both languages', () => {
  const card = cardOf(signature, 'both', topic, cardWords);
  expect(card.titles.map(({ text }) => text)).toEqual(['签名校验失败', 'Signature check failed']);
  expect(card.answers[1]).toEqual({
    label: '能否重试 / Safe to retry',
    values: [
      { lang: 'zh-CN', text: '修复后再试' },
      { lang: 'en', text: 'After a fix' },
    ],
  });
});

it('shows a code without parts or without a message as it is', () => {
  expect(cardOf(entries.get('0')!, 'zh', topic, cardWords).parts).toEqual([
    { digits: '0', label: '' },
  ]);
  const { message: _, ...unworded } = signature;
  expect(cardOf(unworded, 'zh', topic, cardWords).message).toBeUndefined();
});

it('marks a retired code on every card', () => {
  const retired = { ...signature, status: 'retired' } as const;
  expect(cardOf(retired, 'zh', topic, cardWords).retired).toBe('已停用');
  expect(cardOf(retired, 'both', topic, cardWords).retired).toBe('已停用 / Retired');
});

it('tells those who do not see the card what stands on it', () => {
  expect(cardAlt(signature, 'zh', cardWords)).toBe(
    '1000210002 签名校验失败，sign check failed。谁来处理：调用方代码。能否重试：修复后再试。是否已生效：没有生效。',
  );
  expect(cardAlt(signature, 'both', cardWords)).toContain('。 1000210002 Signature check failed');
});

describe('in a catalogue of more codes than have cards', () => {
  const content = loadContent('content');
  const catalog = buildCatalog({ ...content, entries: [...entries.values()] });

  it('each topic has a card for either language and one for both', () => {
    const cards = new Map(cardsOf(catalog, cardWords, 48).map(({ name, card }) => [name, card]));
    expect(cards.size).toBe(catalog.topics.length * 3);
    expect(cards.get('request.en')).toMatchObject({
      topic: `${catalog.topic('request').entries.length} codes`,
      titles: [{ lang: 'en', text: 'Request and signature' }],
      answers: [],
    });
    expect(cards.get('request')?.titles).toHaveLength(2);
  });

  it('the page of a code shows the card of its topic', () => {
    expect(cardFor(signature, 'en', catalog, cardWords, 48)).toEqual({
      path: '/cards/request.en.png',
      alt: 'Request and signature',
    });
    expect(cardFor(signature, 'both', catalog, cardWords, 49).path).toBe('/cards/1000210002.png');
  });
});
