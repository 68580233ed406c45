import { byCode } from '../catalog/code.ts';
import { describe, expect, it } from 'vitest';
import { syntheticEntries } from '../catalog/testing/generated-catalogue.ts';
import { loadContent } from '../catalog/content.ts';
import { lookup, lookupSoFar, prepareWords } from './lookup.ts';
import { addTexts, lookupFiles, missingFiles, readFirstFile } from './lookup-files.ts';
import { buildLookupIndex } from './lookup-index.ts';

const { entries, topics } = loadContent('content');
const real = entries.map(({ entry }) => entry);
const many = [...real, ...syntheticEntries(['fields', 'sms'], 1200 - real.length)].toSorted(byCode);
const whole = buildLookupIndex(many, topics, 'en');
const numbered = () => {
  let number = 0;
  return () => `file-${number++}`;
};
const [first, ...texts] = lookupFiles(whole, numbered());
const parsed = (text: string) => JSON.parse(text) as never;
const load = () => readFirstFile(parsed(first!.text));
const textOf = (name: string) => parsed(texts.find((file) => file.name === name)!.text);

it('is one file that reads back the same, for a small reference', () => {
  const small = buildLookupIndex(real, topics, 'zh');
  const files = lookupFiles(small, numbered());
  expect(files).toHaveLength(1);
  expect(readFirstFile(parsed(files[0]!.text))).toEqual(small);
});

describe('the index of a large reference', () => {
  it('reads back the same once every file is there', () => {
    const index = load();
    expect(missingFiles(index)).toEqual([0, 1, 2]);
    for (const place of [2, 0, 1]) addTexts(index, place, textOf(index.textFiles[place]!));
    expect(missingFiles(index)).toEqual([]);
    expect({ ...index, textFiles: [] }).toEqual(whole);
  });

  it('answers a number from its first file, and asks for the texts of the results alone', () => {
    const index = load();
    const { code } = many.at(-1)!;
    const before = lookupSoFar(index, code);
    expect(before).toMatchObject({ needsWords: false, total: 1 });
    expect(before.needsFiles).toHaveLength(1);
    const [place] = before.needsFiles;
    addTexts(index, place!, textOf(index.textFiles[place!]!));
    const { needsWords, needsFiles, ...answer } = lookupSoFar(index, code);
    expect(needsFiles).toEqual([]);
    expect(answer).toEqual(lookup(whole, code));
  });

  it('asks for its words when a query has some, and then answers as the whole does', () => {
    const index = load();
    expect(lookupSoFar(index, 'sign check failed').needsWords).toBe(true);
    for (const [place, name] of index.textFiles.entries()) addTexts(index, place, textOf(name));
    let steps = 0;
    for (const _ of prepareWords(index)) steps += 1;
    expect(steps).toBeGreaterThan(many.length / 50);
    const { needsWords, needsFiles, ...answer } = lookupSoFar(index, 'sign check failed');
    expect([needsWords, needsFiles]).toEqual([false, []]);
    expect(answer).toEqual(lookup(whole, 'sign check failed'));
  });

  it('is refused where something else was served', () => {
    expect(() => readFirstFile(parsed('{"codes":{}}'))).toThrow('another form');
    expect(() => readFirstFile(parsed('null'))).toThrow('another form');
    expect(() => addTexts(load(), 0, parsed('[]'))).toThrow('another form');
  });
});
