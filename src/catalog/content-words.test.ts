import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const folder = join(import.meta.dirname, '../../content');
const source = join(import.meta.dirname, '..');

/** Words that no text for readers may use, and what to write instead. */
const refused: { zh: [RegExp, string][]; en: [RegExp, string][] } = {
  zh: [
    [/您/, 'use the imperative'],
    [/换新/, '重新获取, or 另换 for a number'],
    [/请求停在/, '请求没有通过…检查'],
    [/返回这个(?!错误码)/, '返回这个错误码'],
    [/就会遇到/, '可能返回这个错误码'],
    [/费用类积分/, '费用积分'],
    [/多属此类/, '多半是这一种'],
    [/(?:用完|耗尽|花光)额度|额度(?:用完|耗尽)|调用额度/, '次数'],
    [/按语言的?习惯/, '按语言区域'],
    [/(?:同一个|原来的|原|新)编号|编号规则/, '单号'],
    [/没有被执行/, '没有执行'],
  ],
  en: [
    [/\boperators\b/i, 'your ops team'],
    [/\bblanks?\b/i, 'space or whitespace'],
    [/\banswered when\b/i, 'returned when'],
    [/\bhardly helps?\b/i, 'is unlikely to help'],
    [/\b(?:spend(?:s|ing)?|us(?:es|ing|e) up) the (?:hourly )?quota\b/i, 'use up the calls'],
    [/\bnot executed\b/i, 'not carried out'],
    [
      /\bstands? there\b|\bpass(?:ed)? over\b|\bis no (?:code|text|header|match)\b/i,
      'plain English',
    ],
    [/\bprogram by\b/i, 'base code on'],
    [/\bon one machine\b/i, 'on a local machine'],
    [/\bput in the right\b/i, 'use the right'],
    [/\btake the current second\b/i, 'use the current Unix time in seconds'],
    [/\banew\b/i, 'again'],
  ],
};

/**
 * Openings that no item of a list may have: a pronoun there points into another item, which may be
 * folded away, and a note on a related code says what the code is for.
 */
const refusedOpenings: { field: RegExp; locale: 'zh' | 'en'; opening: RegExp; instead: string }[] =
  [
    {
      field: /^(?:causes|steps|unknowns)\./,
      locale: 'en',
      opening: /^(?:It|They|These|Those|That|The same)\b/,
      instead: 'the name of the thing',
    },
    {
      field: /^(?:causes|steps|unknowns)\./,
      locale: 'zh',
      opening: /^(?:它|同上)/,
      instead: 'the name of the thing',
    },
    { field: /^related\./, locale: 'en', opening: /^There\b/, instead: 'what is the matter' },
  ];

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
  const openings = refusedOpenings
    .filter((one) => one.locale === locale && one.field.test(field))
    .map(({ opening, instead }): [RegExp, string] => [opening, instead]);
  return [...refused[locale], ...openings].flatMap(([pattern, instead]) => {
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

it('no word of the interface uses a word that must not appear', () => {
  const files = globSync('**/*words.ts', { cwd: source })
    .map((file) => ({ file, text: readFileSync(join(source, file), 'utf8') }))
    .filter(({ text }) => text.includes('bilingual('));
  expect(files.length).toBeGreaterThan(10);
  const values = files.flatMap(({ file, text }) =>
    text
      .split('\n')
      .map((line, index) => ({ file, field: `line ${index + 1}`, line }))
      .filter(({ line }) => /['`]/.test(line) && !/^\s*(?:\*|\/[/*]|import\b)/.test(line))
      .map((value) => ({ ...value, line: value.line.replace(/^\s*(?:'[^']*'|[\w-]+):/, '') })),
  );
  expect(values.length).toBeGreaterThan(500);
  expect(
    values.flatMap(({ file, field, line }) =>
      faults(/\p{Script=Han}/u.test(line) ? 'zh' : 'en', file, field, line),
    ),
  ).toEqual([]);
});
