import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const folder = join(import.meta.dirname, '../../content');

/** Words that no text of the content may use, and what to write instead. */
const refused: { zh: [RegExp, string][]; en: [RegExp, string][] } = {
  zh: [
    [/您/, 'use the imperative'],
    [/换新/, '重新获取, or 另换 for a number'],
    [/请求停在/, '请求没有通过…检查'],
    [/返回这个(?!错误码)/, '返回这个错误码'],
    [/就会遇到/, '可能返回这个错误码'],
    [/费用类积分/, '费用积分'],
    [/多属此类/, '多半是这一种'],
    [/用完额度/, '用完次数'],
    [/按语言习惯/, '按语言区域'],
    [/同一个编号|原来的编号|编号规则/, '单号'],
  ],
  en: [
    [/\boperators\b/i, 'your ops team'],
    [/\bblanks?\b/i, 'space or whitespace'],
    [/\banswered when\b/i, 'returned when'],
    [/\bhardly helps?\b/i, 'is unlikely to help'],
    [/\bspend(s|ing)? the (hourly )?quota\b/i, 'use up the calls'],
    [/\bprogram by\b/i, 'base code on'],
    [/\bon one machine\b/i, 'on a local machine'],
    [/\bput in the right\b/i, 'use the right'],
    [/\btake the current second\b/i, 'use the current Unix time in seconds'],
    [/\banew\b/i, 'again'],
  ],
};

/** Fields with the words of the vendor or of readers. */
const exempt = new Set(['message', 'description', 'seenAs', 'keywords']);

/** Every text of a YAML file with its language and field path. */
function* textsOf(value: unknown, path: string[]): Generator<['zh' | 'en', string, string]> {
  const last = path.at(-1);
  if (typeof value === 'string') {
    if (last === 'zh' || last === 'en') yield [last, path.join('.'), value];
  } else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value))
      if (!exempt.has(key)) yield* textsOf(item, [...path, key]);
}

/** What is wrong with a text, each as `file: field: says …, write …`. */
function faults(locale: 'zh' | 'en', file: string, field: string, text: string): string[] {
  return refused[locale].flatMap(([pattern, instead]) => {
    const found = pattern.exec(text);
    return found ? [`${file}: ${field}: says “${found[0]}”, write ${instead}`] : [];
  });
}

it('names the file and the field of a word that must not appear', () => {
  const entry = { steps: [{ zh: '换新令牌', en: 'No blanks' }], keywords: { en: ['blank'] } };
  expect(
    [...textsOf(entry, [])].flatMap(([locale, field, text]) =>
      faults(locale, 'codes/0.yaml', field, text),
    ),
  ).toEqual([
    'codes/0.yaml: steps.0.zh: says “换新”, write 重新获取, or 另换 for a number',
    'codes/0.yaml: steps.0.en: says “blanks”, write space or whitespace',
  ]);
});

it('no code, topic, source or change uses a word that must not appear', () => {
  const files = globSync(['codes/*.yaml', 'topics.yaml', 'sources.yaml', 'changes.yaml'], {
    cwd: folder,
  });
  expect(files.length).toBeGreaterThan(40);
  expect(
    files.flatMap((file) => {
      const data: unknown = parse(readFileSync(join(folder, file), 'utf8'));
      return [...textsOf(data, [])].flatMap(([locale, field, text]) =>
        faults(locale, file, field, text),
      );
    }),
  ).toEqual([]);
});

it('no guide uses a word that must not appear', () => {
  const files = globSync('docs/**/*.mdx', { cwd: folder });
  expect(files.length).toBeGreaterThan(10);
  expect(
    files.flatMap((file) => {
      const locale = file.startsWith(join('docs', 'en')) ? 'en' : 'zh';
      return readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => faults(locale, file, `line ${index + 1}`, line));
    }),
  ).toEqual([]);
});

it('no sample uses a word that must not appear in its comments', () => {
  const files = globSync('samples/*/*', { cwd: folder });
  expect(files.length).toBeGreaterThan(40);
  const comments = files.flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const locale = /\[(zh|en)\]/.exec(line)?.[1] as 'zh' | 'en' | undefined;
        return locale ? [{ locale, file, field: `line ${index + 1}`, line }] : [];
      }),
  );
  expect(comments.length).toBeGreaterThan(100);
  expect(
    comments.flatMap(({ locale, file, field, line }) => faults(locale, file, field, line)),
  ).toEqual([]);
});
