import { expect, it } from 'vitest';
import { ContentError, formatProblems, type Problem } from './problem.ts';

const problem = (file: string, field: string, text: string): Problem => ({ file, field, text });

it('prints one line per problem, sorted by file and otherwise in the order found', () => {
  expect(
    formatProblems([
      problem('topics.yaml', 'sms', 'has no code, give it one or remove it'),
      problem('codes/2.yaml', 'title', 'is missing, add it'),
      problem('codes/1.yaml', '', 'is missing, write the entry'),
      problem('codes/2.yaml', 'meaning', 'is missing, add it'),
    ]),
  ).toBe(
    [
      'codes/1.yaml: is missing, write the entry',
      'codes/2.yaml: title: is missing, add it',
      'codes/2.yaml: meaning: is missing, add it',
      'topics.yaml: sms: has no code, give it one or remove it',
    ].join('\n'),
  );
});

it('says how many problems there are when content is refused', () => {
  const one = new ContentError([problem('topics.yaml', '', 'is missing, write it')]);
  expect(one.message).toBe('1 problem in the content:\ntopics.yaml: is missing, write it');
  expect(one.problems).toHaveLength(1);
});
