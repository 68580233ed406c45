import { describe, expect, it } from 'vitest';
import type { Topic } from '../schemas/topic.ts';
import { buildCatalog } from './catalog.ts';
import { smallEntry } from './testing/small-entry.ts';

const topic = (id: string, order: number): Topic => ({
  id,
  order,
  title: { zh: id, en: id },
  blurb: { zh: id, en: id },
});
const docs = { id: 'docs', label: { zh: '文档', en: 'docs' }, about: { zh: '文档', en: 'docs' } };
const sign = [{ name: 'sign.py', text: 'print(1)' }];

const catalog = buildCatalog({
  entries: [
    smallEntry({ code: '1000210009', topic: 'request' }),
    smallEntry({ code: '1000210002', topic: 'request' }),
    smallEntry({ code: '0', topic: 'success' }),
    smallEntry({ code: '1000310010', topic: 'system' }),
  ],
  topics: [topic('system', 9), topic('request', 1), topic('empty', 2), topic('success', 0)],
  sources: [docs],
  samples: new Map([['sign', sign]]),
});

describe('a catalog', () => {
  it('lists topics in their order, without those that have no code', () => {
    expect(catalog.topics.map(({ id }) => id)).toEqual(['success', 'request', 'system']);
  });

  it('lists codes by topic and then by number', () => {
    const codes = catalog.entries.map(({ code }) => code);
    expect(codes).toEqual(['0', '1000210002', '1000210009', '1000310010']);
    expect(catalog.topic('request').entries.map(({ code }) => code)).toEqual(codes.slice(1, 3));
  });

  it('leads from a code to its neighbours, across topics', () => {
    const { previous, next } = catalog.neighbours('1000210009');
    expect([previous?.code, next?.code]).toEqual(['1000210002', '1000310010']);
    expect(catalog.neighbours('0').previous).toBeUndefined();
    expect(catalog.neighbours('1000310010').next).toBeUndefined();
  });

  it('finds what an entry refers to', () => {
    expect(catalog.entry('0').topic).toBe('success');
    expect(catalog.source('docs')).toBe(docs);
    expect(catalog.sample('sign')).toBe(sign);
  });

  it('says what is not there', () => {
    expect(() => catalog.entry('1')).toThrow('There is no entry 1 in the catalog');
    expect(() => catalog.topic('empty')).toThrow('There is no topic empty in the catalog');
    expect(() => catalog.source('x')).toThrow('There is no source x in the catalog');
    expect(() => catalog.sample('x')).toThrow('There is no sample x in the catalog');
    expect(() => catalog.neighbours('1')).toThrow('There is no entry 1 in the catalog');
  });
});
