import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { entrySchema } from '../schemas/entry.ts';
import type { Problem } from './problem.ts';
import { skeleton } from './skeleton.ts';
import { parseYaml } from './yaml.ts';

const row = { message: 'dept  not exists !', description: '错误,请检查: `sign`' };

function refused(text: string): string[] {
  const problems: Problem[] = [];
  parseYaml('codes/1000210018.yaml', text, entrySchema, problems);
  return problems.map(({ field }) => field);
}

const unwritten = [
  'topic',
  'constant',
  ...['title', 'meaning'].flatMap((field) => [`${field}.zh`, `${field}.en`]),
  'handling.fixedBy.who.0',
  'handling.fixedBy.note.zh',
  'handling.fixedBy.note.en',
  ...['retry', 'applied'].flatMap((part) =>
    ['answer', 'note.zh', 'note.en', 'basis'].map((field) => `handling.${part}.${field}`),
  ),
  ...['zh', 'en', 'basis', 'source.0'].map((field) => `causes.0.${field}`),
  ...['steps', 'unknowns'].flatMap((field) => [`${field}.0.zh`, `${field}.0.en`]),
  'keywords.zh.0',
  'keywords.en.0',
];

describe('a skeleton', () => {
  it('has every field of an entry, so that none is forgotten', () => {
    const fields = (text: string) => [...text.matchAll(/^(\w+):/gm)].map(([, name]) => name);
    const all = Object.keys(entrySchema.shape).filter((name) => name !== 'replacedBy');
    expect(fields(skeleton('1000210018')).sort()).toEqual(all.sort());
    expect(fields(skeleton('1000210018', row)).sort()).toEqual(
      all.filter((name) => name !== 'seenOn').sort(),
    );
  });

  it('is refused field by field until everything is written', () => {
    expect(refused(skeleton('1000210018', row)).sort()).toEqual(unwritten.toSorted());
    expect(refused(skeleton('1000210018')).sort()).toEqual(
      [...unwritten, 'seenOn.0.zh', 'seenOn.0.en', 'message', 'description'].sort(),
    );
  });

  it('is still refused when only some placeholders are gone', () => {
    const text = skeleton('1000210018', row).replace(/<待写[^>]*>/, '标题');
    expect(refused(text)).toHaveLength(unwritten.length - 1);
  });

  it('has the wording of the table character by character', () => {
    expect(load(skeleton('1000210018', row))).toMatchObject({ code: '1000210018', ...row });
  });
});
