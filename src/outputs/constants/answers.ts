import { answerWords } from '../../catalog/answer-words.ts';
import { appliedAnswers, fixers, retryAnswers } from '../../schemas/entry.ts';
import { locales } from '../../catalog/locale.ts';

/** One of the three questions, with everything that can be answered. */
export interface Question {
  /** `Retry`, `Fixer`, `Applied`: the name of the type of answers. */
  type: string;
  /** The question in both languages. */
  label: string;
  answers: readonly { value: string; label: string }[];
}

type Words = (typeof answerWords)['zh' | 'en'];

const inBoth = (make: (words: Words) => string) =>
  locales.map((locale) => make(answerWords[locale])).join(' / ');

/** The three questions that files of constants answer for each code. */
const questions: Record<'retry' | 'fixer' | 'applied', Question> = {
  retry: {
    type: 'Retry',
    label: inBoth((words) => words.retry),
    answers: retryAnswers.map((value) => ({
      value,
      label: inBoth((words) => words.retryAnswers[value]),
    })),
  },
  fixer: {
    type: 'Fixer',
    label: inBoth((words) => words.fixedBy),
    answers: fixers.map((value) => ({ value, label: inBoth((words) => words.fixers[value]) })),
  },
  applied: {
    type: 'Applied',
    label: inBoth((words) => words.applied),
    answers: appliedAnswers.map((value) => ({
      value,
      label: inBoth((words) => words.appliedAnswers[value]),
    })),
  },
};

/** The questions in the order of files. */
export const allQuestions: readonly Question[] = Object.values(questions);
