import { appliedAnswers, bases, fixers, retryAnswers, type Origin } from '../schemas/entry.ts';
import { placeholder } from '../schemas/placeholder.ts';
import { toYaml } from './write-yaml.ts';

const text = (zh: string, en: string) => ({ zh: placeholder('zh', zh), en: placeholder('en', en) });
const oneOf = (values: readonly string[]) => placeholder('en', `one of ${values.join(' / ')}`);

/**
 * A new entry with every field that it needs. What a person has to write is a placeholder, which
 * the schema refuses field by field.
 *
 * @param code ten digits, or `0`
 * @param row the wording of the table; leave out for a code that only a page of the vendor names
 * @returns the text of `codes/<code>.yaml`
 */
export function skeleton(code: string, row?: { message: string; description: string }): string {
  const origin: Origin = row ? 'table' : 'vendor-page';
  const basis = oneOf(bases);
  return toYaml({
    code,
    origin,
    ...(!row && { seenOn: [text('看到它的文档页面', 'the page that names it')] }),
    status: 'active',
    topic: placeholder('en', 'an id of topics.yaml'),
    constant: placeholder('en', 'its name in programs, in capitals'),
    message: row?.message ?? placeholder('en', 'verbatim'),
    description: row?.description ?? placeholder('zh', '照抄原文'),
    seenAs: [],
    title: text('最多十个字', 'five words at most'),
    meaning: text('一两句话', 'one or two sentences'),
    handling: {
      fixedBy: { who: [oneOf(fixers)], note: text('谁做什么', 'who does what') },
      retry: {
        answer: oneOf(retryAnswers),
        note: text('重发前做什么', 'what to do before resending'),
        basis,
      },
      applied: { answer: oneOf(appliedAnswers), note: text('为什么', 'why'), basis },
    },
    causes: [
      {
        ...text('最可能的原因', 'the likeliest cause'),
        basis,
        source: [placeholder('en', 'an id of sources.yaml')],
      },
    ],
    steps: [text('先做什么', 'what to do first')],
    unknowns: [text('公开资料没有说明什么', 'what the public material does not say')],
    report: [],
    related: [],
    keywords: { zh: [placeholder('zh')], en: [placeholder('en')] },
  });
}
