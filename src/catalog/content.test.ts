import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent, readContent } from './content.ts';
import { ContentError } from './problem.ts';
import { smallContent } from './testing/small-content.ts';

const folder = join(import.meta.dirname, '../../content');

describe('the content of the site', () => {
  const { content, problems } = readContent(folder);

  it('has no problem', () => {
    expect(problems).toEqual([]);
  });

  it('repeats all 41 rows of the table character by character', () => {
    const lines = readFileSync(join(folder, 'source/error-codes.txt'), 'utf8').split('\n');
    const entries = content.entries
      .map(({ entry }) => entry)
      .filter(({ origin }) => origin === 'table');
    expect(entries).toHaveLength(41);
    for (const { code, message, description } of entries)
      expect(lines).toContain(`${code} ${message} ${description}`);
    expect(lines.filter((line) => /^\d/.test(line))).toHaveLength(41);
  });

  it('explains 49 codes in both languages without an empty field', () => {
    expect(content.entries).toHaveLength(49);
    const empty: string[] = [];
    const walk = (path: string, value: unknown) => {
      if (value === null || value === undefined || value === '') empty.push(path);
      else if (typeof value === 'object')
        for (const [key, item] of Object.entries(value)) walk(`${path}.${key}`, item);
    };
    for (const { file, entry } of content.entries) {
      walk(file, entry);
      for (const locale of ['zh', 'en'] as const) {
        const texts = [
          entry.title,
          entry.meaning,
          entry.handling.fixedBy.note,
          entry.handling.retry.note,
          entry.handling.applied.note,
          ...entry.causes,
          ...entry.steps,
          ...entry.unknowns,
          ...entry.related,
        ].map((text) => text[locale].trim());
        expect(texts.filter((text) => text === '')).toEqual([]);
        expect(entry.keywords[locale].length).toBeGreaterThan(0);
      }
    }
    expect(empty).toEqual([]);
  });

  it('says of every refusal what may have been carried out all the same', () => {
    const refusals = content.entries
      .map(({ entry }) => entry)
      .filter(({ handling }) => handling.applied.answer === 'no');
    expect(refusals.length).toBeGreaterThan(30);
    expect(
      refusals
        .filter(
          ({ handling: { applied } }) =>
            !/可能已经|不确定/.test(applied.note.zh) || !/may have|unknown/.test(applied.note.en),
        )
        .map(({ code }) => code),
    ).toEqual([]);
  });
});

describe('reading content', () => {
  it('gives every part of it', () => {
    const content = loadContent(smallContent());
    expect(content.entries.map(({ file }) => file)).toEqual([
      'codes/1000210001.yaml',
      'codes/1000210002.yaml',
      'codes/1000210017.yaml',
    ]);
    expect(content.rows).toEqual([
      {
        code: '1000210001',
        message: 'timestamp check failed',
        description: '请更新时间戳',
        line: 4,
      },
      {
        code: '1000210002',
        message: 'dept  not exists !',
        description: '错误,请检查sign',
        line: 5,
      },
    ]);
    expect(content.topics.map(({ id }) => id)).toEqual(['request', 'login']);
    expect([...content.samples.keys()]).toEqual(['sign']);
    expect([...content.guides.keys()]).toEqual([
      'docs/en/guides/signing.mdx',
      'docs/guides/signing.mdx',
    ]);
    expect(content.permalinks.slice(0, 2)).toEqual(['/1000210001', '/codes/1000210001/']);
  });

  it('fills in what an entry may leave out', () => {
    const { entry } = loadContent(smallContent()).entries[0]!;
    expect(entry).toMatchObject({ status: 'active', seenAs: [], seenOn: [], report: [] });
  });

  it('takes files with the line ends of Windows', () => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    const edits = {
      'codes/1000210001.yaml': windows,
      'source/error-codes.txt': windows,
      'permalinks.txt': windows,
      'docs/guides/signing.mdx': windows,
    };
    expect(readContent(smallContent(edits)).problems).toEqual([]);
  });

  it('refuses all of it, with every problem, if anything is wrong', () => {
    const path = smallContent({ 'topics.yaml': null, 'permalinks.txt': null });
    expect(() => loadContent(path)).toThrow(ContentError);
    expect(() => loadContent(path)).toThrow(
      '2 problems in the content:\npermalinks.txt: is missing, write it\ntopics.yaml: is missing, write it',
    );
  });

  it('names what is missing in a folder that is not there', () => {
    const { problems } = readContent(join(smallContent(), 'elsewhere'));
    expect(problems.map(({ file }) => file)).toEqual([
      'topics.yaml',
      'sources.yaml',
      'changes.yaml',
      'source/error-codes.txt',
      'permalinks.txt',
      'docs',
    ]);
  });
});
